/**
 * Whether focus went away with what was pressed: then it belongs to what has come in its place. A page that has just
 * been opened leaves focus where the browser puts it.
 */
export const focusIsLost = (): boolean =>
  document.activeElement === document.body && navigator.userActivation.hasBeenActive
