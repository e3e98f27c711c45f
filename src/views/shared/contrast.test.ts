import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

type Tokens = Readonly<Record<string, string>>
type Rgb = readonly [number, number, number]

/** Style sheets by their path under `views`, without their comments. */
const sheet = (path: string): string =>
  readFileSync(join(import.meta.dirname, '..', path), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')

const TOKENS = sheet('shared/tokens.css')
const PICTURE = sheet('shared/picture/picture.css')
const PRESENT = sheet('present/present.css')
const HANDOUT = sheet('handout/handout.css')

/** The custom properties of the first rule with exactly this selector. */
function rule(css: string, selector: string): Tokens {
  const start = css.indexOf(`${selector} {`)
  if (start < 0) throw new Error(`no rule ${selector}`)
  const body = css.slice(start, css.indexOf('}', start))
  return Object.fromEntries<string>(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value] as const),
  )
}

const LIGHT = rule(TOKENS, ':root')
const DARK = { ...LIGHT, ...rule(TOKENS, "[data-scheme='dark']") }
// In the order of the cascade: both selectors weigh the same, and more contrast comes later.
const MORE = rule(TOKENS, "[data-contrast='more']")
const SCHEMES: Readonly<Record<string, Tokens>> = {
  light: LIGHT,
  dark: DARK,
  'light, more contrast': { ...LIGHT, ...MORE },
  'dark, more contrast': {
    ...DARK,
    ...MORE,
    ...rule(TOKENS, "[data-contrast='more'][data-scheme='dark']"),
  },
}

