import type { Actor, PlaceId, PointId, Reason, SentenceId, Stance, TextLanguage, ThemeId } from './edition'

export const INTERFACE_LANGUAGES = ['en', 'zh'] as const
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number]

export const SCREENS = ['map', 'text'] as const
export type Screen = (typeof SCREENS)[number]

/** Everything the reader chose. The address is a View; back and forward walk Views. */
export interface View {
  readonly place: PlaceId | null
  readonly theme: ThemeId | null
  readonly actor: Actor | null
  readonly stance: Stance | null
  /** What counts as about a place: reasons up to and including this one. */
  readonly reason: Reason
  readonly point: PointId | null
  /** A sentence of the full text, in view and marked. */
  readonly at: SentenceId | null
  readonly view: Screen
  readonly marks: boolean
  /** One or two languages, in the order of `TEXT_LANGUAGES`. */
  readonly text: readonly TextLanguage[]
  readonly lang: InterfaceLanguage
}

export const FIRST_VIEW: View = {
  place: null,
  theme: null,
  actor: null,
  stance: null,
  reason: 'context',
  point: null,
  at: null,
  view: 'map',
  marks: true,
  text: ['zh', 'en'],
  lang: 'en',
}

/** The filters of the panel. */
export type Filters = Pick<View, 'theme' | 'actor' | 'stance'>
export const NO_FILTERS: Filters = { theme: null, actor: null, stance: null }
