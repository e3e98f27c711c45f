/**
 * Afterwards: what public pages document of the words once they were said. Ours, not the source's, and marked so
 * wherever it is shown.
 */
import type { Concordance } from './concordance'
import type { OutcomeId, PlaceId, Point, PointId, Position, SentenceId, Span } from './edition'
import type { Wording } from './language'

declare const eventId: unique symbol
/** The date as first published and the place: `2022-11-29-dushanbe`. */
export type EventId = string & { readonly [eventId]: true }

/** What the cited pages show of what was named, in the order of the legend. None is a score. */
export const STATUSES = ['delivered', 'in-progress', 'partly', 'superseded', 'not-evidenced'] as const
export type Status = (typeof STATUSES)[number]

/** How well pages carry a record; it says nothing of how much the record matters. */
export const CONFIDENCES = ['high', 'medium', 'low'] as const
export type Confidence = (typeof CONFIDENCES)[number]

/** A page that is cited. */
export interface Page {
  /** The page's own title, or a plain description; where the page is in another language, translated. */
  readonly title: string
  readonly publisher: string
  /** A year, month or day in ISO 8601; absent where the page shows none. */
  readonly date?: string
  readonly url: string
}

/** A page with what it carries of a record. */
export interface Evidence extends Page {
  readonly supports: Wording
}

/** What became of something that the minister named. The span is that of his words in the source. */
export interface Outcome extends Span {
  readonly id: OutcomeId
  readonly sentence: SentenceId
  /** Countries that the record is about, in alphabetical order, also such as the interview never names. */
  readonly countries: readonly PlaceId[]
  /** The cooperation points that it follows. */
  readonly points: readonly PointId[]
  readonly status: Status
  readonly confidence: Confidence
  /** The words once more, as a plain sentence of ours. */
  readonly commitment: Wording
  readonly summary: Wording
  readonly evidence: readonly Evidence[]
}

/** Something that happened at a place on a date, as one page tells it. */
export interface TimelineEvent {
  readonly id: EventId
  /** A month or day in ISO 8601. */
  readonly date: string
  readonly position: Position
  /** The city of the gazetteer that it happened in. */
  readonly gazetteer?: PlaceId
  readonly countries: readonly PlaceId[]
  /** The records that it bears on. */
  readonly outcomes: readonly OutcomeId[]
  readonly page: Page
  readonly place: Wording
  readonly event: Wording
}

/** A word of the legend. */
export interface Legend {
  readonly name: Wording
  readonly meaning: Wording
}

/** The whole layer. */
export interface Afterwards {
  /** The month of the newest page, in ISO 8601: what came later is not covered. */
  readonly asOf: string
  readonly outcomes: readonly Outcome[]
  /** In order of their dates. */
  readonly timeline: readonly TimelineEvent[]
  readonly statuses: { readonly [S in Status]: Legend }
  readonly confidences: { readonly [C in Confidence]: Legend }
  /** By what rules records are written. */
  readonly rules: readonly Wording[]
  /** Where the evidence is known to be weak. */
  readonly weak: readonly Wording[]
  /** Names of the countries that are not in the gazetteer. */
  readonly countries: { readonly [code: string]: Wording }
}

/** The records that follow a point, in their order. */
export const outcomesOf = ({ outcomes }: Pick<Afterwards, 'outcomes'>, { id }: Pick<Point, 'id'>) =>
  outcomes.filter(({ points }) => points.includes(id))

/** The events that bear on a record, oldest first. */
export const eventsOf = ({ timeline }: Pick<Afterwards, 'timeline'>, { id }: Pick<Outcome, 'id'>) =>
  timeline.filter(({ outcomes }) => outcomes.includes(id))

/** How many records have each status: for a legend, never for a sum over unlike things. */
export function tally(outcomes: readonly Pick<Outcome, 'status'>[]): { readonly [S in Status]: number } {
  const counts: { [S in Status]: number } = {
    delivered: 0,
    'in-progress': 0,
    partly: 0,
    superseded: 0,
    'not-evidenced': 0,
  }
  for (const { status } of outcomes) counts[status] += 1
  return counts
}

/**
 * The records about a place: those that follow a point about it, or that name it as a party. Null
 * for all.
 */
export function recordsAbout(
  text: Pick<Concordance, 'point'>,
  { outcomes }: Pick<Afterwards, 'outcomes'>,
  place: PlaceId | null,
): readonly Outcome[] {
  if (place === null) return outcomes
  return outcomes.filter(
    ({ countries, points }) =>
      countries.includes(place) || points.some(id => text.point(id)?.places.includes(place)),
  )
}
