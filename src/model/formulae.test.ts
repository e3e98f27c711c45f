import { inTranslations } from './language'
import { expect, it } from 'vitest'
import type { Link, PlaceId, SentenceId } from './edition'
import { FORMULA, formulae, letters } from './formulae'
import { segment } from './segment'

/** Two sentences with their links to places, as an edition. */
function edition(one: string, other: string, names: readonly string[] = []) {
  const text = `${one}　　${other}`
  const links = names.flatMap((name, i): Link[] => {
    const sentence: SentenceId = `p${i}.s1`
    const start = text.indexOf(name, i === 0 ? 0 : one.length)
    return [{ sentence, place: 'X' as PlaceId, reason: 'named', span: { start, end: start + name.length } }]
  })
  const paragraphs = segment(text).map((paragraph, i) => ({
    ...paragraph,
    role: 'answer' as const,
    section: i,
    speaker: 'minister' as const,
    sentences: paragraph.sentences.map(sentence => ({ ...sentence, translation: inTranslations(() => '') })),
  }))
  return { text, paragraphs, links }
}
const found = (...sentences: Parameters<typeof edition>) => {
  const made = edition(...sentences)
  return formulae(made).map(({ start, end, sentence, there }) => [
    sentence,
    made.text.slice(start, end),
    there.sentence,
    made.text.slice(there.start, there.end),
  ])
}

it('finds the longest run that two sentences share, from both sides, without punctuation at its ends', () => {
  expect(found('甲，一二三四五六七八九十，乙。', '丙，一二三四五六七八九十，丁。')).toEqual([
    ['p0.s1', '一二三四五六七八九十', 'p1.s1', '一二三四五六七八九十'],
    ['p1.s1', '一二三四五六七八九十', 'p0.s1', '一二三四五六七八九十'],
  ])
})

it(`leaves out runs of fewer than ${FORMULA} letters, punctuation not counted`, () => {
  expect(found('一二三四五六七八。', '一二三四五六七八。')).toEqual([])
  expect(found('一二三四，五六七八。', '一二三四，五六七八。')).toEqual([])
})

it('does not count the letters of place names: a name returns wherever its bearer does', () => {
  expect(found('中华合作一二三四五六。', '中华合作一二三四五六。', ['中华', '中华'])).toEqual([])
  expect(letters('中华合作', { start: 0, end: 4 }, [{ start: 0, end: 2 }])).toBe(2)
})

it('keeps the quotation marks that belong to a run', () => {
  expect(found('甲“一二三四五六七八九”乙。', '丙“一二三四五六七八九”丁。')[0]?.[1]).toBe(
    '“一二三四五六七八九”',
  )
})

it('finds two runs in the same pair apart', () => {
  const runs = found('一二三四五六七八九甲子丑寅卯辰巳午未申。', '一二三四五六七八九乙子丑寅卯辰巳午未申。')
  expect(runs.filter(([from]) => from === 'p0.s1').map(([, words]) => words)).toEqual([
    '一二三四五六七八九',
    '子丑寅卯辰巳午未申',
  ])
})
