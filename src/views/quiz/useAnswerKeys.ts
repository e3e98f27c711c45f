import { useEffect } from 'react'
import { letterKeys } from '../shared/letterKeys'
import { popoverIsOpen } from '../shared/placePopover'

const FIELDS = 'input, textarea, select, [contenteditable]'
const HOLDS_ENTER = 'a, button, summary, [role="button"]'

/** A key press that answers or goes on: the option's position, `next`, or null. */
function keyMeans(key: string, letters: boolean): number | 'next' | null {
  if (key === 'PageDown' || key === 'Enter') return 'next'
  const position = letters ? 'abcd1234'.indexOf(key.toLowerCase()) : -1
  return key.length === 1 && position >= 0 ? position % 4 : null
}

interface Handlers {
  /** Null once the question is answered, and where there is nothing to choose by a letter. */
  readonly onOption: ((position: number) => void) | null
  /** Null while the question waits for its answer. */
  readonly onNext: (() => void) | null
}

/** A to D or 1 to 4 answer; PageDown, which clickers send, and Enter go on. Fields and open menus keep their keys. */
export function useAnswerKeys({ onOption, onNext }: Handlers): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, repeat, isComposing, target } = event
      if (ctrlKey || metaKey || altKey || repeat || isComposing || event.defaultPrevented) return
      if (popoverIsOpen() || document.querySelector('dialog[open]')) return
      const held = target instanceof Element ? target : document.body
      if (held.closest(FIELDS) || (key === 'Enter' && held.closest(HOLDS_ENTER))) return
      const meaning = keyMeans(key, letterKeys())
      if (meaning === null) return
      if (meaning === 'next' ? onNext : onOption) event.preventDefault()
      if (meaning === 'next') onNext?.()
      else onOption?.(meaning)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [onOption, onNext])
}
