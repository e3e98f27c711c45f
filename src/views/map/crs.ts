import { type Bounds, bounds, CRS, LatLng, type Point, point, transformation } from 'leaflet'
import { type Metres, project, RADIUS, unproject } from '../../model/albers'
import type { Position } from '../../model/edition'

/** The only place where our longitude–latitude is turned round for Leaflet. */
export const latLng = ([longitude, latitude]: Position): LatLng => new LatLng(latitude, longitude)
const position = ({ lng, lat }: LatLng): Position => [lng, lat]

/** The part of the plane that the map may show, in metres. */
const SHEET: Bounds = bounds(point(-4600e3, -3000e3), point(4600e3, 3600e3))

const toPoint = ([x, y]: Metres): Point => point(x, y)

/** One pixel per `circumference / 256` at zoom 0, as on the usual web maps. */
const SCALE = 1 / (2 * Math.PI * RADIUS)

// `CRS` is a plain object that Leaflet's own systems are made from by copying.
const base: object = CRS

/** Albers' conic projection as a Leaflet coordinate reference system. */
export const ALBERS = Object.assign({}, base, {
  code: 'atlas:albers-75-28-50',
  projection: {
    project: (at: LatLng) => toPoint(project(position(at))),
    unproject: ({ x, y }: Point) => latLng(unproject([x, y])),
    bounds: SHEET,
  },
  transformation: transformation(SCALE, 0.5, -SCALE, 0.5),
  distance: CRS.EPSG3857.distance,
  R: RADIUS,
}) as unknown as CRS

/** Metres on the ground for one pixel; the same everywhere on the sheet within three per cent. */
export const metresPerPixel = (zoom: number): number => 1 / (SCALE * 256 * 2 ** zoom)
/** What lies under a pixel of the world at this zoom, in metres of the plane. */
export const metresAt = ({ x, y }: Point, zoom: number): Metres => {
  const world = 256 * 2 ** zoom
  return [(x / world - 0.5) / SCALE, (0.5 - y / world) / SCALE]
}
export const zoomFor = (metres: number): number => Math.log2(1 / (SCALE * 256 * metres))
