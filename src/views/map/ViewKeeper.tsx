import { bounds, type Bounds, type Map as LeafletMap, point } from 'leaflet'
import { useEffect, useRef } from 'react'
import { useMap, useMapEvents } from 'react-leaflet'
import { project, unproject } from '../../model/albers'
import type { Concordance } from '../../model/concordance'
import type { PlaceId } from '../../model/edition'
import { extentOfPlace, FIRST_VIEW } from '../shared/picture/frame'
import type { Geography } from '../shared/picture/geography'
import { latLng, metresPerPixel } from './crs'
import { shown, viewOf, visibleShare } from './extent'

/** The first view, in metres of the plane. */
const HOME: Bounds = bounds(
  point(FIRST_VIEW.west, FIRST_VIEW.south),
  point(FIRST_VIEW.east, FIRST_VIEW.north),
)

const union = (a: Bounds, b: Bounds): Bounds => {
  const all = bounds([])
  for (const part of [a, b]) all.extend(part.getTopLeft()).extend(part.getBottomRight())
  return all
}

/** Where a place lies; null for what lies outside the sheet, and for groups, whose members the hatching shows. */
function boundsOf(text: Concordance, geography: Geography, id: PlaceId): Bounds | null {
  const extent = text.place(id)?.members ? null : extentOfPlace(text, geography, id)
  return extent && bounds(point(extent.west, extent.south), point(extent.east, extent.north))
}

/** Asks the keeper for the first view again, whatever was moved by hand. */
const RESET = 'atlas:reset'
export const resetView = (map: LeafletMap) => map.fire(RESET)

/** How far the middle of the map may be from the origin of the plane, in metres. */
const REACH = { west: -4200e3, east: 4200e3, south: -2400e3, north: 3200e3 }

/** A map that was dragged off the sheet comes back to its edge. */
function stayOnSheet(map: LeafletMap): void {
  const { lng, lat } = map.getCenter()
  const [x, y] = project([lng, lat])
  const kept = [
    Math.min(REACH.east, Math.max(REACH.west, x)),
    Math.min(REACH.north, Math.max(REACH.south, y)),
  ] as const
  // Leaflet moves by whole pixels: what is nearer than two would be put right for ever.
  if (Math.hypot(kept[0] - x, kept[1] - y) > 2 * metresPerPixel(map.getZoom())) {
    map.setView(latLng(unproject(kept)), map.getZoom(), { animate: false })
  }
}

interface Props {
  readonly text: Concordance
  readonly geography: Geography
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
export function ViewKeeper({ text, geography, places, enough, animate }: Props) {
  const map = useMap()
  const byHand = useRef(false)
  const key = places.join()

  const gliding = useRef(false)
  const touched = () => {
    if (!gliding.current) byHand.current = true
  }
  useMapEvents({
    dragstart: touched,
    zoomstart: touched,
    moveend: () => {
      gliding.current = false
      stayOnSheet(map)
    },
    resize: () => {
      if (!byHand.current) keep(false)
    },
  })

  const keep = (glide: boolean) => {
    const ids = key === '' ? [] : (key.split(',') as PlaceId[])
    const extents = ids.map(id => boundsOf(text, geography, id)).filter(extent => extent !== null)
    const hidden = extents.filter(extent => visibleShare(extent, shown(map)) < enough)
    if (byHand.current && hidden.length === 0) return
    const away = extents.filter(extent => visibleShare(extent, HOME) < enough)
    const { centre, zoom } = viewOf(map, away.reduce(union, HOME))
    byHand.current = false
    gliding.current = true
    map.setView(centre, zoom, { animate: glide })
  }
  const keeper = useRef(keep)
  keeper.current = keep

  useEffect(() => {
    const reset = () => {
      byHand.current = false
      keeper.current(animate)
    }
    map.on(RESET, reset)
    return () => {
      map.off(RESET, reset)
    }
  }, [map, animate])

  const first = useRef(true)
  useEffect(() => {
    keeper.current(animate && !first.current)
    first.current = false
  }, [key, animate])
  return null
}
