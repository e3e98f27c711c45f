import { cutsWord, isWord } from './compact'
import type { Span } from './edition'

/** Where words stand; in scripts that part words by spaces only from the beginning of a word. */
export function occurrences(folded: string, words: string): Span[] {
  const found: Span[] = []
  const bound = isWord(words)
  let at = folded.indexOf(words)
  while (at >= 0) {
    const taken = !(bound && cutsWord(folded, at))
    if (taken) found.push({ start: at, end: at + words.length })
    at = folded.indexOf(words, taken ? at + words.length : at + 1)
  }
  return found
}
