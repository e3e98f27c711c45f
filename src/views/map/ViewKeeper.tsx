import { bounds, type Bounds, type Map as LeafletMap, point } from 'leaflet'
import { useEffect, useRef } from 'react'
import { useMap, useMapEvents } from 'react-leaflet'
import { project } from '../../model/albers'
import type { Concordance } from '../../model/concordance'
import type { PlaceId } from '../../model/edition'
import { extentOf, shown, viewOf, visibleShare } from './extent'
import type { Geometry } from './geometry'

/** The first view, in metres of the plane: Central Asia and Afghanistan, as the plate was drawn. */
const HOME: Bounds = (() => {
  const [x, y] = project([65.2, 40.2])
  const [width, height] = [3162e3, 2671e3]
  return bounds(point(x - 0.47 * width, y - 0.47 * height), point(x + 0.53 * width, y + 0.53 * height))
})()

/** Room around a place that is a point, in metres: its name must fit in. */
const AROUND = 300e3

const union = (a: Bounds, b: Bounds): Bounds => {
  const all = bounds([])
  for (const part of [a, b]) all.extend(part.getTopLeft()).extend(part.getBottomRight())
  return all
}

/** Where a place lies, in metres; null for what lies outside the sheet or everywhere. */
function extentOfPlace(text: Concordance, geometry: Geometry, id: PlaceId): Bounds | null {
  if (text.edition.silent.includes(id)) return null
  const place = text.place(id)
  const territory = geometry.territory(id)
  if (territory) return territory.extent
  if (place?.position) {
    const { x, y } = extentOf([place.position]).getCenter()
    return bounds(point(x - AROUND, y - AROUND), point(x + AROUND, y + AROUND))
  }
  if (place?.path) return extentOf(place.path.flat())
  return null
}

export function goHome(map: LeafletMap, animate: boolean): void {
  const { centre, zoom } = viewOf(map, HOME)
  map.setView(centre, zoom, { animate })
}

interface Props {
  readonly text: Concordance
  readonly geometry: Geometry
  /** The places whose words are shown now. */
  readonly places: readonly PlaceId[]
  /** What share of a place must be seen for the map to stay where it is. */
  readonly enough: number
  readonly animate: boolean
}

/**
 * Keeps in sight what the text beside the map is about. The map stays where it is while that can be seen, glides once
 * if not, always with Central Asia in view, and goes home when nothing is chosen. A map moved by hand is left alone.
 */
export function ViewKeeper({ text, geometry, places, enough, animate }: Props) {
  const map = useMap()
  const byHand = useRef(false)
  const key = places.join()

  useMapEvents({
    dragstart: () => {
      byHand.current = true
    },
    resize: () => {
      if (!byHand.current) keep(false)
    },
  })

  const keep = (glide: boolean) => {
    const ids = key === '' ? [] : (key.split(',') as PlaceId[])
    const extents = ids.map(id => extentOfPlace(text, geometry, id)).filter(extent => extent !== null)
    const hidden = extents.filter(extent => visibleShare(extent, shown(map)) < enough)
    if (byHand.current && hidden.length === 0) return
    const away = extents.filter(extent => visibleShare(extent, HOME) < enough)
    const { centre, zoom } = viewOf(map, away.reduce(union, HOME))
    byHand.current = false
    map.setView(centre, zoom, { animate: glide })
  }
  const keeper = useRef(keep)
  keeper.current = keep

  const first = useRef(true)
  useEffect(() => {
    keeper.current(animate && !first.current)
    first.current = false
  }, [key, animate])
  return null
}
