import type { Bounds, Map as LeafletMap } from 'leaflet'
import { bounds, point } from 'leaflet'
import { project, unproject } from '../../model/albers'
import { latLng, metresPerPixel, zoomFor } from './crs'

/**
 * The view that holds an extent exactly. Leaflet's own fitBounds takes the corners of a latitude–longitude box,
 * which a conic projection bends.
 */
export function viewOf(map: LeafletMap, extent: Bounds) {
  const window = map.getSize()
  const { x, y } = extent.getSize()
  const fitting = zoomFor(Math.max(x / Math.max(1, window.x), y / Math.max(1, window.y), 1))
  const { x: east, y: north } = extent.getCenter()
  return {
    centre: latLng(unproject([east, north])),
    zoom: Math.max(map.getMinZoom(), Math.min(map.getMaxZoom(), fitting)),
  }
}

/** What the map shows now, in metres of the projected plane. */
export function shown(map: LeafletMap): Bounds {
  const { x, y } = map.getSize()
  const metres = metresPerPixel(map.getZoom())
  const { lng, lat } = map.getCenter()
  const [cx, cy] = project([lng, lat])
  const half = point((x / 2) * metres, (y / 2) * metres)
  return bounds(point(cx - half.x, cy - half.y), point(cx + half.x, cy + half.y))
}

/** How much of `extent` can be seen, from 0 to 1; of one that is larger than the window, how much of the window it fills. */
export function visibleShare(extent: Bounds, window: Bounds): number {
  const span = (lowA: number, highA: number, lowB: number, highB: number) =>
    Math.max(0, Math.min(highA, highB) - Math.max(lowA, lowB)) /
    Math.max(1, Math.min(highA - lowA, highB - lowB))
  const [a, b, c, d] = [
    extent.getBottomLeft(),
    extent.getTopRight(),
    window.getBottomLeft(),
    window.getTopRight(),
  ]
  return (
    span(a.x, b.x, c.x, d.x) *
    span(Math.min(a.y, b.y), Math.max(a.y, b.y), Math.min(c.y, d.y), Math.max(c.y, d.y))
  )
}
