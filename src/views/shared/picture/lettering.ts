import type { Side } from './label-table'
import type { Size } from './frame'
import type { MarkKind } from './marks'

/** A rectangle in CSS pixels of the picture. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A point at which a name may stand, and how it lies to it: centred on it, or on a side of the dot there. */
export interface Anchor {
  readonly x: number
  readonly y: number
  readonly side?: Side
}

/** What a class thought of a place, or the number of a stop on a journey. */
export type Sign = MarkKind | number

/** A name that should be printed. */
export interface Wanted<Id extends string = string> {
  readonly id: Id
  readonly anchors: readonly Anchor[]
  readonly first: string
  /** What may stand below the name: it is left out where there is no room. */
  readonly second?: string
  /** A number after the name: always printed with it. */
  readonly count?: number
  /** A round sign before the name: always printed with it. */
  readonly sign?: Sign
  /** Height of the first line, in CSS pixels. */
  readonly size: number
  readonly bold?: boolean
  /** Degrees clockwise. */
  readonly turn?: number
  /** How much it matters; larger numbers are placed first. From `NEEDED` on it is moved about until it fits. */
  readonly weight: number
}

/** A name with its place: `x`, `y` are the middle of the first line's baseline. */
export interface Placed<Id extends string = string> {
  readonly wanted: Wanted<Id>
  readonly x: number
  readonly y: number
  readonly seconds: boolean
  readonly box: Box
}

const NEEDED = 2
/** Weight from which a name goes before second lines of others. */
const COUNTRY = 1

/** Height of second lines and numbers, as part of the first. */
export const SECOND = 0.8
/** Distance between baselines, as part of the second line's height. */
const LEADING = 1.3
/** What a sign takes, as part of the line's height: its width and the gap after it. */
export const SIGN = { width: 1.1, gap: 0.3 } as const
const ASCENT = 0.82
const DESCENT = 0.24
const GAP = 0.38

const isHan = (character: string) => /[\p{Script=Han}　-〿！-～]/u.test(character)

