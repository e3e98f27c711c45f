import type { Position } from '../../../model/edition'

/**
 * Where the name of a country may stand, best first: the middle of its first line. Placed by hand for 3.5 km a pixel;
 * the later ones are for small pictures and for those in which a neighbour, a sign or a number needs room.
 */
export const COUNTRY_ANCHORS: Readonly<Record<string, readonly Position[]>> = {
  TKM: [
    [58.75, 39.8],
    [59.1, 39.2],
    [58.6, 40.3],
    [60.0, 38.7],
  ],
  UZB: [
    [62.5, 43.1],
    [61.7, 42.8],
    [61.6, 43.4],
    [64.2, 41.6],
  ],
  TJK: [
    [71.75, 38.5],
    [71.3, 38.2],
    [72.6, 37.9],
    [75.6, 38.2],
  ],
  AFG: [
    [65.8, 33.8],
    [65.5, 33.1],
    [65.6, 34.5],
  ],
  KAZ: [
    [68.0, 47.0],
    [67.0, 48.4],
    [66.5, 49.4],
    [70.5, 46.4],
  ],
  KGZ: [
    [75.3, 41.6],
    [75.0, 41.1],
    [76.3, 42.0],
    [78.6, 42.9],
  ],
  CHN: [
    [80.6, 39.6],
    [82.0, 41.2],
    [82.0, 37.4],
    [83.5, 39.0],
  ],
  IRN: [
    [55.2, 33.2],
    [54.0, 32.2],
    [56.0, 34.4],
  ],
  PAK: [
    [66.6, 28.4],
    [68.6, 29.6],
    [71.0, 30.2],
  ],
  IND: [
    [76.6, 28.4],
    [76.0, 26.2],
    [78.5, 23.5],
  ],
  RUS: [
    [60.0, 55.5],
    [62.0, 57.0],
    [48.5, 52.8],
  ],
}

/** Where a sign stands that has no name beside it: well inside the country. */
export const SIGN_ANCHORS: Readonly<Record<string, Position>> = {
  UZB: [64.0, 41.6],
  TJK: [70.0, 38.2],
  KGZ: [75.0, 41.5],
  TKM: [58.75, 39.5],
}

/** Where names stand when more than Central Asia is shown: of a large country the middle of what is seen. */
export const WIDE_ANCHORS: Readonly<Record<string, readonly Position[]>> = {
  CHN: [
    [102.0, 34.5],
    [98.0, 37.0],
    [90.0, 36.0],
  ],
  TKM: [[58.8, 39.7]],
  UZB: [[61.5, 43.2]],
  TJK: [[71.3, 38.3]],
  KGZ: [[76.3, 41.9]],
  AFG: [[65.5, 33.8]],
  KAZ: [[66.5, 48.6]],
  RUS: [
    [95.0, 60.0],
    [80.0, 57.5],
  ],
  IND: [
    [78.5, 22.5],
    [77.0, 25.5],
  ],
}

/** A side of a dot, as seen from it. */
export type Side = 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w' | 'nw'
export const SIDES: readonly Side[] = ['e', 'w', 'n', 's', 'ne', 'se', 'sw', 'nw']

/** The side on which the name of a city stands if it can. */
export const CITY_SIDES: Readonly<Record<string, Side>> = {
  ashgabat: 's',
  dushanbe: 'sw',
  tashkent: 'ne',
  kabul: 'e',
  bishkek: 'n',
  'nur-sultan': 'e',
}

/** Names of seas and mountains: the middle of the name, and how it is turned; Chinese is always upright. */
export const NATURAL_ANCHORS: Readonly<
  Record<string, { readonly at: Position; readonly turn: number; readonly atHan: Position }>
> = {
  'caspian-sea': { at: [50.5, 41.9], turn: 66, atHan: [50.6, 41.2] },
  'aral-sea': { at: [60.1, 46.95], turn: 0, atHan: [60.1, 46.95] },
  pamirs: { at: [76.7, 38.5], turn: 0, atHan: [77.4, 38.35] },
}
