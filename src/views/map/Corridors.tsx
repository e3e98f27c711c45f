import type { LatLng } from 'leaflet'
import { useMemo, useRef } from 'react'
import type { Place, PlaceId } from '../../model/edition'
import { isDrawn } from '../../model/layers'
import { useAtlas, useText } from '../../state/context'
import { latLng } from './crs'
import type { Geometry } from './geometry'
import { Route } from './Route'
import { Line } from './Shape'
import { usePlacePath } from './usePlacePath'

/** Works, lines and journeys that the text names: quiet until their sentence or they themselves are chosen. */
export function Corridors({ geometry, lit }: { geometry: Geometry; lit: ReadonlySet<PlaceId> }) {
  const text = useText()
  const layers = useAtlas(state => state.view.layers)
  const chosen = useAtlas(state => state.view.place)
  return text.edition.places
    .filter(place => place.path || place.stops || place.kind === 'border')
    .map(place => {
      const shines = lit.has(place.id) || chosen === place.id
      if (!shines && !isDrawn(text, layers, place.id)) return null
      if (place.stops) {
        const alone = chosen === null && lit.size === 0
        return (shines || alone) && <Route key={place.id} place={place} stops={place.stops} lit={shines} />
      }
      return (
        <Corridor
          key={place.id}
          place={place}
          certain={
            place.kind === 'border'
              ? geometry.tajikAfghanBorder
              : (place.path ?? []).map(line => line.map(latLng))
          }
          lit={shines}
        />
      )
    })
}

interface Props {
  readonly place: Place
  readonly certain: LatLng[][]
  readonly lit: boolean
}

function Corridor({ place, certain, lit }: Props) {
  const uncertain = useMemo(() => (place.uncertain ?? []).map(line => line.map(latLng)), [place])
  // Leaflet takes new lines only when they are new objects.
  const lines = useRef(certain).current
  const ref = usePlacePath(place)
  return (
    <>
      {place.kind !== 'border' && <Line pane="corridor" className={`corridor ${place.id}`} lines={lines} />}
      {place.id === 'china-europe-rail' && (
        <Line pane="corridor" className="corridor sleepers" lines={lines} />
      )}
      {uncertain.length > 0 && <Line pane="corridor" className="corridor uncertain" lines={uncertain} />}
      {lit && <Line pane="lit" className="corridor-halo" lines={lines} />}
      {lit && <Line pane="lit" className="corridor-lit" lines={lines} />}
      {lit && place.id === 'china-europe-rail' && (
        <Line pane="lit" className="corridor-lit sleepers" lines={lines} />
      )}
      {lit && uncertain.length > 0 && (
        <Line pane="lit" className="corridor-lit uncertain" lines={uncertain} />
      )}
      <Line pane="corridor" className="corridor-hand" lines={lines} interactive ref={ref} />
    </>
  )
}
