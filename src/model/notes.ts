import { type Edition, type Figure, type Glossary, type SentenceId, type Span, type Term } from './edition'
import { around } from './ordered'

/** Words of a sentence that the glossary explains. */
export type Note = Span & { readonly sentence: SentenceId } & (
    | { readonly kind: 'term'; readonly term: Term }
    | { readonly kind: 'figure'; readonly figure: Figure }
  )

/** All words that the glossary explains, in order of the text. */
export function notesOf({ paragraphs }: Pick<Edition, 'paragraphs'>, { terms, figures }: Glossary): Note[] {
  const sentences = paragraphs.flatMap(paragraph => paragraph.sentences)
  const notes = terms.flatMap(term =>
    term.spans.flatMap(({ start, end }): Note[] => {
      const sentence = sentences[around(sentences, { start, end })]
      return sentence ? [{ start, end, sentence: sentence.id, kind: 'term', term }] : []
    }),
  )
  for (const figure of figures) {
    const { start, end, sentence } = figure
    notes.push({ start, end, sentence, kind: 'figure', figure })
  }
  return notes.sort((a, b) => a.start - b.start || b.end - a.end)
}
