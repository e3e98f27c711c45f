// @ts-check
import { readFileSync } from 'node:fs'
import { mesh } from 'topojson-client'
import { project } from './albers.mjs'
import { detailAt } from './detail.mjs'
import { onGrid, toSteps, TRANSFORM } from './grid.mjs'
import { detailOf } from './simplify.mjs'

/** @typedef {import('./albers.mjs').Position} Position */
/** @typedef {import('topojson-specification').Topology} Topology */
/** @typedef {import('topojson-specification').GeometryCollection<{ k: number }>} Shapes */
/** @typedef {{ id: string, properties: { layer: string } }} Named */
/** @typedef {Named & { geometry: { type: 'MultiLineString', coordinates: Position[][] } }} River */
/** @typedef {Named & { geometry: { type: 'MultiPolygon', coordinates: Position[][][] } }} Lake */

const FINEST = 2000
/** Rivers on the northern border of Afghanistan. */
const FOLLOWERS = ['pamir', 'panj', 'amu-darya']
/** A river that keeps within so many metres of the Afghan border is that border. */
const SAME = 9000

/**
 * Rivers and lakes as TopoJSON on the grid of the countries.
 * @param {Topology} countries the finished countries, whose border the Panj and the Amu Darya follow
 * @returns {Topology}
 */
export function buildHydro(countries) {
  /** @type {{ features: (River | Lake)[] }} */
  const { features } = JSON.parse(readFileSync(new URL('source/water.geojson', import.meta.url), 'utf8'))
  const border = afghanBorder(countries)
  /** @type {Topology['arcs']} */
  const arcs = []
  /** @param {Position[]} line */
  const keep = line => arcs.push(toSteps(onGrid(line))) - 1

  /** @type {Topology['objects']} */
  const objects = {}
  for (const layer of ['lakes', 'rivers', 'aral-1960', 'aral-now']) {
    const geometries = features
      .filter(({ properties }) => properties.layer === layer)
      .map(({ id, geometry }) =>
        geometry.type === 'MultiPolygon'
          ? {
              type: /** @type {const} */ ('MultiPolygon'),
              id,
              arcs: geometry.coordinates.map(rings => rings.map(ring => [keep(simplify(ring, 3))])),
            }
          : {
              type: /** @type {const} */ ('MultiLineString'),
              id,
              arcs: geometry.coordinates.map(line => [keep(followBorder(simplify(line, 0), id, border))]),
            },
      )
    objects[layer] = { type: 'GeometryCollection', geometries }
  }
  return { type: 'Topology', transform: TRANSFORM, objects, arcs }
}

/**
 * @param {Position[]} line
 * @param {number} corners that stay besides the ends, so that a lake does not close up
 */
function simplify(line, corners) {
  const worth = detailOf(line)
  const least = worth.toSorted((a, b) => b - a)[corners + 1] ?? 0
  return line.filter((position, i) => (worth[i] ?? 0) >= Math.min(least, detailAt(FINEST, position)))
}

/**
 * The northern border of Afghanistan as drawn, from east to west.
 * @param {Topology} topology
 * @returns {Position[]}
 */
function afghanBorder(topology) {
  const countries = /** @type {Shapes} */ (topology.objects.countries)
  const north = mesh(topology, countries, ({ id: a }, { id: b }) =>
    ['TJK', 'TKM', 'UZB'].some(id => (a === id && b === 'AFG') || (a === 'AFG' && b === id)),
  )
  const [line, ...more] = /** @type {Position[][]} */ (north.coordinates)
  if (line === undefined || more.length > 0)
    throw new Error('The northern border of Afghanistan is not one line')
  return (line[0]?.[0] ?? 0) > (line.at(-1)?.[0] ?? 0) ? line : line.toReversed()
}

/**
 * Rivers are drawn at 1:50 million and borders at 1:10: where the river is the border it takes the border's line,
 * or the two would run side by side.
 * @param {Position[]} river from source to mouth
 * @param {string} id
 * @param {Position[]} border in the direction of the stream
 */
function followBorder(river, id, border) {
  const [source] = river
  if (!FOLLOWERS.includes(id) || source === undefined || nearest(source, border).metres > 2 * SAME)
    return river
  const start = nearest(source, border).index
  let end = start
  let last = 0
  for (const [i, position] of border.entries()) {
    if (i < start) continue
    if (alongside(position, river) > SAME) break
    const { metres, index } = nearest(position, river)
    end = i
    last = index
    if (index === river.length - 1 && metres < SAME) break
  }
  return [...border.slice(start, end + 1), ...river.slice(last + 1)]
}

/** @param {Position} from @param {Position[]} line */
function nearest(from, line) {
  const metres = line.map(position => distance(from, position))
  const least = Math.min(...metres)
  return { index: metres.indexOf(least), metres: least }
}

/** @param {Position} a @param {Position} b */
function distance(a, b) {
  const [ax, ay] = project(a)
  const [bx, by] = project(b)
  return Math.hypot(ax - bx, ay - by)
}

/** Metres from a point to a line, wherever on it. @param {Position} from @param {Position[]} line */
function alongside(from, line) {
  const [x, y] = project(from)
  return Math.min(
    ...line.slice(1).map((to, i) => {
      const [ax, ay] = project(line[i] ?? to)
      const [bx, by] = project(to)
      const length = (bx - ax) ** 2 + (by - ay) ** 2
      const t =
        length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length))
      return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay))
    }),
  )
}
