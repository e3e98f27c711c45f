import { compared, comparison } from './compare'
import type { Concordance, Relation } from './concordance'
import {
  type Bilingual,
  contains,
  type Link,
  type Place,
  type PlaceId,
  type Point,
  type Reason,
  type Sentence,
  type SentenceId,
  type Span,
  type Speaker,
  type TextLanguage,
  THEME_IDS,
  type ThemeId,
  type Translations,
  type Verbatim,
  words,
} from './edition'
import { type Lesson, type LessonStop, stopView } from './lesson'
import { columns, matrix } from './matrix'
import { passagesUpTo, pointsOf } from './panel'
import { random, shuffled } from './random'
import { strongest } from './reasons'
import { clusters } from './runs'
import { search } from './search'
import { FIRST_VIEW, impliedScreen, isFiltered, NO_FILTERS, type View } from './view'

/** What a hand-out is about. */
export type Subject =
  | { readonly kind: 'lesson'; readonly lesson: Lesson }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'compare'; readonly places: readonly Place[] }
  | { readonly kind: 'point'; readonly point: Point }
  | { readonly kind: 'sentence'; readonly sentence: SentenceId }
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'all' }

/** Words taken out of a passage, to be filled in. */
export interface Gap {
  /** From 1, through the whole hand-out. */
  readonly number: number
  readonly kind: 'verb' | 'place'
  readonly span: Span
  readonly answer: Verbatim
  /** The same words in the English translation of the passage; null where nothing of it is taken out. */
  readonly rendering: Span | null
}

/** A numbered piece of the source: what points quote, or a whole sentence. */
export interface HandoutPassage extends Span {
  /** From 1, through the whole hand-out. */
  readonly number: number
  readonly sentence: SentenceId
  readonly speaker: Speaker
  readonly translation: Translations
  /** Whether it is what the points quote, which may be less than the sentence. */
  readonly quoted: boolean
  /** The points that it is shown for. */
  readonly points: readonly Point[]
  /** Why it is about the place that it stands under; null where no place is the reason. */
  readonly reason: Reason | null
  /** The words that say so. */
  readonly links: readonly Link[]
  /** The operative words in it, with their rendering in the English translation of the passage. */
  readonly verbs: readonly (Span & { readonly rendering: Span | null })[]
  /** The words looked for. */
  readonly hits: readonly Span[]
  readonly gaps: readonly Gap[]
}

/** Passages under one heading; beside each other where places are compared, else in one column. */
export interface HandoutGroup {
  readonly heading:
    | { readonly kind: 'section'; readonly number: number }
    | { readonly kind: 'place'; readonly place: Place }
    | { readonly kind: 'theme'; readonly theme: ThemeId }
    | { readonly kind: 'stop'; readonly number: number; readonly caption: Bilingual }
    | null
  readonly columns: readonly (readonly HandoutPassage[])[]
  /** What each column is about, where places are compared; else empty. */
  readonly places: readonly Place[]
  /** How many passages there are to show; more than are shown if some were left out. */
  readonly total: number
}

/** By which rule passages were left out, if they were. */
export type Selection = 'points-first' | 'first-of-theme' | 'first'

export interface BankWord {
  readonly zh: Verbatim | null
  readonly en: string | null
  /** How many gaps it fills. */
  readonly times: number
}

export interface HandoutCell {
  readonly count: number
  /** The operative words of its points, each once. */
  readonly verbs: readonly Verbatim[]
}

export interface HandoutMatrix {
  readonly places: readonly Place[]
  readonly rows: readonly { readonly theme: ThemeId; readonly cells: readonly HandoutCell[] }[]
}

/** All that the sheets of a hand-out print. */
export interface Handout {
  readonly subject: Subject
  readonly groups: readonly HandoutGroup[]
  /** How many passages are printed, of how many, and which. */
  readonly shown: number
  readonly total: number
  readonly selection: Selection
  /** What fills the gaps, in an order that does not give them away. */
  readonly bank: readonly BankWord[]
  readonly matrix: HandoutMatrix
}

