// @ts-check
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { mergeArcs } from 'topojson-client'
import { KASHMIR_FROM_LATITUDE, PART_OF } from './policy.mjs'

/** @typedef {import('./albers.mjs').Position} Position */
/** @typedef {import('topojson-specification').Polygon} Polygon */
/** @typedef {import('topojson-specification').MultiPolygon} MultiPolygon */
/** @typedef {number[]} Ring arcs by index; `~i` is arc `i` run backwards */
/** @typedef {{ id: string, polygons: Ring[][] }} Country */
/** @typedef {{ arcs: Position[][], countries: Country[] }} World */

/**
 * Every country of Natural Earth 4.1 at 1:10 million, in full detail, with our ids and PART_OF joined.
 * @returns {World}
 */
export function readWorld() {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json')
  /** @type {import('topojson-specification').Topology<{ countries: import('topojson-specification').GeometryCollection<{ name: string }> }>} */
  const source = JSON.parse(readFileSync(path, 'utf8'))
  const codes = JSON.parse(readFileSync(new URL('source/iso-3166.json', import.meta.url), 'utf8'))

  /** @type {Map<string, (Polygon | MultiPolygon)[]>} */
  const shapes = new Map()
  for (const shape of source.objects.countries.geometries) {
    if (shape.type !== 'Polygon' && shape.type !== 'MultiPolygon') continue
    const own = shape.id === undefined ? slug(shape.properties?.name ?? '') : codes[`n${shape.id}`]
    const id = PART_OF[own] ?? own
    shapes.set(id, [...(shapes.get(id) ?? []), shape])
  }
  const countries = [...shapes].map(([id, parts]) => ({ id, polygons: join(source, parts) }))
  return splitAtLatitude({ arcs: positions(source), countries }, ['IND', 'PAK'], KASHMIR_FROM_LATITUDE)
}

/** @param {string} name */
const slug = name => `x-${name.toLowerCase().replace(/[^a-z]+/g, '-')}`

/**
 * @param {import('topojson-specification').Topology} source
 * @param {(Polygon | MultiPolygon)[]} parts
 */
function join(source, parts) {
  const [first] = parts
  if (parts.length > 1) return mergeArcs(source, parts).arcs
  if (first === undefined) return []
  return first.type === 'Polygon' ? [first.arcs] : first.arcs
}

/**
 * The Chukchi peninsula continues past 180° instead of jumping to the far side of the map.
 * @param {import('topojson-specification').Topology} source
 * @returns {Position[][]}
 */
function positions({ arcs, transform }) {
  const { scale: [dx, dy] = [1, 1], translate: [x0, y0] = [0, 0] } = transform ?? {}
  return arcs.map(steps => {
    let column = 0
    let row = 0
    return steps.map(([east = 0, north = 0]) => {
      column += east
      row += north
      const latitude = row * dy + y0
      const longitude = column * dx + x0
      return [longitude < -168.5 && latitude > 60 ? longitude + 360 : longitude, latitude]
    })
  })
}

/** @param {number} index */
export const arcOf = index => (index < 0 ? ~index : index)

/**
 * @param {World} world
 * @returns {Set<string>[]} for each arc the ids of the countries on it: one on a coast, two on a border
 */
export function sidesOf({ arcs, countries }) {
  /** @type {Set<string>[]} */
  const sides = arcs.map(() => new Set())
  for (const { id, polygons } of countries) {
    for (const index of polygons.flat(2)) sides[arcOf(index)]?.add(id)
  }
  return sides
}

/**
 * Cuts the border between two countries where it first passes a latitude, so that the parts can be drawn unlike.
 * @param {World} world
 * @param {[string, string]} pair
 * @param {number} latitude
 * @returns {World}
 */
function splitAtLatitude(world, [a, b], latitude) {
  const sides = sidesOf(world)
  const arcs = [...world.arcs]
  /** @type {Map<number, number>} */
  const rest = new Map()
  for (const [index, arc] of world.arcs.entries()) {
    if (!sides[index]?.has(a) || !sides[index]?.has(b)) continue
    const cut = arc.findIndex(
      ([, y], i) => i > 0 && i < arc.length - 1 && y > latitude !== (arc[i - 1]?.[1] ?? y) > latitude,
    )
    if (cut < 0) continue
    arcs[index] = arc.slice(0, cut + 1)
    rest.set(index, arcs.push(arc.slice(cut)) - 1)
  }
  /** @param {number} index */
  const both = index => {
    const second = rest.get(arcOf(index))
    if (second === undefined) return [index]
    return index < 0 ? [~second, index] : [index, second]
  }
  const countries = world.countries.map(({ id, polygons }) => ({
    id,
    polygons: polygons.map(rings => rings.map(ring => ring.flatMap(both))),
  }))
  return { arcs, countries }
}

/**
 * @param {readonly Position[][]} arcs
 * @param {Ring} ring
 * @returns {Position[]} closed
 */
export function pointsOf(arcs, ring) {
  return ring.flatMap((index, n) => {
    const arc = arcs[arcOf(index)] ?? []
    const run = index < 0 ? arc.toReversed() : arc
    return n === 0 ? run : run.slice(1)
  })
}
