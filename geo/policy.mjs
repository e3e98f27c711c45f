// @ts-check

/** @typedef {import('./albers.mjs').Position} Position */

/** Countries in teaching order; it becomes the order of the tab key. The first seven are in the interview. */
export const TEACHING_ORDER = 'TKM TJK UZB AFG KAZ KGZ CHN RUS IRN PAK IND'.split(' ')

/** @param {string} id @returns {0 | 1 | 2} 2 in the interview, 1 clickable neighbour, 0 the rest */
export const rankOf = id => {
  const place = TEACHING_ORDER.indexOf(id)
  if (place < 0) return 0
  return place < 7 ? 2 : 1
}

/**
 * Territories that the source keeps apart and the atlas does not: the leased Baikonur, the two special
 * administrative regions of China, and slivers of Cyprus that are smaller than the detail drawn there.
 * @type {Readonly<Record<string, string>>}
 */
export const PART_OF = {
  'x-baikonur': 'KAZ',
  HKG: 'CHN',
  MAC: 'CHN',
  'x-akrotiri': 'CYP',
  'x-cyprus-u-n-buffer-zone': 'CYP',
  'x-dhekelia': 'CYP',
}

/** Where the line between India and Pakistan ceases to be an agreed border. */
export const KASHMIR_FROM_LATITUDE = 32.5

/** @type {readonly (readonly [a: string, b: string, where?: (position: Position) => boolean])[]} */
const DISPUTED = [
  ['CHN', 'IND'],
  ['IND', 'PAK', ([, latitude]) => latitude > KASHMIR_FROM_LATITUDE],
  ['RUS', 'UKR', ([longitude, latitude]) => longitude > 32.5 && longitude < 35.5 && latitude < 46.5],
  ['ISR', 'SYR'],
  ['ISR', 'PSE'],
]

/**
 * Lines drawn dashed. An edge of a territory without an ISO 3166 code (Siachen, Kosovo, Northern Cyprus …) always is.
 * @param {string} a @param {string} b
 * @param {Position} position a point on the line, not its end
 */
export function isDisputed(a, b, position) {
  if (a.startsWith('x-') || b.startsWith('x-')) return true
  return DISPUTED.some(
    ([one, other, where]) =>
      ((a === one && b === other) || (a === other && b === one)) && (where === undefined || where(position)),
  )
}