/** More passages than this are no hand-out any more. */
const MOST = 24
/** Passages of one country where there are four. */
const OF_EACH = 6
/** Passages of one stop of a lesson. */
const OF_A_STOP = 3

type Bare = Omit<HandoutPassage, 'number' | 'gaps'>
type BareGroup = Omit<HandoutGroup, 'columns'> & { readonly columns: readonly (readonly Bare[])[] }
interface Chosen {
  readonly subject: Subject
  readonly groups: readonly BareGroup[]
  readonly selection: Selection
}

/** Where an operative word is rendered in a translation that is the sentence's, or a part of it. */
function renderingOf({ verb, quotations }: Point, sentence: Sentence, part: string): Span | null {
  const quotation = verb && quotations.find(whole => contains(whole, verb))
  if (!quotation) return null
  const whole = sentence.translation.en
  const inQuotation = quotation.translation.en.indexOf(verb.rendering.en)
  const [from, begin] = [whole.indexOf(quotation.translation.en), whole.indexOf(part)]
  if (inQuotation < 0 || from < 0 || begin < 0) return null
  const start = from + inQuotation - begin
  const end = start + verb.rendering.en.length
  return start >= 0 && end <= part.length ? { start, end } : null
}

interface Seen {
  readonly place?: PlaceId
  readonly reason?: Reason | null
  readonly points?: readonly Point[]
  readonly hits?: readonly Span[]
}

/** A piece of a sentence, with what is printed of it beside its words. */
function piece(
  text: Concordance,
  sentence: Sentence,
  span: Span & { readonly translation: Translations },
  { place, reason = null, points = [], hits = [] }: Seen,
): Bare {
  const groups = place === undefined ? [] : text.groupsOf(place).map(({ id }) => id)
  const links = text.linksOf(sentence.id).filter(link => link.span && contains(span, link.span))
  const own = links.filter(link => link.place === place)
  const verbs = new Map<number, Bare['verbs'][number]>()
  for (const point of text.pointsIn(sentence.id)) {
    const { verb } = point
    if (!verb || !contains(span, verb) || verbs.has(verb.start)) continue
    const { start, end } = verb
    verbs.set(start, { start, end, rendering: renderingOf(point, sentence, span.translation.en) })
  }
  return {
    start: span.start,
    end: span.end,
    sentence: sentence.id,
    speaker: text.paragraphOf(sentence.id)?.speaker ?? 'minister',
    translation: span.translation,
    quoted: points.length > 0,
    points,
    reason,
    links: own.length > 0 ? own : links.filter(link => groups.includes(link.place)),
    verbs: [...verbs.values()].sort((a, b) => a.start - b.start),
    hits,
  }
}

const whole = (text: Concordance, id: SentenceId, seen: Seen = {}): Bare[] => {
  const sentence = text.sentence(id)
  return sentence ? [piece(text, sentence, sentence, seen)] : []
}

/** What points quote, in order of the text; what several of them quote once. */
function quoted(text: Concordance, relations: readonly Relation[], place?: PlaceId): Bare[] {
  const bySpan = new Map<string, { quotation: Point['quotations'][0]; relations: Relation[] }>()
  for (const relation of relations) {
    for (const quotation of relation.point.quotations) {
      const key = `${quotation.start} ${quotation.end}`
      const known = bySpan.get(key)
      if (known) known.relations.push(relation)
      else bySpan.set(key, { quotation, relations: [relation] })
    }
  }
  return [...bySpan.values()]
    .flatMap(({ quotation, relations: all }) => {
      const sentence = text.sentence(quotation.sentence)
      const reason = place === undefined ? null : strongest(all.map(relation => relation.reason))
      const seen = {
        ...(place === undefined ? {} : { place }),
        reason,
        points: all.map(({ point }) => point),
      }
      return sentence ? [piece(text, sentence, quotation, seen)] : []
    })
    .sort(inOrder)
}

const inOrder = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

