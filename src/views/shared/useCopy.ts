import { useState } from 'react'

export type Copied = 'copied' | 'notCopied'

/** Puts words on the clipboard, for a word processor with their form where the browser takes it. */
async function write(words: string, html: string | undefined): Promise<void> {
  if (html === undefined || typeof ClipboardItem === 'undefined') {
    await navigator.clipboard.writeText(words)
    return
  }
  const blob = (of: string, type: string) => new Blob([of], { type })
  await navigator.clipboard.write([
    new ClipboardItem({ 'text/plain': blob(words, 'text/plain'), 'text/html': blob(html, 'text/html') }),
  ])
}

/** Copies words to the clipboard and tells what became of it: null before, and as soon as the words are others. */
export function useCopy(words: string, html?: string): readonly [answer: Copied | null, copy: () => void] {
  const [said, say] = useState<{ readonly of: string; readonly answer: Copied } | null>(null)
  const copy = () => {
    const tell = (answer: Copied) => () => say({ of: words, answer })
    // Where there is no clipboard at all, asking for it throws.
    Promise.resolve()
      .then(async () => write(words, html))
      .then(tell('copied'), tell('notCopied'))
  }
  return [said?.of === words ? said.answer : null, copy]
}
