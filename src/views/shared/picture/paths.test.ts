import { expect, it } from 'vitest'
import type { Line } from './geography'
import { linePath, piecePaths } from './paths'

/** The straight parts of path data, each by its two ends. */
const partsOf = (d: string): string[] =>
  d
    .split('M')
    .slice(1)
    .flatMap(line => {
      const numbers = (line.match(/-?\d+/g) ?? []).map(Number)
      let [x, y] = [numbers[0] ?? 0, numbers[1] ?? 0]
      return Array.from({ length: numbers.length / 2 - 1 }, (_, i) => {
        const from = `${x} ${y}`
        x += numbers[2 * i + 2] ?? 0
        y += numbers[2 * i + 3] ?? 0
        return `${from} to ${x} ${y}`
      })
    })

it('draws every part of a line in one piece, and pieces that lie far apart by themselves', () => {
  const along = Array.from({ length: 80 }, (_, i): [number, number] => [i * 100_000, 200_000 * Math.sin(i)])
  const lines: Line[] = [along, [...along].reverse().map(([x, y]): [number, number] => [y, x])]
  const pieces = piecePaths(lines)
  expect(pieces.length).toBeGreaterThan(4)
  expect(pieces.flatMap(partsOf).toSorted()).toEqual(partsOf(linePath(lines)).toSorted())
})
