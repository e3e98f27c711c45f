import { describe, expect, test } from 'vitest'
import { around, lastFrom } from './ordered'

const spans = [
  { start: 2, end: 5 },
  { start: 5, end: 9 },
  { start: 12, end: 14 },
]

describe('spans that stand one after the other', () => {
  test('the last that begins at an offset or before it is found wherever the offset is', () => {
    expect([0, 2, 4, 5, 11, 12, 99].map(offset => lastFrom(spans, offset))).toEqual([-1, 0, 0, 1, 1, 2, 2])
    expect(lastFrom([], 3)).toBe(-1)
  })

  test('what reaches over a border or stands between two is in none', () => {
    expect(around(spans, { start: 3, end: 5 })).toBe(0)
    expect(around(spans, { start: 4, end: 6 })).toBe(-1)
    expect(around(spans, { start: 9, end: 10 })).toBe(-1)
    expect(around(spans, { start: 0, end: 1 })).toBe(-1)
  })
})