/** `#rgb` and `#rrggbb`; `var()` is followed. */
function colour(tokens: Tokens, name: string): Rgb {
  const value = tokens[name]?.trim() ?? ''
  const [, other] = /^var\(--([\w-]+)\)$/.exec(value) ?? []
  if (other) return colour(tokens, other)
  const hex = value.length === 4 ? value.replace(/[^#]/g, '$&$&') : value
  const [, r, g, b] = /^#(..)(..)(..)$/.exec(hex) ?? []
  if (!r || !g || !b) throw new Error(`--${name} is no opaque colour: ${value}`)
  return [r, g, b].map(part => Number.parseInt(part, 16) / 255) as unknown as Rgb
}

/** Relative luminance and contrast ratio as WCAG 2.2 defines them; `flare` is light of the room, added to both. */
const luminance = (rgb: Rgb): number => {
  const [r, g, b] = rgb.map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(tokens: Tokens, one: string, other: string, flare = 0): number {
  const [a, b] = [one, other].map(name => luminance(colour(tokens, name)) + flare) as [number, number]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** Tokens that stand on other tokens, and the least contrast that they need there. */
type Row = readonly [needs: number, fronts: string, grounds: string]

const pairs = (rows: readonly Row[]) =>
  rows.flatMap(([needs, fronts, grounds]) =>
    fronts.split(' ').flatMap(front => grounds.split(' ').map(ground => ({ needs, front, ground }))),
  )

function tooWeak(tokens: Tokens, rows: readonly Row[], flare = 0): string[] {
  return pairs(rows)
    .map(pair => ({ ...pair, ratio: contrast(tokens, pair.front, pair.ground, flare) }))
    .filter(({ ratio, needs }) => ratio < needs)
    .map(({ front, ground, ratio, needs }) => `${front} on ${ground}: ${ratio.toFixed(2)}, not ${needs}`)
}

/** Source, translation and names on every ground that they are read on. */
const READING: readonly Row[] = [
  [7, 'ink', 'paper paper-2 paper-3 lapis-wash turquoise-wash saffron-wash lapis-land fill-1 fill-2 fill-3'],
  [7, 'paper', 'ink'],
  [7, 'label', 'land fill-0 fill-1 fill-2'],
]
/** Names on the map, which are large or bold where the ground is dark. */
const NAMES: readonly Row[] = [
  [4.5, 'label', 'fill-3 fill-4 lapis-land'],
  [4.5, 'land-ink', 'land'],
  [4.5, 'lapis-deep', 'lapis-land'],
  [4.5, 'sea-ink', 'sea'],
]
const INTERFACE: readonly Row[] = [
  [4.5, 'ink-2', 'paper paper-2 paper-3 lapis-wash turquoise-wash saffron-wash'],
  [4.5, 'ink-3', 'paper paper-2 lapis-wash'],
  [4.5, 'lapis lapis-deep', 'paper paper-2 paper-3 lapis-wash'],
  [4.5, 'turquoise', 'paper paper-2 lapis-wash turquoise-wash'],
  [4.5, 'alert', 'paper paper-2'],
  [4.5, 'on-lapis', 'lapis'],
]
/** Borders of controls, signs, the ring of focus, and lines of the map that say something. */
const SHAPES: readonly Row[] = [
  [3, 'rule-2 lapis turquoise turquoise-line', 'paper paper-2'],
  [3, 'border', 'land fill-0 fill-1 fill-2 fill-3 fill-4 lapis-land'],
  [3, 'lapis', 'paper land fill-0 fill-1'],
  [3, 'corridor-lit trip', 'paper land'],
  [3, 'turquoise', 'paper land'],
  [3, 'corridor', 'land'],
  [3, 'sea-ink', 'sea land'],
  [3, 'saffron', 'paper'],
]

const sevenfold = (rows: readonly Row[]): readonly Row[] =>
  rows.map(([, fronts, grounds]) => [7, fronts, grounds])

/** What a part of the page changes, over each scheme of the page. */
const within = (changed: Tokens) =>
  Object.entries(SCHEMES).map(([name, tokens]) => [name, { ...tokens, ...changed }] as const)

it.each(Object.entries(SCHEMES))('words and lines stand out from their ground: %s', (_, tokens) => {
  expect(tooWeak(tokens, [...READING, ...NAMES, ...INTERFACE, ...SHAPES])).toEqual([])
})

it.each(Object.entries(SCHEMES).filter(([name]) => name.includes('more')))(
  'with more contrast all words have seven to one: %s',
  (_, tokens) => {
    expect(tooWeak(tokens, sevenfold([...NAMES, ...INTERFACE]))).toEqual([])
  },
)

/** Pictures have tones of their own, whatever the scheme of the page is. */
const IN_PICTURE: readonly Row[] = [
  [4.5, 'label', 'land plain shade-0 shade-1 lapis-land'],
  [4.5, 'quiet-name', 'land'],
  [4.5, 'lapis-deep', 'lapis-land'],
  [4.5, 'sea-ink', 'sea'],
  [3, 'border', 'land plain shade-0 lapis-land'],
  [3, 'lapis turquoise corridor-lit trip', 'paper land'],
  [3, 'corridor', 'land'],
]
const PLAIN = rule(PICTURE, '.picture')

it.each(['room', 'paper', 'grey'])('a picture in its tone %s can be read in every scheme', tone => {
  for (const [name, tokens] of within({ ...PLAIN, ...rule(PICTURE, `.picture[data-tone='${tone}']`) }))
    expect([name, ...tooWeak(tokens, IN_PICTURE)]).toEqual([name])
})

/** `.15` of light from the room is added to both: what is left of a contrast on the wall of a class. */
const FLARE = 0.15
const ON_THE_WALL: readonly Row[] = [
  [4.5, 'ink ink-2', 'paper'],
  [4.5, 'ink', 'saffron-wash'],
]
/** The list of stops, the keys and the notes, which the teacher reads. */
const IN_THE_ROOM: readonly Row[] = [
  [4.5, 'ink ink-3 lapis lapis-deep turquoise alert', 'paper'],
  [4.5, 'ink lapis-deep', 'lapis-wash'],
  [3, 'rule-2 saffron turquoise-line', 'paper'],
]

it.each(['contrast', 'inverted'])('a projected passage holds against the light of a room: %s', tone => {
  for (const [name, tokens] of within(rule(PRESENT, `.present[data-tone='${tone}']`))) {
    expect([name, ...tooWeak(tokens, ON_THE_WALL, FLARE)]).toEqual([name])
    expect([name, ...tooWeak(tokens, IN_THE_ROOM)]).toEqual([name])
  }
})

it('three shades of the projected map differ by two to one against the light of a room', () => {
  const tokens = { ...LIGHT, ...PLAIN, ...rule(PICTURE, ".picture[data-tone='room']") }
  const steps: readonly Row[] = [
    [2, 'shade-0', 'shade-1'],
    [2, 'shade-1', 'shade-2'],
  ]
  expect(tooWeak(tokens, steps, FLARE)).toEqual([])
})

const ON_PAPER: readonly Row[] = [
  [7, 'ink', 'paper paper-3 lapis-wash lapis-land'],
  [4.5, 'ink-2 ink-3 lapis lapis-deep turquoise', 'paper'],
  [3, 'rule-2', 'paper'],
]

it.each(['.ink', '.ink.grey'])('a hand-out is printed dark on white in every scheme: %s', selector => {
  for (const [name, tokens] of within({ ...rule(HANDOUT, '.ink'), ...rule(HANDOUT, selector) }))
    expect([name, ...tooWeak(tokens, ON_PAPER)]).toEqual([name])
})
