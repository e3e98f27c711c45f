import { occurrences } from '../../content/locate'

/** Words as editors write them: which ones are meant is told where they stand more than once. */
export function located(sentence: string, exact: string, at: number): { exact: string; nth?: number } {
  const all = occurrences(sentence, { start: 0, end: sentence.length }, exact)
  if (all.length < 2) return { exact }
  return { exact, nth: all.findIndex(({ start }) => start === at) + 1 }
}
