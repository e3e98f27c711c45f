import type { Position } from '../../model/edition'

/** How densely the plate is lettered. */
export const DENSITIES = ['plate', 'phone', 'small'] as const
export type Density = (typeof DENSITIES)[number]

/** It follows from the scale; the style sheet of the still map asks for the same. */
export function densityAt(metresPerPixel: number): Density {
  if (metresPerPixel < 4800) return 'plate'
  return metresPerPixel < 9600 ? 'phone' : 'small'
}

export interface CountryLabel {
  /** The middle of the first line. */
  readonly at: Position
  readonly scale?: number
  /** Countries of the interview are printed in ink, the others more quietly. */
  readonly quiet?: boolean
}

type Table = Readonly<Record<string, CountryLabel>>

/** Placed by hand, so that nothing collides at the preset views; a browser test holds them apart. */
export const COUNTRY_LABELS: { readonly [D in Density]: Table } = {
  plate: {
    TKM: { at: [58.6, 39.9] },
    UZB: { at: [62.7, 42.75], scale: 0.94 },
    TJK: { at: [71.75, 38.6], scale: 0.84 },
    AFG: { at: [65.6, 33.7] },
    KAZ: { at: [66.8, 48.0], quiet: true },
    KGZ: { at: [75.3, 41.85], scale: 0.78, quiet: true },
    CHN: { at: [82.0, 41.2], quiet: true },
    IRN: { at: [55.2, 33.2], scale: 0.8, quiet: true },
    PAK: { at: [66.3, 28.6], scale: 0.8, quiet: true },
    IND: { at: [76.6, 28.4], scale: 0.8, quiet: true },
    RUS: { at: [60, 55.5], scale: 0.8, quiet: true },
  },
  phone: {
    TKM: { at: [59.1, 39.85], scale: 0.76 },
    UZB: { at: [63.2, 43.1], scale: 0.76 },
    TJK: { at: [71.6, 38.3], scale: 0.6 },
    AFG: { at: [65.7, 33.8], scale: 0.76 },
    KAZ: { at: [67, 46.9], scale: 0.76, quiet: true },
    KGZ: { at: [75.6, 41.7], scale: 0.58, quiet: true },
    CHN: { at: [83.5, 39.5], scale: 0.76, quiet: true },
    IRN: { at: [54.5, 32.5], scale: 0.65, quiet: true },
  },
  small: {
    TKM: { at: [58.8, 39.7], scale: 0.62 },
    UZB: { at: [61.5, 43.2], scale: 0.62 },
    TJK: { at: [71.3, 38.3], scale: 0.55 },
    AFG: { at: [65.5, 33.8], scale: 0.62 },
    KAZ: { at: [66.5, 49], scale: 0.62, quiet: true },
    KGZ: { at: [76.3, 41.9], scale: 0.55, quiet: true },
    CHN: { at: [88, 37], scale: 0.7, quiet: true },
  },
}

type Anchor = 'start' | 'middle' | 'end'

export interface PointLabel {
  /** From the dot to the text, in pixels; y grows downwards. */
  readonly offset: readonly [x: number, y: number]
  readonly anchor: Anchor
  /** Densities at which it stands on the plate without being asked for. */
  readonly on: readonly Density[]
}

export const CITY_LABELS: Readonly<Record<string, PointLabel>> = {
  ashgabat: { offset: [0, 15], anchor: 'middle', on: ['plate'] },
  dushanbe: { offset: [-6, 13], anchor: 'end', on: ['plate'] },
  tashkent: { offset: [6, -5], anchor: 'start', on: ['plate'] },
  kabul: { offset: [8, 0], anchor: 'start', on: ['plate'] },
  bishkek: { offset: [0, -11], anchor: 'middle', on: ['plate'] },
  'nur-sultan': { offset: [8, 0], anchor: 'start', on: ['plate'] },
  beijing: { offset: [8, 0], anchor: 'start', on: ['plate', 'phone', 'small'] },
  xian: { offset: [8, 0], anchor: 'start', on: ['plate', 'phone', 'small'] },
  damascus: { offset: [8, 0], anchor: 'start', on: [] },
}

export interface StopLabel {
  /** From the city to the middle of the stop's number, in pixels. */
  readonly offset: readonly [x: number, y: number]
  /** The same where the plate is small: the number stands for the city, which has no dot and no name there. */
  readonly small: readonly [x: number, y: number]
  /** The side of the number that the days stand on. */
  readonly days: 'before' | 'after'
}

export const STOP_LABELS: Readonly<Record<string, StopLabel>> = {
  ashgabat: { offset: [0, -15], small: [0, 9], days: 'after' },
  dushanbe: { offset: [-14, -9], small: [-20, 0], days: 'before' },
  tashkent: { offset: [-14, -9], small: [0, 0], days: 'before' },
}

export const NATURAL_LABELS: { readonly [id in string]: { at: Position; turn: number; atHan: Position } } = {
  'aral-sea': { at: [60.1, 46.95], turn: 0, atHan: [60.1, 46.95] },
  pamirs: { at: [76.7, 38.5], turn: 0, atHan: [77.4, 38.35] },
  'caspian-sea': { at: [50.9, 41.6], turn: 64, atHan: [50.6, 41.2] },
}
