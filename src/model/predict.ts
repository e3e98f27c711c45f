import type { Concordance, Relation } from './concordance'
import type { PlaceId, Reason, ThemeId } from './edition'
import { pointsOf } from './panel'
import { NO_FILTERS } from './view'

/** A country that was expected, or that the text speaks of, with its points on the theme. */
export interface Expectation {
  readonly place: PlaceId
  readonly relations: readonly Relation[]
}

/** What a class expected beside what the text says. */
export interface Prediction {
  /** Expected, and said. */
  readonly hits: readonly Expectation[]
  /** Expected, and not said. */
  readonly misses: readonly Expectation[]
  /** Said, and not expected. */
  readonly surprises: readonly Expectation[]
  /** Points that are said of a group of these countries, and count for none of them. */
  readonly shared: readonly Relation[]
}

/** The countries that a class may expect. China is left out, as in the matrix: it is a side of nearly all points. */
export const expectable = ({ edition }: Concordance): PlaceId[] =>
  edition.places.filter(({ id, kind }) => kind === 'country' && id !== 'CHN').map(({ id }) => id)

/** Judges what was expected of a theme by the countries' own points, for reasons up to `limit`. */
export function prediction(
  text: Concordance,
  theme: ThemeId,
  limit: Reason,
  picked: readonly PlaceId[],
): Prediction {
  const all = expectable(text).map(place => ({
    place,
    relations: pointsOf(text, place, limit, { ...NO_FILTERS, theme }).own,
    shared: pointsOf(text, place, limit, { ...NO_FILTERS, theme }).shared,
  }))
  const said = all.filter(({ relations }) => relations.length > 0)
  const shared = all.flatMap(({ shared: relations }) => relations)
  return {
    hits: said.filter(({ place }) => picked.includes(place)),
    misses: all.filter(({ place, relations }) => relations.length === 0 && picked.includes(place)),
    surprises: said.filter(({ place }) => !picked.includes(place)),
    shared: shared.filter(({ point }, i) => shared.findIndex(other => other.point === point) === i),
  }
}
