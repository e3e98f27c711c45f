// @ts-check
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { feature } from 'topojson-client'
import { project, unproject } from '../albers.mjs'

/**
 * One-off: hill shading on the Albers grid, from the SRTM30 tiles of Debian's marble-qt-data.
 * `node geo/import/relief.mjs FOLDER`, where FOLDER is any folder with `npm install sharp@0.35.5` done in it.
 */

/** @typedef {{ data: Buffer, info: { width: number, height: number } }} Raw */
/**
 * @typedef {object} Picture the part of sharp that is used here
 * @property {() => Picture} greyscale
 * @property {() => Picture} raw
 * @property {(options: Record<string, number>) => Picture} avif
 * @property {(options: { resolveWithObject: true }) => Promise<Raw>} toBuffer
 */
/** @type {(input: string | Buffer, options?: { raw: { width: number, height: number, channels: number } }) => Picture} */
const sharp = createRequire(resolve(process.argv[2] ?? '.', 'package.json'))('sharp')

const TILES = '/usr/share/marble/data/maps/earth/srtm/3'
const TILE = { columns: 16, rows: 8, size: 675, perDegree: 30 }

/** Metres a cell, and the ground that views of the map can show, in Albers metres. */
const CELL = 3000
const EXTENT = { left: -3_900_000, right: 3_900_000, bottom: -2_250_000, top: 2_400_000 }
/** Towards the edges the relief fades out over so many metres, for a wide view goes past them. */
const FADE = 450_000
const WIDTH = (EXTENT.right - EXTENT.left) / CELL
const HEIGHT = (EXTENT.top - EXTENT.bottom) / CELL

/**
 * Marble's grey against metres, read where the height is known: the Caspian (-28), the Aral of the Soviet
 * surveys, Tengiz, Balkhash (342), Issyk-Kul (1,607), Qinghai (3,196), Karakul (3,914), Namtso (4,718), plains and
 * cities between them. About logarithmic: a step is 4 m in the steppe and 200 m on Everest.
 */
const METRES = /** @type {const} */ ([
  [60, -200],
  [87, -28],
  [107, 45],
  [118, 110],
  [133, 216],
  [140, 325],
  [153, 550],
  [168, 820],
  [181, 1100],
  [188, 1607],
  [192, 1800],
  [203, 2750],
  [209, 3250],
  [217, 3900],
  [225, 4650],
  [229, 5000],
  [236, 6000],
  [243, 8000],
])

/** Heights are exaggerated, more in the high mountains, which stand on a high floor. @param {number} metres */
const exaggeration = metres => 7 + Math.min(4, Math.max(0, (metres - 2500) / 500))

/** Where a step of grey is many metres the heights come in terraces; there they are smoothed more. @param {number} metres */
const coarseness = metres => Math.min(1, Math.max(0, (metres - 2800) / 1200))

/** @param {number} grey */
function toMetres(grey) {
  const after = METRES.findIndex(([value]) => value >= grey)
  const [x1, y1] = METRES.at(after) ?? [0, 0]
  const [x0, y0] = METRES[after - 1] ?? [x1 - 1, y1]
  return y0 + ((grey - x0) / (x1 - x0)) * (y1 - y0)
}

async function readHeights() {
  const width = TILE.columns * TILE.size
  const heights = new Float32Array(width * TILE.rows * TILE.size)
  const metres = Float32Array.from({ length: 256 }, (_, grey) => toMetres(grey))
  /** @param {number} n */
  const name = n => String(n).padStart(6, '0')
  for (let row = 0; row < TILE.rows; row++) {
    for (let column = 0; column < TILE.columns; column++) {
      const path = `${TILES}/${name(row)}/${name(row)}_${name(column)}.jpg`
      const { data } = await sharp(path).greyscale().raw().toBuffer({ resolveWithObject: true })
      data.forEach((grey, i) => {
        const y = row * TILE.size + Math.floor(i / TILE.size)
        const x = column * TILE.size + (i % TILE.size)
        heights[y * width + x] = metres[grey] ?? 0
      })
    }
  }
  /** @param {number} longitude @param {number} latitude */
  return (longitude, latitude) => {
    const x = (longitude + 180) * TILE.perDegree - 0.5
    const y = (90 - latitude) * TILE.perDegree - 0.5
    const [x0, y0] = [Math.floor(x), Math.floor(y)]
    const [dx, dy] = [x - x0, y - y0]
    /** @param {number} i @param {number} j */
    const cell = (i, j) => heights[(y0 + j) * width + x0 + i] ?? 0
    const upper = cell(0, 0) * (1 - dx) + cell(1, 0) * dx
    const lower = cell(0, 1) * (1 - dx) + cell(1, 1) * dx
    return upper * (1 - dy) + lower * dy
  }
}

