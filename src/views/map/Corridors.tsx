import type { LatLng, Path } from 'leaflet'
import { useCallback, useMemo, useRef } from 'react'
import type { Place, PlaceId } from '../../model/edition'
import { useActions, useAtlas, useText } from '../../state/context'
import { describePlace, useStrings } from '../shared/strings'
import { latLng } from './crs'
import type { Geometry } from './geometry'
import { Line } from './Shape'
import { useButtonPath } from './useButtonPath'

/** Works and lines that the text names: quiet until their sentence or they themselves are chosen. */
export function Corridors({ geometry, lit }: { geometry: Geometry; lit: ReadonlySet<PlaceId> }) {
  const { edition } = useText()
  const chosen = useAtlas(state => state.view.place)
  return edition.places
    .filter(place => place.path || place.kind === 'border')
    .map(place => (
      <Corridor
        key={place.id}
        place={place}
        certain={
          place.kind === 'border'
            ? geometry.tajikAfghanBorder
            : (place.path ?? []).map(line => line.map(latLng))
        }
        lit={lit.has(place.id) || chosen === place.id}
      />
    ))
}

interface Props {
  readonly place: Place
  readonly certain: LatLng[][]
  readonly lit: boolean
}

function Corridor({ place, certain, lit }: Props) {
  const text = useText()
  const strings = useStrings()
  const { choose, point } = useActions()
  const reason = useAtlas(state => state.view.reason)
  const pressed = useAtlas(state => state.view.place === place.id)
  const uncertain = useMemo(() => (place.uncertain ?? []).map(line => line.map(latLng)), [place])
  // Leaflet takes new lines only when they are new objects.
  const lines = useRef(certain).current
  const ref = useRef<Path>(null)
  const onPress = useCallback(() => choose(place.id), [choose, place.id])
  const onPoint = useCallback(
    (at: boolean) => point(at ? { kind: 'place', id: place.id } : null),
    [point, place.id],
  )
  const label = describePlace(strings, text, place, reason)
  useButtonPath(ref, { place: place.id, label, pressed, onPress, onPoint })
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
