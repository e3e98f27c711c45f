import { type Compact, compact, tells } from './compact'
import type { Concordance } from './concordance'
import type { Sentence, Span } from './edition'
import { fold } from './fold'
import { kept } from './kept'
import type { Language } from './language'
import { lastFrom } from './ordered'

/** A text made ready for comparing. */
export interface Reading {
  readonly folded: string
  readonly compact: () => Compact
}

export function reading(folded: string): Reading {
  let short: Compact | undefined
  return { folded, compact: () => (short ??= compact(folded)) }
}

/** All sentences in one language, one after the other, so that one look goes through them all. */
export interface Haystack {
  readonly folded: string
  /** Where each stands in it. */
  readonly sentences: readonly Span[]
  /** One of them, by its number. */
  readonly reading: (index: number) => Reading
  /** The numbers of those that have the units of a compact text in their order, with nothing but marks between. */
  readonly having: (compact: string) => readonly number[]
}

/** Stands in no text and is part of no word. */
const BETWEEN = '\0'

export const sentencesOf = (text: Concordance): readonly Sentence[] => all(text, 'sentences')
const all = kept((text: Concordance, _: 'sentences') =>
  text.edition.paragraphs.flatMap(paragraph => paragraph.sentences),
)

/** The sentences in a language whose words are there. */
export const haystackOf = kept((text: Concordance, language: Language): Haystack => {
  const said = sentencesOf(text).map(({ start, end, translation }) =>
    language === 'zh' ? text.edition.text.slice(start, end) : translation[language],
  )
  const folded = fold(said.join(BETWEEN))
  let from = 0
  const sentences = said.map(({ length }): Span => {
    const start = from
    from += length + BETWEEN.length
    return { start, end: start + length }
  })
  const readings: Reading[] = []
  let marks: string | undefined
  return {
    folded,
    sentences,
    reading: index => {
      const { start, end } = sentences[index] ?? { start: 0, end: 0 }
      return (readings[index] ??= reading(folded.slice(start, end)))
    },
    having: short => {
      if (short === '') return []
      const units = spaced(short, (marks ??= marksIn(folded)))
      const found: number[] = []
      for (let match = units.exec(folded); match; match = units.exec(folded)) {
        const index = lastFrom(sentences, match.index)
        found.push(index)
        units.lastIndex = sentences[index + 1]?.start ?? folded.length
      }
      return found
    },
  }
})

const escaped = (unit: string) => unit.replace(/[\\^$.*+?()[\]{}|/-]/, String.raw`\$&`)

/** Everything in a text that says nothing by itself, as a class of a regular expression. */
function marksIn(folded: string): string {
  const units = new Set(folded)
  return [...units]
    .filter(unit => unit !== BETWEEN && !tells(unit))
    .map(escaped)
    .join('')
}

/** The units of a compact text, with marks between them or none; between words at least one. */
function spaced(short: string, marks: string): RegExp {
  const some = marks === '' ? '' : `[${marks}]`
  const parts = short.split(' ').map(word =>
    word
      .split('')
      .map(escaped)
      .join(some && `${some}*`),
  )
  return new RegExp(parts.join(some && `${some}+`), 'g')
}
