/** Arrow keys over the text: up and down from sentence to sentence, right and left through the words explained in one. */
export function walk(event: KeyboardEvent): void {
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

/** One tab stop for all sentences: where focus was last, else where the reader is. */
export function keepTabStop(page: HTMLElement, stop: Element | null): void {
  for (const link of page.querySelectorAll<HTMLElement>('.pair > .sentence-id')) {
    link.tabIndex = link === stop ? 0 : -1
  }
}
