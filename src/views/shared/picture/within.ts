import type { Metres } from '../../../model/albers'
import type { Extent } from './frame'
import type { Geography, Line, Rings } from './geography'

/** A side of an extent: on which side of it a point lies, and where a segment crosses it. */
interface Side {
  readonly holds: (at: Metres) => boolean
  readonly crossing: (from: Metres, to: Metres) => Metres
}

function side(axis: 0 | 1, at: number, sign: 1 | -1): Side {
  return {
    holds: point => sign * (point[axis] - at) >= 0,
    crossing: (from, to) => {
      const share = (at - from[axis]) / (to[axis] - from[axis])
      return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]
    },
  }
}

const sidesOf = ({ west, south, east, north }: Extent): readonly Side[] => [
  side(0, west, 1),
  side(0, east, -1),
  side(1, south, 1),
  side(1, north, -1),
]

/** The part of a ring on one side, closed along it: the method of Sutherland and Hodgman. */
function cutRing(ring: Line, { holds, crossing }: Side): Line {
  const cut = ring.slice(1).flatMap((to, i): Metres[] => {
    const from = ring[i] ?? to
    if (holds(from) === holds(to)) return holds(to) ? [to] : []
    return holds(to) ? [crossing(from, to), to] : [crossing(from, to)]
  })
  const last = cut.at(-1)
  return last ? [last, ...cut] : []
}

/** The parts of a line on one side. */
function cutLine(line: Line, { holds, crossing }: Side): readonly Line[] {
  const parts: Metres[][] = []
  for (const [i, to] of line.entries()) {
    const from = line[i - 1]
    const enters = holds(to) && !(from && holds(from))
    if (enters) parts.push(from ? [crossing(from, to)] : [])
    if (holds(to)) parts.at(-1)?.push(to)
    else if (from && holds(from)) parts.at(-1)?.push(crossing(from, to))
  }
  return parts
}

/** What of a geography lies in an extent; areas end at its edge. */
export function within(extent: Extent, geography: Geography): Geography {
  const sides = sidesOf(extent)
  const lines = (all: readonly Line[]): readonly Line[] =>
    sides.reduce<readonly Line[]>((left, one) => left.flatMap(line => cutLine(line, one)), all)
  const areas = (all: Rings): Rings =>
    all
      .map(rings => rings.map(ring => sides.reduce(cutRing, ring)).filter(ring => ring.length > 3))
      .filter(rings => rings.length > 0)
  const { borders, aral } = geography
  const territories = geography.territories
    .map(territory => ({ ...territory, rings: areas(territory.rings) }))
    .filter(({ rings }) => rings.length > 0)
  return {
    territories,
    territory: id => territories.find(territory => territory.id === id),
    coast: lines(geography.coast),
    borders: {
      focus: lines(borders.focus),
      context: lines(borders.context),
      disputed: lines(borders.disputed),
    },
    tajikAfghanBorder: lines(geography.tajikAfghanBorder),
    lakes: areas(geography.lakes),
    rivers: lines(geography.rivers),
    aral: { then: areas(aral.then), now: areas(aral.now) },
    graticule: lines(geography.graticule),
  }
}
