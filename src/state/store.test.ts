import { expect, it } from 'vitest'
import { concordance } from '../model/concordance'
import type { PlaceId, PointId } from '../model/edition'
import { SAMPLE } from '../model/sample'
import { FIRST_VIEW, type View } from '../model/view'
import { createAtlas } from './store'

const text = concordance(SAMPLE)
const TKM = 'TKM' as PlaceId
const start = (part: Partial<View> = {}) =>
  createAtlas(text, { view: { ...FIRST_VIEW, ...part }, faults: [] })

it('chooses a place, and lets it go when it is chosen again', () => {
  const atlas = start()
  atlas.getState().choose(TKM)
  expect(atlas.getState().view.place).toBe(TKM)
  atlas.getState().choose(TKM)
  expect(atlas.getState().view).toEqual(FIRST_VIEW)
})

it('forgets filters with the place they were for', () => {
  const atlas = start({ place: TKM, theme: 'trust' })
  atlas.getState().choose('UZB' as PlaceId)
  expect(atlas.getState().view).toMatchObject({ place: 'UZB', theme: null })
})

it('lets go from the inside out: point, filters, place, then nothing', () => {
  const atlas = start({ place: TKM, theme: 'connectivity', point: 'tkm-road' as PointId })
  const step = () => {
    const done = atlas.getState().letGo()
    const { place, theme, point } = atlas.getState().view
    return [done, place, theme, point]
  }
  expect([step(), step(), step(), step()]).toEqual([
    [true, 'TKM', 'connectivity', null],
    [true, 'TKM', null, null],
    [true, null, null, null],
    [false, null, null, null],
  ])
})

it('opens a point beside the place in view if it is about it, else beside its own', () => {
  const atlas = start({ place: 'CHN' as PlaceId })
  atlas.getState().choosePoint('tkm-road' as PointId)
  expect(atlas.getState().view).toMatchObject({ place: 'CHN', point: 'tkm-road' })
  atlas.getState().choosePoint('uzb-road' as PointId)
  expect(atlas.getState().view).toMatchObject({ place: 'UZB', point: 'uzb-road' })
})

it('changes nothing, and so writes no history, when the same is asked for again', () => {
  const atlas = start({ place: TKM })
  const before = atlas.getState().view
  atlas.getState().count('context')
  atlas.getState().filter({ theme: null })
  expect(atlas.getState().view).toBe(before)
})

it('beside the text a place is marked, not opened; a second time lets it go', () => {
  const atlas = start({ view: 'text', at: 'p1.s1' })
  atlas.getState().choose(TKM)
  expect(atlas.getState().view).toMatchObject({ view: 'text', place: TKM, at: null })
  atlas.getState().open('p1.s2')
  expect(atlas.getState().view).toMatchObject({ view: 'text', place: TKM, at: 'p1.s2' })
  atlas.getState().visit(TKM)
  expect(atlas.getState().view).toMatchObject({ view: 'map', place: TKM, at: null })
})

it('lets go in the text of the sentence, the place, the words', () => {
  const atlas = start({ view: 'text', at: 'p1.s1', place: TKM, q: '中' })
  const step = () => {
    const done = atlas.getState().letGo()
    const { at, place, q } = atlas.getState().view
    return [done, at, place, q]
  }
  expect([step(), step(), step(), step()]).toEqual([
    [true, null, TKM, '中'],
    [true, null, null, '中'],
    [true, null, null, ''],
    [false, null, null, ''],
  ])
})

it('looks for words where the reader is, if words are shown there, else beside the map', () => {
  const reading = start({ view: 'text', at: 'p1.s1' })
  reading.getState().seek('中')
  expect(reading.getState().view).toMatchObject({ view: 'text', q: '中' })
  const matrix = start({ view: 'matrix', place: TKM })
  matrix.getState().seek('中')
  expect(matrix.getState().view).toMatchObject({ view: 'search', q: '中', place: null })
})

it('a row chosen in the matrix is no filter of other rows; other filters stay', () => {
  const atlas = start({ view: 'matrix', theme: 'trust', stance: 'will' })
  atlas.getState().tabulate('actor')
  expect(atlas.getState().view).toMatchObject({ by: 'actor', theme: null, stance: 'will' })
  atlas.getState().pick(TKM, { actor: 'both' })
  atlas.getState().clearFilters('actor')
  expect(atlas.getState().view).toMatchObject({ place: TKM, actor: 'both', stance: null })
})

it('keeps on another screen what that screen can show', () => {
  const atlas = start({ place: TKM, theme: 'trust', point: 'tkm-road' as PointId })
  atlas.getState().turnTo('matrix')
  expect(atlas.getState().view).toMatchObject({ view: 'matrix', place: TKM, theme: 'trust' })
  atlas.getState().turnTo('map')
  expect(atlas.getState().view).toMatchObject({ view: 'map', place: TKM, theme: 'trust' })
  atlas.getState().compare([TKM, 'UZB' as PlaceId])
  expect(atlas.getState().view).toMatchObject({ view: 'compare', place: null, point: null })
  atlas.getState().turnTo('text')
  expect(atlas.getState().view).toMatchObject({ view: 'text', compare: [] })
})