/** The first of each theme, then the others, until there are enough; in order of the text. */
function firstOfThemes(passages: readonly Bare[], enough: number): Bare[] {
  const firsts = THEME_IDS.flatMap(
    theme => passages.find(({ points }) => points[0]?.themes[0] === theme) ?? [],
  ).sort(inOrder)
  const others = passages.filter(passage => !firsts.includes(passage))
  return [...firsts, ...others].slice(0, enough).sort(inOrder)
}

const single = (heading: BareGroup['heading'], passages: readonly Bare[], total: number): BareGroup[] =>
  passages.length === 0 ? [] : [{ heading, columns: [passages], places: [], total }]

/** Passages under the question that they answer. */
function bySection(text: Concordance, passages: readonly Bare[]): BareGroup[] {
  return text.edition.sections.flatMap(({ number }) => {
    const own = passages.filter(({ sentence }) => text.paragraphOf(sentence)?.section === number)
    return single({ kind: 'section', number }, own, own.length)
  })
}

/** The points of a place under the View's filters, as its panel shows them. */
function pointsSeen(text: Concordance, view: View, place: PlaceId): Bare[] {
  const { own, shared } = pointsOf(text, place, view.reason, view)
  return quoted(text, view.reason === 'group' ? [...own, ...shared] : own, place)
}

