import type { Metres } from '../../../model/albers'
import { type Compass, compassOf } from '../../../model/bearing'
import type { PlaceId } from '../../../model/edition'
import { FIRST_VIEW } from './frame'
import type { Geography, Rings } from './geography'

export type Direction = Compass | 'middle'

/** A country that can be found on the map, told without its name: for whoever does not see its shape. */
export interface Area {
  readonly place: PlaceId
  /** From 1, in the order of their middles from west to east. */
  readonly number: number
  /** From the middle of the map to its own. */
  readonly direction: Direction
  /** 1 for the largest. */
  readonly bySize: number
  /** The numbers of the areas that it borders. */
  readonly borders: readonly number[]
}

/** Nearer than this to the middle of the map, in metres, it is in the middle. */
const NEAR = 250e3

interface Shape {
  readonly size: number
  readonly middle: readonly [x: number, y: number]
}

/** Area and centroid of a ring in the plane, by the shoelace formula. */
function shapeOf(points: readonly Metres[]): Shape {
  let [twice, x, y] = [0, 0, 0]
  points.forEach(([ax, ay], i) => {
    const [bx, by] = points[(i + 1) % points.length] ?? [ax, ay]
    const cross = ax * by - bx * ay
    twice += cross
    x += (ax + bx) * cross
    y += (ay + by) * cross
  })
  return { size: Math.abs(twice / 2), middle: [x / (3 * twice), y / (3 * twice)] }
}

/** The whole area of a country, and the middle of its largest part. */
function whole(rings: Rings): Shape {
  const outer = rings.flatMap(([ring]) => (ring ? [shapeOf(ring)] : []))
  const [largest] = outer.toSorted((a, b) => b.size - a.size)
  return { size: outer.reduce((sum, { size }) => sum + size, 0), middle: largest?.middle ?? [0, 0] }
}

function directionTo([x, y]: readonly [number, number]): Direction {
  const east = x - (FIRST_VIEW.west + FIRST_VIEW.east) / 2
  const north = y - (FIRST_VIEW.south + FIRST_VIEW.north) / 2
  if (Math.hypot(east, north) < NEAR) return 'middle'
  return compassOf(east, north)
}

/** Borders are drawn once: countries that touch have points in common. */
const touch = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some(point => b.has(point))

/** The countries that can be chosen, from west to east. */
export function areasOf({ territories }: Geography): Area[] {
  const shapes = territories
    .filter(({ rank }) => rank > 0)
    .map(({ id, rings }) => ({ id, points: new Set(rings.flat(2).map(String)), ...whole(rings) }))
  const sizes = shapes.map(({ size }) => size).toSorted((a, b) => b - a)
  const inOrder = shapes.toSorted((a, b) => a.middle[0] - b.middle[0])
  return inOrder.map(shape => ({
    place: shape.id,
    number: inOrder.indexOf(shape) + 1,
    direction: directionTo(shape.middle),
    bySize: sizes.indexOf(shape.size) + 1,
    borders: inOrder.flatMap((other, i) =>
      other !== shape && touch(shape.points, other.points) ? [i + 1] : [],
    ),
  }))
}
