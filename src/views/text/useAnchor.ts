import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { scrollerOf } from './reading'

/** Keeps the sentence that is being read where it is when the text around it is set anew. */
export function useAnchor(page: RefObject<HTMLElement | null>, setting: string): void {
  const before = useRef<{ id: string; top: number } | null>(null)
  const known = useRef(setting)
  useLayoutEffect(() => {
    const element = page.current
    if (!element) return
    const pair = (id: string) => element.querySelector<HTMLElement>(`.pair[data-sentence="${id}"]`)
    if (known.current !== setting) {
      known.current = setting
      const held = before.current && pair(before.current.id)
      if (held && before.current) {
        const moved = held.getBoundingClientRect().top - before.current.top
        scrollerOf(element).scrollBy({ top: moved, behavior: 'instant' })
      }
    }
  })
  useEffect(() => {
    const element = page.current
    if (!element) return
    const keep = () => {
      const pairs = [...element.querySelectorAll<HTMLElement>('.pair')]
      const top = Math.max(0, element.getBoundingClientRect().top)
      const first = pairs.find(pair => pair.getBoundingClientRect().top >= top + 40)
      const id = first?.dataset.sentence
      before.current = first && id ? { id, top: first.getBoundingClientRect().top } : null
    }
    keep()
    element.addEventListener('scroll', keep, { passive: true })
    document.addEventListener('scroll', keep, { passive: true })
    return () => {
      element.removeEventListener('scroll', keep)
      document.removeEventListener('scroll', keep)
    }
  }, [page])
}