/** Land without lakes, 255 or 0 for each cell. */
async function readLand() {
  /** @param {string} name */
  const read = name => JSON.parse(readFileSync(new URL(`../built/${name}.json`, import.meta.url), 'utf8'))
  /** @param {import('topojson-specification').Topology} topology @param {string} name */
  const outline = (topology, name) => {
    const object = topology.objects[name]
    if (object === undefined) throw new Error(`no ${name}`)
    const shapes = feature(topology, object)
    const list = shapes.type === 'FeatureCollection' ? shapes.features : [shapes]
    return list
      .flatMap(({ geometry }) => (geometry.type === 'MultiPolygon' ? geometry.coordinates : []))
      .map(rings =>
        rings.map(ring => `M${ring.map(([x = 0, y = 0]) => toCell(project([x, y]))).join('L')}Z`).join(''),
      )
      .join('')
  }
  const countries = read('countries')
  const hydro = read('hydro')
  const water = ['lakes', 'aral-now'].map(name => outline(hydro, name)).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%"/>
    <path fill="#fff" d="${outline(countries, 'countries')}"/><path d="${water}"/></svg>`
  const { data, info } = await sharp(Buffer.from(svg)).greyscale().raw().toBuffer({ resolveWithObject: true })
  const step = data.length / (info.width * info.height)
  /** @param {number} i */
  return i => (data[i * step] ?? 0) / 255
}

/** @param {[number, number]} point */
const toCell = ([x, y]) => `${((x - EXTENT.left) / CELL).toFixed(1)} ${((EXTENT.top - y) / CELL).toFixed(1)}`

const heightAt = await readHeights()
const landAt = await readLand()
const raw = Float32Array.from({ length: WIDTH * HEIGHT }, (_, i) => {
  const x = EXTENT.left + ((i % WIDTH) + 0.5) * CELL
  const y = EXTENT.top - (Math.floor(i / WIDTH) + 0.5) * CELL
  return heightAt(...unproject(x, y))
})
const fine = blur(raw, 0.7)
const coarse = blur(raw, 1.8)
const heights = fine.map((metres, i) => {
  const share = coarseness(coarse[i] ?? 0)
  return metres * (1 - share) + (coarse[i] ?? 0) * share
})

/**
 * @param {Float32Array} values
 * @param {number} sigma in cells
 */
function blur(values, sigma) {
  const reach = Math.ceil(sigma * 3)
  const weights = Array.from({ length: reach * 2 + 1 }, (_, i) =>
    Math.exp(-((i - reach) ** 2) / (2 * sigma * sigma)),
  )
  const sum = weights.reduce((a, b) => a + b)
  /** @param {Float32Array} from @param {number} dx @param {number} dy */
  const pass = (from, dx, dy) =>
    from.map((_, i) => {
      const [column, row] = [i % WIDTH, Math.floor(i / WIDTH)]
      return weights.reduce((total, weight, n) => {
        const x = Math.min(WIDTH - 1, Math.max(0, column + (n - reach) * dx))
        const y = Math.min(HEIGHT - 1, Math.max(0, row + (n - reach) * dy))
        return total + (weight / sum) * (from[y * WIDTH + x] ?? 0)
      }, 0)
    })
  return pass(pass(values, 1, 0), 0, 1)
}

/** Horn's slope; light from the north-west, 45° high. @param {number} column @param {number} row */
function lightOn(column, row) {
  /** @param {number} dx @param {number} dy */
  const at = (dx, dy) =>
    heights[
      Math.min(HEIGHT - 1, Math.max(0, row + dy)) * WIDTH + Math.min(WIDTH - 1, Math.max(0, column + dx))
    ] ?? 0
  const factor = exaggeration(at(0, 0)) / (8 * CELL)
  const east = factor * (at(1, -1) + 2 * at(1, 0) + at(1, 1) - at(-1, -1) - 2 * at(-1, 0) - at(-1, 1))
  const south = factor * (at(-1, 1) + 2 * at(0, 1) + at(1, 1) - at(-1, -1) - 2 * at(0, -1) - at(1, -1))
  const half = Math.SQRT1_2
  return (half + half * half * (east + south)) / Math.hypot(1, east, south) / half
}

/** What of the light is missing, as opacity of one brown; steeper than 1 because the map lays it on thinly. */
const COLOUR = [74, 58, 40]
const STRENGTH = 1.5 * 255
/** Fainter shadows are noise in the plains and cost bytes. */
const LEAST = 14

/** @param {number} column @param {number} row */
const fade = (column, row) =>
  Math.min(
    1,
    ([column, row, WIDTH - 1 - column, HEIGHT - 1 - row].reduce((a, b) => Math.min(a, b)) * CELL) / FADE,
  )

const opacity = Float32Array.from(heights, (_, i) => {
  const [column, row] = [i % WIDTH, Math.floor(i / WIDTH)]
  const shade = Math.min(255, Math.max(0, (1 - lightOn(column, row)) * STRENGTH))
  return shade * fade(column, row) * landAt(i)
})
const pixels = Buffer.alloc(WIDTH * HEIGHT * 4)
blur(opacity, 0.7).forEach((value, i) => {
  const kept = value < LEAST ? 0 : Math.round(value)
  pixels.set([...COLOUR, kept], i * 4)
})
const image = sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 4 } }).avif({
  quality: 26,
  effort: 9,
})
const { data } = await image.toBuffer({ resolveWithObject: true })
writeFileSync(new URL('../built/relief-shadow.avif', import.meta.url), data)
console.log(`relief-shadow.avif ${data.length} bytes`)

const extent = [EXTENT.left, EXTENT.bottom, EXTENT.right, EXTENT.top]
writeFileSync(
  new URL('../built/relief.json', import.meta.url),
  `${JSON.stringify({ image: 'relief-shadow.avif', extent, width: WIDTH, height: HEIGHT })}\n`,
)
