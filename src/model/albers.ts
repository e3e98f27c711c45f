import type { Position } from './edition'

/** Metres east and north of the projection's origin. */
export type Metres = readonly [x: number, y: number]

/** Radius of the sphere with the Earth's area, in metres. */
export const RADIUS = 6371007

const rad = (degrees: number): number => (degrees * Math.PI) / 180

const CENTRE: Position = [75, 40]
const [south, north] = [rad(28), rad(50)]
const n = (Math.sin(south) + Math.sin(north)) / 2
const C = Math.cos(south) ** 2 + 2 * n * Math.sin(south)
const rho = (latitude: number): number => (RADIUS * Math.sqrt(C - 2 * n * Math.sin(latitude))) / n
const rho0 = rho(rad(CENTRE[1]))

/**
 * Albers' equal-area conic projection, 75° E, standard parallels 28° and 50° N: areas are true, so Kazakhstan
 * looks four times Afghanistan and not six. Formulae: Snyder, Map Projections: A Working Manual (1987), p. 100.
 */
export function project([longitude, latitude]: Position): Metres {
  const angle = n * rad(longitude - CENTRE[0])
  const r = rho(rad(latitude))
  return [r * Math.sin(angle), rho0 - r * Math.cos(angle)]
}

/** The inverse of `project`; right for all points between the pole and the cone's rim. */
export function unproject([x, y]: Metres): Position {
  const dy = rho0 - y
  const r = Math.hypot(x, dy)
  const sine = (C - ((r * n) / RADIUS) ** 2) / (2 * n)
  const latitude = Math.asin(Math.min(1, Math.max(-1, sine)))
  return [CENTRE[0] + (Math.atan2(x, dy) / n) * (180 / Math.PI), latitude * (180 / Math.PI)]
}
