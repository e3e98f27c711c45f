import type { Bounds, LatLng } from 'leaflet'
import type { PlaceId } from '../../model/edition'
import { type Line, loadGeography, type Rings as Polygons } from '../shared/picture/geography'
import { latLng } from './crs'
import { extentOf } from './extent'

type Rings = LatLng[][][]
type Lines = LatLng[][]

/** A country or territory as it is drawn. */
export interface Territory {
  readonly id: PlaceId
  readonly rings: Rings
  readonly extent: Bounds
  /** 2 for the countries of the interview, 1 for neighbours that can be chosen, 0 for the rest. */
  readonly rank: 0 | 1 | 2
}

/** Everything the map draws that is not content. Lines are ready for Leaflet. */
export interface Geometry {
  readonly territories: readonly Territory[]
  readonly territory: (id: PlaceId) => Territory | undefined
  readonly coast: Lines
  readonly borders: { readonly focus: Lines; readonly context: Lines; readonly disputed: Lines }
  readonly tajikAfghanBorder: Lines
  readonly lakes: Rings
  readonly rivers: Lines
  readonly aral: { readonly then: Rings; readonly now: Rings }
}

const toLines = (lines: readonly Line[]): Lines => lines.map(line => line.map(latLng))
const toRings = (polygons: Polygons): Rings => polygons.map(toLines)

/** The geography as Leaflet takes it; fails when its files cannot be had, and can then be tried again. */
export async function loadGeometry(): Promise<Geometry> {
  const { territories, coast, borders, tajikAfghanBorder, lakes, rivers, aral } = await loadGeography()
  const drawn = territories.map(
    ({ id, rings, rank }): Territory => ({
      id,
      rings: toRings(rings),
      extent: extentOf(rings.flat(2)),
      rank,
    }),
  )
  const byId = new Map(drawn.map(territory => [territory.id, territory]))
  return {
    territories: drawn,
    territory: id => byId.get(id),
    coast: toLines(coast),
    borders: {
      focus: toLines(borders.focus),
      context: toLines(borders.context),
      disputed: toLines(borders.disputed),
    },
    tajikAfghanBorder: toLines(tajikAfghanBorder),
    lakes: toRings(lakes),
    rivers: toLines(rivers),
    aral: { then: toRings(aral.then), now: toRings(aral.now) },
  }
}
