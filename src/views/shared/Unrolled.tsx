import { type ReactNode, type RefObject, startTransition, useEffect, useRef, useState } from 'react'
import { useNow } from '../../state/context'

/** More entries than this are drawn as the reader comes near their end; no list of the interview is longer. */
const MANY = 250

/** More than any window shows: so many are drawn at once. */
const FIRST = 40
/**
 * And the others when the hand has rested for so many milliseconds: who goes on typing, however slowly, has another list
 * by then. Where the end is in sight they come sooner.
 */
const REST = 1000
const REST_IN_SIGHT = 250

/**
 * How much of a long list is drawn, and what must stand at its end as long as there is more.
 * @param to the number of the entry that must be there, from 0; -1 if there is none.
 */
export function useUnrolled(
  length: number,
  to = -1,
  first = FIRST,
): { drawn: number; end: RefObject<HTMLDivElement | null> } {
  const { arrival } = useNow()()
  // Who goes back is led to the place in the list that was left.
  const [count, setCount] = useState(arrival === 'history' ? MANY : first)
  const [inSight, setInSight] = useState(false)
  const rested = count >= MANY || count >= length
  useEffect(() => {
    if (rested) return
    const draw = () => startTransition(() => setCount(MANY))
    const timer = setTimeout(draw, inSight ? REST_IN_SIGHT : REST)
    return () => clearTimeout(timer)
  }, [rested, inSight])
  const drawn = Math.max(count, to + 1)
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!end.current) return
    const observer = new IntersectionObserver(entries => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      if (rested) setCount(drawn + MANY)
      else setInSight(true)
    })
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [drawn, length, rested])
  return { drawn, end }
}

/** Stands where a list that is not all drawn ends. */
export const UnrolledEnd = ({ end }: { end: RefObject<HTMLDivElement | null> }) => (
  <div className="unrolled-end" ref={end} />
)

interface Props<T> {
  readonly list: readonly T[]
  /** So many are drawn at once. */
  readonly first?: number
  readonly children: (item: T) => ReactNode
}

/** A list as far as it is read. Give it a key where another list begins anew. */
export function Unrolled<T>({ list, first, children }: Props<T>) {
  const { drawn, end } = useUnrolled(list.length, -1, first)
  return (
    <>
      {list.slice(0, drawn).map(children)}
      {drawn < list.length && <UnrolledEnd end={end} />}
    </>
  )
}
