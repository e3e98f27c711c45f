import type { Metres } from '../../src/model/albers'
import type { Geography, Line, Rings } from '../../src/views/shared/picture/geography'

/** A rectangle in metres of the plane. */
export interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** One edge of the box: what lies inside, and where a step crosses it. */
interface Edge {
  readonly holds: (point: Metres) => boolean
  readonly crossing: (a: Metres, b: Metres) => Metres
}

const edgesOf = ({ west, south, east, north }: Box): readonly Edge[] => {
  const upright =
    (x: number) =>
    (a: Metres, b: Metres): Metres => [x, a[1] + ((b[1] - a[1]) * (x - a[0])) / (b[0] - a[0])]
  const level =
    (y: number) =>
    (a: Metres, b: Metres): Metres => [a[0] + ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]), y]
  return [
    { holds: ([x]) => x >= west, crossing: upright(west) },
    { holds: ([x]) => x <= east, crossing: upright(east) },
    { holds: ([, y]) => y >= south, crossing: level(south) },
    { holds: ([, y]) => y <= north, crossing: level(north) },
  ]
}

/** A ring within the box, after Sutherland and Hodgman; empty where nothing of it is inside. */
function cutRing(ring: Line, edges: readonly Edge[]): Line {
  const open = edges.reduce<Line>(
    (points, { holds, crossing }) =>
      points.flatMap((point, i) => {
        const before = points.at(i - 1) ?? point
        const entering = holds(point) !== holds(before) ? [crossing(before, point)] : []
        return holds(point) ? [...entering, point] : entering
      }),
    ring.slice(0, -1),
  )
  const [first] = open
  return first ? [...open, first] : []
}

/** The stretches of a line that lie within the box, each with one point more at both ends. */
function cutLine(line: Line, edges: readonly Edge[]): readonly Line[] {
  const inside = line.map(point => edges.every(({ holds }) => holds(point)))
  const runs: Metres[][] = []
  line.forEach((point, i) => {
    if (!inside[i - 1] && !inside[i] && !inside[i + 1]) return
    const goesOn = i > 0 && (inside[i - 1] || inside[i])
    if (goesOn) runs.at(-1)?.push(point)
    else runs.push([point])
  })
  return runs
}

/** A geography without what lies outside the box: nobody writes by hand what cannot be seen. */
export function cut(geography: Geography, box: Box): Geography {
  const edges = edgesOf(box)
  const area = (rings: Rings): Rings =>
    rings
      .map(polygon => polygon.map(ring => cutRing(ring, edges)).filter(ring => ring.length > 3))
      .filter(polygon => polygon.length > 0)
  const lines = (all: readonly Line[]) => all.flatMap(line => cutLine(line, edges))
  const { borders, aral } = geography
  return {
    ...geography,
    territories: geography.territories.map(one => ({ ...one, rings: area(one.rings) })),
    coast: lines(geography.coast),
    borders: {
      focus: lines(borders.focus),
      context: lines(borders.context),
      disputed: lines(borders.disputed),
    },
    lakes: area(geography.lakes),
    rivers: lines(geography.rivers),
    aral: { then: area(aral.then), now: area(aral.now) },
  }
}
