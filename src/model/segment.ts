import type { ParagraphId, SentenceId, Span } from './edition'

/** Between two paragraphs: two ideographic spaces. Other spaces belong to the text. */
export const SEPARATOR = '\u3000\u3000'

/** A sentence ends after a run of 。！？ with any closing ” ’ ） 》; what is left at the end is a sentence too. */
const SENTENCE = /[^。！？]*[。！？]+[”’）》]*|[^。！？]+$/g

export interface Segment extends Span {
  readonly id: ParagraphId
  readonly sentences: readonly (Span & { readonly id: SentenceId })[]
}

/** Cuts the source into paragraphs and sentences. Sentences and separators together are the text again. */
export function segment(text: string): Segment[] {
  let start = 0
  return text.split(SEPARATOR).map((paragraph, p) => {
    const from = start
    start += paragraph.length + SEPARATOR.length
    const sentences = [...paragraph.matchAll(SENTENCE)].map((match, s) => ({
      id: `p${p}.s${s + 1}` as const,
      start: from + match.index,
      end: from + match.index + match[0].length,
    }))
    return { id: `p${p}` as const, start: from, end: from + paragraph.length, sentences }
  })
}
