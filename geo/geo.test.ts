// @vitest-environment node
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { feature } from 'topojson-client'
import type { GeometryCollection, MultiLineString, MultiPolygon, Topology } from 'topojson-specification'
import { describe, expect, it } from 'vitest'
import { areaOf, type Position } from './albers.mjs'
import { build } from './build.mjs'
import { type Cell, crossings } from './grid.mjs'
import { TEACHING_ORDER } from './policy.mjs'

const LINES = ['borders-focus', 'borders-context', 'borders-disputed', 'coast'] as const
type Country = MultiPolygon<{ k: 0 | 1 | 2 }> & { id: string }
type Countries = Topology<
  { countries: { type: 'GeometryCollection'; geometries: Country[] } } & Record<string, MultiLineString>
>
type Hydro = Topology<Record<'rivers' | 'lakes' | 'aral-1960' | 'aral-now', GeometryCollection>>
type Relief = {
  image: string
  extent: [left: number, bottom: number, right: number, top: number]
  width: number
  height: number
}
type Place = {
  id: string
  kind: string
  position?: Position
  country?: string
  path?: Position[][]
  uncertain?: Position[][]
}

const committed = (name: string) => readFileSync(new URL(`./built/${name}`, import.meta.url), 'utf8')
const countries = JSON.parse(committed('countries.json')) as Countries
const hydro = JSON.parse(committed('hydro.json')) as Hydro
const places = JSON.parse(
  readFileSync(new URL('../src/content/places.json', import.meta.url), 'utf8'),
) as Place[]

const shapes = countries.objects.countries.geometries
const arcOf = (index: number) => (index < 0 ? ~index : index)
const polygonsOf = (shape: Country) => feature(countries, shape).geometry.coordinates as Position[][][]
const shapeOf = (id: string) => {
  const shape = shapes.find(each => each.id === id)
  if (!shape) throw new Error(`no shape for ${id}`)
  return shape
}
const cells: Cell[][] = countries.arcs.map(steps => {
  const at: Cell = [0, 0]
  return steps.map(([east = 0, north = 0]): Cell => [(at[0] += east), (at[1] += north)])
})
/** For each arc the countries whose rings run along it. */
const sides = countries.arcs.map((): string[] => [])
for (const { id, arcs } of shapes) for (const index of arcs.flat(2)) sides[arcOf(index)]?.push(id)

const squareKilometres = (polygons: Position[][][]) =>
  polygons.reduce((sum, [outer = [], ...holes]) => {
    const hollow = holes.reduce((area, hole) => area + Math.abs(areaOf(hole)), 0)
    return sum + Math.abs(areaOf(outer)) - hollow
  }, 0) / 1e6

/** Whether a ray to the east leaves the rings an odd number of times. */
const contains = (polygons: Position[][][], [x, y]: Position) =>
  polygons.flat().reduce((inside, ring) => {
    const passed = ring.filter(([x1, y1], i) => {
      const [x0, y0] = ring[i - 1] ?? [x1, y1]
      return y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)
    })
    return passed.length % 2 === 0 ? inside : !inside
  }, false)
const countryAt = (position: Position) =>
  shapes.filter(shape => contains(polygonsOf(shape), position)).map(({ id }) => id)

describe('countries.json', () => {
  it.each([
    ['TKM', 470_500],
    ['TJK', 142_100],
    ['UZB', 447_200],
    ['AFG', 642_400],
    ['KAZ', 2_713_000],
    ['KGZ', 198_700],
    ['CHN', 9_374_000],
  ])('keeps the area of %s, %d km², within 0.5 %', (id, area) => {
    expect(Math.abs(squareKilometres(polygonsOf(shapeOf(id))) / area - 1)).toBeLessThan(0.005)
  })

  it.each([
    ['So‘x', 'UZB', 71.1, 40.0],
    ['Shohimardon', 'UZB', 71.73, 39.94],
    ['Vorukh', 'TJK', 70.59, 39.84],
    ['Sarvan', 'TJK', 70.6, 40.98],
    ['Baikonur', 'KAZ', 63.3, 45.95],
    ['Hong Kong', 'CHN', 114.12, 22.45],
    ['Khorgos', 'CHN', 80.41, 44.21],
    ['Alashankou', 'CHN', 82.6, 45.15],
    ['Kashgar', 'CHN', 75.99, 39.47],
    ['Osh', 'KGZ', 72.8, 40.53],
    ['Andijan', 'UZB', 72.34, 40.78],
    ['Siachen', 'x-siachen-glacier', 77.1, 35.4],
    ['Taiwan', 'TWN', 121, 23.7],
    ['the Chukchi peninsula', 'RUS', 184, 66.8],
  ])('has %s in %s alone', (_, id, longitude, latitude) => {
    expect(countryAt([longitude, latitude])).toEqual([id])
  })

  it.each(
    places
      .filter(place => place.country && place.position)
      .map(({ id, country, position }) => [id, country, position]),
  )('has the city %s in %s', (_, country, position) =>
    expect(countryAt(position as Position)).toEqual([country]),
  )

  it('leaves the Caspian and the Black Sea open', () => {
    expect(countryAt([51, 41])).toEqual([])
    expect(countryAt([34, 43.5])).toEqual([])
  })

  it('begins in teaching order, ranks the seven and their neighbours, and has each id once', () => {
    const ids = shapes.map(({ id }) => id)
    expect(ids.slice(0, TEACHING_ORDER.length)).toEqual(TEACHING_ORDER)
    expect(shapes.map(({ properties }) => properties?.k).join('')).toMatch(/^2{7}1{4}0+$/)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^([A-Z]{3}|x(-[a-z]+)+)$/)
  })

  it('has a shape for every country of the gazetteer but the United States', () => {
    const missing = places.filter(
      ({ kind, id }) => kind === 'country' && !shapes.some(shape => shape.id === id),
    )
    expect(missing.map(({ id }) => id)).toEqual(['USA'])
  })

  it('opens no gap: an arc lies between two countries, or is coast', () => {
    const lines = Object.fromEntries(
      LINES.map(name => [name, new Set(countries.objects[name]?.arcs.flat().map(arcOf))]),
    )
    for (const [index, ids] of sides.entries()) {
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.length).toBeLessThanOrEqual(2)
      expect(LINES.filter(name => lines[name]?.has(index))).toHaveLength(1)
      if (lines.coast?.has(index)) expect(ids).toHaveLength(1)
      else if (ids.some(id => TEACHING_ORDER.includes(id))) expect(ids).toHaveLength(2)
    }
  })

  it('lets no line cross another', () => {
    expect([...crossings(cells)]).toEqual([])
  })

  it('dashes Kashmir, the line of China and India and every edge of Siachen', () => {
    const dashed = new Set(countries.objects['borders-disputed']?.arcs.flat().map(arcOf))
    for (const [index, ids] of sides.entries()) {
      const pair = ids.toSorted().join()
      if (pair === 'CHN,IND' || ids.includes('x-siachen-glacier')) expect(dashed.has(index)).toBe(true)
    }
    const split = sides.flatMap((ids, index) =>
      ids.toSorted().join() === 'IND,PAK' ? [dashed.has(index)] : [],
    )
    expect(new Set(split)).toEqual(new Set([false, true]))
  })

  it('gives the border of Tajikistan and Afghanistan as one line', () => {
    const border = countries.objects['tajik-afghan-border']
    expect(border?.arcs).toHaveLength(1)
    expect(border?.arcs.flat().map(index => sides[arcOf(index)]?.toSorted())).toEqual([['AFG', 'TJK']])
  })
})

