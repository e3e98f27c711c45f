import type { Concordance } from '../model/concordance'
import {
  ACTORS,
  type PlaceId,
  type PointId,
  REASONS,
  type SentenceId,
  STANCES,
  TEXT_LANGUAGES,
  THEME_IDS,
} from '../model/edition'
import { reveal } from '../model/panel'
import { FIRST_VIEW, INTERFACE_LANGUAGES, type InterfaceLanguage, SCREENS, type View } from '../model/view'

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

/** The grammar of the address, in its order. A field of `View` without a codec does not compile. */
const codecs: { readonly [K in keyof View]: Codec<View[K]> } = {
  place: maybe((raw, text) => text.place(raw as PlaceId)?.id),
  theme: maybe(oneOf(THEME_IDS).read),
  actor: maybe(oneOf(ACTORS).read),
  stance: maybe(oneOf(STANCES).read),
  reason: { ...oneOf(REASONS), write: reason => (reason === FIRST_VIEW.reason ? null : reason) },
  point: maybe((raw, text) => text.point(raw as PointId)?.id),
  at: maybe((raw, text) => text.sentence(raw as SentenceId)?.id),
  view: {
    ...oneOf(SCREENS),
    write: (screen, { at }) => (screen === (at ? 'text' : 'map') ? null : screen),
  },
  marks: {
    read: raw => (raw === '0' ? false : raw === '1' ? true : undefined),
    write: marks => (marks ? null : '0'),
  },
  text: {
    read: raw => {
      const parts = raw.split(',')
      const languages = TEXT_LANGUAGES.filter(language => parts.includes(language))
      return languages.length === parts.length && languages.length <= 2 ? languages : undefined
    },
    write: languages => (languages.join() === FIRST_VIEW.text.join() ? null : languages.join(',')),
  },
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
  const view: View = { ...FIRST_VIEW, lang, ...given, view: given.view ?? (given.at ? 'text' : 'map') }
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

/** The query of a View, without the question mark: keys in the order of the grammar, defaults left out. */
export function writeView(view: View): string {
  const write = <K extends keyof View>(key: K): string[] => {
    const value = view[key]
    const raw = value === null ? null : codecs[key].write(value, view)
    return raw === null ? [] : [`${key}=${raw}`]
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
