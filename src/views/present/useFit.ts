import { type RefObject, useLayoutEffect } from 'react'

/** Heights of the passage's Chinese letters, in hundredths of the screen's height, from the usual one down to the least that the back row reads. */
const USUAL = 6.6
const LEAST = 4
const STEP = 0.4

/** How the words can stand: beside the map, over the whole width, or over it in one language. */
const LAYOUTS = ['beside', 'wide', 'single'] as const
export type Fit = { readonly layout: (typeof LAYOUTS)[number]; readonly size: number }

/** The ways of setting a passage, the best first: where it is enlarged, size comes before the map. */
export function fits(enlarged: number): Fit[] {
  const sizes = (from: number, to: number) =>
    Array.from({ length: Math.floor((from - to) / STEP + 1e-9) + 1 }, (_, i) => from - i * STEP)
  const larger =
    enlarged > 1
      ? sizes(USUAL * enlarged, USUAL).flatMap(size => LAYOUTS.map(layout => ({ layout, size })))
      : []
  return [...larger, ...LAYOUTS.flatMap(layout => sizes(USUAL, LEAST).map(size => ({ layout, size })))]
}

/**
 * Sets a passage as large as the screen holds, so that nothing scrolls: tries one way after the other, by attributes
 * that the style sheet reads. Where it is read from the hand (`off`) the size is left to the style sheet.
 */
export function useFit(
  slide: RefObject<HTMLElement | null>,
  words: RefObject<HTMLElement | null>,
  key: string,
  enlarged: number,
  off: boolean,
): void {
  useLayoutEffect(() => {
    const [frame, page] = [slide.current, words.current]
    if (!frame || !page) return
    if (off) {
      frame.dataset.layout = 'hand'
      frame.style.removeProperty('--passage')
      return
    }
    const holds = () => page.scrollHeight <= page.clientHeight + 1 && page.scrollWidth <= page.clientWidth + 1
    const fit = () => {
      for (const { layout, size } of fits(enlarged)) {
        frame.dataset.layout = layout
        frame.style.setProperty('--passage', String(size))
        if (holds()) return
      }
    }
    fit()
    let width = 0
    let height = 0
    const observer = new ResizeObserver(([entry]) => {
      const box = entry?.contentRect
      if (!box || (box.width === width && box.height === height)) return
      width = box.width
      height = box.height
      fit()
    })
    observer.observe(frame)
    document.fonts.addEventListener('loadingdone', fit)
    return () => {
      observer.disconnect()
      document.fonts.removeEventListener('loadingdone', fit)
    }
  }, [slide, words, key, enlarged, off])
}
