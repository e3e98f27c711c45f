import { expect, it } from 'vitest'
import { clusters, runs } from './runs'

const mark = (start: number, end: number, name = '') => ({ start, end, name })
const shape = (found: ReturnType<typeof runs<ReturnType<typeof mark>>>) =>
  found.map(({ start, end, marks }) => [start, end, marks.map(({ name }) => name).join('')])

it('gives the whole span as one run where nothing is marked', () => {
  expect(shape(runs({ start: 3, end: 9 }, []))).toEqual([[3, 9, '']])
})

it('flattens marks that overlap', () => {
  expect(shape(runs({ start: 0, end: 10 }, [mark(1, 5, 'a'), mark(3, 8, 'b')]))).toEqual([
    [0, 1, ''],
    [1, 3, 'a'],
    [3, 5, 'ab'],
    [5, 8, 'b'],
    [8, 10, ''],
  ])
})

it('keeps marks apart that only touch, and cuts those that reach over the border', () => {
  expect(
    shape(runs({ start: 2, end: 6 }, [mark(0, 4, 'a'), mark(4, 9, 'b'), mark(6, 7, 'c'), mark(3, 3, 'd')])),
  ).toEqual([
    [2, 4, 'a'],
    [4, 6, 'b'],
  ])
})

it('joins spans that overlap, and leaves those apart that only touch', () => {
  const joined = clusters([mark(6, 8, 'c'), mark(0, 4, 'a'), mark(2, 6, 'b'), mark(6, 7, 'd')])
  expect(
    joined.map(({ start, end, members }) => [start, end, members.map(({ name }) => name).join('')]),
  ).toEqual([
    [0, 6, 'ab'],
    [6, 8, 'cd'],
  ])
})
