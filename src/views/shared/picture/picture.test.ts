import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Metres, project, unproject } from '../../../model/albers'
import { type Concordance, concordance } from '../../../model/concordance'
import type { PlaceId } from '../../../model/edition'
import { compile } from '../../../content/compile'
import { readContent } from '../../../content/files'
import { besides, LANGUAGES } from '../../../model/language'
import { FIRST_VIEW, fit, frameOf, toPixels } from './frame'
import { loadGeography } from './geography'
import { meets, setNames } from './lettering'
import { type Asked, countsOf, dotsOf, namesOf, obstaclesOf } from './naming'
import { areaPath, GRID, linePath, pathsOf } from './paths'

const CLICKABLE = ['TKM', 'TJK', 'UZB', 'AFG', 'KAZ', 'KGZ', 'CHN', 'RUS', 'IRN', 'PAK', 'IND']

const { edition } = compile(readContent())
if (!edition) throw new Error('The content does not compile; its own test says why')
/** The places of the atlas with no text: names and frames need no more. */
const text: Concordance = concordance({ ...edition, paragraphs: [], points: [], links: [] })
const geography = await loadGeography()
const id = (name: string) => name as PlaceId

describe('the geography', () => {
  it('has a shape for each country that can be chosen, in the order of teaching', () => {
    expect(geography.territories.filter(({ rank }) => rank > 0).map(each => each.id)).toEqual(CLICKABLE)
    expect([...pathsOf(geography).countries.keys()]).toEqual(CLICKABLE)
  })

  it('lies in the plane, where the gazetteer’s positions are projected to', () => {
    const points = geography.territory(id('TKM'))?.rings.flat(2) ?? []
    const longitudes = points.map(point => unproject(point)[0])
    expect(Math.min(...longitudes)).toBeCloseTo(52.4, 0)
    expect(Math.max(...longitudes)).toBeCloseTo(66.6, 0)
  })

  it('is read once for all maps', async () => {
    expect(await loadGeography()).toBe(geography)
  })
})

describe('a frame', () => {
  const box = { width: 906, height: 1080 }
  const edges = (ids: readonly string[], size = box) => {
    const at = fit(frameOf(text, geography, ids.map(id)), size)
    return (point: Metres) => {
      const [x, y] = toPixels(at, point)
      return x >= 0 && y >= 0 && x <= size.width && y <= size.height
    }
  }

  it('is the first view when nothing is asked for: 3.5 km a pixel on half a projector', () => {
    expect(frameOf(text, geography, [])).toEqual(FIRST_VIEW)
    expect(1 / fit(FIRST_VIEW, box).pixels).toBeCloseTo(3490, -1)
  })

  it.each([
    { width: 906, height: 1080 },
    { width: 1024, height: 768 },
    { width: 1920, height: 1080 },
    { width: 200, height: 300 },
  ])('holds what is asked for and Central Asia, in $width×$height', size => {
    const seen = edges(['CHN', 'damascus'], size)
    const shapes = ['CHN', 'TKM', 'TJK', 'UZB', 'AFG'].flatMap(
      country => geography.territory(id(country))?.rings.flat(2) ?? [],
    )
    expect(shapes.every(seen)).toBe(true)
    expect(seen(project([36.29, 33.51]))).toBe(true)
  })

  it('is not widened for a country that the text is silent about', () => {
    expect(frameOf(text, geography, [id('RUS')])).toEqual(FIRST_VIEW)
  })

  it('holds the stops of a journey and the members of a group', () => {
    expect(edges(['central-asia-five'])(project([87.3, 49.1]))).toBe(true)
    expect(edges(['visit-july-2021'])(project([58.38, 37.95]))).toBe(true)
  })
})

