import { describe, expect, it } from 'vitest'
import type { Edition, PlaceId } from '../model/edition'
import { inEach, LANGUAGES } from '../model/language'
import { CONFIDENCES, STATUSES } from '../model/outcome'
import { SAMPLE } from '../model/sample'
import { compileOutcomes } from './check-outcomes'
import { compile } from './compile'
import type { Desk } from './desk'
import { readContent } from './files'
import { OutcomesFile, OutcomesWords } from './outcomes-schema'
import { type ContentFiles, format, type Problem, read } from './problems'
import { readWords } from './words'

const ASHGABAT = {
  id: 'ashgabat' as PlaceId,
  kind: 'city' as const,
  names: inEach(() => 'Ashgabat'),
  pinyin: 'Āshíhābādé',
  position: [58.38, 37.95] as const,
}
const EDITION = { ...SAMPLE, places: [...SAMPLE.places, ASHGABAT] }

const page = (title: string, date: string) => ({ title, publisher: 'Paper', date, url: 'https://a.org/1' })

/** A record of two pages and two events, without a fault. */
const facts = () => ({
  asOf: '2026-04',
  outcomes: [
    {
      id: 'road',
      countries: ['BLR', 'TKM'],
      sentence: 'p1.s2',
      exact: '修路',
      points: ['tkm-road'],
      status: 'partly',
      confidence: 'low',
      evidence: [page('Opened', '2026-04-30'), page('Begun', 'n.d.')],
    },
  ],
  timeline: [
    {
      id: 'opened',
      date: '2022-03',
      gazetteer: 'ashgabat',
      countries: ['TKM'],
      outcomes: ['road'],
      evidence: page('Opened', '2022'),
    } as Record<string, unknown> & { id: string; date: string; countries: string[]; outcomes: string[] },
    {
      id: 'closed',
      date: '2022-03-05',
      position: [60, 40],
      countries: ['TKM'],
      outcomes: [] as string[],
      evidence: page('Closed', '2022-03-06'),
    } as Record<string, unknown> & { id: string; date: string; countries: string[]; outcomes: string[] },
  ],
})
const said = () => ({
  statuses: Object.fromEntries(STATUSES.map(id => [id, { name: id, meaning: `It is ${id}.` }])),
  confidence: Object.fromEntries(CONFIDENCES.map(id => [id, { name: id, meaning: `It is ${id}.` }])),
  rules: ['One rule.'],
  weak: ['One spot.', 'Two spots.'],
  countries: { BLR: 'Belarus' } as Record<string, string>,
  outcomes: {
    road: { commitment: 'Build a road.', summary: 'It opened.', supports: ['Opening', 'Start'] },
  } as Record<string, { commitment: string; summary: string; supports: string[] }>,
  timeline: {
    opened: { place: 'Ashgabat', event: 'The road opens.' },
    closed: { place: 'Desert', event: 'The road closes.' },
  } as Record<string, { place: string; event: string }>,
})
type Facts = ReturnType<typeof facts>
type Said = ReturnType<typeof said>

/** Reads and compiles the layer; faults as the build prints them, without their line. */
function run(files: ContentFiles, edition: Omit<Edition, 'languages'>) {
  const problems: Problem[] = []
  const { paragraphs } = edition
  const desk: Desk = {
    files,
    text: edition.text,
    paragraphs,
    sentences: new Map(paragraphs.flatMap(({ sentences }) => sentences.map(one => [one.id, one]))),
    paragraphOf: id => paragraphs.find(({ sentences }) => sentences.some(one => one.id === id)),
    places: new Set(edition.places.map(({ id }) => id)),
    problems,
  }
  const rows = read(files, 'outcomes.json', OutcomesFile, problems)
  const words = readWords(desk, 'outcomes.json', () => OutcomesWords)
  const layer = rows && compileOutcomes(desk, rows, words, edition)
  return { layer, faults: problems.map(problem => format(problem, files).replace(/:\d+ /, ' ')) }
}

const filesOf = (rows: Facts, english: Said): Record<string, string> => ({
  'outcomes.json': JSON.stringify(rows),
  ...Object.fromEntries<string>(
    LANGUAGES.map(language => [
      `${language}/outcomes.json`,
      JSON.stringify(language === 'en' ? english : said()),
    ]),
  ),
})

/** The sample after a change of its facts, and of the words of one language. */
function sample(change: (facts: Facts) => void = () => {}, changeWords: (said: Said) => void = () => {}) {
  const rows = facts()
  change(rows)
  const english = said()
  changeWords(english)
  return run(filesOf(rows, english), EDITION)
}
const faults = (change: (facts: Facts) => void) => sample(change).faults
const faultsInWords = (change: (said: Said) => void) => sample(undefined, change).faults

it('has no fault as it stands', () => {
  const files = readContent()
  const { edition } = compile(files)
  expect(edition).not.toBeNull()
  if (edition) expect(run(files, edition).faults).toEqual([])
})

