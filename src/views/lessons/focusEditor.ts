/** The id of the field that the editor begins with. */
export const EDITOR = 'lesson-name'

/** Takes focus to the lesson that is being made, once it is drawn. */
export function focusEditor(): void {
  requestAnimationFrame(() => document.getElementById(EDITOR)?.focus())
}
