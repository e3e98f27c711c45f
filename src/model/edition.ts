/**
 * The edition: one primary source with everything ours about it.
 * Positions are UTF-16 code units in the source file, `end` exclusive.
 */

import type { Language, Translations, Wording } from './language'

declare const cutFromSource: unique symbol

/** Words of the source, unchanged. Only `words` makes them, so no card can show a paraphrase as a quotation. */
export type Verbatim = string & { readonly [cutFromSource]: true }

/** Part of the source file, in UTF-16 code units, `end` exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

export type ParagraphId = `p${number}`
export type SentenceId = `p${number}.s${number}`

declare const placeId: unique symbol
declare const pointId: unique symbol
declare const outcomeId: unique symbol
/** ISO 3166-1 alpha-3 for countries, a lower-case slug for all other places. */
export type PlaceId = string & { readonly [placeId]: true }
/** A readable slug; once published it never changes its meaning. */
export type PointId = string & { readonly [pointId]: true }
/** Of a record of what became of the words; once published it never changes its meaning. */
export type OutcomeId = string & { readonly [outcomeId]: true }

export const ROLES = ['title', 'lead', 'question', 'answer'] as const
export type Role = (typeof ROLES)[number]
export const SPEAKERS = ['agency', 'reporter', 'minister'] as const
export type Speaker = (typeof SPEAKERS)[number]

/** Why a sentence belongs to a place, from strict to inclusive. */
export const REASONS = ['named', 'abbreviated', 'compound', 'context', 'group'] as const
export type Reason = (typeof REASONS)[number]

/** The rung of the operative word, in the order of the ladder; `statement` stands beside it. */
export const STANCES = [
  'done',
  'ongoing',
  'agreed',
  'will',
  'determined',
  'willing',
  'support',
  'oppose',
  'statement',
] as const
export type Stance = (typeof STANCES)[number]

export const ACTORS = ['china', 'both', 'all', 'other'] as const
export type Actor = (typeof ACTORS)[number]

export const SCOPES = ['bilateral', 'regional', 'multilateral'] as const
export type Scope = (typeof SCOPES)[number]

export const THEME_IDS = [
  'trust',
  'belt-and-road',
  'connectivity',
  'energy',
  'health',
  'digital',
  'green',
  'security',
  'education',
  'agriculture',
  'multilateral',
  'afghanistan',
] as const
export type ThemeId = (typeof THEME_IDS)[number]

export const PLACE_KINDS = [
  'country',
  'group',
  'organisation',
  'city',
  'natural',
  'corridor',
  'border',
  'route',
] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

/** A set phrase, or somebody whom the source names. */
export const TERM_KINDS = ['phrase', 'person'] as const
export type TermKind = (typeof TERM_KINDS)[number]

/** Longitude, latitude in degrees; everywhere in this order. */
export type Position = readonly [longitude: number, latitude: number]

export interface Sentence extends Span {
  readonly id: SentenceId
  readonly translation: Translations
}

export interface Paragraph extends Span {
  readonly id: ParagraphId
  readonly role: Role
  /** 0 for title and lead, else the number of the question. */
  readonly section: number
  readonly speaker: Speaker
  readonly sentences: readonly Sentence[]
}

export interface Reference {
  readonly title: string
  readonly url: string
  readonly date?: string
}

/** Where a journey stays, and when: an ISO 8601 date or interval. */
export interface Stop {
  readonly place: PlaceId
  readonly dates: string
}

export interface Place {
  readonly id: PlaceId
  readonly kind: PlaceKind
  readonly names: Wording
  /** The Chinese name in Hanyu Pinyin. */
  readonly pinyin: string
  /** For labels and lists, where the name is long. */
  readonly short?: Wording
  readonly wikidata?: string
  /** Countries in a group. */
  readonly members?: readonly PlaceId[]
  readonly position?: Position
  /** The country that a city lies in. */
  readonly country?: PlaceId
  readonly capital?: boolean
  /** Schematic lines of a corridor. */
  readonly path?: readonly (readonly Position[])[]
  /** Stretches whose course is not known well: always dashed. */
  readonly uncertain?: readonly (readonly Position[])[]
  /** The places that a route joins, in order. */
  readonly stops?: readonly Stop[]
  readonly note?: Wording
  readonly sources?: readonly Reference[]
}

