import { type RefObject, useEffect, useState } from 'react'
import type { SentenceId } from '../../model/edition'
import { showPair } from './reading'

/** Arrow keys over the text: up and down from sentence to sentence, right and left through the words explained in one. */
function walk(event: KeyboardEvent): void {
  const { target, currentTarget: page, key, altKey, ctrlKey, metaKey, shiftKey } = event
  if (!(target instanceof HTMLElement) || !(page instanceof HTMLElement)) return
  if (altKey || ctrlKey || metaKey || shiftKey) return
  const pair = target.closest<HTMLElement>('.pair')
  if (!pair || !target.matches('.sentence-id, .noted')) return
  const links = [...page.querySelectorAll<HTMLElement>('.pair > .sentence-id')]
  const here = links.findIndex(link => link.closest('.pair') === pair)
  const inside = [
    ...pair.querySelectorAll<HTMLElement>(':scope > .sentence-id, :scope > .source:not([hidden]) .noted'),
  ]
  const at = inside.indexOf(target)
  const next = {
    ArrowDown: links[here + 1],
    ArrowUp: links[here - 1],
    ArrowRight: inside[at + 1],
    ArrowLeft: inside[at - 1],
    Home: links[0],
    End: links.at(-1),
  }[key]
  if (next === undefined) return
  event.preventDefault()
  next.focus({ preventScroll: true })
}

/** One sentence for Tab: where focus was last, else where the reader is. */
function keepTabStop(page: HTMLElement, stop: Element | null): void {
  for (const link of page.querySelectorAll<HTMLElement>('.pair > .sentence-id')) {
    link.tabIndex = link === stop ? 0 : -1
    const cite = link.parentElement?.querySelector<HTMLElement>('.cite-sign')
    if (cite) cite.tabIndex = link.tabIndex
  }
  // The number of a paragraph leads where its first sentence leads.
  for (const link of page.querySelectorAll<HTMLElement>('.paragraph-id')) link.tabIndex = -1
}

/** Leaves Tab one sentence, the last one that had focus, else at `here`; what gets focus by key is brought into view. */
export function useWalk(root: RefObject<HTMLElement | null>, here: SentenceId | null): void {
  const [last, setLast] = useState<SentenceId | null>(null)
  useEffect(() => {
    const page = root.current
    const id = last ?? here ?? 'p0.s1'
    if (page) keepTabStop(page, page.querySelector(`.pair[data-sentence="${id}"] > .sentence-id`))
  })
  useEffect(() => {
    const page = root.current
    if (!page) return
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || !target.matches(':focus-visible')) return
      const id = target.closest<HTMLElement>('.pair')?.dataset.sentence as SentenceId | undefined
      // A receipt lies over the page: the text below it stays where it is.
      if (!id || target.closest('.receipt')) return
      setLast(id)
      // What stands below a sentence is longer than a small window: the browser brings each link of it into view.
      if (!target.closest('.where')) showPair(page, id)
    }
    page.addEventListener('keydown', walk)
    page.addEventListener('focusin', onFocus)
    return () => {
      page.removeEventListener('keydown', walk)
      page.removeEventListener('focusin', onFocus)
    }
  }, [root])
}
