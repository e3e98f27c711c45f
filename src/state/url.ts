import type { Concordance } from '../model/concordance'
import {
  type PlaceId,
  type PointId,
  REASONS,
  type SentenceId,
  STANCES,
  TEXT_LANGUAGES,
  THEME_IDS,
} from '../model/edition'
import { layersOf } from '../model/layers'
import { ACTOR_CHOICES, reveal } from '../model/panel'
import {
  FIRST_VIEW,
  impliedScreen,
  INTERFACE_LANGUAGES,
  type InterfaceLanguage,
  LAYOUTS,
  MARK_KINDS,
  MATRIX_ROWS,
  SCREENS,
  type View,
} from '../model/view'

/** A part of a link that could not be read. The rest of the link holds. */
export interface Fault {
  readonly key: string
  readonly raw: string
}

interface Codec<T> {
  /** The value, or undefined if the text has no meaning. */
  readonly read: (raw: string, text: Concordance) => T | undefined
  /** Null leaves the key out of the address. */
  readonly write: (value: T, view: View) => string | null
}

const oneOf = <T extends string>(values: readonly T[]) => ({
  read: (raw: string): T | undefined => values.find(value => value === raw),
})
const maybe = <T extends string>(read: Codec<T>['read']): Codec<T | null> => ({ read, write: value => value })
/** One of a few values; the one of the first View is left out. */
const choice = <K extends keyof View>(key: K, values: readonly (View[K] & string)[]): Codec<View[K]> => ({
  ...oneOf(values),
  write: value => (value === FIRST_VIEW[key] ? null : (value as string)),
})

/** The parts of a list, in the order given; undefined if one has no meaning or stands twice. */
function listOf<T>(raw: string, read: (part: string) => T | undefined): T[] | undefined {
  const parts = raw.split(',')
  const values = parts.map(read).filter(value => value !== undefined)
  return values.length === parts.length && new Set(values).size === parts.length ? values : undefined
}
/** `0` is the empty list. */
const orNone = (values: readonly string[]): string => (values.length === 0 ? '0' : values.join(','))

/** Longer words are not looked for; a quotation has its own checker. */
export const LONGEST_QUERY = 200

/** The grammar of the address, in its order. A field of `View` without a codec does not compile. */
const codecs: { readonly [K in keyof View]: Codec<View[K]> } = {
  place: maybe((raw, text) => text.place(raw as PlaceId)?.id),
  compare: {
    read: (raw, text) => {
      const places = listOf(raw, id => text.place(id as PlaceId)?.id)
      return places && places.length >= 2 && places.length <= 3 ? places : undefined
    },
    write: places => (places.length === 0 ? null : places.join(',')),
  },
  theme: maybe(oneOf(THEME_IDS).read),
  actor: maybe(oneOf(ACTOR_CHOICES).read),
  stance: maybe(oneOf(STANCES).read),
  reason: choice('reason', REASONS),
  only: {
    read: raw => (raw === '1' ? true : raw === '0' ? false : undefined),
    write: only => (only ? '1' : null),
  },
  point: maybe((raw, text) => text.point(raw as PointId)?.id),
  at: maybe((raw, text) => text.sentence(raw as SentenceId)?.id),
  view: {
    ...oneOf(SCREENS),
    write: (screen, view) => (screen === impliedScreen(view) ? null : screen),
  },
  by: choice('by', MATRIX_ROWS),
  q: {
    read: raw => (raw.length <= LONGEST_QUERY ? raw : undefined),
    write: q => (q.trim() === '' ? null : q),
  },
  layers: {
    read: (raw, text) =>
      raw === '0' ? [] : listOf(raw, part => layersOf(text).find(({ id }) => id === part)?.id),
    write: layers => (layers === null ? null : orNone(layers)),
  },
  marks: {
    read: raw => {
      if (raw === '0') return []
      if (raw === '1') return FIRST_VIEW.marks
      const kinds = listOf(raw, oneOf(MARK_KINDS).read)
      return kinds && MARK_KINDS.filter(kind => kinds.includes(kind))
    },
    write: marks => (marks.join() === FIRST_VIEW.marks.join() ? null : orNone(marks)),
  },
  text: {
    read: raw => {
      const languages = listOf(raw, oneOf(TEXT_LANGUAGES).read)
      return languages && languages.length <= 2
        ? TEXT_LANGUAGES.filter(language => languages.includes(language))
        : undefined
    },
    write: languages => (languages.join() === FIRST_VIEW.text.join() ? null : languages.join(',')),
  },
  layout: choice('layout', LAYOUTS),
  lang: { ...oneOf(INTERFACE_LANGUAGES), write: lang => lang },
}
const KEYS = Object.keys(codecs) as (keyof View)[]

/**
 * Reads an address's query. Unknown keys are ignored; unknown values of known keys are returned as faults
 * and everything else is kept. `lang` is what the browser asks for.
 */
export function readView(
  query: string,
  text: Concordance,
  lang: InterfaceLanguage,
): { view: View; faults: Fault[] } {
  const params = new URLSearchParams(query)
  const faults: Fault[] = []
  const read = <K extends keyof View>(key: K): View[K] | undefined => {
    const raw = params.get(key)
    if (raw === null || raw === '') return undefined
    const value = codecs[key].read(raw, text)
    if (value === undefined) faults.push({ key, raw })
    return value
  }
  const given = Object.fromEntries(
    KEYS.map(key => [key, read(key)] as const).filter(([, value]) => value !== undefined),
  ) as Partial<View>
  const chosen = { ...FIRST_VIEW, lang, ...given }
  const view: View = { ...chosen, view: given.view ?? impliedScreen(chosen) }
  return { view: settle(view, text, faults), faults }
}

/** A point is shown beside a place that it is about, and never hidden by the rest of the link. */
function settle(view: View, text: Concordance, faults: Fault[]): View {
  const point = view.point && text.point(view.point)
  if (!point) return view
  if (view.place !== null && !text.relations(view.place).some(relation => relation.point === point)) {
    faults.push({ key: 'point', raw: point.id })
    return { ...view, point: null }
  }
  return reveal(text, view)
}

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

/** The query of a View, without the question mark: keys in the order of the grammar, defaults left out. */
export function writeView(view: View): string {
  const write = <K extends keyof View>(key: K): string[] => {
    const value = view[key]
    const raw = value === null ? null : codecs[key].write(value, view)
    return raw === null ? [] : [`${key}=${encode(raw)}`]
  }
  return KEYS.flatMap(write).join('&')
}

/** A relative link to a View. */
export const hrefOf = (view: View): string => `?${writeView(view)}`

/** The permalink of a sentence or point: what it is and the language, nothing else that the reader chose. */
export const permalink = (
  lang: InterfaceLanguage,
  to: Pick<View, 'at'> | Pick<View, 'place' | 'point'>,
): string => hrefOf({ ...FIRST_VIEW, lang, ...to, view: 'at' in to ? 'text' : 'map' })
