/** Distance from what it belongs to and from the edges of the window, in pixels. */
const GAP = 6
const EDGE = 8

/**
 * Puts an open popover below what it belongs to, or above where there is more room, inside the window.
 * `end` lines up the right edges.
 */
export function placePopover(popover: HTMLElement, owner: DOMRect, side: 'start' | 'end' = 'start'): void {
  const { style } = popover
  style.maxHeight = ''
  const { width, height } = popover.getBoundingClientRect()
  const below = innerHeight - owner.bottom - GAP - EDGE
  const above = owner.top - GAP - EDGE
  const up = height > below && above > below
  const room = Math.max(up ? above : below, 120)
  const left = side === 'start' ? owner.left : owner.right - width
  style.maxHeight = `${room}px`
  style.left = `${Math.max(EDGE, Math.min(left, innerWidth - width - EDGE))}px`
  style.top = `${up ? Math.max(EDGE, owner.top - GAP - Math.min(height, room)) : Math.min(owner.bottom + GAP, innerHeight - EDGE - Math.min(height, room))}px`
}

/** Whether something stands open above the page; Esc belongs to it first. */
export const popoverIsOpen = (): boolean => document.querySelector(':popover-open') !== null
