import { describe, expect, it } from 'vitest'
import type { Language } from '../model/language'
import { readProse } from './prose'

function reading(markdown: string, language: Language = 'en') {
  const faults: string[] = []
  const prose = readProse(markdown, {
    language,
    figures: { points: '199' },
    sentence: id => (id === 'p1.s1' ? '我们将制定规划' : undefined),
    files: ['text.html'],
    fault: (line, reason) => faults.push(`${line} ${reason}`),
  })
  return { ...prose, faults }
}
const paragraph = (markdown: string, language?: Language) => {
  const [block] = reading(markdown, language).lead
  return block?.kind === 'paragraph' ? block.children : block
}

it('reads sections with their ids, and what stands before them', () => {
  const { lead, sections, faults } = reading('Lead.\n\n## One {#one}\n\nText.\n\n## Two {#two}\n\n- a\n- b')
  expect(lead).toHaveLength(1)
  expect(sections.map(({ id, blocks }) => [id, blocks.map(({ kind }) => kind)])).toEqual([
    ['one', ['paragraph']],
    ['two', ['list']],
  ])
  expect(faults).toEqual([])
})

it('fills figures in, also in code, and leaves inserts to the page', () => {
  expect(paragraph('There are {{points}}, `{{points}}`.')).toEqual([
    { kind: 'text', text: 'There are 199, ' },
    { kind: 'code', text: '199' },
    { kind: 'text', text: '.' },
  ])
  expect(reading('{{criteria-table}}').lead).toEqual([{ kind: 'insert', name: 'criteria-table' }])
})

it('sets words of other languages apart', () => {
  expect(paragraph('The word 将 and слово.')).toEqual([
    { kind: 'text', text: 'The word ' },
    { kind: 'text', text: '将', lang: 'zh-Hans' },
    { kind: 'text', text: ' and ' },
    { kind: 'text', text: 'слово', lang: 'ru' },
    { kind: 'text', text: '.' },
  ])
  expect(paragraph('“将”是一个词。', 'zh')).toEqual([{ kind: 'text', text: '“将”是一个词。' }])
})

it('takes words of the source as such, where they stand there', () => {
  expect(paragraph('See [将](p1.s1).')).toEqual([
    { kind: 'text', text: 'See ' },
    { kind: 'passage', sentence: 'p1.s1', words: '将' },
    { kind: 'text', text: '.' },
  ])
  expect(reading('See\n\n[愿](p1.s1).').faults).toEqual(['3 “愿” does not stand in p1.s1'])
})

it('links to sites by https, to sections, and to files of ours', () => {
  const to = (href: string) => {
    const [link] = reading(`[x](${href})`).lead.flatMap(block => ('children' in block ? block.children : []))
    return link?.kind === 'link' ? link.href : null
  }
  expect(to('https://example.org/a?b=c')).toEqual({ kind: 'site', url: 'https://example.org/a?b=c' })
  expect(to('#errors')).toEqual({ kind: 'section', id: 'errors' })
  expect(to('text.html')).toEqual({ kind: 'file', path: 'text.html' })
})

describe('a fault', () => {
  it.each([
    ['<b>bold</b> words', /html has no place here/],
    ['<script>alert(1)</script>', /html has no place here/],
    ['![picture](https://example.org/a.png)', /image has no place here/],
    ['[x](javascript:alert(1))', /the link javascript/],
    ['[x](http://example.org)', /is neither https/],
    ['[x](other.html)', /is neither https/],
    ['# Title', /not a heading of the second level/],
    ['## Without an id', /not a heading of the second level/],
    ['```\ncode\n```', /code has no place here/],
    ['There are {{pints}}.', /no figure “pints”/],
    ['## A {#a}\n\n## B {#a}', /two sections have one id/],
  ])('is %s', (markdown, reason) => {
    expect(reading(markdown).faults.join()).toMatch(reason)
  })
})
