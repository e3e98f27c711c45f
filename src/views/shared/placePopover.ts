/** Distance from what it belongs to and from the edges of the window, in pixels. */
const GAP = 6
const EDGE = 8

/** How a popover lies: its left or its right edge in line with what it belongs to; or beside that, if it is tall. */
export type Side = 'start' | 'end' | 'beside'

/** Puts an open popover below what it belongs to, or above where there is more room, inside the window. */
export function placePopover(popover: HTMLElement, owner: DOMRect, side: Side = 'start'): void {
  const { style } = popover
  style.maxHeight = ''
  const { width, height } = popover.getBoundingClientRect()
  if (side === 'beside') {
    placeBeside(popover, owner, width, height)
    return
  }
  const below = innerHeight - owner.bottom - GAP - EDGE
  const above = owner.top - GAP - EDGE
  const up = height > below && above > below
  // What it belongs to may have been scrolled out of the window.
  const room = Math.min(Math.max(up ? above : below, 120), innerHeight - 2 * EDGE)
  const shown = Math.min(height, room)
  const left = side === 'end' ? owner.right - width : owner.left
  const top = up ? owner.top - GAP - shown : owner.bottom + GAP
  style.maxHeight = `${room}px`
  style.left = `${inWindow(left, width, innerWidth)}px`
  style.top = `${inWindow(top, shown, innerHeight)}px`
}

/** Where something of a size begins, as near to where it should as the edges of the window allow. */
const inWindow = (start: number, size: number, window: number): number =>
  Math.max(EDGE, Math.min(start, window - EDGE - size))

/** Puts it to the right or to the left, or over what it belongs to where it is too wide for both; as tall as the window. */
function placeBeside({ style }: HTMLElement, owner: DOMRect, width: number, height: number): void {
  const right = owner.right + GAP
  const left = owner.left - GAP - width
  const widest = innerWidth - width - EDGE
  const room = innerHeight - 2 * EDGE
  style.maxHeight = `${room}px`
  style.left = `${right <= widest ? right : left >= EDGE ? left : Math.max(EDGE, widest)}px`
  style.top = `${inWindow(owner.top, Math.min(height, room), innerHeight)}px`
}

/** Whether something stands open above the page; Esc belongs to it first. */
export const popoverIsOpen = (): boolean => document.querySelector(':popover-open') !== null
