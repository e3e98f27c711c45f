// @ts-check
import { project } from './albers.mjs'

/** Around Central Asia and Afghanistan, in Albers metres: here the detail is finest. */
const CENTRE = { left: -2_000_000, right: 1_100_000, bottom: -1_300_000, top: 1_700_000 }
/** Each metre away from CENTRE makes the detail so much coarser. */
const GROWTH = 1 / 500

/**
 * The detail worth keeping, in metres: what the reader comes for is drawn finely, what frames it is not.
 * @param {number} finest inside CENTRE
 * @param {import('./albers.mjs').Position} position
 */
export function detailAt(finest, position) {
  const [x, y] = project(position)
  const east = Math.max(CENTRE.left - x, x - CENTRE.right, 0)
  const north = Math.max(CENTRE.bottom - y, y - CENTRE.top, 0)
  return finest + Math.hypot(east, north) * GROWTH
}