describe('a path', () => {
  const line = [project([60, 40]), project([60.0001, 40]), project([61, 41])]

  it('goes in whole steps of the grid, without steps that are none, and ends where the line does', () => {
    const [, x = '', y = '', dx = '', dy = ''] =
      /^M(-?\d+) (-?\d+)l(-?\d+) ?(-?\d+)$/.exec(linePath([line])) ?? []
    const [east, north] = project([61, 41])
    expect(Number(x) + Number(dx)).toBe(Math.round(east / GRID))
    expect(Number(y) + Number(dy)).toBe(Math.round(-north / GRID))
  })

  it('closes rings', () => {
    const ring = [...line, project([60, 41]), project([60, 40])]
    expect(areaPath([[ring]])).toMatch(/^M[^M]*z$/)
  })
})

describe('names', () => {
  const SIZES = [
    { width: 906, height: 1080, labelSize: 30 },
    { width: 480, height: 700, labelSize: 21 },
    { width: 673, height: 446, labelSize: 13 },
    { width: 300, height: 200, labelSize: 12 },
  ]
  const cases = SIZES.flatMap(size =>
    LANGUAGES.flatMap(primary => [[], ['CHN'], ['damascus']].map(frame => ({ ...size, primary, frame }))),
  )
  const set = ({ width, height, labelSize, primary, frame }: (typeof cases)[number]) => {
    const asked: Asked = {
      text,
      fit: fit(frameOf(text, geography, frame.map(id)), { width, height }),
      labels: 'all',
      languages: [primary, besides(primary)],
      labelSize,
      counts: countsOf(text, geography.territories, 'context'),
      chosen: id('TJK'),
      direct: new Set([id('UZB')]),
      members: new Set(),
      marks: new Map([[id('KAZ'), 'hit']]),
      stops: [],
    }
    const obstacles = obstaclesOf(asked, dotsOf(asked), [])
    return setNames(namesOf(asked), { width, height }, obstacles)
  }

  it.each(cases)('never touch, in $primary at $width×$height with $frame', size => {
    const names = set(size)
    const touching = names.flatMap((a, i) =>
      names
        .slice(i + 1)
        .filter(b => meets(a.box, b.box))
        .map(b => [a.wanted.first, b.wanted.first]),
    )
    const cut = names.filter(
      ({ box }) => box.left < 0 || box.top < 0 || box.right > size.width || box.bottom > size.height,
    )
    expect(touching).toEqual([])
    expect(cut).toEqual([])
  })

  it.each(cases.filter(({ frame }) => frame.length === 0))(
    'have all countries of Central Asia, each with its number, in $primary at $width×$height',
    size => {
      const counted = set(size).filter(({ wanted }) => wanted.count !== undefined)
      expect(counted.map(({ wanted }) => wanted.id as string).sort()).toEqual([
        'AFG',
        'KAZ',
        'KGZ',
        'TJK',
        'TKM',
        'UZB',
      ])
    },
  )
})

describe('the colours for a lit room', () => {
  const css = readFileSync(new URL('./picture.css', import.meta.url), 'utf8')
  const room = /\[data-tone='room'\] \{([^}]*)\}/.exec(css)?.[1] ?? ''
  const luminance = (token: string) => {
    const [, hex = ''] = new RegExp(`--${token}: #([0-9a-f]{6});`).exec(room) ?? []
    const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(at => {
      const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  /** The contrast that is left when the lamps of the room add .15 to both. */
  const ratio = (a: string, b: string) => {
    const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
    return (high + 0.2) / (low + 0.2)
  }

  it.each([
    ['shade-0', 'shade-1'],
    ['shade-1', 'shade-2'],
  ])('keeps neighbouring shades two to one: %s, %s', (a, b) => {
    expect(ratio(a, b)).toBeGreaterThanOrEqual(2)
  })

  it.each([
    ['label', 'name-halo'],
    ['quiet-name', 'name-halo'],
    ['lapis-deep', 'name-halo'],
    ['sea-ink', 'sea'],
  ])('keeps names legible: %s on %s', (a, b) => {
    expect(ratio(a, b)).toBeGreaterThanOrEqual(4.5)
  })
})
