import { memo, useEffect } from 'react'
import { useMap } from 'react-leaflet'
import type { PlaceId } from '../../model/edition'
import { ClippedBand } from './ClippedBand'
import { latLng } from './crs'
import type { Geometry } from './geometry'
import { PlanePicture } from './relief-layer'
import { RELIEF } from './relief'
import { Area, Line } from './Shape'

/** Everything on the plate that never changes, from the sea up to the borders. */
export const Ground = memo(function Ground({
  geometry,
  focus,
  aralThen,
}: {
  geometry: Geometry
  focus: readonly PlaceId[]
  /** Whether the Aral Sea of 1960 is drawn behind what is left of it. */
  aralThen: boolean
}) {
  return (
    <>
      {['wide', 'middle', 'narrow'].map(width => (
        <Line key={width} pane="sea" className={`shore ${width}`} lines={geometry.coast} />
      ))}
      <Relief />
      {focus.map(id => {
        const territory = geometry.territory(id)
        return territory && <ClippedBand key={id} pane="band" className="band" territory={territory} />
      })}
      <Line pane="grid" className="graticule" lines={GRATICULE} />
      {aralThen && <Area pane="water" className="aral-then" rings={geometry.aral.then} />}
      <Line pane="water" className="river" lines={geometry.rivers} />
      <Area pane="water" className="lake" rings={geometry.lakes} />
      <Area pane="water" className="lake aral-now" rings={geometry.aral.now} />
      {aralThen && <Line pane="water" className="aral-then-shore" lines={geometry.aral.then.flat()} />}
      <Line pane="border" className="border context" lines={geometry.borders.context} />
      <Line pane="border" className="border focus" lines={geometry.borders.focus} />
      <Line pane="border" className="border disputed" lines={geometry.borders.disputed} />
      <Line pane="border" className="shoreline" lines={geometry.coast} />
    </>
  )
})

/** Meridians every 10°, parallels every 5°, fine enough to curve. */
const GRATICULE = [
  ...Array.from({ length: 16 }, (_, i) => 10 * i).map(longitude =>
    Array.from({ length: 15 }, (_, j) => latLng([longitude, 5 + 5 * j])),
  ),
  ...Array.from({ length: 15 }, (_, i) => 5 + 5 * i).map(latitude =>
    Array.from({ length: 76 }, (_, j) => latLng([2 * j, latitude])),
  ),
]

function Relief() {
  const map = useMap()
  useEffect(() => {
    const layer = new PlanePicture(RELIEF.src, RELIEF.extent, 'relief')
    layer.addTo(map)
    return () => {
      layer.remove()
    }
  }, [map])
  return null
}
