import { type RefObject, useEffect } from 'react'
import { selectedWords } from './copyText'

/** What is copied from the text is the source's characters, or the translation's: never numbers, speakers or notes. */
export function useSourceOnly(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const page = root.current
    if (!page) return
    const onCopy = (event: ClipboardEvent) => {
      const words = selectedWords(getSelection(), page)
      if (words === null || !event.clipboardData) return
      event.clipboardData.setData('text/plain', words)
      event.preventDefault()
    }
    // A selection may begin outside the text: all of the page, by key.
    document.addEventListener('copy', onCopy)
    return () => document.removeEventListener('copy', onCopy)
  }, [root])
}