/** The sentences about a place that none of these passages is cut from. */
function sentencesBeside(text: Concordance, view: View, place: PlaceId, passages: readonly Bare[]): Bare[] {
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
  const countOf = (cells: readonly (readonly Bare[])[]) => cells.reduce((sum, cell) => sum + cell.length, 0)
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
function ofStop(text: Concordance, { view, caption }: LessonStop, number: number): BareGroup[] {
  const heading = { kind: 'stop', number, caption } as const
  const few = (passages: readonly Bare[]) =>
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

function choose(text: Concordance, view: View, lesson: Lesson | undefined): Chosen & { total?: number } {
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

/** The words of a passage that are taken out, without their numbers. A name that returns in it stays where it returns. */
function gapsOf(text: Concordance, passage: Bare, languages: readonly TextLanguage[]): Omit<Gap, 'number'>[] {
  const source = languages.includes('zh')
  const english = passage.translation.en
  const taken = new Set<string>()
  const places = text.linksOf(passage.sentence).flatMap(({ place, reason, span }) => {
    if (!span || !contains(passage, span) || (reason !== 'named' && reason !== 'abbreviated')) return []
    // The journey is linked by words such as “this visit”, which are no name.
    if (text.place(place)?.kind === 'route') return []
    const answer = words(text.edition, span)
    if (taken.has(`${answer} ${place}`)) return []
    taken.add(`${answer} ${place}`)
    // Beside the source the translation helps to find the name; alone it must lose it too.
    const name = text.place(place)?.names.en ?? ''
    const start = source || name === '' ? -1 : english.indexOf(name)
    return [
      { ...span, kind: 'place' as const, rendering: start < 0 ? null : { start, end: start + name.length } },
    ]
  })
  const verbs = passage.verbs.map(verb => ({ ...verb, kind: 'verb' as const }))
  const gaps = clusters([...verbs, ...places]).map(({ start, end, members }) => {
    const [first] = members
    const rendering = members.find(member => member.rendering)?.rendering ?? null
    const kind = members.some(member => member.kind === 'verb') ? ('verb' as const) : (first?.kind ?? 'place')
    return { kind, span: { start, end }, answer: words(text.edition, { start, end }), rendering }
  })
  return gaps
    .map((gap, i) => {
      const again = gaps.slice(0, i).some(({ rendering }) => meets(rendering, gap.rendering))
      return again ? { ...gap, rendering: null } : gap
    })
    .filter(({ rendering }) => source || rendering)
}

const meets = (a: Span | null, b: Span | null): boolean => !!a && !!b && a.start < b.end && b.start < a.end

/** Numbers passages and gaps in the order in which they are read. */
function numbered(
  text: Concordance,
  groups: readonly BareGroup[],
  languages: readonly TextLanguage[],
): HandoutGroup[] {
  let [passages, gaps] = [0, 0]
  return groups.map(group => ({
    ...group,
    columns: group.columns.map(column =>
      column.map(passage => ({
        ...passage,
        number: ++passages,
        gaps: gapsOf(text, passage, languages).map(gap => ({ ...gap, number: ++gaps })),
      })),
    ),
  }))
}

/** Every passage of a hand-out, in the order of its number. */
export const passagesOf = ({ groups }: Pick<Handout, 'groups'>): HandoutPassage[] =>
  groups.flatMap(group => group.columns.flat())

function bankOf(groups: readonly HandoutGroup[], languages: readonly TextLanguage[]): BankWord[] {
  const passages = passagesOf({ groups })
  const bank = new Map<string, BankWord>()
  for (const { gaps, translation } of passages) {
    for (const { answer, rendering } of gaps) {
      const zh = languages.includes('zh') ? answer : null
      const en =
        rendering && languages.includes('en') ? translation.en.slice(rendering.start, rendering.end) : null
      const key = `${zh ?? ''} ${en?.toLowerCase() ?? ''}`
      bank.set(key, { zh, en, times: (bank.get(key)?.times ?? 0) + 1 })
    }
  }
  return shuffled([...bank.values()], random(passages.map(({ start }) => start).join()))
}

/** The countries of the interview and the group that most is said of. */
function matrixOf(text: Concordance, reason: Reason): HandoutMatrix {
  const all = matrix(text, { ...FIRST_VIEW, reason })
  const { focus } = text.edition
  const group = columns(text).find(({ kind }) => kind === 'group')
  const chosen = all.places.flatMap((place, i) =>
    focus.includes(place.id) || place.id === group?.id ? [{ place, i }] : [],
  )
  return {
    places: chosen.map(({ place }) => place),
    rows: all.rows.map(({ cells }, row) => ({
      theme: THEME_IDS[row] ?? THEME_IDS[0],
      cells: chosen.map(({ i }) => {
        const points = (cells[i]?.own ?? []).map(({ point }) => point)
        const verbs = points.flatMap(({ verb }) => (verb ? [words(text.edition, verb)] : []))
        return { count: points.length, verbs: [...new Set(verbs)] }
      }),
    })),
  }
}

/**
 * What a hand-out prints: of a lesson the words that its stops show, else what the present View shows.
 * A lesson's notes are in its subject alone, for the teacher's sheet.
 */
export function handout(text: Concordance, view: View, lesson: Lesson | undefined): Handout {
  const { subject, groups: bare, selection, total } = choose(text, view, lesson)
  const groups = numbered(text, bare, view.text)
  return {
    subject,
    groups,
    shown: passagesOf({ groups }).length,
    total: total ?? groups.reduce((sum, group) => sum + group.total, 0),
    selection,
    bank: bankOf(groups, view.text),
    matrix: matrixOf(text, lesson ? FIRST_VIEW.reason : view.reason),
  }
}

/** The View that a printed link opens: what the hand-out shows, on the screen that shows it. */
export function printedView(view: View, lesson: Lesson | undefined): View {
  const { lang } = view
  // A teacher's own lesson cannot be opened by its name, and its link is too long for paper.
  if (lesson && lesson.origin !== 'shipped') return { ...FIRST_VIEW, lang }
  if (lesson) return { ...stopView(lesson, 1, FIRST_VIEW), lang }
  const { place, compare, theme, actor, stance, reason, only, point, at, q } = view
  const kept: View = { ...FIRST_VIEW, lang, place, compare, theme, actor, stance, reason, only, point, at, q }
  const screen = impliedScreen(kept)
  if (screen === 'map' && place === null && isFiltered(kept)) return { ...kept, view: 'matrix' }
  return screen === 'text' || screen === 'search'
    ? { ...kept, ...NO_FILTERS, view: screen }
    : { ...kept, view: screen }
}
