import { expect, it } from 'vitest'
import { bearing, compassOf } from './bearing'

it('tells how far a city is and in which direction one sets out', () => {
  const ashgabat = [58.38, 37.95] as const
  const tashkent = [69.25, 41.3] as const
  const there = bearing(ashgabat, tashkent)
  expect(there.kilometres).toBeGreaterThan(990)
  expect(there.kilometres).toBeLessThan(1010)
  expect(there.direction).toBe('northeast')
  const south = bearing([0, 0], [0, -10])
  expect(south.kilometres).toBeCloseTo(1112, 0)
  expect(south.direction).toBe('south')
})

it.each([
  [0, 1, 'north'],
  [1, 1, 'northeast'],
  [1, 0, 'east'],
  [0, -1, 'south'],
  [-1, 0.1, 'west'],
  [-1, 1, 'northwest'],
] as const)('%d to the east and %d to the north is %s', (east, north, direction) => {
  expect(compassOf(east, north)).toBe(direction)
})
