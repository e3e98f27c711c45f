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
