import { useSyncExternalStore } from 'react'

/** Of a page that the build draws, which has no window. */
const isNot = () => false

/** Whether a media query holds now; the component renders anew when that changes. */
export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    onChange => {
      const list = matchMedia(query)
      list.addEventListener('change', onChange)
      return () => list.removeEventListener('change', onChange)
    },
    () => matchMedia(query).matches,
    isNot,
  )
}

/** Told when the size of the text has been chosen anew: widths are measured by it. */
const RESIZED = 'atlas:resized'
export const tellResized = () => dispatchEvent(new Event(RESIZED))

/** The width of the window in pixels of the usual text; asked of the page only when it may have changed. */
let width: number | null = null
const measure = () => {
  width = null
}
globalThis.addEventListener?.('resize', measure)
globalThis.addEventListener?.(RESIZED, measure)
const widthNow = (): number =>
  (width ??= (innerWidth * 16) / Number.parseFloat(getComputedStyle(document.documentElement).fontSize))

/** Whether the window is at most so many pixels wide for text of the usual size: the widths that the style sheets ask of the box `app`. */
export const useNarrow = (pixels: number): boolean =>
  useSyncExternalStore(onWidth, () => widthNow() <= pixels, isNot)

function onWidth(onChange: () => void): () => void {
  addEventListener('resize', onChange)
  addEventListener(RESIZED, onChange)
  return () => {
    removeEventListener('resize', onChange)
    removeEventListener(RESIZED, onChange)
  }
}
