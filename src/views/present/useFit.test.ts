import { expect, it } from 'vitest'
import { bestFit, type Fit } from './useFit'

/** A passage that needs so much room: a map takes half of the width, one language half of the room. */
const needing =
  (room: number) =>
  ({ layout, size }: Fit): boolean =>
    size * size * room <= { beside: 50, wide: 100, single: 200 }[layout]

it.each([
  [0.5, 'beside', 6.4],
  [1, 'beside', 6.4],
  [2, 'beside', 4.8],
  [4, 'wide', 4.8],
  [6, 'wide', 4],
  [8, 'single', 4.8],
  [99, 'single', 4],
])('a passage that needs %d is set %s', (room, layout, size) => {
  const fit = bestFit(needing(room), 1)
  expect([fit.layout, Number(fit.size.toFixed(1))]).toEqual([layout, size])
})

it('gives up the map for larger words where they are asked for, and not more than it must', () => {
  expect(bestFit(needing(0.1), 2).layout).toBe('beside')
  expect(bestFit(needing(1.2), 1).layout).toBe('beside')
  expect(bestFit(needing(1.2), 1.5).layout).toBe('single')
  expect(bestFit(needing(8), 2).layout).toBe('single')
})

it('asks few times: the room waits for each answer', () => {
  for (const room of [0.5, 2, 6, 99]) {
    let asked = 0
    bestFit(fit => {
      asked++
      return needing(room)(fit)
    }, 1)
    expect(asked).toBeLessThanOrEqual(10)
  }
})
