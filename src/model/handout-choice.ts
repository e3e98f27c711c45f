import type { Wording } from './language'
import { compared, comparison } from './compare'
import type { Concordance } from './concordance'
import type { Place, PlaceId, Point, SentenceId, ThemeId } from './edition'
import { type Extract, firstOfThemes, inOrder, quoted, whole } from './extract'
import type { Lesson, LessonStop } from './lesson'
import { passagesUpTo, pointsOf } from './panel'
import { search } from './search'
import { isFiltered, type View } from './view'

/** What a hand-out is about. */
export type Subject =
  | { readonly kind: 'lesson'; readonly lesson: Lesson }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'compare'; readonly places: readonly Place[] }
  | { readonly kind: 'point'; readonly point: Point }
  | { readonly kind: 'sentence'; readonly sentence: SentenceId }
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'all' }

/** Passages under one heading; beside each other where places are compared, else in one column. */
export interface ExtractGroup {
  readonly heading:
    | { readonly kind: 'section'; readonly number: number }
    | { readonly kind: 'place'; readonly place: Place }
    | { readonly kind: 'theme'; readonly theme: ThemeId }
    | { readonly kind: 'stop'; readonly number: number; readonly caption: Wording }
    | null
  readonly columns: readonly (readonly Extract[])[]
  /** What each column is about, where places are compared; else empty. */
  readonly places: readonly Place[]
  /** How many passages there are to show; more than are shown if some were left out. */
  readonly total: number
}

/** By which rule passages were left out, if they were. */
export type Selection = 'points-first' | 'first-of-theme' | 'first'

/** What a hand-out shows, not numbered yet. */
export interface Chosen {
  readonly subject: Subject
  readonly groups: readonly ExtractGroup[]
  readonly selection: Selection
}

/** More passages than this are no hand-out any more. */
const MOST = 24

/** Passages of one country where there are four. */
const OF_EACH = 6

/** Passages of one stop of a lesson. */
const OF_A_STOP = 3

const single = (
  heading: ExtractGroup['heading'],
  passages: readonly Extract[],
  total: number,
): ExtractGroup[] => (passages.length === 0 ? [] : [{ heading, columns: [passages], places: [], total }])

/** Passages under the question that they answer. */
function bySection(text: Concordance, passages: readonly Extract[]): ExtractGroup[] {
  return text.edition.sections.flatMap(({ number }) => {
    const own = passages.filter(({ sentence }) => text.paragraphOf(sentence)?.section === number)
    return single({ kind: 'section', number }, own, own.length)
  })
}

/** The points of a place under the View's filters, as its panel shows them. */
function pointsSeen(text: Concordance, view: View, place: PlaceId): Extract[] {
  const { own, shared } = pointsOf(text, place, view.reason, view)
  return quoted(text, view.reason === 'group' ? [...own, ...shared] : own, place)
}

/** The sentences about a place that none of these passages is cut from. */
function sentencesBeside(
  text: Concordance,
  view: View,
  place: PlaceId,
  passages: readonly Extract[],
): Extract[] {
  return passagesUpTo(text, place, view.reason)
    .filter(({ sentence }) => passages.every(passage => passage.sentence !== sentence.id))
    .flatMap(({ sentence, reason }) => whole(text, sentence.id, { place, reason }))
}

function ofPlace(text: Concordance, view: View, place: Place): Chosen & { total: number } {
  const points = pointsSeen(text, view, place.id)
  const all = [...points, ...(isFiltered(view) ? [] : sentencesBeside(text, view, place.id, points))]
  const passages = all.slice(0, MOST).sort(inOrder)
  return {
    subject: { kind: 'place', place },
    groups: bySection(text, passages),
    selection: 'points-first',
    total: all.length,
  }
}

function ofComparison(text: Concordance, view: View): Chosen {
  const ids = compared(text, view)
  const rows = comparison(text, view).rows.map(({ theme, columns: cells }) => ({
    theme,
    cells: cells.map((relations, i) => quoted(text, relations, ids[i])),
  }))
  const places = ids.flatMap(id => text.place(id) ?? [])
  const countOf = (cells: readonly (readonly Extract[])[]) =>
    cells.reduce((sum, cell) => sum + cell.length, 0)
  const tooMany = rows.reduce((sum, { cells }) => sum + countOf(cells), 0) > MOST
  return {
    subject: { kind: 'compare', places },
    groups: rows.map(({ theme, cells }) => ({
      heading: { kind: 'theme', theme },
      places,
      columns: tooMany ? cells.map(cell => cell.slice(0, 1)) : cells,
      total: countOf(cells),
    })),
    selection: 'first-of-theme',
  }
}

