import { type RefObject, useLayoutEffect } from 'react'

/** Whether the reader has pressed anything in this page, also before the app was there: then the page says what. */
let hasPressed = globalThis.document?.getElementById('app')?.dataset.early !== undefined
for (const press of ['pointerdown', 'keydown'])
  globalThis.addEventListener?.(press, () => (hasPressed = true), { capture: true, once: true })

/**
 * Whether focus went away with what was pressed: then it belongs to what has come in its place. A page that has just
 * been opened leaves focus where the browser puts it.
 */
export const focusIsLost = (): boolean => hasPressed && document.activeElement === document.body

/** Takes focus to the heading of the words that are shown now. */
export function focusWords(): void {
  document.querySelector<HTMLElement>('#words :is(h1, h2)[tabindex]')?.focus({ preventScroll: true })
}

/** Gives focus that went away with the screen before to the heading of this one. */
export function useHeadingFocus(heading: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    if (focusIsLost()) heading.current?.focus({ preventScroll: true })
  }, [heading])
}
