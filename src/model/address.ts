import type { Concordance } from './concordance'
import {
  type PlaceId,
  type PointId,
  REASONS,
  type SentenceId,
  STANCES,
  THEME_IDS,
  type WrittenLesson,
} from './edition'
import { type Language, LANGUAGES } from './language'
import { layersOf } from './layers'
import { EMPTY_SHELF, type Lesson, type Shelf, stopView } from './lesson'
import type { OutcomeId } from './edition'
import { ACTOR_CHOICES, reveal } from './panel'
import {
  AFTERWARDS_LISTS,
  COUNTS,
  equal,
  FIRST_VIEW,
  firstView,
  impliedScreen,
  LAYOUTS,
  type LessonId,
  LEVELS,
  MARK_KINDS,
  MATRIX_ROWS,
  type Screen,
  SCREENS,
  SHEETS,
  type View,
} from './view'

/** A part of a link that could not be read. The rest of the link holds. */
export interface Fault {
  readonly key: string
  readonly raw: string
}

interface Codec<T> {
  /** The value, or undefined if the text has no meaning. */
  readonly read: (raw: string, text: Concordance, shelf: Shelf) => T | undefined
  readonly write: (value: T) => string
}

const oneOf = <T extends string>(values: readonly T[]) => ({
  read: (raw: string): T | undefined => values.find(value => value === raw),
  write: (value: T): string => value,
})
const oneOfNumbers = <T extends number>(values: readonly T[]): Codec<T> => ({
  read: raw => values.find(value => String(value) === raw),
  write: String,
})

/** `0` is none: it is written only where a lesson's stop has one. */
const NONE = '0'
const maybe = <T extends string>(read: Codec<T>['read']): Codec<T | null> => ({
  read: (raw, text, shelf) => (raw === NONE ? null : read(raw, text, shelf)),
  write: value => value ?? NONE,
})

const YES_OR_NO: Codec<boolean> = {
  read: raw => (raw === '1' ? true : raw === NONE ? false : undefined),
  write: value => (value ? '1' : NONE),
}

/** The parts of a list, in the order given; undefined if one has no meaning or stands twice. */
function partsOf<T>(raw: string, read: (part: string) => T | undefined): T[] | undefined {
  if (raw === NONE) return []
  const parts = raw.split(',')
  const values = parts.map(read).filter(value => value !== undefined)
  return values.length === parts.length && new Set(values).size === parts.length ? values : undefined
}
const writeList = (values: readonly string[]): string => (values.length === 0 ? NONE : values.join(','))

/** Some of a few values, in the order of the grammar. */
const someOf = <T extends string>(values: readonly T[]) => ({
  read: (raw: string): readonly T[] | undefined => {
    const some = partsOf(raw, oneOf(values).read)
    return some && values.filter(value => some.includes(value))
  },
  write: writeList,
})

/** Longer words are not looked for; a quotation has its own checker. */
export const LONGEST_QUERY = 200

const isBlank = (q: string): boolean => q.trim() === ''

/** Seeds of quizzes and names of sessions. */
const CODE = /^[a-z0-9]{1,16}$/
const CODED: Codec<string> = { read: raw => (CODE.test(raw) ? raw : undefined), write: value => value }

