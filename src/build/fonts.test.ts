import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { create } from 'fontkit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { collect, looseRange, type Text, TIERS, undrawable, unicodeRange } from './characters'
import { makeFonts, readTexts } from './fonts'

const text = (tier: Text['tier'], words: string, file = `${tier}.json`): Text => ({ tier, file, text: words })

let cache = ''
beforeAll(() => {
  cache = mkdtempSync(join(tmpdir(), 'fonts-'))
})
afterAll(() => {
  rmSync(cache, { recursive: true })
})

it('keeps Chinese only, each character once, where it is needed first', () => {
  const tiers = collect([
    text('rest', '中土 abc Ж 合作！'),
    text('interface', '合作“地图”'),
    text('names', '中国'),
  ])
  expect(tiers.names).toEqual(expect.arrayContaining(['中', '国', '“', '。', '\u3000']))
  expect(tiers.names).not.toContain('a')
  expect(tiers.interface.join('')).toBe('作合图地')
  expect(tiers.rest.join('')).toBe('土')
})

it('counts a character outside the basic plane as one', () => {
  expect(collect([text('rest', '𠮷')]).rest).toEqual(['𠮷'])
})

it('writes neighbours as one range', () => {
  expect(unicodeRange(['一', '丁', '丂', '不', '𠮷'])).toBe('U+4E00-4E02,U+4E0D,U+20BB7')
})

it('takes ideographs as one block where others have been told apart before', () => {
  expect(looseRange(['。', '一', '丁', '撒'])).toBe('U+3002,U+4E00-9FFF')
})

it('names each character without a glyph, and where it stands', () => {
  const texts = [text('rest', '中㐂', 'terms.json'), text('rest', '㐂', 'links.json')]
  expect(undrawable(['中', '㐂'], new Set([0x4e2d]), texts)).toEqual(['㐂 U+3402 in terms.json, links.json'])
})

it('makes no fonts when one cannot draw a character', async () => {
  await expect(makeFonts([text('rest', '𠮷', 'terms.json')], cache)).rejects.toThrow(
    '𠮷 U+20BB7 in terms.json',
  )
  expect(readdirSync(cache)).toEqual([])
})

it('reads place names and titles first, then the interface, then the rest', () => {
  const { names, interface: own, rest } = collect(readTexts())
  expect(names).toEqual(expect.arrayContaining('土库曼斯坦加强地区合作'.split('')))
  expect(own.length).toBeGreaterThan(100)
  expect(rest.length).toBeGreaterThan(300)
})

it('draws each character in the file that its style sheet says', async () => {
  const texts = [text('names', '中国'), text('interface', '地图'), text('rest', '合作')]
  const sheet = await makeFonts(texts, cache)
  const css = readFileSync(sheet, 'utf8')
  const tiers = collect(texts)
  const rangeOf = (tier: Text['tier']) =>
    tier === 'rest' ? looseRange(tiers.rest) : unicodeRange(tiers[tier])
  for (const file of ['noto-serif-sc-400', 'noto-serif-sc-600', 'noto-sans-sc-400', 'noto-sans-sc-600']) {
    for (const tier of TIERS) {
      expect(css).toMatch(new RegExp(`${file}-${tier}\\.woff2[^}]*${rangeOf(tier).replaceAll('+', '\\+')};`))
      const drawn = create(readFileSync(join(sheet, '..', `${file}-${tier}.woff2`))).characterSet
      expect(drawn).toEqual(expect.arrayContaining(tiers[tier].map(char => char.codePointAt(0))))
    }
  }
  expect(await makeFonts(texts, cache)).toBe(sheet)
}, 30_000)
