// @ts-check

/** @typedef {import('./albers.mjs').Position} Position */
/** @typedef {[column: number, row: number]} Cell */

/** Degrees between two positions that the files can tell apart: under 450 m, less than a pixel at zoom 8. */
const STEP = { longitude: 0.005, latitude: 0.004 }
const ORIGIN = { longitude: -180, latitude: -90 }

/** @type {import('topojson-specification').Transform} */
export const TRANSFORM = {
  scale: [STEP.longitude, STEP.latitude],
  translate: [ORIGIN.longitude, ORIGIN.latitude],
}

/**
 * @param {Position} position
 * @returns {Cell}
 */
export const toCell = ([longitude, latitude]) => [
  Math.round((longitude - ORIGIN.longitude) / STEP.longitude),
  Math.round((latitude - ORIGIN.latitude) / STEP.latitude),
]

/**
 * @param {Cell} cell
 * @returns {Position}
 */
export const toPosition = ([column, row]) => [
  column * STEP.longitude + ORIGIN.longitude,
  row * STEP.latitude + ORIGIN.latitude,
]

/**
 * The line on the grid, without points that fall on the one before. A line never vanishes: two points stay.
 * @param {readonly Position[]} line
 * @returns {Cell[]}
 */
export function onGrid(line) {
  const cells = line.map(toCell)
  const kept = cells.filter((cell, i) => {
    const before = cells[i - 1]
    return before === undefined || cell[0] !== before[0] || cell[1] !== before[1]
  })
  const [only] = kept
  return kept.length === 1 && only !== undefined ? [only, only] : kept
}

/**
 * Each point after the first as steps from the one before, as TopoJSON stores arcs.
 * @param {readonly Cell[]} cells
 * @returns {Cell[]}
 */
export const toSteps = cells =>
  cells.map(([column, row], i) => {
    const before = cells[i - 1]
    return before === undefined ? [column, row] : [column - before[0], row - before[1]]
  })

/**
 * Pairs of lines that cross each other (or themselves) between their points. Exact, for cells are integers.
 * @param {readonly (readonly Cell[])[]} lines
 * @returns {Set<number>} indices of the lines that take part in a crossing
 */
export function crossings(lines) {
  const BUCKET = 64
  /** @type {Map<string, [line: number, from: Cell, to: Cell][]>} */
  const buckets = new Map()
  /** @type {Set<number>} */
  const found = new Set()
  for (const [line, cells] of lines.entries()) {
    for (let i = 1; i < cells.length; i++) {
      const from = cells[i - 1]
      const to = cells[i]
      if (from === undefined || to === undefined) continue
      const [left, right] = [Math.min(from[0], to[0]), Math.max(from[0], to[0])].map(v =>
        Math.floor(v / BUCKET),
      )
      const [low, high] = [Math.min(from[1], to[1]), Math.max(from[1], to[1])].map(v =>
        Math.floor(v / BUCKET),
      )
      for (let column = left ?? 0; column <= (right ?? 0); column++) {
        for (let row = low ?? 0; row <= (high ?? 0); row++) {
          const key = `${column} ${row}`
          const bucket = buckets.get(key) ?? []
          for (const [other, start, end] of bucket) {
            if (cross(from, to, start, end)) found.add(line).add(other)
          }
          bucket.push([line, from, to])
          buckets.set(key, bucket)
        }
      }
    }
  }
  return found
}

/** @param {Cell} a @param {Cell} b @param {Cell} c */
const side = (a, b, c) => Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]))

/** @param {Cell} a @param {Cell} b @param {Cell} c @param {Cell} d */
const cross = (a, b, c, d) => side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
