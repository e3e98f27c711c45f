import { inEach } from './language'
import { describe, expect, it } from 'vitest'
import { queryOf, readLesson, readShortHash, readView, shortHash, writeView } from './address'
import { concordance } from './concordance'
import type { PlaceId, WrittenLesson } from './edition'
import { isAtStop, stopView } from './lesson'
import { prediction } from './predict'
import { SAMPLE } from './sample'
import { linesOf, slideOf } from './slide'
import { FIRST_VIEW, type LessonId, type View } from './view'

const text = concordance(SAMPLE)
const NONE = inEach(() => '—')
const written = (...views: string[]): WrittenLesson => ({
  id: 'road',
  names: NONE,
  summary: NONE,
  questions: [],
  sources: [],
  stops: views.map((view, i) => ({ id: `s${i}`, caption: NONE, notes: NONE, minutes: null, view })),
})
const VIEWS = ['', 'place=TKM&point=tkm-road', 'at=p1.s2', 'theme=energy&view=predict', 'q=修桥'] as const
const { lesson } = readLesson(written(...VIEWS), 'shipped', text)
if (!lesson) throw new Error('the lesson of the test cannot be read')
const shelf = (id: string) => (id === 'road' ? lesson : undefined)
const read = (query: string) => readView(query, text, 'en', shelf)

describe('an address in a lesson', () => {
  it('says the stop and nothing that the stop says', () => {
    for (const [i, view] of VIEWS.entries()) {
      const at = stopView(lesson, i + 1, FIRST_VIEW)
      expect(writeView(at, shelf)).toBe(`lesson=road&stop=${i + 1}&lang=en`)
      expect(read(`lesson=road&stop=${i + 1}&lang=en`).view).toEqual(at)
      expect(queryOf(at)).toBe(view)
    }
  })
  it('says what was chosen since, also that something was let go', () => {
    const at = stopView(lesson, 2, FIRST_VIEW)
    for (const since of [
      { ...at, place: 'UZB' as PlaceId, point: null },
      { ...at, place: null, point: null },
      { ...at, text: ['zh'] as const },
      { ...stopView(lesson, 3, FIRST_VIEW), at: null, view: 'map' as const },
      { ...stopView(lesson, 4, FIRST_VIEW), reveal: true },
    ] satisfies View[]) {
      const query = writeView(since, shelf)
      expect(read(query)).toEqual({ view: since, faults: [] })
      expect(isAtStop(lesson, since)).toBe(since.text.length === 1)
    }
  })
  it('names a lesson and a stop that are not there', () => {
    expect(read('lesson=rail&stop=2').faults).toEqual([{ key: 'lesson', raw: 'rail' }])
    const { view, faults } = read('lesson=road&stop=99')
    expect([view.stop, faults]).toEqual([5, [{ key: 'stop', raw: '99' }]])
    expect(read('lesson=road&stop=0').view.stop).toBe(1)
  })
  it('has a short form to type', () => {
    expect(shortHash('road' as LessonId, 3)).toBe('#road-3')
    expect(readShortHash('#road-3', shelf)).toBe('lesson=road&stop=3')
    expect(readShortHash('#road', shelf)).toBe('lesson=road&stop=1')
    expect(readShortHash('#p1.s1', shelf)).toBe(null)
    expect(readShortHash('#rail-2', shelf)).toBe(null)
  })
  it('keeps how the room reads from stop to stop, and lets go of what was chosen at one', () => {
    const now: View = {
      ...stopView(lesson, 2, FIRST_VIEW),
      text: ['zh'],
      lang: 'zh',
      place: 'UZB' as PlaceId,
    }
    expect(stopView(lesson, 1, now)).toMatchObject({ text: ['zh'], lang: 'zh', place: null, stop: 1 })
  })
})

it('says which stops of a lesson ask for what is not there', () => {
  const { faults } = readLesson(written('place=XYZ', 'at=p9.s9'), 'own', text)
  expect(faults).toEqual([
    { stop: 's0', key: 'place', raw: 'XYZ' },
    { stop: 's1', key: 'at', raw: 'p9.s9' },
  ])
})

describe('a slide', () => {
  it.each([
    ['', 'title'],
    ['place=TKM', 'place'],
    ['place=TKM&theme=trust', 'points'],
    ['point=tkm-road', 'point'],
    ['at=p1.s1', 'sentence'],
    ['q=修桥', 'words'],
    ['view=matrix', 'table'],
    ['compare=TKM,UZB', 'compare'],
    ['theme=energy&view=predict', 'prediction'],
    ['view=quiz&seed=a', 'quiz'],
    ['view=glossary', 'title'],
  ])('of “%s” is a %s', (query, kind) => {
    expect(slideOf(text, read(query).view).kind).toBe(kind)
  })
  it('finds words letter for letter, every time they stand', () => {
    expect(linesOf(text, '修').map(({ sentence }) => sentence)).toEqual(['p1.s2', 'p1.s2'])
    expect(linesOf(text, 'P1.S2').map(({ language, hit }) => [language, hit])).toEqual([
      ['en', { start: 0, end: 5 }],
    ])
    expect(linesOf(text, ' ')).toEqual([])
  })
})

it('judges an expectation by the countries’ own points, and counts what is said of a group apart', () => {
  const told = (picked: string[]) => {
    const { hits, misses, surprises, shared } = prediction(text, 'trust', 'context', picked as PlaceId[])
    return [hits, misses, surprises]
      .map(list => list.map(({ place }) => place).join())
      .concat(`${shared.length}`)
  }
  expect(told(['TKM', 'RUS'])).toEqual(['TKM', 'RUS', '', '1'])
  expect(told([])).toEqual(['', '', 'TKM', '1'])
})
