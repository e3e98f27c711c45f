import type { Feature, MultiPolygon, Polygon } from 'geojson'
import type { Bounds, LatLng } from 'leaflet'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, MultiLineString, Topology } from 'topojson-specification'
import type { PlaceId, Position } from '../../model/edition'
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

type CountryTopology = Topology<{
  countries: GeometryCollection<{ k: 0 | 1 | 2 }>
  'borders-focus': MultiLineString
  'borders-context': MultiLineString
  'borders-disputed': MultiLineString
  coast: MultiLineString
  'tajik-afghan-border': MultiLineString
}>
type WaterTopology = Topology<Record<'lakes' | 'rivers' | 'aral-1960' | 'aral-now', GeometryCollection>>

const toPosition = (at: readonly number[]): Position => [at[0] ?? 0, at[1] ?? 0]
const toLine = (line: readonly (readonly number[])[]): LatLng[] => line.map(at => latLng(toPosition(at)))

function polygons({ geometry }: Feature): Position[][][] {
  const { type, coordinates } = geometry as Polygon | MultiPolygon
  return (type === 'Polygon' ? [coordinates] : coordinates).map(polygon =>
    polygon.map(ring => ring.map(toPosition)),
  )
}

const toRings = (shapes: Position[][][]): Rings => shapes.map(polygon => polygon.map(toLine))

/** Reads both TopoJSON files. They are parts of the build, so that they are there offline too. */
export async function loadGeometry(): Promise<Geometry> {
  const [land, water] = (await Promise.all([
    import('../../../geo/built/countries.json').then(file => file.default),
    import('../../../geo/built/hydro.json').then(file => file.default),
  ])) as unknown as [CountryTopology, WaterTopology]

  const lines = (name: Exclude<keyof CountryTopology['objects'], 'countries'>): Lines =>
    mesh(land, land.objects[name]).coordinates.map(toLine)
  const waters = (name: 'lakes' | 'aral-1960' | 'aral-now'): Rings =>
    feature(water, water.objects[name]).features.flatMap(shape => toRings(polygons(shape)))

  const territories = feature(land, land.objects.countries).features.map((shape): Territory => {
    const parts = polygons(shape)
    return {
      id: String(shape.id) as PlaceId,
      rings: toRings(parts),
      extent: extentOf(parts.flat(2)),
      rank: shape.properties.k,
    }
  })
  const byId = new Map(territories.map(territory => [territory.id, territory]))
  return {
    territories,
    territory: id => byId.get(id),
    coast: lines('coast'),
    borders: {
      focus: lines('borders-focus'),
      context: lines('borders-context'),
      disputed: lines('borders-disputed'),
    },
    tajikAfghanBorder: lines('tajik-afghan-border'),
    lakes: waters('lakes'),
    rivers: mesh(water, water.objects.rivers).coordinates.map(toLine),
    aral: { then: waters('aral-1960'), now: waters('aral-now') },
  }
}
