import { type Bounds, bounds, point } from 'leaflet'
import relief from '../../../geo/built/relief.json'
import shadow from '../../../geo/built/relief-shadow.avif?url'

const [west = 0, south = 0, east = 0, north = 0] = relief.extent

/** Shaded relief over an extent of the projected plane, in metres; see `geo/README.md`. */
export const RELIEF: { readonly extent: Bounds; readonly src: string } = {
  extent: bounds(point(west, south), point(east, north)),
  src: shadow,
}
