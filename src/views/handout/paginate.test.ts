import { expect, it } from 'vitest'
import { paginate } from './paginate'

const blocks = (...heights: readonly (number | readonly [number])[]) =>
  heights.map(height =>
    typeof height === 'number' ? { height, keep: false } : { height: height[0], keep: true },
  )

it('begins a page where a block no longer fits', () => {
  expect(paginate(blocks(4, 4, 4), 10)).toEqual([[0, 1], [2]])
})

it('never leaves a heading at the foot of a page', () => {
  expect(paginate(blocks(4, 4, [2], 3), 11)).toEqual([
    [0, 1],
    [2, 3],
  ])
})

it('makes no empty page for a block that fits none', () => {
  expect(paginate(blocks(12, 1), 10)).toEqual([[0], [1]])
})

it('loses no block', () => {
  expect(paginate(blocks(3, [3], [3], 3, [1]), 7).flat()).toEqual([0, 1, 2, 3, 4])
})

it('parts what should stay together and cannot', () => {
  expect(paginate(blocks([6], [6], 2), 10)).toEqual([[0], [1, 2]])
})
