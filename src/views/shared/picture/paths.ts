import { project } from '../../../model/albers'
import type { PlaceId, Position } from '../../../model/edition'
import { pause } from '../pause'
import type { Geography, Line, Rings } from './geography'

/** The usual grid of paths, in metres: coordinates are whole numbers of it, east and south of the projection's origin. */
export const GRID = 100

/** One line as path data, in steps from point to point: short to write, and no step rounds what another has rounded. */
function trace(line: Line, grid: number): string {
  let [x, y] = [0, 0]
  const steps: number[] = []
  for (const [east, north] of line) {
    const [nextX, nextY] = [Math.round(east / grid), Math.round(-north / grid)]
    if (steps.length > 0 && nextX === x && nextY === y) continue
    steps.push(nextX - x, nextY - y)
    ;[x, y] = [nextX, nextY]
  }
  const [startX = 0, startY = 0, ...rest] = steps
  // What is smaller than the grid would be a point.
  if (rest.length === 0) return ''
  return `M${startX} ${startY}l${rest.join(' ').replaceAll(' -', '-')}`
}

/** Path data of open lines. */
export const linePath = (lines: readonly Line[], grid = GRID): string =>
  lines.map(line => trace(line, grid)).join('')

/** Path data of the course of a place, in longitude and latitude. */
export const coursePath = (course: readonly (readonly Position[])[], grid = GRID): string =>
  linePath(
    course.map(line => line.map(project)),
    grid,
  )

/** The edge of a square of the plane whose lines are one piece, in metres. */
const SQUARE = 2_000_000

/**
 * Lines in pieces, one for each square of the plane. A browser that draws by software makes the outline of a line whole
 * for every tile of the screen: of pieces it leaves out those that lie elsewhere. Too many would cost more than they save.
 */
export function piecePaths(lines: readonly Line[], grid = GRID): readonly string[] {
  const squareOf = ([x, y]: Line[number] = [0, 0]) => `${Math.floor(x / SQUARE)} ${Math.floor(y / SQUARE)}`
  const pieces = new Map<string, string>()
  for (const line of lines) {
    let from = 0
    line.forEach((point, i) => {
      const square = squareOf(line[from])
      if (i === 0 || (i < line.length - 1 && squareOf(point) === square)) return
      pieces.set(square, (pieces.get(square) ?? '') + trace(line.slice(from, i + 1), grid))
      from = i
    })
  }
  return [...pieces.values()].filter(Boolean)
}

/** Path data of areas. Rings repeat their first point, which closing does as well. */
export const areaPath = (rings: Rings, grid = GRID): string =>
  rings
    .flat()
    .map(ring => trace(ring.slice(0, -1), grid))
    .map(d => d && `${d}z`)
    .join('')

/** Path data of everything that is not content, by layer. */
export interface Paths {
  /** Metres to one unit. */
  readonly grid: number
  /** All land in which no country can be chosen. */
  readonly context: string
  /** The countries that can be chosen, in the order of teaching. */
  readonly countries: ReadonlyMap<PlaceId, string>
  /** In pieces, as the borders are that run through most of the map. */
  readonly coast: readonly string[]
  readonly borders: {
    readonly focus: readonly string[]
    readonly context: readonly string[]
    readonly disputed: string
  }
  readonly tajikAfghanBorder: string
  readonly lakes: string
  readonly rivers: string
  readonly aral: { readonly then: string; readonly now: string }
  readonly graticule: string
}

/** An object whose parts are made when they are first asked for, each once. */
function lazily<T extends object>(makers: { readonly [K in keyof T]: () => T[K] }): T {
  const made = {} as T
  for (const key of Object.keys(makers) as (keyof T)[]) {
    let part: { readonly value: T[keyof T] } | null = null
    const get = () => {
      part ??= { value: makers[key]() }
      return part.value
    }
    Object.defineProperty(made, key, { enumerable: true, get })
  }
  return made
}

/** The paths of a geography on a grid of so many metres, each made when it is asked for; a coarse grid needs fewer bytes. */
export function pathsOn(grid: number, geography: Geography): Paths {
  const { territories, borders, aral } = geography
  const line = (lines: readonly Line[]) => linePath(lines, grid)
  const pieces = (lines: readonly Line[]) => piecePaths(lines, grid)
  const area = (rings: Rings) => areaPath(rings, grid)
  return lazily<Paths>({
    grid: () => grid,
    context: () => area(territories.filter(({ rank }) => rank === 0).flatMap(({ rings }) => rings)),
    countries: () =>
      new Map(territories.filter(({ rank }) => rank > 0).map(({ id, rings }) => [id, area(rings)])),
    coast: () => pieces(geography.coast),
    borders: () => ({
      focus: pieces(borders.focus),
      context: pieces(borders.context),
      disputed: line(borders.disputed),
    }),
    tajikAfghanBorder: () => line(geography.tajikAfghanBorder),
    lakes: () => area(geography.lakes),
    rivers: () => line(geography.rivers),
    aral: () => ({ then: area(aral.then), now: area(aral.now) }),
    graticule: () => line(geography.graticule),
  })
}

const built = new WeakMap<Geography, Paths>()

/** The paths of a geography, made once for all maps. */
export function pathsOf(geography: Geography): Paths {
  const held = built.get(geography) ?? pathsOn(GRID, geography)
  built.set(geography, held)
  return held
}

/** Makes all paths of a geography before they are drawn, and lets the reader be answered between them. */
export async function preparePaths(geography: Geography): Promise<void> {
  const paths = pathsOf(geography)
  for (const part of Object.keys(paths) as (keyof Paths)[]) {
    void paths[part]
    await pause()
  }
}
