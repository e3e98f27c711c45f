// @ts-check
import { readFileSync, writeFileSync } from 'node:fs'
import { readPn2 } from './pn2.mjs'

/** One-off: rivers and lakes of Natural Earth 1:50 million, as packed in Debian's marble-qt-data. */
const folder = '/usr/share/marble/data/naturalearth/ne_50m_'

/** The files have numbers for names; these were told apart by where they run. @type {Record<string, number[]>} */
const RIVERS = {
  'amu-darya': [112],
  panj: [320],
  pamir: [318],
  'syr-darya': [385, 79],
  naryn: [291, 43],
  tarim: [391],
  yarkand: [443],
  irtysh: [304, 185, 23, 48],
  ishim: [221],
  tobol: [402],
  ob: [306, 305],
  yenisei: [445],
  ural: [414],
  volga: [423, 93],
  don: [176, 21],
  dnieper: [175, 20],
  helmand: [208],
  indus: [219, 29],
  sutlej: [382, 77],
  jhelum: [149],
  ganges: [194],
  yamuna: [441],
  brahmaputra: [444, 172, 134],
  'yellow-river': [212, 28, 213],
  yangtze: [442, 226, 145, 303, 448, 410],
  mekong: [278, 254],
  salween: [302, 405],
  tigris: [399, 170],
  euphrates: [187, 105, 190, 24],
  nile: [299, 47, 343],
  amur: [113, 207],
}

/** Lakes without which the map would look wrong. @type {Record<string, number[]>} */
const LAKES = {
  balkhash: [3],
  'issyk-kul': [40],
  sarygamysh: [87],
  alakol: [89],
  aydar: [345],
  toktogul: [300],
  zaysan: [50],
  tengiz: [367],
  bosten: [133],
  'lop-nur': [143],
  qinghai: [71],
  namtso: [113],
  siling: [140],
  manasarovar: [301, 302],
  baikal: [12],
  uvs: [66],
  khyargas: [262],
  'khar-us': [141],
  khovsgol: [65],
  chany: [88],
  urmia: [83],
  van: [148],
  sevan: [226],
  volgograd: [144],
  kakhovka: [103],
  nasser: [289],
  ladoga: [2],
  onega: [25],
  poyang: [136],
  taihu: [100],
  hulun: [93],
}

/** The Aral Sea around 2003 in the lakes, of 1960 in the historic lakes; and where water was left from the mid-2010s. */
const ARAL_2003 = 4
const ARAL_1960 = 1
const ARAL_NOW = [
  { west: 58, south: 44, east: 58.95, north: 45.75 },
  { west: 59.85, south: 46.05, east: 62, north: 47 },
]

/** @typedef {import('../albers.mjs').Position} Position */
/** @typedef {{ west: number, south: number, east: number, north: number }} Box */

/** @param {string} name */
const read = name => readPn2(readFileSync(`${folder}${name}.pn2`))
/** @param {Position[]} points */
const rounded = points => points.map(([x, y]) => [Number(x.toFixed(4)), Number(y.toFixed(4))])

/**
 * @param {string} layer @param {string} id
 * @param {{ type: 'MultiLineString', coordinates: number[][][] } | { type: 'MultiPolygon', coordinates: number[][][][] }} geometry
 */
const feature = (layer, id, geometry) => ({ type: 'Feature', id, properties: { layer }, geometry })

/**
 * The part of a ring inside a box, cut at one side after the other (Sutherland and Hodgman).
 * @param {Position[]} ring closed
 * @param {Box} box
 */
function clip(ring, { west, south, east, north }) {
  let points = ring.slice(1)
  for (const [axis, limit, sign] of /** @type {const} */ ([
    [0, west, 1],
    [0, east, -1],
    [1, south, 1],
    [1, north, -1],
  ])) {
    /** @type {Position[]} */
    const kept = []
    for (const [i, to] of points.entries()) {
      const from = points.at(i - 1) ?? to
      const [before, after] = [(from[axis] - limit) * sign, (to[axis] - limit) * sign]
      if (before * after < 0) {
        const t = before / (before - after)
        kept.push([from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])])
      }
      if (after >= 0) kept.push(to)
    }
    points = kept
  }
  const [first] = points
  return first === undefined ? [] : [...points, first]
}

const rivers = read('rivers_lake_centerlines')
const lakes = read('lakes')
const historic = read('lakes_historic')
/** @param {ReturnType<typeof readPn2>} parts @param {number} id */
const rings = (parts, id) => parts.filter(part => part.id === id).map(part => part.points)

const features = [
  ...Object.entries(RIVERS).map(([id, numbers]) =>
    feature('rivers', id, {
      type: 'MultiLineString',
      coordinates: numbers.flatMap(number => rings(rivers, number)).map(rounded),
    }),
  ),
  ...Object.entries(LAKES).map(([id, numbers]) =>
    feature('lakes', id, {
      type: 'MultiPolygon',
      coordinates: numbers.map(number => rings(lakes, number).map(rounded)),
    }),
  ),
  feature('aral-1960', 'aral-1960', {
    type: 'MultiPolygon',
    coordinates: [rings(historic, ARAL_1960).map(rounded)],
  }),
  feature('aral-now', 'aral-now', {
    type: 'MultiPolygon',
    coordinates: ARAL_NOW.map(box => rings(lakes, ARAL_2003).map(ring => rounded(clip(ring, box)))),
  }),
]
const lines = features.map(each => JSON.stringify(each)).join(',\n')
writeFileSync(
  new URL('../source/water.geojson', import.meta.url),
  `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`,
)
