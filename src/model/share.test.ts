import { inEach } from './language'
import { expect, it } from 'vitest'
import { concordance } from './concordance'
import type { PlaceId, PointId } from './edition'
import { EMPTY_SHELF, type Lesson, type Shelf } from './lesson'
import { SAMPLE } from './sample'
import { embedCode, isDense, linksTo, quotedIn, shareText, typed } from './share'
import { FIRST_VIEW, type LessonId, type View } from './view'

const text = concordance(SAMPLE)
const at = (part: Partial<View>): View => ({ ...FIRST_VIEW, ...part })
const TKM = 'TKM' as PlaceId
const BOTH = inEach(() => 'secret')
const lesson = (id: string, origin: Lesson['origin']): Lesson => {
  const stop = { caption: BOTH, notes: BOTH, minutes: null }
  return {
    id: id as LessonId,
    origin,
    names: BOTH,
    summary: BOTH,
    questions: [],
    sources: [],
    stops: [
      { ...stop, id: 'a', view: at({}) },
      { ...stop, id: 'b', view: at({ place: TKM }) },
    ],
  }
}
const shelf: Shelf = id =>
  id === 'twelve' ? lesson('twelve', 'shipped') : id === 'own-1' ? lesson('own-1', 'own') : undefined

it('links to what is shown, not to the window that shows it', () => {
  const view = at({ place: TKM, presenter: 'abc', embed: true })
  expect(linksTo(view, EMPTY_SHELF)).toEqual({
    link: '?place=TKM&lang=en',
    embedded: '?place=TKM&embed=1&lang=en',
    short: null,
  })
})

it('has a short address for a stop of a lesson that ships, until something else is chosen', () => {
  const stop = at({ lesson: 'twelve' as LessonId, stop: 2, place: TKM })
  expect(linksTo(stop, shelf)).toMatchObject({ link: '?lesson=twelve&stop=2&lang=en', short: '#twelve-2' })
  expect(linksTo({ ...stop, theme: 'energy' }, shelf)).toMatchObject({
    link: '?theme=energy&lesson=twelve&stop=2&lang=en',
    short: null,
  })
})

it('never names a lesson that only this device has', () => {
  const links = linksTo(at({ lesson: 'own-1' as LessonId, stop: 2, place: TKM }), shelf)
  expect(links).toEqual({
    link: '?place=TKM&lang=en',
    embedded: '?place=TKM&embed=1&lang=en',
    short: null,
  })
})

it('quotes the sentence, else the point, else nothing', () => {
  const sentence = 'p1.s2'
  const point = 'tkm-road' as PointId
  const wordsOf = (part: Partial<View>) => quotedIn(text, at(part)).map(({ words }) => words)
  expect(wordsOf({ at: sentence, point })).toEqual(['我们将修路、修桥。'])
  expect(wordsOf({ point }).every(words => SAMPLE.text.includes(words))).toBe(true)
  expect(wordsOf({ point })).not.toEqual([])
  expect(wordsOf({ place: TKM })).toEqual([])
})

it('makes plain text: what is shown, the exact words, whose translation it is, source and link', () => {
  const parts = {
    heading: 'Atlas',
    shown: ['The whole text'],
    quoted: quotedIn(text, at({ at: 'p1.s2' })),
    unofficial: 'Unofficial:',
    source: 'Source: an agency',
  }
  expect(shareText({ ...parts, link: 'https://example.org/' })).toBe(
    'Atlas\nThe whole text\n\n我们将修路、修桥。 (p1.s2)\nUnofficial: p1.s2\n\nSource: an agency\n\nhttps://example.org/',
  )
  expect(shareText({ ...parts, quoted: [], link: null })).toBe('Atlas\nThe whole text\n\nSource: an agency')
})

it('lets nothing out of the attributes of the embed code', () => {
  const code = embedCode('https://example.org/?q="><b>&embed=1', 'words: “"x" & <y>”')
  expect(code).toMatch(
    /^<iframe src="[^"<>]*" title="[^"<>]*" width="100%" [^<>]* allowfullscreen><\/iframe>$/,
  )
  expect(code).toContain('&amp;embed=1')
})

it('types an address without its scheme', () => {
  expect(typed('https://example.org/a/#twelve-3')).toBe('example.org/a/#twelve-3')
})

it('calls a code dense when it is finer than that of 62 bytes', () => {
  expect(isDense(41)).toBe(false)
  expect(isDense(45)).toBe(true)
})
