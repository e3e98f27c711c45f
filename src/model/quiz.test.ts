import { describe, expect, it } from 'vitest'
import { concordance } from './concordance'
import type { PlaceId, PointId } from './edition'
import { areAkin, isMistakable, namesIn } from './mistakable'
import { mark, type Question, readAnswers, result, retry } from './question'
import { newSeed, quiz } from './quiz'
import { hash, random, shuffled } from './random'
import { SAMPLE } from './sample'

const text = concordance(SAMPLE)
const id = (place: string) => place as PlaceId
const point = (slug: string) => {
  const found = text.point(slug as PointId)
  if (!found) throw new Error(`no point ${slug}`)
  return found
}

describe('chance from a seed', () => {
  it('is the same on every machine', () => {
    expect(hash('')).toBe(0x811c9dc5)
    expect(hash('a')).toBe(0xe40c292c)
    const next = random('lapis')
    const numbers = Array.from({ length: 6 }, () => next(1000))
    expect(numbers).toEqual(Array.from({ length: 6 }, random('lapis').bind(null, 1000)))
    expect(shuffled([1, 2, 3, 4, 5], random('lapis'))).toEqual(shuffled([1, 2, 3, 4, 5], random('lapis')))
  })
  it('brings every item to every place', () => {
    const seen = new Set<string>()
    for (let i = 0; i < 200; i++)
      shuffled([0, 1, 2], random(`${i}`)).forEach((item, at) => seen.add(`${item}${at}`))
    expect(seen.size).toBe(9)
  })
  it('makes seeds that can be read out', () => {
    expect(newSeed([0, 1, 30, 31, 255, 200])).toMatch(/^[a-hjkmnp-z2-9]{6}$/)
    expect(newSeed([7, 7])).not.toBe(newSeed([7, 8]))
  })
})

describe('what could rightly be taken to be said of a place', () => {
  it('is what its sentence is about, and what is said of its groups and its members', () => {
    expect(isMistakable(text, point('tkm-road'), id('TKM'))).toBe(true)
    expect(isMistakable(text, point('five-good'), id('KAZ'))).toBe(true)
    expect(isMistakable(text, point('tkm-road'), id('five'))).toBe(true)
    expect(isMistakable(text, point('tkm-road'), id('UZB'))).toBe(false)
  })
  it('knows groups that share a member', () => {
    expect(areAkin(text, id('five'), id('UZB'))).toBe(true)
    expect(areAkin(text, id('TKM'), id('UZB'))).toBe(false)
  })
  it('leaves the name of China standing, since it is a side of nearly all', () => {
    expect(namesIn(text, point('tkm-cooperation').quotations[0])).toEqual([{ start: 6, end: 8 }])
    expect(namesIn(text, point('tkm-road').quotations[0])).toEqual([])
  })
})

const asked = {
  find: { kind: 'find', id: 'find:UZB', level: 1, at: 'p2.s2', options: [], right: id('UZB') },
  five: {
    kind: 'unsaid',
    id: 'unsaid:TKM:uzb-road',
    level: 1,
    at: 'p2.s2',
    place: id('TKM'),
    options: ['tkm-road', 'uzb-road'] as PointId[],
    right: 'uzb-road' as PointId,
  },
  speaker: {
    kind: 'speaker',
    id: 'speaker:p2.s1',
    level: 2,
    at: 'p2.s1',
    shown: point('five-good').quotations[0],
    gaps: [],
    options: ['agency', 'minister', 'reporter'],
    right: 'minister',
  },
} satisfies Record<string, Question>
const questions: Question[] = [asked.find, asked.five, asked.speaker]

describe('marking', () => {
  it('takes the one right id and nothing else', () => {
    expect(mark(asked.find, 'UZB')).toBe(true)
    expect(mark(asked.find, 'TKM')).toBe(false)
    expect(mark(asked.find, undefined)).toBe(false)
  })
  it('counts what is right, and says what was missed and where: of groups the members, China only where it was looked for', () => {
    const answers = { 'find:UZB': 'UZB', 'unsaid:TKM:uzb-road': 'tkm-road' }
    expect(result(text, questions, answers)).toEqual({
      right: 1,
      missed: [asked.five, asked.speaker],
      places: ['TKM', 'UZB', 'KAZ'],
    })
    expect(result(text, [{ ...asked.find, right: id('CHN') }], {}).places).toEqual(['CHN'])
  })
  it('asks again only what was missed', () => {
    expect(retry(questions, { 'find:UZB': 'UZB', 'speaker:p2.s1': 'agency' })).toEqual([
      asked.five,
      asked.speaker,
    ])
    expect(retry(questions, Object.fromEntries(questions.map(one => [one.id, one.right])))).toEqual([])
  })
  it.each([
    [null, {}],
    ['UZB', {}],
    [[1, 2], {}],
    [{ 'find:UZB': 'Atlantis', 'speaker:p2.s1': 'poet', gone: 'UZB', 'unsaid:TKM:uzb-road': 3 }, {}],
    [
      { 'find:UZB': 'KAZ', 'speaker:p2.s1': 'agency' },
      { 'find:UZB': 'KAZ', 'speaker:p2.s1': 'agency' },
    ],
  ])('reads kept answers %j and leaves out what is none', (kept, answers) => {
    expect(readAnswers(text, questions, kept)).toEqual(answers)
  })
})

it('asks as much as a small text gives, and no more', () => {
  const finds = quiz(text, { seed: 'a', level: 1, length: 10, kinds: ['find'] })
  expect(finds.map(one => one.id).toSorted()).toEqual(['find:CHN', 'find:TKM'])
  expect(quiz(text, { seed: 'a', level: 1, length: 10, kinds: [] })).toEqual([])
})