describe('the layer', () => {
  const { layer, faults: none } = sample()
  it('has no fault in the sample', () => {
    expect(none).toEqual([])
  })
  it('finds the words of a record and gives its pages what they carry', () => {
    const road = layer?.outcomes[0]
    expect(road && EDITION.text.slice(road.start, road.end)).toBe('修路')
    expect(road?.evidence.map(({ title, supports }) => [title, supports.ru])).toEqual([
      ['Opened', 'Opening'],
      ['Begun', 'Start'],
    ])
  })
  it('gives a page that shows no date none', () => {
    expect(layer?.outcomes[0]?.evidence.map(({ date }) => date)).toEqual(['2026-04-30', undefined])
    expect(layer?.outcomes[0]?.evidence[1]).not.toHaveProperty('date')
  })
  it('takes the position of a city from the gazetteer', () => {
    expect(layer?.timeline.map(({ position }) => position)).toEqual([
      [58.38, 37.95],
      [60, 40],
    ])
    expect(layer?.timeline[1]).not.toHaveProperty('gazetteer')
  })
  it('keeps legend, rules and names in every language', () => {
    expect(layer?.statuses.partly.meaning).toEqual(inEach(() => 'It is partly.'))
    expect(layer?.confidences.low.name).toEqual(inEach(() => 'low'))
    expect(layer?.rules).toHaveLength(1)
    expect(layer?.weak[1]).toEqual(inEach(() => 'Two spots.'))
    expect(layer?.countries).toEqual({ BLR: inEach(() => 'Belarus') })
  })
})

describe('a record', () => {
  type Record1 = Facts['outcomes'][number]
  const spoil = (change: (record: Record1) => void) => faults(({ outcomes }) => outcomes.forEach(change))

  it('follows words of its sentence', () => {
    expect(spoil(record => (record.exact = '修塔'))).toEqual([
      'outcomes.json the undertaking is not in p1.s2: “修塔”',
    ])
    expect(spoil(record => (record.exact = '修'))).toContain(
      'outcomes.json the undertaking stands 2 times in p1.s2, nth must say which: “修”',
    )
  })
  it('has a sentence of the source', () => {
    expect(spoil(record => (record.sentence = 'p9.s9'))).toEqual([
      'outcomes.json no sentence p9.s9 in the source',
    ])
  })
  it('follows what the minister says', () => {
    const found = spoil(record => Object.assign(record, { sentence: 'p0.s1', exact: '标题', points: [] }))
    expect(found).toEqual(['outcomes.json p0.s1 is no answer: records follow what the minister says'])
  })
  it('follows points that there are', () => {
    expect(spoil(record => (record.points = ['tkm-roads']))).toEqual([
      'outcomes.json there is no point “tkm-roads”',
    ])
  })
  it('follows a point once', () => {
    expect(spoil(record => (record.points = ['tkm-road', 'tkm-road']))).toEqual([
      'outcomes.json gives an id twice',
    ])
  })
  it('follows points that quote its words', () => {
    expect(spoil(record => (record.points = ['tkm-road', 'uzb-road']))).toEqual([
      'outcomes.json road follows other words than uzb-road quotes',
    ])
  })
  it('may follow a point that quotes the same words elsewhere', () => {
    expect(spoil(record => Object.assign(record, { exact: '路', points: ['uzb-road'] }))).toEqual([])
  })
  it('may follow none', () => {
    expect(spoil(record => (record.points = []))).toEqual([])
  })
  it('has an id of its own', () => {
    expect(faults(({ outcomes }) => outcomes.push(structuredClone(outcomes[0]!)))).toEqual([
      'outcomes.json the id “road” is given twice',
    ])
  })
  it('names its countries by code, in alphabetical order, each once', () => {
    expect(spoil(record => (record.countries = ['TKM', 'BLR']))).toEqual([
      'outcomes.json is not in alphabetical order, each once',
    ])
    expect(spoil(record => (record.countries = ['BLR', 'BLR', 'TKM']))).toEqual([
      'outcomes.json is not in alphabetical order, each once',
    ])
    expect(spoil(record => (record.countries = ['BLR', 'tm']))).toEqual([
      expect.stringMatching(/countries\.1: is not a country code of ISO 3166-1 alpha-3$/),
    ])
  })
  it('has a status and a confidence of the legend', () => {
    expect(spoil(record => (record.status = 'broken'))[0]).toMatch(/^outcomes\.json outcomes\.0\.status: /)
    expect(spoil(record => (record.confidence = 'sure'))[0]).toMatch(/outcomes\.0\.confidence: /)
  })
})

describe('a page', () => {
  const spoil = (change: Partial<ReturnType<typeof page>>) =>
    faults(({ outcomes }) => Object.assign(outcomes[0]!.evidence[0]!, change))

  it('is not younger than the layer', () => {
    expect(spoil({ date: '2026-05' })).toEqual([
      'outcomes.json 2026-05 lies after 2026-04: later pages are not covered',
    ])
    expect(spoil({ date: '2027' })).toHaveLength(1)
    expect(spoil({ date: '2026' })).toEqual([])
  })
  it('may be older than the interview', () => {
    expect(spoil({ date: '2018-10' })).toEqual([])
  })
  it('has a date of the calendar or says that it has none', () => {
    for (const date of ['2022-13', 'spring 2022', '']) {
      expect(spoil({ date })).toEqual([
        expect.stringMatching(/date: is neither an ISO 8601 date nor “n\.d\.”/),
      ])
    }
  })
  it('has an address of the web', () => {
    for (const url of ['ftp://a.org/1', 'a.org/1', 'data:text/html,1']) {
      expect(spoil({ url })).toEqual([expect.stringMatching(/url: is not an address of the web$/)])
    }
  })
})