/** Advance of a character in ems, for both Latin faces; a little wide rather than narrow. */
function advance(character: string): number {
  if (isHan(character)) return 1.03
  if (/[fijltrI.,:’'()]/.test(character)) return 0.36
  if (/[mwMW]/.test(character)) return 0.86
  if (/[A-Z]/.test(character)) return 0.68
  if (character === ' ') return 0.26
  return 0.54
}

/** Width of a line in CSS pixels, estimated: exact measures would need the faces, and a page. */
const widthOf = (words: string, size: number, bold = false): number =>
  Array.from(words).reduce((sum, character) => sum + advance(character), 0) * size * (bold ? 1.05 : 1)

/** Width of the number after a name, with the gap before it. */
const countWidth = (count: number | undefined, size: number): number =>
  count === undefined ? 0 : GAP * size + widthOf(String(count), size, true)

const signWidth = ({ sign, size }: Wanted): number =>
  sign === undefined ? 0 : (SIGN.width + SIGN.gap) * size

/** Width of the first line with its sign, and with the number where no second line takes it. */
export const firstLine = (wanted: Wanted, seconds: boolean): number =>
  signWidth(wanted) +
  widthOf(wanted.first, wanted.size, wanted.bold) +
  (seconds ? 0 : countWidth(wanted.count, wanted.size))

/** Width of a name, and what it takes above and below its first baseline. */
interface Measure {
  readonly width: number
  readonly above: number
  readonly below: number
}

function measure(wanted: Wanted, seconds: boolean): Measure {
  const { second, count, size } = wanted
  if (!seconds || second === undefined) {
    return { width: firstLine(wanted, false), above: ASCENT * size, below: DESCENT * size }
  }
  const small = size * SECOND
  return {
    width: Math.max(firstLine(wanted, true), widthOf(second, small) + countWidth(count, small)),
    above: ASCENT * size,
    below: (LEADING + DESCENT) * small,
  }
}

export const secondLine = (size: number): number => LEADING * SECOND * size

/** Radius of a city's dot, as part of the size of names. */
export const DOT = 0.22

function put<Id extends string>(
  wanted: Wanted<Id>,
  { width, above, below }: Measure,
  { x, y, side }: Anchor,
  seconds: boolean,
): Placed<Id> {
  const away = (DOT + 0.22) * wanted.size
  const east = side?.includes('e') ? 1 : side?.includes('w') ? -1 : 0
  const south = side?.includes('s') ? 1 : side?.includes('n') ? -1 : 0
  const slant = east !== 0 && south !== 0 ? 0.6 : 1
  const middle = x + east * (away * slant + width / 2)
  const centred = y + (above - below) / 2
  const baseline =
    side === undefined
      ? y
      : south === 0
        ? centred
        : south > 0
          ? y + away * slant + above * 0.86
          : y - away * slant - below * 0.8
  const radians = ((wanted.turn ?? 0) * Math.PI) / 180
  const [cos, sin] = [Math.abs(Math.cos(radians)), Math.abs(Math.sin(radians))]
  const height = above + below
  const [halfWidth, halfHeight] = [(width * cos + height * sin) / 2, (width * sin + height * cos) / 2]
  const centre = baseline + (below - above) / 2
  return {
    wanted,
    x: middle,
    y: baseline,
    seconds: seconds && wanted.second !== undefined,
    box: {
      left: middle - halfWidth,
      top: centre - halfHeight,
      right: middle + halfWidth,
      bottom: centre + halfHeight,
    },
  }
}

/** Whether two boxes come nearer than `room` pixels. */
export const meets = (a: Box, b: Box, room = 0): boolean =>
  a.left < b.right + room && b.left < a.right + room && a.top < b.bottom + room && b.top < a.bottom + room

/** The tries around an anchor, nearest first, in heights of a line. No further: a name must not reach a neighbour. */
const STEPS = [0.4, 0.8, 1.2].flatMap(far =>
  [
    [0, -1],
    [0, 1],
    [1, 0],
    [-1, 0],
    [1, -1],
    [1, 1],
    [-1, 1],
    [-1, -1],
  ].map(([x = 0, y = 0]) => [x * far, y * far] as const),
)

function triesOf({ anchors, weight, size }: Wanted): readonly Anchor[] {
  const [best] = anchors
  if (weight < NEEDED || !best || best.side) return anchors
  return [...anchors, ...STEPS.map(([x, y]) => ({ x: best.x + x * size, y: best.y + y * size }))]
}

/** A city's dot in the way of names. A faint one is left out where a weighty name needs its room. */
export interface DotBox extends Box {
  readonly id: string
  readonly faint: boolean
}

/** What names keep clear of: dots, and where they can lines and spots. */
export interface Obstacles {
  readonly dots: readonly DotBox[]
  readonly lines: readonly Box[]
}

/** The dots that no other name stands on. */
export const openDots = (dots: readonly DotBox[], names: readonly Placed[]): readonly DotBox[] =>
  dots.filter(dot => names.every(({ wanted, box }) => wanted.id === dot.id || !meets(box, dot)))

const inside = (box: Box, { width, height }: Size, edge: number): boolean =>
  box.left >= edge && box.top >= edge && box.right <= width - edge && box.bottom <= height - edge

/** Sets all names that fit, the weightiest first; `seconds` tells which of them get their second line. */
function set<Id extends string>(
  names: readonly Wanted<Id>[],
  size: Size,
  { dots, lines }: Obstacles,
  seconds: (wanted: Wanted) => boolean,
): Placed<Id>[] {
  const placed: Placed<Id>[] = []
  for (const wanted of names) {
    const room = wanted.size * 0.16
    const others = dots.filter(dot => dot.id !== wanted.id)
    const firm = others.filter(dot => !dot.faint || wanted.weight < NEEDED)
    const own = dots.filter(dot => dot.id === wanted.id)
    if (own.length > openDots(own, placed).length) continue
    const measured = measure(wanted, seconds(wanted))
    const clear = ({ box }: Placed, of: readonly Box[]) => of.every(obstacle => !meets(box, obstacle))
    const free = triesOf(wanted)
      .map(anchor => put(wanted, measured, anchor, seconds(wanted)))
      .filter(
        name =>
          inside(name.box, size, room * 2) &&
          placed.every(({ box }) => !meets(name.box, box, room)) &&
          clear(name, firm),
      )
    const best =
      free.find(name => clear(name, others) && clear(name, lines)) ??
      free.find(name => clear(name, others)) ??
      free[0]
    if (best) placed.push(best)
  }
  return placed
}

const count = (setting: readonly Placed[], least: number) =>
  setting.filter(({ wanted }) => wanted.weight >= least).length

/**
 * Sets the names of a picture so that none touches another, a dot or the edge. A second line goes before a country's
 * name does, and a light name before a weighty one. Names lighter than `least` get no second line at all.
 */
export function setNames<Id extends string>(
  names: readonly Wanted<Id>[],
  size: Size,
  obstacles: Obstacles,
  least = 0,
): readonly Placed<Id>[] {
  const sorted = [...names].sort((a, b) => b.weight - a.weight)
  // From two lines for all to one for all, the weightiest keeping theirs longest.
  const limits = [least, ...sorted.map(({ weight }) => weight + 0.01).filter(weight => weight > least)]
  const most = [NEEDED, COUNTRY].map(weight => sorted.filter(wanted => wanted.weight >= weight).length)
  let best: readonly Placed<Id>[] = []
  for (const limit of new Set(limits.sort((a, b) => a - b))) {
    const setting = set(sorted, size, obstacles, ({ weight }) => weight >= limit)
    const more = [NEEDED, COUNTRY].map(weight => count(setting, weight) - count(best, weight))
    if (best.length === 0 || (more.find(difference => difference !== 0) ?? 0) > 0) best = setting
    if ([NEEDED, COUNTRY].every((weight, i) => count(best, weight) === most[i])) break
  }
  return best
}
