import { inTranslations, isTranslation, type Language, SOURCE_LANGUAGE, translationsIn } from './language'
import type { Concordance } from './concordance'
import {
  contains,
  type Place,
  type Reason,
  type Span,
  THEME_IDS,
  type ThemeId,
  type Verbatim,
  words,
} from './edition'
import type { Extract, Renderings } from './extract'
import { choose, type ExtractGroup, type Selection, type Subject } from './handout-choice'
import { type Lesson, stopView } from './lesson'
import { columns, matrix } from './matrix'
import { random, shuffled } from './random'
import { clusters } from './runs'
import { FIRST_VIEW, firstView, impliedScreen, isFiltered, NO_FILTERS, type View } from './view'

export type { Subject }

/** Words taken out of a passage, to be filled in. */
export interface Gap {
  /** From 1, through the whole hand-out. */
  readonly number: number
  readonly kind: 'verb' | 'place'
  readonly span: Span
  readonly answer: Verbatim
  /** The same words in each translation of the passage; null where nothing of it is taken out. */
  readonly rendering: Renderings
}

/** A numbered passage. */
export interface HandoutPassage extends Extract {
  /** From 1, through the whole hand-out. */
  readonly number: number
  readonly gaps: readonly Gap[]
}

/** Passages under one heading. */
export interface HandoutGroup extends Omit<ExtractGroup, 'columns'> {
  readonly columns: readonly (readonly HandoutPassage[])[]
}

export interface BankWord {
  /** The answer in each language that is printed. */
  readonly words: readonly { readonly language: Language; readonly words: string }[]
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

/** The words of a passage that are taken out, without their numbers. A name that returns in it stays where it returns. */
function gapsOf(text: Concordance, passage: Extract, languages: readonly Language[]): Omit<Gap, 'number'>[] {
  const source = languages.includes(SOURCE_LANGUAGE)
  const taken = new Set<string>()
  const places = text.linksOf(passage.sentence).flatMap(({ place, reason, span }) => {
    if (!span || !contains(passage, span) || (reason !== 'named' && reason !== 'abbreviated')) return []
    // The journey is linked by words such as “this visit”, which are no name.
    if (text.place(place)?.kind === 'route') return []
    const answer = words(text.edition, span)
    if (taken.has(`${answer} ${place}`)) return []
    taken.add(`${answer} ${place}`)
    // Beside the source the translation helps to find the name; alone it must lose it too.
    const rendering = inTranslations(language =>
      source ? null : nameIn(passage.translation[language], text.place(place)?.names[language] ?? ''),
    )
    return [{ ...span, kind: 'place' as const, rendering }]
  })
  const verbs = passage.verbs.map(verb => ({ ...verb, kind: 'verb' as const }))
  const gaps = clusters([...verbs, ...places]).map(({ start, end, members }) => {
    const [first] = members
    const rendering = inTranslations(
      language => members.find(member => member.rendering[language])?.rendering[language] ?? null,
    )
    const kind = members.some(member => member.kind === 'verb') ? ('verb' as const) : (first?.kind ?? 'place')
    return { kind, span: { start, end }, answer: words(text.edition, { start, end }), rendering }
  })
  return gaps
    .map((gap, i) => {
      const rendering = inTranslations(language => {
        const again = gaps
          .slice(0, i)
          .some(other => meets(other.rendering[language], gap.rendering[language]))
        return again ? null : gap.rendering[language]
      })
      return { ...gap, rendering }
    })
    .filter(({ rendering }) => source || translationsIn(languages).some(language => rendering[language]))
}

/** Where a name stands, with the ending that it has there. */
function nameIn(translation: string, name: string): Span | null {
  const start = name === '' ? -1 : translation.indexOf(name)
  if (start < 0) return null
  const ending = /^\p{L}*/u.exec(translation.slice(start + name.length))?.[0] ?? ''
  return { start, end: start + name.length + ending.length }
}

const meets = (a: Span | null, b: Span | null): boolean => !!a && !!b && a.start < b.end && b.start < a.end

/** Numbers passages and gaps in the order in which they are read. */
function numbered(
  text: Concordance,
  groups: readonly ExtractGroup[],
  languages: readonly Language[],
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

function bankOf(groups: readonly HandoutGroup[], languages: readonly Language[]): BankWord[] {
  const passages = passagesOf({ groups })
  const bank = new Map<string, BankWord>()
  for (const { gaps, translation } of passages) {
    for (const { answer, rendering } of gaps) {
      const words = languages.flatMap((language): BankWord['words'] => {
        if (!isTranslation(language)) return [{ language, words: answer }]
        const span = rendering[language]
        return span ? [{ language, words: translation[language].slice(span.start, span.end) }] : []
      })
      const key = words.map(one => one.words.toLowerCase()).join(' ')
      bank.set(key, { words, times: (bank.get(key)?.times ?? 0) + 1 })
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
  if (lesson && lesson.origin !== 'shipped') return firstView(lang)
  if (lesson) return stopView(lesson, 1, firstView(lang))
  const { place, compare, theme, actor, stance, reason, only, point, at, q } = view
  const kept: View = { ...firstView(lang), place, compare, theme, actor, stance, reason, only, point, at, q }
  const screen = impliedScreen(kept)
  if (screen === 'map' && place === null && isFiltered(kept)) return { ...kept, view: 'matrix' }
  return screen === 'text' || screen === 'search'
    ? { ...kept, ...NO_FILTERS, view: screen }
    : { ...kept, view: screen }
}
