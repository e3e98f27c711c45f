import { inEach, inTranslations } from './language'
import { describe, expect, it } from 'vitest'
import { concordance } from './concordance'
import type { Place, PlaceId, Point, PointId } from './edition'
import { handout, passagesOf, printedView } from './handout'
import type { Lesson, LessonStop } from './lesson'
import { SAMPLE } from './sample'
import { FIRST_VIEW, type LessonId, type View } from './view'

/** The sample with an operative word, rendered at the beginning of what its point quotes. */
const verb = { start: SAMPLE.text.indexOf('将'), end: SAMPLE.text.indexOf('将') + 1 }
const points = SAMPLE.points.map((point): Point => {
  const [first, ...more] = point.quotations
  if (point.id !== 'tkm-road') return point
  const quotation = { ...first, translation: inTranslations(() => 'will build roads and bridges') }
  return {
    ...point,
    verb: { ...verb, rendering: inTranslations(() => 'will') },
    quotations: [quotation, ...more],
  }
})
const paragraphs = SAMPLE.paragraphs.map(paragraph => ({
  ...paragraph,
  sentences: paragraph.sentences.map(sentence =>
    sentence.id === 'p1.s2'
      ? { ...sentence, translation: inTranslations(() => 'We will build roads and bridges.') }
      : sentence,
  ),
}))
const text = concordance({ ...SAMPLE, points, paragraphs })

const seen = (part: Partial<View>): View => ({ ...FIRST_VIEW, view: 'handout', ...part })
const of = (part: Partial<View>, lesson?: Lesson) => handout(text, seen(part), lesson)
const lines = (made: ReturnType<typeof of>) =>
  passagesOf(made).map(({ number, sentence, start, end }) =>
    [number, sentence, SAMPLE.text.slice(start, end)].join(' '),
  )

const TKM = 'TKM' as PlaceId
const stop = (id: string, view: Partial<View>): LessonStop => ({
  id,
  caption: inEach(() => id),
  notes: inEach(() => 'SECRET'),
  minutes: 2,
  view: { ...FIRST_VIEW, ...view },
})
const LESSON: Lesson = {
  id: 'one' as LessonId,
  origin: 'shipped',
  names: inEach(() => 'One'),
  summary: inEach(() => ''),
  questions: [],
  sources: [],
  stops: [stop('map', {}), stop('words', { place: TKM }), stop('sentence', { view: 'text', at: 'p2.s2' })],
}

describe('the passages', () => {
  it('are what the points of a place quote, with those of its groups once groups count', () => {
    expect(lines(of({ place: TKM }))).toEqual(['1 p1.s1 中土合作', '2 p1.s2 将修路、修桥'])
    expect(lines(of({ place: TKM, reason: 'group' }))).toHaveLength(3)
  })

  it('are only those of points that pass the filters', () => {
    expect(lines(of({ place: TKM, theme: 'connectivity' }))).toEqual(['1 p1.s2 将修路、修桥'])
  })

  it('are counted whole where some are left out', () => {
    const many = { ...SAMPLE, points: [] as Point[] }
    const sample = SAMPLE.points[0]!
    const quoting = (i: number): Point => ({
      ...sample,
      id: `copy-${i}` as PointId,
      quotations: [{ ...sample.quotations[0], end: sample.quotations[0].end + i }],
    })
    many.points = Array.from({ length: 30 }, (_, i) => quoting(i))
    const made = handout(concordance(many), seen({ place: TKM }), undefined)
    expect([made.shown, made.selection]).toEqual([24, 'points-first'])
    expect(made.total).toBeGreaterThanOrEqual(30)
  })

  it('of several points with the same words are printed once, for all of them', () => {
    const twice = { ...SAMPLE, points: [...points, { ...points[1]!, id: 'tkm-bridge' as PointId }] }
    const made = handout(concordance(twice), seen({ place: TKM }), undefined)
    expect(passagesOf(made).map(passage => passage.points.map(({ id }) => id))).toEqual([
      ['tkm-cooperation'],
      ['tkm-road', 'tkm-bridge'],
    ])
  })

  it('of a sentence are its whole paragraph', () => {
    expect(lines(of({ at: 'p1.s2' }))).toHaveLength(2)
  })

  it('stand side by side where places are compared', () => {
    const { groups } = of({ compare: [TKM, 'UZB' as PlaceId] })
    const names = (places: readonly Place[]) => places.map(({ id }) => id)
    expect(groups.map(({ places, columns }) => [names(places), columns.map(({ length }) => length)])).toEqual(
      [
        [
          ['TKM', 'UZB'],
          [1, 0],
        ],
        [
          ['TKM', 'UZB'],
          [1, 1],
        ],
      ],
    )
  })
})

describe('a lesson', () => {
  it('gives the words of its stops that show some, with their captions', () => {
    const made = of({}, LESSON)
    expect(made.groups.map(({ heading }) => heading?.kind === 'stop' && heading.number)).toEqual([2, 3])
    expect(lines(made).at(-1)).toContain('p2.s2')
  })

  it('never gives its notes to the passages', () => {
    expect(JSON.stringify(of({}, LESSON).groups)).not.toContain('SECRET')
  })
})

describe('the gaps', () => {
  it('take out operative words in both languages and names in the source', () => {
    const gaps = passagesOf(of({ place: TKM })).flatMap(({ gaps: own, translation }) =>
      own.map(({ number, answer, rendering }) => [
        number,
        answer,
        rendering.en && translation.en.slice(rendering.en.start, rendering.en.end),
      ]),
    )
    expect(gaps).toEqual([
      [1, '中土', null],
      [2, '将', 'will'],
    ])
  })

  it('find the word in the translation of a whole sentence too', () => {
    const [, passage] = passagesOf(of({ at: 'p1.s2' }))
    expect(passage?.gaps[0]?.rendering.en).toEqual({ start: 3, end: 7 })
  })

  it('leave no line where the language that has the words is not printed', () => {
    const gaps = passagesOf(of({ place: TKM, text: ['en'] })).flatMap(passage => passage.gaps)
    expect(gaps.map(({ answer }) => answer)).toEqual(['将'])
  })

  it('have all their words in the box, in the same order each time', () => {
    const { bank } = of({ place: TKM })
    expect(new Set(bank.map(({ words }) => words[0]?.words))).toEqual(new Set(['中土', '将']))
    expect(of({ place: TKM }).bank).toEqual(bank)
  })
})

it('fills the table with the numbers that the matrix has', () => {
  const { places, rows } = of({}).matrix
  expect(places.map(({ id }) => id)).toEqual(['TKM', 'five'])
  expect(rows.find(({ theme }) => theme === 'connectivity')?.cells[0]).toEqual({ count: 1, verbs: ['将'] })
})

describe('the printed link', () => {
  it.each<[Partial<View>, Lesson | undefined, Partial<View>]>([
    [{ place: TKM, sheet: ['gaps', 'grey'] }, undefined, { view: 'map', place: TKM, sheet: ['passages'] }],
    [{ at: 'p1.s2' }, undefined, { view: 'text', at: 'p1.s2' }],
    [{ theme: 'energy' }, undefined, { view: 'matrix', theme: 'energy' }],
    [{}, LESSON, { lesson: LESSON.id, stop: 1 }],
    [{}, { ...LESSON, origin: 'own' }, { lesson: null, view: 'map' }],
  ])('of %j opens what is shown', (part, lesson, expected) => {
    expect(printedView(seen(part), lesson)).toMatchObject(expected)
  })
})
