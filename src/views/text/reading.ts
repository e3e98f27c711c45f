import { type RefObject, useEffect } from 'react'
import type { ParagraphId, SentenceId } from '../../model/edition'

/** What scrolls the text: the page itself, or in a low window the document. */
export const scrollerOf = (page: HTMLElement): HTMLElement =>
  /auto|scroll/.test(getComputedStyle(page).overflowY)
    ? page
    : ((document.scrollingElement as HTMLElement | null) ?? page)

/** The part of the window in which the text is read, in pixels: below the bars that stay. */
export function frameOf(page: HTMLElement): { top: number; bottom: number } {
  const { top, bottom, width } = page.getBoundingClientRect()
  const upper = Math.max(0, top)
  const bars = [...page.querySelectorAll('.outline, .text-bar, .stepper')]
    .filter(bar => getComputedStyle(bar).position === 'sticky')
    .map(bar => bar.getBoundingClientRect())
    .filter(bar => bar.width > width / 2 && bar.top < upper + 120)
  return { top: Math.max(upper, ...bars.map(bar => bar.bottom)), bottom: Math.min(innerHeight, bottom) }
}

/** The frame for one pair: on a narrow page the head of its paragraph is one more bar. */
function frameFor(page: HTMLElement, pair: HTMLElement): { top: number; bottom: number } {
  const { top, bottom } = frameOf(page)
  const head = pair.closest('.paragraph')?.querySelector('.paragraph-head')?.getBoundingClientRect()
  const isBar = head && head.width > page.getBoundingClientRect().width / 2
  return { top: top + (isBar ? head.height : 0), bottom }
}

const pairsOf = (page: HTMLElement): HTMLElement[] => [...page.querySelectorAll<HTMLElement>('.pair')]

/** The first pair of an ordered list that reaches below a line. */
function firstBelow(pairs: readonly HTMLElement[], line: number): HTMLElement | undefined {
  let [low, high] = [0, pairs.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pairs[middle]?.getBoundingClientRect().bottom ?? 0) > line) high = middle
    else low = middle + 1
  }
  return pairs[low]
}

export interface Reading {
  readonly sentence: SentenceId
  readonly first: ParagraphId
  readonly last: ParagraphId
}

const paragraphOf = (pair: HTMLElement | undefined) =>
  pair?.closest<HTMLElement>('.paragraph')?.dataset.paragraph

/** The sentence that is being read and the paragraphs in view. The line of reading is in the upper third, and reaches the ends with the scroll. */
function readingOf(page: HTMLElement): Reading | null {
  const scroller = scrollerOf(page)
  const { top, bottom } = frameOf(page)
  const height = bottom - top
  const rest = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop
  const third = height / 3
  const offset = rest < height - third ? height - rest : Math.min(third, scroller.scrollTop)
  const pairs = pairsOf(page)
  const sentence = firstBelow(pairs, top + offset)?.dataset.sentence
  const first = paragraphOf(firstBelow(pairs, top))
  const last = paragraphOf(firstBelow(pairs, bottom - 1))
  if (!sentence || !first || !last) return null
  return { sentence, first, last } as Reading
}

/** Tells where the reader is, once for each frame in which the page has scrolled or changed its size. */
export function useReading(
  page: RefObject<HTMLElement | null>,
  tell: (reading: Reading | null) => void,
): void {
  useEffect(() => {
    const element = page.current
    if (!element) return
    let frame = 0
    const ask = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0
        tell(readingOf(element))
      })
    }
    const observer = new ResizeObserver(() => {
      const upper = Math.max(0, element.getBoundingClientRect().top)
      const strip = element.querySelector('.outline')?.getBoundingClientRect().height ?? 0
      element.style.setProperty('--strip-height', `${Math.round(strip)}px`)
      element.style.setProperty('--frame-height', `${element.clientHeight}px`)
      element.style.setProperty('--bar-height', `${Math.round(frameOf(element).top - upper)}px`)
      ask()
    })
    for (const part of [element, ...element.querySelectorAll('.outline, .text-bar, .stepper')])
      observer.observe(part)
    element.addEventListener('scroll', ask, { passive: true })
    document.addEventListener('scroll', ask, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      observer.disconnect()
      element.removeEventListener('scroll', ask)
      document.removeEventListener('scroll', ask)
    }
  }, [page, tell])
}

/** Where in the frame a sentence is brought to. */
export type Where = 'centre' | 'top'

/** Brings a pair into the frame: to its middle, unless all of it can be seen already. Answers whether it stands in the page. */
export function showPair(page: HTMLElement, id: SentenceId, where: Where = 'centre'): boolean {
  const pair = page.querySelector<HTMLElement>(`.pair[data-sentence="${id}"]`)
  if (!pair) return false
  const frame = frameFor(page, pair)
  const { top, bottom, height } = pair.getBoundingClientRect()
  if (where === 'centre' && top >= frame.top && bottom <= frame.bottom) return true
  const room = frame.bottom - frame.top
  const target = where === 'top' || height > room ? frame.top : frame.top + (room - height) / 2
  scrollerOf(page).scrollBy({ top: top - target, behavior: 'instant' })
  return true
}

/** Whether all of a pair can be seen. */
function isShown(page: HTMLElement, pair: HTMLElement): boolean {
  const frame = frameFor(page, pair)
  const { top, bottom } = pair.getBoundingClientRect()
  return top >= frame.top && bottom <= frame.bottom
}

/**
 * Of sentences in order of the text the first that comes after where the reader is, or else the first of all; null if
 * one of them is in view.
 */
export function nextOf(
  page: HTMLElement,
  ids: readonly SentenceId[],
  orderOf: (id: SentenceId) => number,
): SentenceId | null {
  const wanted = new Set<string>(ids)
  const frame = frameOf(page)
  const pairs = pairsOf(page)
  const first = firstBelow(pairs, frame.top)
  const below = first ? pairs.slice(pairs.indexOf(first)) : []
  for (const pair of below) {
    if (pair.getBoundingClientRect().top > frame.bottom) break
    if (wanted.has(pair.dataset.sentence ?? '') && isShown(page, pair)) return null
  }
  const here = below.find(pair => pair.getBoundingClientRect().top > 0)?.dataset.sentence as
    | SentenceId
    | undefined
  const order = here ? orderOf(here) : Number.POSITIVE_INFINITY
  return ids.find(id => orderOf(id) >= order) ?? ids[0] ?? null
}
