import { compared } from './compare'
import type { Concordance, Relation } from './concordance'
import type { Place, PlaceId, Point, Sentence, SentenceId, Span, ThemeId } from './edition'
import { type Lit, litByPoint, litBySentence } from './lit'
import { isTranslation, type Language, languageBy } from './language'
import { fold } from './fold'
import { columns, type Matrix, matrix } from './matrix'
import { pointsOf } from './panel'
import { isFiltered, type View } from './view'

/** Words in their surroundings: one line of a concordance. */
export interface Line {
  readonly sentence: SentenceId
  /** For the source's language in the source, else inside the translation. */
  readonly hit: Span
  readonly language: Language
}

/** What a room is shown at a View: few words, large. */
export type Slide =
  | { readonly kind: 'title' }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'points'; readonly place: Place; readonly relations: readonly Relation[] }
  | { readonly kind: 'point'; readonly point: Point; readonly place: PlaceId }
  | { readonly kind: 'sentence'; readonly sentence: Sentence }
  | { readonly kind: 'table'; readonly matrix: Matrix; readonly places: readonly Place[] }
  | { readonly kind: 'compare'; readonly columns: readonly Column[] }
  | { readonly kind: 'words'; readonly words: string; readonly lines: readonly Line[] }
  | { readonly kind: 'prediction'; readonly theme: ThemeId | null; readonly revealed: boolean }
  | { readonly kind: 'quiz' }

export interface Column {
  readonly place: Place
  readonly relations: readonly Relation[]
}

/** Columns with fewer points than this are left out of a table that is read from the back row. */
const ENOUGH = 5

export function slideOf(text: Concordance, view: View): Slide {
  const place = view.place === null ? undefined : text.place(view.place)
  const sentence = view.at === null ? undefined : text.sentence(view.at)
  switch (view.view) {
    case 'matrix': {
      const table = matrix(text, view)
      const places = columns(text).filter(
        ({ id }) => id === view.place || text.relations(id).filter(isOwn).length >= ENOUGH,
      )
      return { kind: 'table', matrix: table, places }
    }
    case 'compare':
      return {
        kind: 'compare',
        columns: compared(text, view).flatMap(id => {
          const entry = text.place(id)
          return entry ? [{ place: entry, relations: pointsOf(text, id, view.reason, view).own }] : []
        }),
      }
    case 'predict':
      return { kind: 'prediction', theme: view.theme, revealed: view.reveal }
    case 'quiz':
      return { kind: 'quiz' }
    case 'text':
    case 'search':
      if (sentence) return { kind: 'sentence', sentence }
      if (view.q.trim() !== '') return { kind: 'words', words: view.q.trim(), lines: linesOf(text, view.q) }
      return place ? { kind: 'place', place } : { kind: 'title' }
    case 'map': {
      const point = view.point === null ? undefined : text.point(view.point)
      if (point) return { kind: 'point', point, place: view.place ?? point.places[0] ?? ('' as PlaceId) }
      if (!place) return { kind: 'title' }
      if (!isFiltered(view)) return { kind: 'place', place }
      const { own, shared } = pointsOf(text, place.id, view.reason, view)
      return { kind: 'points', place, relations: [...own, ...(view.reason === 'group' ? shared : [])] }
    }
    case 'glossary':
    case 'check':
    case 'lessons':
    case 'handout':
    case 'afterwards':
    case 'data':
    case 'about':
      return { kind: 'title' }
  }
}

const isOwn = ({ reason }: Relation): boolean => reason !== 'group'

/** Every place where words stand letter for letter, case and width aside: in the source if they have Chinese letters, else in the translation of their script. */
export function linesOf({ edition }: Concordance, query: string): Line[] {
  const sought = fold(query.trim())
  if (sought === '') return []
  const language = languageBy(sought)
  return edition.paragraphs.flatMap(({ sentences }) =>
    sentences.flatMap(({ id, start, end, translation }): Line[] => {
      const [origin, words] = isTranslation(language)
        ? [0, translation[language]]
        : [start, edition.text.slice(start, end)]
      const folded = fold(words)
      const lines: Line[] = []
      for (let at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + sought.length)) {
        const hit = { start: origin + at, end: origin + at + sought.length }
        lines.push({ sentence: id, hit, language })
      }
      return lines
    }),
  )
}

/** Where the words of a slide play. */
export function litBySlide(text: Concordance, view: View, slide: Slide): readonly Lit[] {
  switch (slide.kind) {
    case 'point':
      return litByPoint(text, slide.point)
    case 'sentence':
      return litBySentence(text, slide.sentence.id, view.reason)
    case 'compare':
      return slide.columns.map(({ place }) => ({ place: place.id, reason: 'named', through: [] }))
    case 'words': {
      const all = slide.lines.flatMap(({ sentence }) => litBySentence(text, sentence, view.reason))
      return all.filter((lit, i) => all.findIndex(({ place }) => place === lit.place) === i)
    }
    case 'title':
    case 'place':
    case 'points':
    case 'table':
    case 'prediction':
    case 'quiz':
      return []
  }
}
