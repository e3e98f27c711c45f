import { expect, it } from 'vitest'
import { concordance } from '../../model/concordance'
import type { PlaceId } from '../../model/edition'
import type { Question } from '../../model/question'
import { SAMPLE } from '../../model/sample'
import { answered, askedIn, FRESH, readProgress, retried, scoreOf } from './progress'

const text = concordance(SAMPLE)
const find = (place: string): Question => ({
  kind: 'find',
  id: `find:${place}`,
  level: 1,
  at: 'p1.s1',
  options: [],
  right: place as PlaceId,
})
const [tkm, uzb, kaz] = [find('TKM'), find('UZB'), find('KAZ')]
const questions = [tkm, uzb, kaz]
const onePlay = { ...FRESH, answers: { 'find:TKM': 'TKM', 'find:UZB': 'KAZ' }, at: 3 }

it('holds the first answer', () => {
  const once = answered(FRESH, tkm, 'UZB')
  expect(answered(once, tkm, 'TKM')).toBe(once)
})

it('asks again what was missed, or not answered, and remembers what came before', () => {
  const again = retried(questions, onePlay)
  expect(askedIn(questions, again)).toEqual([uzb, kaz])
  expect(again).toMatchObject({ answers: {}, at: 0, earlier: [{ right: 1, of: 3 }] })
  expect(scoreOf(askedIn(questions, again), { 'find:KAZ': 'KAZ' })).toEqual({ right: 1, of: 2 })
})

it.each([FRESH, onePlay, retried(questions, onePlay)])('reads what it kept, %#', progress => {
  expect(readProgress(text, questions, JSON.stringify(progress))).toEqual(progress)
})

it.each([
  null,
  '',
  '{',
  'null',
  '[]',
  '7',
  JSON.stringify({ ...onePlay, at: 4 }),
  JSON.stringify({ ...onePlay, at: -1 }),
  JSON.stringify({ ...onePlay, at: '1' }),
  JSON.stringify({ ...onePlay, round: [] }),
  JSON.stringify({ ...onePlay, round: ['find:Atlantis'] }),
  JSON.stringify({ ...onePlay, earlier: [{ right: 3, of: 2 }] }),
  JSON.stringify({ ...onePlay, earlier: [null] }),
])('starts afresh from %j', kept => {
  expect(readProgress(text, questions, kept)).toEqual(FRESH)
})

it('leaves out answers that are none', () => {
  const kept = JSON.stringify({ ...onePlay, answers: { 'find:TKM': 'nowhere', 'find:UZB': 'KAZ' } })
  expect(readProgress(text, questions, kept).answers).toEqual({ 'find:UZB': 'KAZ' })
})
