import { memo, useMemo } from 'react'
import type { Place, PlaceId } from '../../model/edition'
import { isDrawn } from '../../model/layers'
import { useAtlas, useText } from '../../state/context'
import { Corridor as Course, courseOf } from '../shared/picture/Corridors'
import type { Paths } from '../shared/picture/paths'
import { usePlaceButton } from './usePlaceButton'

interface Props {
  readonly paths: Paths
  readonly lit: readonly PlaceId[]
  /** Whether there is room for journeys that nobody asked for. */
  readonly roomy: boolean
}

/** Works, lines and journeys that the text names: quiet until their sentence or they themselves are chosen. */
export function Corridors({ paths, lit, roomy }: Props) {
  const text = useText()
  const layers = useAtlas(state => state.view.layers)
  const chosen = useAtlas(state => state.view.place)
  return text.edition.places
    .filter(place => place.path || place.stops || place.kind === 'border')
    .map(place => {
      const shines = lit.includes(place.id) || chosen === place.id
      const alone = roomy && chosen === null && lit.length === 0
      if (!shines && (!isDrawn(text, layers, place.id) || (place.stops && !alone))) return null
      return <Corridor key={place.id} place={place} paths={paths} lit={shines} />
    })
}

interface CorridorProps {
  readonly place: Place
  readonly paths: Paths
  readonly lit: boolean
}

const Corridor = memo(function Corridor({ place, paths, lit }: CorridorProps) {
  const text = useText()
  const button = usePlaceButton(place.id)
  const stops = useMemo(
    () => (place.stops ?? []).map(stop => text.place(stop.place)?.position).filter(at => at !== undefined),
    [place, text],
  )
  return (
    <>
      <Course place={place} paths={paths} stops={stops} lit={lit} />
      <path className="corridor-hand" d={courseOf(place, paths, stops)} {...button} />
    </>
  )
})
