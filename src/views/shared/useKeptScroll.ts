import { type RefObject, useLayoutEffect, useRef } from 'react'
import { useNow } from '../../state/context'

const kept = new Map<string, number>()

/**
 * Keeps the reader's place in a page that scrolls by itself: back and forward find it again, and so does whoever
 * turns `always` from one screen to the other. On a phone the sheet around the page scrolls instead; to ask which of
 * them does would lay out the page. How the reader came counts when the page appears, not later.
 */
export function useKeptScroll(page: RefObject<HTMLElement | null>, key: string, always = false): void {
  const now = useNow()
  const atFirst = useRef(always)
  useLayoutEffect(() => {
    const inner = page.current
    const outer = inner?.closest<HTMLElement>('.sheet-body') ?? inner
    if (!inner || !outer) return
    const top = kept.get(key)
    if (top !== undefined && (atFirst.current || now().arrival === 'history'))
      for (const scroller of [outer, inner]) scroller.scrollTo({ top })
    const keep = ({ target }: Event) => {
      const scroller = [outer, inner].find(one => one === target)
      if (scroller) kept.set(key, scroller.scrollTop)
    }
    outer.addEventListener('scroll', keep, { passive: true, capture: true })
    return () => outer.removeEventListener('scroll', keep, { capture: true })
  }, [page, key, now])
}