describe('an event', () => {
  type Event = Facts['timeline'][number]
  const spoil = (i: number, change: (event: Event) => void) => faults(({ timeline }) => change(timeline[i]!))

  it('lies after the interview and not after the layer', () => {
    expect(spoil(0, event => (event.date = '2021-07-16'))).toEqual([
      'outcomes.json 2021-07-16 lies before the interview of 2021-07-17',
    ])
    expect(spoil(0, event => (event.date = '2021-07-17'))).toEqual([])
    expect(spoil(1, event => (event.date = '2026-05-01'))).toEqual([
      'outcomes.json 2026-05-01 lies after 2026-04: later pages are not covered',
    ])
  })
  it('stands in order of its date', () => {
    expect(spoil(0, event => (event.date = '2022-04'))).toEqual([
      'outcomes.json closed stands after opened, which is later',
    ])
  })
  it('bears on records that there are, each once', () => {
    expect(spoil(1, event => event.outcomes.push('roads'))).toEqual([
      'outcomes.json there is no record “roads”',
    ])
    expect(spoil(0, event => event.outcomes.push('road'))).toEqual(['outcomes.json gives an id twice'])
  })
  it('happens in a known city or at a position, not at both and not at none', () => {
    expect(spoil(0, event => (event.gazetteer = 'aşgabat'))[0]).toMatch(
      /gazetteer: is not a lower-case slug$/,
    )
    expect(spoil(0, event => (event.gazetteer = 'mary'))).toEqual([
      'outcomes.json no place “mary” in the gazetteer',
    ])
    expect(spoil(0, event => (event.gazetteer = 'five'))).toEqual([
      'outcomes.json the place “five” has no position',
    ])
    const either = [expect.stringMatching(/stands either in a city of the gazetteer or at a position/)]
    expect(spoil(0, event => (event.position = [58, 38]))).toEqual(either)
    expect(spoil(1, event => delete event.position)).toEqual(either)
  })
  it('has its longitude before its latitude as far as that can be told', () => {
    expect(spoil(1, event => (event.position = [29.7, 118.3]))[0]).toMatch(/timeline\.1\.position\.1: /)
  })
  it('names its countries in alphabetical order', () => {
    expect(spoil(0, event => (event.countries = ['TKM', 'CHN']))).toEqual([
      'outcomes.json is not in alphabetical order, each once',
    ])
  })
  it('has an id of its own', () => {
    expect(spoil(1, event => (event.id = 'opened'))).toContain('outcomes.json the id “opened” is given twice')
  })
})

describe('the words of a language', () => {
  it('speak of every record and event, and of no other', () => {
    const moved = faultsInWords(({ outcomes }) => {
      outcomes.roads = outcomes.road!
      delete outcomes.road
    })
    expect(moved).toEqual([
      'en/outcomes.json has no words for “road”',
      'en/outcomes.json there is no “roads” to speak of',
    ])
    expect(faultsInWords(({ timeline }) => delete timeline.closed)).toEqual([
      'en/outcomes.json has no words for “closed”',
    ])
  })
  it('say one line on each page', () => {
    expect(faultsInWords(({ outcomes }) => outcomes.road?.supports.pop())).toEqual([
      'en/outcomes.json says 1 lines on 2 pages',
    ])
  })
  it('name the countries that the gazetteer does not, and no others', () => {
    expect(faultsInWords(({ countries }) => delete countries.BLR)).toEqual([
      'en/outcomes.json has no words for “BLR”',
    ])
    expect(faultsInWords(({ countries }) => (countries.TKM = 'Turkmenistan'))).toEqual([
      'en/outcomes.json there is no “TKM” to speak of',
    ])
  })
  it('have the whole legend', () => {
    expect(faultsInWords(({ statuses }) => delete statuses.partly)[0]).toMatch(
      /^en\/outcomes\.json statuses\.partly: /,
    )
    expect(faultsInWords(({ confidence }) => delete confidence.low)[0]).toMatch(/ confidence\.low: /)
  })
  it('have as many rules and weak spots as the others', () => {
    for (const key of ['rules', 'weak'] as const) {
      expect(faultsInWords(words => words[key].push('More.'))).toEqual([
        'en/outcomes.json says more or less than other languages',
      ])
    }
  })
  it('are not empty', () => {
    expect(faultsInWords(({ outcomes }) => Object.assign(outcomes.road!, { summary: '' }))[0]).toMatch(
      / outcomes\.road\.summary: /,
    )
  })
  it('must be there', () => {
    const { 'ru/outcomes.json': _, ...rest } = filesOf(facts(), said())
    expect(run(rest, EDITION).faults).toEqual(['ru/outcomes.json is missing'])
  })
})