/** One mention: a sentence is about a place, for a reason. Context has no words that trigger it. */
export interface Link {
  readonly sentence: SentenceId
  readonly place: PlaceId
  readonly reason: Reason
  readonly span?: Span
}

export interface Quotation extends Span {
  readonly sentence: SentenceId
  /** The continuous part of the sentence's translation that renders these words. */
  readonly translation: Translations
}

/** A commitment in the widest sense, shown to readers as a cooperation point. */
export interface Point {
  readonly id: PointId
  readonly places: readonly PlaceId[]
  /** The first is the main one. */
  readonly themes: readonly [ThemeId, ...ThemeId[]]
  readonly scope: Scope
  readonly actor: Actor | null
  readonly stance: Stance
  /** The operative word as written, and its rendering inside the translation. */
  readonly verb: (Span & { readonly rendering: Translations }) | null
  /** The modal that governs the clause from earlier in the sentence or answer. */
  readonly governedBy?: Span
  readonly quotations: readonly [Quotation, ...Quotation[]]
  /** The object meant, where several points share one quotation. */
  readonly focus?: Span
  /** Ours, not the source's: views label it. */
  readonly summary: Wording
}

export interface Theme {
  readonly id: ThemeId
  readonly names: Wording
  readonly short: Wording
}

/** A theme with its part of the codebook. */
export interface DefinedTheme extends Theme {
  readonly definition: Wording
  readonly excludes: Wording
  readonly example: Span & { readonly sentence: SentenceId }
}

/** A set phrase or a person of the source. */
export interface Term {
  readonly id: string
  readonly kind: TermKind
  readonly spans: readonly Span[]
  /** The phrase itself is the source's; this is how it is rendered. */
  readonly names: Translations
  readonly pinyin: string
  readonly explanation: Wording
}

/** A number or date of the source. */
export interface Figure extends Span {
  readonly id: string
  readonly sentence: SentenceId
  readonly kind: 'date' | 'duration' | 'quantity' | 'ordinal'
  readonly meaning: Wording
  /** ISO 8601 date or interval; relative dates count from the day of the interview. */
  readonly resolved?: string
}

export interface Section {
  readonly number: number
  readonly heading: Wording
}

export interface Source {
  readonly sha256: string
  readonly title: Wording
  readonly subtitle: Wording
  /** ISO 8601; relative dates in the text count from it. */
  readonly date: string
  readonly dateline: Wording
  readonly publisher: Wording
  readonly language: 'zh-Hans'
}

/** A record of what became of the words, as far as the first screen needs it: which points it follows. */
export interface Followed {
  readonly id: OutcomeId
  readonly points: readonly PointId[]
}

export interface Edition {
  /** Those whose words are there. It grows as they are fetched; what is there never changes. */
  readonly languages: readonly Language[]
  /** The source file, whole. */
  readonly text: string
  readonly source: Source
  readonly sections: readonly Section[]
  readonly paragraphs: readonly Paragraph[]
  readonly places: readonly Place[]
  /** The countries that the interview is mostly about, called out first. */
  readonly focus: readonly PlaceId[]
  /** Countries that readers look for and that the text never names. */
  readonly silent: readonly PlaceId[]
  readonly links: readonly Link[]
  readonly themes: readonly Theme[]
  readonly points: readonly Point[]
  /** The records of the layer Afterwards, which is fetched when it is wanted. */
  readonly records: readonly Followed[]
}

/** What explains the words; large, and needed by none of the first screens. */
export interface Glossary {
  readonly themes: readonly DefinedTheme[]
  readonly terms: readonly Term[]
  readonly figures: readonly Figure[]
}

/** A lesson that ships, as it is written down: each View as the query of its address, without language. */
export interface WrittenLesson {
  readonly id: string
  readonly names: Wording
  readonly summary: Wording
  /** To discuss; open, and answerable from the text. */
  readonly questions: readonly Wording[]
  readonly sources: readonly Reference[]
  readonly stops: readonly WrittenStop[]
}

export interface WrittenStop {
  /** Unique within its lesson. */
  readonly id: string
  /** Read by the class. */
  readonly caption: Wording
  /** For the teacher alone: in no link, on no pupil's sheet. */
  readonly notes: Wording
  /** How long it is meant to take. */
  readonly minutes: number | null
  readonly view: string
}

/** The source's own words. The only way to a `Verbatim`. */
export function words(edition: Pick<Edition, 'text'>, { start, end }: Span): Verbatim {
  return edition.text.slice(start, end) as Verbatim
}

export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end
