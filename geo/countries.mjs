// @ts-check
import { areaOf, project } from './albers.mjs'
import { detailAt } from './detail.mjs'
import { crossings, onGrid, toSteps, TRANSFORM } from './grid.mjs'
import { chain, kindOf } from './lines.mjs'
import { rankOf, TEACHING_ORDER } from './policy.mjs'
import { detailOf } from './simplify.mjs'
import { arcOf, pointsOf, readWorld, sidesOf } from './world.mjs'

/** @typedef {import('./albers.mjs').Position} Position */
/** @typedef {import('./grid.mjs').Cell} Cell */
/** @typedef {import('./world.mjs').World} World */
/** @typedef {import('./world.mjs').Country} Country */
/** @typedef {import('./world.mjs').Ring} Ring */

/** What any view of the map can show, in Albers metres; what lies wholly outside is left out. */
const WINDOW = { left: -5_600_000, right: 5_600_000, bottom: -4_600_000, top: 6_000_000 }
/** Detail in metres in the middle of the map, by rank of country. */
const DETAIL = [6000, 3000, 1500]
/** Islands less wide than so many times the detail are left out. */
const ISLAND = 4

/**
 * The countries as TopoJSON, with the lines between them made of the same arcs, so that no gap can open.
 * @returns {import('topojson-specification').Topology}
 */
export function buildCountries() {
  const whole = readWorld()
  const sides = sidesOf(whole)
  const countries = whole.countries
    .map(({ id, polygons }) => ({
      id,
      polygons: polygons.filter(rings => isShown(whole, sides, rankOf(id), rings)),
    }))
    .filter(({ polygons }) => polygons.length > 0)
    .sort((a, b) => order(a.id) - order(b.id) || (a.id < b.id ? -1 : 1))

  const first = renumber(countries)
  const draft = simplify(
    { arcs: first.used.map(index => whole.arcs[index] ?? []), countries: first.countries },
    first.used.map(index => Math.max(...[...(sides[index] ?? [])].map(rankOf))),
  )
  const { countries: shown, used } = renumber(withoutPoints(first.countries, draft))
  const cells = used.map(index => draft[index] ?? [])
  const original = used.map(index => first.used[index] ?? 0)

  /** @type {Record<string, number[]>} */
  const lines = {
    'borders-focus': [],
    'borders-context': [],
    'borders-disputed': [],
    coast: [],
    'tajik-afghan-border': [],
  }
  for (const [index, source] of original.entries()) {
    const ids = [...(sides[source] ?? [])]
    lines[kindOf(ids, whole.arcs[source] ?? [])]?.push(index)
    if (ids.toSorted().join() === 'AFG,TJK') lines['tajik-afghan-border']?.push(index)
  }
  return {
    type: 'Topology',
    transform: TRANSFORM,
    objects: {
      countries: {
        type: 'GeometryCollection',
        geometries: shown.map(({ id, polygons }) => ({
          type: 'MultiPolygon',
          id,
          properties: { k: rankOf(id) },
          arcs: polygons,
        })),
      },
      ...Object.fromEntries(
        Object.entries(lines).map(([name, list]) => [
          name,
          { type: 'MultiLineString', arcs: chain(list, cells) },
        ]),
      ),
    },
    arcs: cells.map(toSteps),
  }
}

/** @param {string} id */
const order = id => (TEACHING_ORDER.indexOf(id) + TEACHING_ORDER.length + 1) % (TEACHING_ORDER.length + 1)

/**
 * Numbers the arcs anew, from 0, in the order in which the countries use them.
 * @param {Country[]} countries
 * @returns {{ countries: Country[], used: number[] }} `used` has the old number of each arc
 */
function renumber(countries) {
  const used = [...new Set(countries.flatMap(({ polygons }) => polygons.flat(2).map(arcOf)))]
  const places = new Map(used.map((index, place) => [index, place]))
  /** @param {number} index */
  const place = index => places.get(arcOf(index)) ?? 0
  return {
    used,
    countries: countries.map(({ id, polygons }) => ({
      id,
      polygons: polygons.map(rings =>
        rings.map(ring => ring.map(index => (index < 0 ? ~place(index) : place(index)))),
      ),
    })),
  }
}

/**
 * Leaves out the arcs that are one point on the grid, and what then has no outline (the Vatican).
 * @param {Country[]} countries
 * @param {Cell[][]} cells
 */
function withoutPoints(countries, cells) {
  /** @param {number} index */
  const isLine = index => new Set((cells[arcOf(index)] ?? []).map(String)).size > 1
  return countries
    .map(({ id, polygons }) => ({
      id,
      polygons: polygons
        .map(rings => rings.map(ring => ring.filter(isLine)).filter(ring => ring.length > 0))
        .filter(rings => rings.length > 0),
    }))
    .filter(({ polygons }) => polygons.length > 0)
}

/**
 * Whether a polygon is in the window and, if it is an island, wide enough to be seen.
 * @param {World} world
 * @param {Set<string>[]} sides
 * @param {number} rank
 * @param {Ring[]} rings
 */
function isShown({ arcs }, sides, rank, [outer = []]) {
  const points = pointsOf(arcs, outer)
  const [first] = points
  if (first === undefined || first[0] < -20) return false
  const placed = points.map(project)
  const xs = placed.map(([x]) => x)
  const ys = placed.map(([, y]) => y)
  if (Math.min(...xs) > WINDOW.right || Math.max(...xs) < WINDOW.left) return false
  if (Math.min(...ys) > WINDOW.top || Math.max(...ys) < WINDOW.bottom) return false
  if (outer.some(index => sides[arcOf(index)]?.size !== 1)) return true
  return Math.sqrt(Math.abs(areaOf(points))) > ISLAND * detailAt(DETAIL[rank] ?? 0, first)
}

/**
 * Takes points away where nobody can see it, and gives them back to arcs that would cross or rings that would close up.
 * @param {World} world
 * @param {number[]} ranks of the arcs
 */
function simplify({ arcs, countries }, ranks) {
  const worth = arcs.map(detailOf)
  const limits = arcs.map((arc, index) =>
    arc.map(position => detailAt(DETAIL[ranks[index] ?? 0] ?? 0, position)),
  )
  const scale = arcs.map(() => 1)
  /** @param {number} index */
  const draw = index => {
    const factor = scale[index] ?? 1
    return onGrid(
      (arcs[index] ?? []).filter((_, i) => (worth[index]?.[i] ?? 0) >= factor * (limits[index]?.[i] ?? 0)),
    )
  }
  const cells = arcs.map((_, index) => draw(index))
  const rings = countries.flatMap(({ polygons }) => polygons.flat())
  for (let round = 0; round < 12; round++) {
    const wrong = crossings(cells)
    for (const ring of rings) {
      const corners = new Set(ring.flatMap(index => (cells[arcOf(index)] ?? []).map(String)))
      if (corners.size < 3) for (const index of ring) wrong.add(arcOf(index))
    }
    if (wrong.size === 0) return cells
    for (const index of wrong) {
      scale[index] = (scale[index] ?? 1) / 2
      cells[index] = draw(index)
    }
  }
  // A ring smaller than a cell of the grid may be left; a crossing must not be.
  const [left] = crossings(cells)
  if (left === undefined) return cells
  throw new Error(`Borders still cross on the arc from ${String(arcs[left]?.[0])}`)
}
