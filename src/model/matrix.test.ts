import { expect, it } from 'vitest'
import { comparison } from './compare'
import { concordance } from './concordance'
import type { PlaceId } from './edition'
import { chosenPoints, columns, matrix } from './matrix'
import { pointsOf, tally } from './panel'
import { SAMPLE } from './sample'
import { FIRST_VIEW, type View } from './view'

const text = concordance(SAMPLE)
const id = (place: string) => place as PlaceId
const view = (part: Partial<View> = {}): View => ({ ...FIRST_VIEW, view: 'matrix', ...part })
const numbers = (part: Partial<View> = {}) =>
  Object.fromEntries(
    matrix(text, view(part)).rows.map(({ value, cells, total }) => [
      value,
      [...cells.map(cell => cell.own.length), total],
    ]),
  )

it('has a column for each party with a point of its own, China left out, the interview’s countries first', () => {
  expect(columns(text).map(place => place.id)).toEqual(['TKM', 'five', 'UZB'])
})

it('counts by theme, and a point with two themes in both rows but once in the totals', () => {
  expect(numbers()).toMatchObject({ trust: [2, 1, 0, 3], connectivity: [1, 0, 1, 2], energy: [0, 0, 0, 0] })
  const { totals, total } = matrix(text, view())
  expect(totals.map(({ own }) => own.length)).toEqual([2, 1, 1])
  expect(total).toBe(4)
})

it('counts by actor and by operative word: each point in one row', () => {
  expect(numbers({ by: 'actor' })).toMatchObject({
    both: [2, 0, 0, 2],
    all: [0, 0, 1, 1],
    none: [0, 1, 0, 1],
  })
  expect(numbers({ by: 'stance' })).toMatchObject({ agreed: [1, 0, 0, 1], will: [1, 0, 0, 1] })
})

it('never contradicts the panel, at any strictness and under any filter', () => {
  for (const reason of ['named', 'abbreviated', 'compound', 'context', 'group'] as const) {
    for (const by of ['theme', 'actor', 'stance'] as const) {
      const { totals } = matrix(text, view({ reason, by }))
      for (const { place, own } of totals) expect(own.length).toBe(tally(text, place, reason).points)
    }
    const { totals } = matrix(text, view({ reason, stance: 'will' }))
    for (const { place, own } of totals) {
      expect(own).toEqual(pointsOf(text, place, reason, { ...view(), stance: 'will' }).own)
    }
  }
})

it('adds what is shared only where the reader counts up to groups', () => {
  const shared = (reason: View['reason']) => matrix(text, view({ reason })).totals.map(cell => cell.shared)
  expect(shared('context')).toEqual([0, 0, 0])
  expect(shared('group')).toEqual([1, 0, 1])
})

it('gives the points of a cell, a row or a column, each once in order of the text', () => {
  const names = (part: Partial<View>) =>
    chosenPoints(text, view(part)).map(({ relation }) => relation.point.id)
  expect(names({ place: id('TKM'), theme: 'connectivity' })).toEqual(['tkm-road'])
  expect(names({ place: id('TKM') })).toEqual(['tkm-cooperation', 'tkm-road'])
  expect(names({ theme: 'connectivity' })).toEqual(['tkm-road', 'uzb-road'])
})

it('sets places side by side by theme; an empty column is an answer too', () => {
  const { rows } = comparison(text, view({ compare: [id('TKM'), id('UZB')] }))
  expect(
    rows.map(({ theme, columns: found }) => [theme, ...found.map(relations => relations.length)]),
  ).toEqual([
    ['trust', 1, 0],
    ['connectivity', 1, 1],
  ])
})