function ofWords(text: Concordance, view: View): Chosen & { total: number } {
  const found = search(text, null, view.q)
  const hits = found?.hits ?? []
  const passages = hits
    .slice(0, MOST)
    .flatMap(({ sentence, spans, named }) => whole(text, sentence, { hits: [...spans.zh, ...named] }))
  return {
    subject: { kind: 'words', words: found?.query ?? view.q },
    groups: bySection(text, passages),
    selection: 'first',
    total: hits.length,
  }
}

/** The four countries of the interview, some passages of each. */
function ofAll(text: Concordance, view: View): Chosen {
  return {
    subject: { kind: 'all' },
    groups: text.edition.focus.flatMap(id => {
      const place = text.place(id)
      const passages = pointsSeen(text, view, id)
      return place ? single({ kind: 'place', place }, firstOfThemes(passages, OF_EACH), passages.length) : []
    }),
    selection: 'first-of-theme',
  }
}

/** The words that a stop shows, or a few of them; none where it shows no words. */
function ofStop(text: Concordance, { view, caption }: LessonStop, number: number): ExtractGroup[] {
  const heading = { kind: 'stop', number, caption } as const
  const few = (passages: readonly Extract[]) =>
    single(heading, firstOfThemes(passages, OF_A_STOP), passages.length)
  const point = view.point === null ? undefined : text.point(view.point)
  if (view.at !== null) return few(whole(text, view.at, view.place === null ? {} : { place: view.place }))
  if (point) return few(quoted(text, [{ point, reason: 'named' }]))
  if (view.view === 'compare') {
    const places = compared(text, view).flatMap(id => text.place(id) ?? [])
    const cells = places.map(({ id }) => pointsSeen(text, view, id))
    const total = cells.reduce((sum, cell) => sum + cell.length, 0)
    const columns = cells.map(cell => firstOfThemes(cell, OF_A_STOP))
    return total === 0 ? [] : [{ heading, columns, places, total }]
  }
  if (view.q.trim() !== '') {
    const { groups, total } = ofWords(text, view)
    return single(heading, groups.flatMap(({ columns: [first = []] }) => first).slice(0, OF_A_STOP), total)
  }
  if (view.place === null || view.view === 'predict' || view.view === 'quiz') return []
  const points = pointsSeen(text, view, view.place)
  return few(points.length > 0 ? points : sentencesBeside(text, view, view.place, []))
}

export function choose(
  text: Concordance,
  view: View,
  lesson: Lesson | undefined,
): Chosen & { total?: number } {
  if (lesson) {
    return {
      subject: { kind: 'lesson', lesson },
      groups: lesson.stops.flatMap((stop, i) => ofStop(text, stop, i + 1)),
      selection: 'first-of-theme',
    }
  }
  const place = view.place === null ? undefined : text.place(view.place)
  const point = view.point === null ? undefined : text.point(view.point)
  if (view.at !== null) {
    const sentences = text.paragraphOf(view.at)?.sentences ?? []
    const passages = sentences.flatMap(({ id }) => whole(text, id, place ? { place: place.id } : {}))
    return {
      subject: { kind: 'sentence', sentence: view.at },
      groups: bySection(text, passages),
      selection: 'first',
    }
  }
  if (point) {
    const quotations = quoted(text, [{ point, reason: 'named' }])
    const around = text.sentencesAt(point.quotations).flatMap(id => whole(text, id))
    const longer = around.filter(sentence =>
      quotations.every(({ start, end }) => start !== sentence.start || end !== sentence.end),
    )
    return {
      subject: { kind: 'point', point },
      groups: bySection(text, [...quotations, ...longer]),
      selection: 'first',
    }
  }
  if (view.compare.length > 0) return ofComparison(text, view)
  if (view.q.trim() !== '') return ofWords(text, view)
  return place ? ofPlace(text, view, place) : ofAll(text, view)
}
