import { expect, it } from 'vitest'
import { SEPARATOR, segment } from './segment'

const cut = (text: string) =>
  segment(text).map(({ sentences }) => sentences.map(({ start, end }) => text.slice(start, end)))

it('splits paragraphs at two ideographic spaces and at nothing else', () => {
  const text = `一 二${SEPARATOR}三\u00a0\u00a0四。`
  expect(segment(text).map(({ id, start, end }) => [id, text.slice(start, end)])).toEqual([
    ['p0', '一 二'],
    ['p1', '三\u00a0\u00a0四。'],
  ])
})

it('ends a sentence after 。！？ and what closes behind it, and keeps what is left', () => {
  expect(cut('他说：“好。”（对！）再来。没完')).toEqual([['他说：“好。”', '（对！）', '再来。', '没完']])
  expect(cut('真的？！是')).toEqual([['真的？！', '是']])
})

it('numbers sentences from 1 inside their paragraph', () => {
  expect(
    segment(`一。二。${SEPARATOR}三。`).flatMap(({ sentences }) => sentences.map(({ id }) => id)),
  ).toEqual(['p0.s1', 'p0.s2', 'p1.s1'])
})