describe('hydro.json', () => {
  const ids = (name: keyof Hydro['objects']) => hydro.objects[name].geometries.map(({ id }) => id)
  const area = (name: 'aral-1960' | 'aral-now') => {
    const shape = hydro.objects[name].geometries[0] as MultiPolygon
    return squareKilometres(feature(hydro, shape).geometry.coordinates as Position[][][])
  }

  it('names its rivers and lakes', () => {
    expect(ids('rivers')).toEqual(
      expect.arrayContaining(['amu-darya', 'panj', 'syr-darya', 'naryn', 'tarim']),
    )
    expect(ids('lakes')).toEqual(expect.arrayContaining(['balkhash', 'issyk-kul']))
  })

  it('shows the Aral Sea of 1960 and what is left of it', () => {
    expect(area('aral-1960')).toBeGreaterThan(67_000)
    expect(area('aral-1960')).toBeLessThan(69_000)
    expect(area('aral-now')).toBeGreaterThan(6_800)
    expect(area('aral-now')).toBeLessThan(7_500)
  })

  it('lets the Panj run on the very line of the border', () => {
    const of = (topology: Topology, object: Topology['objects'][string] | undefined) =>
      object?.type === 'MultiLineString'
        ? (feature(topology, object).geometry.coordinates.flat() as Position[])
        : []
    const border = new Set(of(countries, countries.objects['tajik-afghan-border']).map(String))
    const panj = of(
      hydro,
      hydro.objects.rivers.geometries.find(({ id }) => id === 'panj'),
    )
    expect(panj.length).toBeGreaterThan(50)
    expect(panj.filter(point => !border.has(String(point)))).toEqual([])
  })
})

describe('the build', () => {
  const files = build()

  it.each(Object.keys(files))('makes %s byte for byte as committed', name => {
    expect(files[name] === committed(name)).toBe(true)
  })

  it('comes out the same twice', { timeout: 30_000 }, () => {
    expect(build()).toEqual(files)
  })

  it.each([
    ['countries.json', 42_000],
    ['hydro.json', 15_000],
  ])('keeps %s below %d bytes gzipped', (name, budget) => {
    expect(gzipSync(committed(name)).length).toBeLessThan(budget)
  })
})

it('has a relief of the size and extent that relief.json tells, below 120 kB', () => {
  const { image, extent, width, height } = JSON.parse(committed('relief.json')) as Relief
  const [left, bottom, right, top] = extent
  expect((right - left) / width).toBe((top - bottom) / height)
  const file = readFileSync(new URL(`./built/${image}`, import.meta.url))
  expect(file.subarray(4, 12).toString('latin1')).toBe('ftypavif')
  expect(file.length).toBeLessThan(120_000)
})

it('keeps every corridor in the countries that it is known to cross', () => {
  const crossed = (id: string) => [
    ...new Set(
      places
        .find(place => place.id === id)
        ?.path?.flat()
        .flatMap(countryAt),
    ),
  ]
  expect(crossed('gas-pipeline').sort()).toEqual(['CHN', 'KAZ', 'TKM', 'UZB'])
  expect(crossed('oil-pipeline').sort()).toEqual(['CHN', 'KAZ'])
  expect(crossed('cku-road').sort()).toEqual(expect.arrayContaining(['CHN', 'KGZ', 'UZB']))
  expect(crossed('china-europe-rail').sort()).toEqual(['CHN', 'KAZ', 'RUS'])
})
