import { useState } from 'react'

export type Copied = 'copied' | 'notCopied'

/** Copies words to the clipboard and tells what became of it: null before, and as soon as the words are others. */
export function useCopy(words: string): readonly [answer: Copied | null, copy: () => void] {
  const [said, say] = useState<{ readonly of: string; readonly answer: Copied } | null>(null)
  const copy = () => {
    const tell = (answer: Copied) => () => say({ of: words, answer })
    // Where there is no clipboard at all, asking for it throws.
    Promise.resolve()
      .then(async () => navigator.clipboard.writeText(words))
      .then(tell('copied'), tell('notCopied'))
  }
  return [said?.of === words ? said.answer : null, copy]
}
