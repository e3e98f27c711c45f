import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { frameOf, scrollerOf } from './reading'

interface Held {
  readonly id: string
  /** Below the upper edge of the frame, in pixels. */
  readonly offset: number
}

/** The pair that the reader would look for again: the chosen one if it is in sight, else the first that is. */
function held(page: HTMLElement): Held | null {
  const frame = frameOf(page)
  const pairs = [...page.querySelectorAll<HTMLElement>('.pair')]
  const shown = pairs.filter(pair => {
    const { top } = pair.getBoundingClientRect()
    return top >= frame.top - 4 && top < frame.bottom
  })
  const pair = shown.find(candidate => candidate.classList.contains('is-chosen')) ?? shown[0]
  const id = pair?.dataset.sentence
  return pair && id ? { id, offset: pair.getBoundingClientRect().top - frame.top } : null
}

function restore(page: HTMLElement, { id, offset }: Held): void {
  const pair = page.querySelector(`.pair[data-sentence="${id}"]`)
  if (!pair) return
  const { top, bottom } = frameOf(page)
  const target = top + Math.min(offset, (bottom - top) / 2)
  scrollerOf(page).scrollBy({ top: pair.getBoundingClientRect().top - target, behavior: 'instant' })
}

/** Keeps the sentence that is being read where it is when the text is set anew: by a choice, by a new size of window or words. */
export function useAnchor(page: RefObject<HTMLElement | null>, setting: string): void {
  const before = useRef<Held | null>(null)
  const known = useRef(setting)
  useLayoutEffect(() => {
    if (known.current === setting) return
    known.current = setting
    if (page.current && before.current) restore(page.current, before.current)
  })
  useEffect(() => {
    const element = page.current
    if (!element) return
    const sizes = () => `${element.clientWidth} ${getComputedStyle(document.documentElement).fontSize}`
    let laidOut = sizes()
    const keep = () => {
      // Where a text that has become shorter ends, the browser scrolls by itself before it tells of the new size.
      if (sizes() === laidOut) before.current = held(element)
    }
    const observer = new ResizeObserver(() => {
      const now = sizes()
      if (now === laidOut) return
      laidOut = now
      if (before.current) restore(element, before.current)
    })
    const pairs = element.querySelector('.pairs')
    if (pairs) observer.observe(pairs)
    observer.observe(element)
    keep()
    element.addEventListener('scroll', keep, { passive: true })
    document.addEventListener('scroll', keep, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', keep)
      document.removeEventListener('scroll', keep)
    }
  }, [page])
}
