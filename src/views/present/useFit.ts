import { type RefObject, useLayoutEffect } from 'react'

/** Heights of the passage's Chinese letters, in hundredths of the screen's height, from the usual one down to the least that the back row reads. */
const USUAL = 6.4
const LEAST = 4
const STEP = 0.4

/** How the words can stand: beside the map, over the whole width, or over it in one language. */
const LAYOUTS = ['beside', 'wide', 'single'] as const
export type Fit = { readonly layout: (typeof LAYOUTS)[number]; readonly size: number }

const sizesBetween = (least: number, most: number): number[] =>
  Array.from({ length: Math.floor((most - least) / STEP + 1e-9) + 1 }, (_, i) => least + i * STEP)

/** The largest of some rising sizes that holds, found by halving; null if not even the least does. */
function largest(sizes: readonly number[], holds: (size: number) => boolean): number | null {
  let [low, high] = [-1, sizes.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (holds(sizes[middle] ?? LEAST)) low = middle
    else high = middle - 1
  }
  return sizes[low] ?? null
}

/**
 * How a passage is set: beside the map if it can be read there, else over the whole width, else in one language. Where
 * it is enlarged, size comes before the map.
 */
export function bestFit(holds: (fit: Fit) => boolean, enlarged: number): Fit {
  const fitting = (least: number, most: number): Fit[] =>
    LAYOUTS.flatMap(layout => {
      const size = largest(sizesBetween(least, most), each => holds({ layout, size: each }))
      return size === null ? [] : [{ layout, size }]
    })
  if (enlarged > 1) {
    const larger = fitting(USUAL + STEP, USUAL * enlarged)
    const most = Math.max(...larger.map(({ size }) => size))
    const found = larger.find(({ size }) => size === most)
    if (found) return found
  }
  for (const layout of LAYOUTS) {
    const size = largest(sizesBetween(LEAST, USUAL), each => holds({ layout, size: each }))
    if (size !== null) return { layout, size }
  }
  return { layout: 'single', size: LEAST }
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
      page.style.removeProperty('--passage')
      return
    }
    const set = ({ layout, size }: Fit) => {
      if (frame.dataset.layout !== layout) frame.dataset.layout = layout
      // On the words alone: the map beside them need not be styled anew for each size that is tried.
      page.style.setProperty('--passage', size.toFixed(2))
    }
    const holds = (fit: Fit) => {
      set(fit)
      return page.scrollHeight <= page.clientHeight + 1 && page.scrollWidth <= page.clientWidth + 1
    }
    const fit = () => set(bestFit(holds, enlarged))
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
