import { project } from '../../../model/albers'
import type { PlaceId, Position } from '../../../model/edition'
import type { Geography, Line, Rings } from './geography'

/** The grid of all paths, in metres: coordinates are whole numbers of it, east and south of the projection's origin. */
export const GRID = 100

/** One line as path data, in steps from point to point: short to write, and no step rounds what another has rounded. */
function trace(line: Line): string {
  let [x, y] = [0, 0]
  const steps: number[] = []
  for (const position of line) {
    const [east, north] = project(position)
    const [nextX, nextY] = [Math.round(east / GRID), Math.round(-north / GRID)]
    if (steps.length > 0 && nextX === x && nextY === y) continue
    steps.push(nextX - x, nextY - y)
    ;[x, y] = [nextX, nextY]
  }
  const [startX = 0, startY = 0, ...rest] = steps
  return `M${startX} ${startY}${rest.length > 0 ? `l${rest.join(' ').replaceAll(' -', '-')}` : ''}`
}

/** Path data of open lines. */
export const linePath = (lines: readonly Line[]): string => lines.map(trace).join('')

/** Path data of areas. Rings repeat their first point, which closing does as well. */
export const areaPath = (rings: Rings): string =>
  rings.map(polygon => polygon.map(ring => `${trace(ring.slice(0, -1))}z`).join('')).join('')

/** Meridians every 10°, parallels every 5°, fine enough to curve. */
const GRATICULE: readonly Line[] = [
  ...Array.from({ length: 16 }, (_, i) => 10 * i).map(longitude =>
    Array.from({ length: 15 }, (_, j): Position => [longitude, 5 + 5 * j]),
  ),
  ...Array.from({ length: 15 }, (_, i) => 5 + 5 * i).map(latitude =>
    Array.from({ length: 76 }, (_, j): Position => [2 * j, latitude]),
  ),
]

/** Path data of everything that is not content, by layer. */
export interface Paths {
  /** All land in which no country can be chosen. */
  readonly context: string
  /** The countries that can be chosen, in the order of teaching. */
  readonly countries: ReadonlyMap<PlaceId, string>
  readonly coast: string
  readonly borders: { readonly [kind in keyof Geography['borders']]: string }
  readonly tajikAfghanBorder: string
  readonly lakes: string
  readonly rivers: string
  readonly aral: { readonly then: string; readonly now: string }
  readonly graticule: string
}

function build(geography: Geography): Paths {
  const { territories, borders, aral } = geography
  return {
    context: areaPath(territories.filter(({ rank }) => rank === 0).flatMap(({ rings }) => rings)),
    countries: new Map(
      territories.filter(({ rank }) => rank > 0).map(({ id, rings }) => [id, areaPath(rings)]),
    ),
    coast: linePath(geography.coast),
    borders: {
      focus: linePath(borders.focus),
      context: linePath(borders.context),
      disputed: linePath(borders.disputed),
    },
    tajikAfghanBorder: linePath(geography.tajikAfghanBorder),
    lakes: areaPath(geography.lakes),
    rivers: linePath(geography.rivers),
    aral: { then: areaPath(aral.then), now: areaPath(aral.now) },
    graticule: linePath(GRATICULE),
  }
}

const built = new WeakMap<Geography, Paths>()

/** The paths of a geography, built once. */
export function pathsOf(geography: Geography): Paths {
  const held = built.get(geography) ?? build(geography)
  built.set(geography, held)
  return held
}
