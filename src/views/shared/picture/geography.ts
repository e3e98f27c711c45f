import type { Feature, MultiPolygon, Polygon } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, MultiLineString, Topology } from 'topojson-specification'
import land from '../../../../geo/built/countries.json?parcel'
import water from '../../../../geo/built/hydro.json?parcel'
import { type Metres, project } from '../../../model/albers'
import type { PlaceId, Position } from '../../../model/edition'
import { unpack } from '../../../model/parcel'
import { pause } from '../pause'

/** Points of the projected plane. */
export type Line = readonly Metres[]
/** Of each polygon the outer ring, then its holes. */
export type Rings = readonly (readonly Line[])[]

/** A country or territory as it is drawn. */
export interface Territory {
  readonly id: PlaceId
  readonly rings: Rings
  /** 2 for the countries of the interview, 1 for neighbours that can be chosen, 0 for the rest. */
  readonly rank: 0 | 1 | 2
}

/** Everything that maps draw and that is not content: the one decoding of the TopoJSON, in metres of the projected plane. */
export interface Geography {
  readonly territories: readonly Territory[]
  readonly territory: (id: PlaceId) => Territory | undefined
  readonly coast: readonly Line[]
  readonly borders: {
    readonly focus: readonly Line[]
    readonly context: readonly Line[]
    readonly disputed: readonly Line[]
  }
  readonly tajikAfghanBorder: readonly Line[]
  readonly lakes: Rings
  readonly rivers: readonly Line[]
  readonly aral: { readonly then: Rings; readonly now: Rings }
  readonly graticule: readonly Line[]
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

/** Meridians every 10°, parallels every 5°, fine enough to curve. */
const GRATICULE: readonly Line[] = [
  ...Array.from({ length: 16 }, (_, i) => 10 * i).map(longitude =>
    Array.from({ length: 15 }, (_, j): Metres => project([longitude, 5 + 5 * j])),
  ),
  ...Array.from({ length: 15 }, (_, i) => 5 + 5 * i).map(latitude =>
    Array.from({ length: 76 }, (_, j): Metres => project([2 * j, latitude])),
  ),
]

/** Which points of an arc, in longitude and latitude, are drawn; its ends must be among them. */
export type Simplify = (arc: readonly Position[]) => readonly Position[]

/** Each arc is projected once, however many shapes share it. */
function inPlane<T extends Topology>(topology: T, simplify: Simplify): T {
  const { transform, arcs, ...rest } = topology
  if (!transform) throw new Error('A topology without a grid')
  const [[stepX, stepY], [left, low]] = [transform.scale, transform.translate]
  const projected = arcs.map(arc => {
    let [x, y] = [0, 0]
    const degrees = arc.map(([dx = 0, dy = 0]): Position => {
      x += dx
      y += dy
      return [x * stepX + left, y * stepY + low]
    })
    return simplify(degrees).map(at => [...project(at)])
  })
  return { ...rest, arcs: projected } as unknown as T
}

// All that was projected has two coordinates.
const toLine = (line: readonly (readonly number[])[]): Line => line as unknown as Line

function polygons({ geometry }: Feature): Rings {
  const { type, coordinates } = geometry as Polygon | MultiPolygon
  return (type === 'Polygon' ? [coordinates] : coordinates).map(polygon => polygon.map(toLine))
}

function decode(land: CountryTopology, water: WaterTopology): Geography {
  const lines = (name: Exclude<keyof CountryTopology['objects'], 'countries'>) =>
    mesh(land, land.objects[name]).coordinates.map(toLine)
  const waters = (name: 'lakes' | 'aral-1960' | 'aral-now') =>
    feature(water, water.objects[name]).features.flatMap(polygons)

  const territories = feature(land, land.objects.countries).features.map(
    (shape): Territory => ({
      id: String(shape.id) as PlaceId,
      rings: polygons(shape),
      rank: shape.properties.k,
    }),
  )
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
    graticule: GRATICULE,
  }
}

/** Reads both TopoJSON files; fails when one cannot be had. */
export async function readGeography(simplify: Simplify = arc => arc): Promise<Geography> {
  const [countries, hydro] = await Promise.all([unpack(land), unpack(water)])
  const countriesInPlane = inPlane(countries as CountryTopology, simplify)
  await pause()
  const hydroInPlane = inPlane(hydro as WaterTopology, simplify)
  await pause()
  return decode(countriesInPlane, hydroInPlane)
}

let kept: Promise<Geography> | null = null

/**
 * The geography, read once for all maps. Its files are parts of the build, so that they are there offline too.
 * A failure is not kept: the next call tries again.
 */
export async function loadGeography(): Promise<Geography> {
  const reading = kept ?? readGeography()
  kept = reading
  try {
    return await reading
  } catch (reason) {
    if (kept === reading) kept = null
    throw reason
  }
}