/** The grammar of the address, in its order. A field of `View` without a codec does not compile. */
const codecs: { readonly [K in keyof View]: Codec<View[K]> } = {
  place: maybe((raw, text) => text.place(raw as PlaceId)?.id),
  compare: {
    read: (raw, text) => {
      const places = partsOf(raw, id => text.place(id as PlaceId)?.id)
      return places && (raw === NONE || (places.length >= 2 && places.length <= 3)) ? places : undefined
    },
    write: writeList,
  },
  theme: maybe(oneOf(THEME_IDS).read),
  actor: maybe(oneOf(ACTOR_CHOICES).read),
  stance: maybe(oneOf(STANCES).read),
  reason: oneOf(REASONS),
  only: YES_OR_NO,
  point: maybe((raw, text) => text.point(raw as PointId)?.id),
  at: maybe((raw, text) => text.sentence(raw as SentenceId)?.id),
  record: maybe((raw, text) => text.record(raw as OutcomeId)?.id),
  view: oneOf(SCREENS),
  by: oneOf(MATRIX_ROWS),
  list: oneOf(AFTERWARDS_LISTS),
  reveal: YES_OR_NO,
  q: {
    // A blank is nothing: so words that a lesson's stop looks for can be taken away.
    read: raw => (raw.trim() === '' ? '' : raw.length <= LONGEST_QUERY ? raw : undefined),
    write: q => (isBlank(q) ? ' ' : q),
  },
  layers: {
    read: (raw, text) => partsOf(raw, part => layersOf(text).find(({ id }) => id === part)?.id),
    write: layers => writeList(layers ?? []),
  },
  marks: {
    read: raw => (raw === '1' ? FIRST_VIEW.marks : someOf(MARK_KINDS).read(raw)),
    write: writeList,
  },
  after: YES_OR_NO,
  text: {
    read: raw => {
      const languages = someOf(LANGUAGES).read(raw)
      return languages && languages.length >= 1 && languages.length <= 2 ? languages : undefined
    },
    write: writeList,
  },
  layout: oneOf(LAYOUTS),
  sheet: someOf(SHEETS),
  seed: {
    read: (raw, text, shelf) => (raw === NONE ? '' : CODED.read(raw, text, shelf)),
    write: seed => seed || NONE,
  },
  level: oneOfNumbers(LEVELS),
  count: oneOfNumbers(COUNTS),
  lesson: maybe((raw, _, shelf) => shelf(raw)?.id),
  stop: {
    read: raw => (/^[1-9]\d{0,3}$/.test(raw) ? Number(raw) : undefined),
    write: String,
  },
  presenter: CODED,
  embed: YES_OR_NO,
  lang: oneOf(LANGUAGES),
}

const KEYS = Object.keys(codecs) as (keyof View)[]

/** What the keys that are left out of an address mean: the first View, in a lesson what its stop shows. */
const baseOf = ({ lesson, stop, lang }: Pick<View, 'lesson' | 'stop' | 'lang'>, shelf: Shelf): View => {
  const found = lesson === null ? undefined : shelf(lesson)
  return found ? stopView(found, stop, firstView(lang)) : firstView(lang)
}

/** The screen that an address asks for without naming it. */
const unnamedScreen = (view: View, base: View): Screen =>
  base.lesson !== null &&
  (['at', 'record', 'compare', 'q'] as const).every(key => equal(view[key], base[key]))
    ? base.view
    : impliedScreen(view)

/**
 * Reads an address's query. Unknown keys are ignored; unknown values of known keys are returned as faults
 * and everything else is kept. `lang` is what the browser asks for; `shelf` holds the lessons that are at hand.
 */
export function readView(
  query: string,
  text: Concordance,
  lang: Language,
  shelf: Shelf = EMPTY_SHELF,
): { view: View; faults: Fault[] } {
  const params = new URLSearchParams(query)
  const faults: Fault[] = []
  const read = <K extends keyof View>(key: K): View[K] | undefined => {
    const raw = params.get(key)
    if (raw === null || raw === '') return undefined
    const value = codecs[key].read(raw, text, shelf)
    if (value === undefined) faults.push({ key, raw })
    return value
  }
  const given = Object.fromEntries(
    KEYS.map(key => [key, read(key)] as const).filter(([, value]) => value !== undefined),
  ) as Partial<View>
  const lesson = given.lesson ?? null
  const stops = lesson === null ? 1 : (shelf(lesson)?.stops.length ?? 1)
  const stop = lesson === null ? 1 : (given.stop ?? 1)
  if (stop > stops) faults.push({ key: 'stop', raw: String(stop) })
  const at = { lesson, stop: Math.min(stop, stops), lang: given.lang ?? lang }
  const base = baseOf(at, shelf)
  const chosen = { ...base, ...given, ...at }
  const view: View = { ...chosen, view: given.view ?? unnamedScreen(chosen, base) }
  if (isAside(view, text)) {
    // A point that only the lesson's stop has makes way for the place that the link asks for.
    if (given.point) faults.push({ key: 'point', raw: given.point })
    return { view: { ...view, point: null }, faults }
  }
  return { view: reveal(text, view), faults }
}

