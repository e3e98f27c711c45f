// @ts-check

/** @typedef {[longitude: number, latitude: number]} Position */

/** Albers equal-area conic on a sphere, as the app draws it: areas stay true from the Caspian to Beijing. */
export const ALBERS = { longitude: 75, latitude: 40, parallels: [28, 50], radius: 6371007 }

const RADIANS = Math.PI / 180
const [south = 0, north = 0] = ALBERS.parallels.map(degrees => Math.sin(degrees * RADIANS))
const n = (south + north) / 2
const c = 1 - south * south + 2 * n * south

/** @param {number} latitude in degrees */
const radiusAt = latitude => (ALBERS.radius * Math.sqrt(c - 2 * n * Math.sin(latitude * RADIANS))) / n
const origin = radiusAt(ALBERS.latitude)

/**
 * @param {Readonly<Position>} position
 * @returns {[x: number, y: number]} metres, east and north of 75°E 40°N
 */
export function project([longitude, latitude]) {
  const angle = n * (longitude - ALBERS.longitude) * RADIANS
  const radius = radiusAt(latitude)
  return [radius * Math.sin(angle), origin - radius * Math.cos(angle)]
}

/**
 * @param {number} x metres
 * @param {number} y metres
 * @returns {Position}
 */
export function unproject(x, y) {
  const down = origin - y
  const radius = Math.hypot(x, down)
  const sine = (c - ((radius * n) / ALBERS.radius) ** 2) / (2 * n)
  return [ALBERS.longitude + Math.atan2(x, down) / n / RADIANS, Math.asin(sine) / RADIANS]
}

/**
 * Area of a ring in the projection, which is its area on the sphere; positive when clockwise.
 * @param {readonly Position[]} ring closed, in degrees
 */
export function areaOf(ring) {
  const points = ring.map(project)
  let sum = 0
  for (let i = 1; i < points.length; i++) {
    const [x0 = 0, y0 = 0] = points[i - 1] ?? []
    const [x1 = 0, y1 = 0] = points[i] ?? []
    sum += (x1 - x0) * (y1 + y0)
  }
  return sum / 2
}
