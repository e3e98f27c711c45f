import type { Concordance } from './concordance'
import type { Place, PlaceId, PlaceKind } from './edition'

const DRAWN: readonly PlaceKind[] = ['route', 'corridor', 'border', 'natural', 'city']

/**
 * The places named in the text that are drawn over the countries, each a layer that can be switched off, by kind.
 * Capitals are no layers: they stay for orientation.
 */
export const layersOf = ({ edition, passages }: Concordance): Place[] =>
  DRAWN.flatMap(kind =>
    edition.places.filter(place => place.kind === kind && !place.capital && passages(place.id).length > 0),
  )

/** Whether a place is drawn although nothing asks for it. What is no layer always is. */
export const isDrawn = (text: Concordance, layers: readonly PlaceId[] | null, id: PlaceId): boolean =>
  layers === null || layers.includes(id) || !layersOf(text).some(place => place.id === id)
