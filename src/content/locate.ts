import type { SentenceId, Span } from '../model/edition'

export interface Words {
  readonly exact: string
  /** From 1, where the words occur more than once. */
  readonly nth?: number | undefined
}

export type Resolution =
  | { readonly kind: 'found'; readonly span: Span }
  | { readonly kind: 'missing' }
  | { readonly kind: 'ambiguous'; readonly times: number }

/** All places where the words stand inside `within`, overlapping ones too. */
export function occurrences(text: string, within: Span, exact: string): Span[] {
  const found: Span[] = []
  if (exact === '') return found
  // Words that stand nowhere else are not looked for in all the rest of the text.
  const part = text.slice(within.start, within.end)
  for (let at = part.indexOf(exact); at >= 0; at = part.indexOf(exact, at + 1)) {
    const start = within.start + at
    found.push({ start, end: start + exact.length })
  }
  return found
}

/** Finds words in a stretch of the source. Never guesses: near matches are `missing`, twins without `nth` `ambiguous`. */
export function locate(text: string, within: Span, { exact, nth }: Words): Resolution {
  const found = occurrences(text, within, exact)
  const span = found[(nth ?? 1) - 1]
  if (!span) return { kind: 'missing' }
  if (nth === undefined && found.length > 1) return { kind: 'ambiguous', times: found.length }
  return { kind: 'found', span }
}

/** What is wrong with a resolution, in words; null when it was found. */
export function complaint(
  resolution: Resolution,
  what: string,
  sentence: SentenceId,
  { exact, nth }: Words,
): string | null {
  switch (resolution.kind) {
    case 'found':
      return null
    case 'missing':
      return `${what} is not in ${sentence}${nth ? ` ${nth} times` : ''}: “${exact}”`
    case 'ambiguous':
      return `${what} stands ${resolution.times} times in ${sentence}, nth must say which: “${exact}”`
  }
}
