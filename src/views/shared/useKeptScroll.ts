import { type RefObject, useLayoutEffect, useRef } from 'react'
import { useNow } from '../../state/context'

const kept = new Map<string, number>()

/**
 * Keeps the reader's place in a page that scrolls by itself: back and forward find it again, and so does whoever
 * turns `always` from one screen to the other. On a phone the sheet around the page scrolls instead. How the reader
 * came counts when the page appears, not later.
 */
export function useKeptScroll(page: RefObject<HTMLElement | null>, key: string, always = false): void {
  const now = useNow()
  const atFirst = useRef(always)
  useLayoutEffect(() => {
    const scroller = page.current?.closest<HTMLElement>('.sheet-body') ?? page.current
    if (!scroller) return
    const top = kept.get(key)
    if (top !== undefined && (atFirst.current || now().arrival === 'history')) scroller.scrollTo({ top })
    const keep = () => kept.set(key, scroller.scrollTop)
    scroller.addEventListener('scroll', keep, { passive: true })
    return () => scroller.removeEventListener('scroll', keep)
  }, [page, key, now])
}
