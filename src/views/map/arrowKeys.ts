import type { Map as LeafletMap } from 'leaflet'

/** How far one key press moves the map, in pixels. */
const STEP = 80

const buttonsOf = (map: LeafletMap): Element[] => [...map.getContainer().querySelectorAll('[data-place]')]

/** Gives the one tab stop of the map to a button. */
function stopAt(buttons: readonly Element[], chosen: Element): void {
  for (const button of buttons) {
    const index = button === chosen ? '0' : '-1'
    // Written on what has focus, it makes the browser lay out the page.
    if (button.getAttribute('tabindex') !== index) button.setAttribute('tabindex', index)
  }
}

/** Lets one of the map's buttons be reached by Tab: the chosen one, else the last focused, else the first. */
export function keepTabStop(map: LeafletMap): void {
  const buttons = buttonsOf(map)
  const stop =
    buttons.find(button => button.getAttribute('aria-pressed') === 'true') ??
    buttons.find(button => button.getAttribute('tabindex') === '0') ??
    buttons[0]
  if (stop) stopAt(buttons, stop)
}

/**
 * The tab stop follows the focus. Once a press has changed the page, writing it to what has focus would make the browser
 * lay out that page before it is whole.
 */
export function followFocus(map: LeafletMap, { target }: FocusEvent): void {
  if (target instanceof Element && target.matches('[data-place]')) stopAt(buttonsOf(map), target)
}

/**
 * Keys while a place on the map has the focus: arrows go from place to place in the order of teaching, Enter and
 * Space choose, Shift with arrows moves the map, + and − zoom. Answers whether the key was one of them.
 */
export function pressKey(map: LeafletMap, event: KeyboardEvent): boolean {
  const { target, key, shiftKey, ctrlKey, metaKey, altKey } = event
  if (!(target instanceof Element) || !target.matches('[data-place]') || ctrlKey || metaKey || altKey)
    return false
  const buttons = buttonsOf(map)
  const here = buttons.indexOf(target)
  const goTo = (index: number) => {
    const next = buttons[(index + buttons.length) % buttons.length]
    if (!(next instanceof SVGElement || next instanceof HTMLElement)) return
    next.focus({ preventScroll: true })
  }
  const pan: Record<string, [number, number]> = {
    ArrowLeft: [-STEP, 0],
    ArrowRight: [STEP, 0],
    ArrowUp: [0, -STEP],
    ArrowDown: [0, STEP],
  }
  const direction = pan[key]
  if (direction && shiftKey) map.panBy(direction, { animate: false })
  else if (key === 'ArrowRight' || key === 'ArrowDown') goTo(here + 1)
  else if (key === 'ArrowLeft' || key === 'ArrowUp') goTo(here - 1)
  else if (key === 'Home') goTo(0)
  else if (key === 'End') goTo(buttons.length - 1)
  else if (key === '+' || key === '=') map.zoomIn(undefined, { animate: false })
  else if (key === '-') map.zoomOut(undefined, { animate: false })
  else if ((key === 'Enter' || key === ' ') && target instanceof SVGElement) {
    target.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  } else return false
  event.preventDefault()
  event.stopPropagation()
  return true
}