/** Whether the point of a View is not about its place, and cannot be shown beside it. */
const isAside = ({ point, place }: View, text: Concordance): boolean =>
  point !== null && place !== null && !text.relations(place).some(relation => relation.point.id === point)

/** Only what would end or bend the query is written in code: Chinese and commas stay legible in a link. */
const encode = (raw: string): string =>
  raw.replace(/[\s%&#+=?"'<>\\^`{|}\p{Cc}\p{Cs}]/gu, character => {
    try {
      return encodeURIComponent(character)
    } catch {
      // Half of a surrogate pair stands for no character.
      return '%EF%BF%BD'
    }
  })

/**
 * The query of a View, without the question mark: keys in the order of the grammar. What an address means without
 * them is left out, but for the language, which a shared link always has.
 */
export function writeView(view: View, shelf: Shelf = EMPTY_SHELF): string {
  const base = baseOf(view, shelf)
  const isMeant = (key: keyof View): boolean => {
    if (key === 'lang') return false
    if (key === 'view') return view.view === unnamedScreen(view, base)
    if (key === 'q') return view.q === base.q || (isBlank(view.q) && isBlank(base.q))
    if (key === 'lesson') return view.lesson === null
    if (key === 'stop') return view.lesson === null
    return equal(view[key], base[key])
  }
  const write = <K extends keyof View>(key: K): string => `${key}=${encode(codecs[key].write(view[key]))}`
  return KEYS.filter(key => !isMeant(key))
    .map(write)
    .join('&')
}

/** A relative link to a View. */
export const hrefOf = (view: View, shelf?: Shelf): string => `?${writeView(view, shelf)}`

/** The permalink of a sentence or point: what it is and the language, nothing else that the reader chose. */
export const permalink = (lang: Language, to: Pick<View, 'at'> | Pick<View, 'place' | 'point'>): string =>
  hrefOf({ ...firstView(lang), ...to, view: 'at' in to ? 'text' : 'map' })

/** The query that a lesson keeps of a View: what it shows, not in which language or in which lesson. */
export const queryOf = (view: View): string =>
  writeView({ ...view, lesson: null, stop: 1, presenter: '', embed: false })
    .split('&')
    .filter(part => !part.startsWith('lang='))
    .join('&')

/** A written lesson with its Views, and what could not be read of them. */
export function readLesson(
  { id, stops, ...written }: WrittenLesson,
  origin: Lesson['origin'],
  text: Concordance,
): { lesson: Lesson | null; faults: (Fault & { stop: string })[] } {
  const faults: (Fault & { stop: string })[] = []
  const [first, ...more] = stops.map(stop => {
    const { view, faults: unread } = readView(stop.view, text, 'en')
    faults.push(...unread.map(fault => ({ ...fault, stop: stop.id })))
    return { ...stop, view }
  })
  return {
    lesson: first ? { ...written, id: id as LessonId, origin, stops: [first, ...more] } : null,
    faults,
  }
}

/** A stop of a lesson in few letters, to type: `#twelve-3`. */
export const shortHash = (lesson: LessonId, stop: number): string => `#${lesson}-${stop}`

/** The query that a short hash stands for; null if it is none. The stop may be left out. */
export function readShortHash(hash: string, shelf: Shelf): string | null {
  const [, id, stop] = /^#([a-z][a-z0-9-]*?)(?:-(\d{1,3}))?$/.exec(hash) ?? []
  return id && shelf(id) ? `lesson=${id}&stop=${stop ?? 1}` : null
}
