import type { Position } from './edition'

export const DIRECTIONS = [
  'north',
  'northeast',
  'east',
  'southeast',
  'south',
  'southwest',
  'west',
  'northwest',
] as const
export type Compass = (typeof DIRECTIONS)[number]

/** Of `east` and `north`, the one of eight directions that they come nearest to. */
export function compassOf(east: number, north: number): Compass {
  const eighths = Math.round((Math.atan2(east, north) / (2 * Math.PI)) * 8)
  return DIRECTIONS[(eighths + 8) % 8] ?? 'north'
}

const EARTH = 6371
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Where `to` lies from `from`: kilometres on the sphere, and the direction in which one sets out. */
export function bearing(
  from: Position,
  to: Position,
): { readonly kilometres: number; readonly direction: Compass } {
  const [lambda, phi] = [radians(to[0] - from[0]), radians(to[1])]
  const start = radians(from[1])
  const east = Math.sin(lambda) * Math.cos(phi)
  const north = Math.cos(start) * Math.sin(phi) - Math.sin(start) * Math.cos(phi) * Math.cos(lambda)
  const along = Math.sin(start) * Math.sin(phi) + Math.cos(start) * Math.cos(phi) * Math.cos(lambda)
  return { kilometres: EARTH * Math.atan2(Math.hypot(east, north), along), direction: compassOf(east, north) }
}
