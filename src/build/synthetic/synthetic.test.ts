import { describe, expect, test } from 'vitest'
import { compile } from '../../content/compile'
import { readContent } from '../../content/files'
import { synthetic } from './files'
import { scaleIn, sizeOf } from './size'

describe('a synthetic edition', () => {
  const files = readContent()
  const made = synthetic(files, 0.2)
  const { edition, problems } = compile(made)

  test('passes every check of the content and has the size that is asked for, with every country', () => {
    const size = sizeOf(0.2)
    expect(problems).toEqual([])
    expect(edition?.paragraphs).toHaveLength(size.paragraphs)
    expect(edition?.places.filter(({ kind }) => kind === 'country')).toHaveLength(size.countries)
  })

  test('is the same each time', () => {
    expect(synthetic(files, 0.2)).toEqual(made)
  })

  test('begins with the interview as it is', () => {
    expect(edition?.text.startsWith(files['source/interview.zh.txt'] ?? '?')).toBe(true)
  })
})

describe('the size', () => {
  test('at scale 25 is 12,000 paragraphs, 5,000 points and 180 countries', () => {
    expect(sizeOf(25)).toEqual({ paragraphs: 12_000, points: 5000, countries: 180 })
  })

  test('is asked for as synthetic:25, and anything else is refused', () => {
    expect(scaleIn(undefined)).toBeNull()
    expect(scaleIn('synthetic:25')).toBe(25)
    for (const wrong of ['synthetic', 'synthetic:0', 'synthetic:-1', '25']) {
      expect(() => scaleIn(wrong)).toThrow(wrong)
    }
  })
})
