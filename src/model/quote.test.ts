import { inTranslations } from './language'
import { describe, expect, it } from 'vitest'
import { nearest } from './align'
import { concordance } from './concordance'
import type { Edition } from './edition'
import { pieces, type Piece } from './pieces'
import { checkQuote, type QuoteCheck } from './quote'
import { SAMPLE } from './sample'
import { segment } from './segment'

const TEXT = '题目　　问：双方如何合作？　　答：双方将合作修建385公里铁路，中方提供贷款。双方将合作修建港口。'
const ENGLISH = [
  'Title',
  'Q: How will they work?',
  'A: Both will build 38.5 miles of railway; China lends.',
  'They’ll dig.',
]
let sentence = 0
const edition: Edition = {
  ...SAMPLE,
  text: TEXT,
  paragraphs: segment(TEXT).map((paragraph, i) => ({
    ...paragraph,
    role: i === 0 ? 'title' : i === 1 ? 'question' : 'answer',
    section: i === 0 ? 0 : 1,
    speaker: i === 0 ? 'agency' : i === 1 ? 'reporter' : 'minister',
    sentences: paragraph.sentences.map(span => ({
      ...span,
      translation: { ...inTranslations(() => ''), en: ENGLISH[sentence++] ?? '' },
    })),
  })),
}
const text = concordance(edition)
const check = (quote: string) => checkQuote(text, quote)

/** A check in one line: kind, then each place. */
function line(result: QuoteCheck): string {
  if (result.kind === 'none') return `none: ${result.reason}`
  if (result.kind === 'fragments') return `${result.order} ${result.places.length}`
  if (!('places' in result)) return result.kind
  const places = result.places.map(({ stretches }) =>
    stretches
      .map(({ sentences, speaker, characters }) =>
        [
          speaker,
          sentences.map(({ id }) => id).join('+'),
          characters ? `${characters.from}–${characters.to}` : 'en',
        ].join(' '),
      )
      .join(' / '),
  )
  return [result.kind, 'folded' in result && result.folded ? ' (folded)' : '', ': ', places.join(', ')].join(
    '',
  )
}
const marked = (found: readonly Piece[]) =>
  found
    .map(({ kind, text: words }) =>
      kind === 'same' ? words : kind === 'missing' ? `[-${words}]` : `[+${words}]`,
    )
    .join('')
const differences = (quote: string) => {
  const result = check(quote)
  return result.kind === 'altered' ? result.places.map(place => marked(place.pieces)) : result.kind
}

describe('an exact quotation', () => {
  it.each([
    ['双方将合作修建', 'exact: minister p2.s1 3–9, minister p2.s2 25–31'],
    ['双方', 'exact: reporter p1.s1 3–4, minister p2.s1 3–4, minister p2.s2 25–26'],
    ['“中方提供贷款”', 'exact: minister p2.s1 18–23'],
    ['双方将\n 合作修建', 'exact: minister p2.s1 3–9, minister p2.s2 25–31'],
    ['合作？\n答：双方', 'exact: reporter p1.s1 7–9 / minister p2.s1 1–4'],
    ['贷款。双方', 'exact: minister p2.s1+p2.s2 22–26'],
    ['will build 38.5 miles', 'exact: minister p2.s1 en'],
    ['lends. They’ll', 'exact: minister p2.s1+p2.s2 en'],
  ])('%s stands where it stands', (quote, where) => {
    expect(line(check(quote))).toBe(where)
  })
  it.each([
    ['铁路,中方', 'exact (folded): minister p2.s1 15–19'],
    ['铁路中方提供贷款！', 'exact (folded): minister p2.s1 15–23'],
    ['３８５公里', 'exact (folded): minister p2.s1 10–14'],
    ["they'll DIG", 'exact (folded): minister p2.s2 en'],
    ['railway, China', 'exact (folded): minister p2.s1 en'],
  ])('%s has the same words, other punctuation', (quote, where) => {
    expect(line(check(quote))).toBe(where)
  })
  it.each([
    '85公里',
    '修建38',
    '8.5 miles',
    'build 38',
    'ill build',
    'theyll dig',
    '385 miles',
    '修建-385公里',
  ])('never cuts a word or a number: %s', quote => {
    expect(line(check(quote))).toBe('none: short')
  })
  it('is looked for in the languages asked for', () => {
    expect(line(checkQuote(text, 'China lends', ['zh']))).toBe('none: short')
    expect(line(checkQuote(text, '双方', ['en']))).toBe('none: short')
  })
})

describe('an altered quotation', () => {
  it('shows what is missing and what was added', () => {
    expect(differences('双方已合作修建385公里铁路')).toEqual(['双方[-将][+已]合作修建385公里铁路'])
    expect(differences('双方将合作修建85公里铁路')).toEqual(['双方将合作修建[-385][+85]公里铁路'])
    expect(differences('Both might build 38.5 miles of fast railway')).toEqual([
      'Both [-will ][+might ]build 38.5 miles of [+fast ]railway',
    ])
  })
  it('lists all places that are equally near', () => {
    expect(differences('该双方正合作修建')).toEqual([
      '[-答：][+该]双方[-将][+正]合作修建',
      '[+该]双方[-将][+正]合作修建',
    ])
  })
  it('does not reach into a sentence that it has no letter of', () => {
    expect(line(check('我说双方将合作修建港口'))).toBe('altered: minister p2.s2 25–33')
  })
  it.each([
    ['我方提供贷款', 'none: short'],
    ['今天天气很好我们去公园', 'none: far'],
    ['Both might build 38.5 miles', 'none: short'],
  ])('is not guessed from little: %s', (quote, what) => {
    expect(line(check(quote))).toBe(what)
  })
})

describe('a quotation with an ellipsis', () => {
  it('is exact when its fragments follow each other', () => {
    expect(line(check('中方提供贷款……修建港口'))).toBe('kept 1')
    expect(line(check('“双方将 [...] 修建港口”'))).toBe('kept 1')
    expect(line(check('双方 . . . 合作'))).toBe('kept 3')
    expect(check('中方提供贷款…修建港口')).toMatchObject({
      folded: false,
      fragments: [{ text: '中方提供贷款' }, {}],
    })
  })
  it('is never exact in another order, nor with a fragment that is not there', () => {
    expect(line(check('修建港口……中方提供贷款'))).toBe('broken 0')
    expect(line(check('中方提供贷款……修建机场'))).toBe('unknown 0')
    expect(line(check('中方提供贷款……They’ll dig'))).toBe('broken 0')
  })
  it('at its ends changes nothing', () => {
    expect(line(check('……中方提供贷款……'))).toBe('exact: minister p2.s1 18–23')
  })
})

it('does not judge nothing, nor whole books', () => {
  for (const quote of ['', ' \n', '“”', '……']) expect(check(quote)).toEqual({ kind: 'empty' })
  expect(check('双'.repeat(5001))).toEqual({ kind: 'long' })
})

it('aligns a pattern by the fewest changes, and of those by the most that is kept', () => {
  expect(nearest('abcd', 'xxabcdxxabdxx', 1)).toEqual([{ start: 2, end: 6, distance: 0 }])
  expect(nearest('abed', 'abcd--abxd', 2)).toEqual([
    { start: 0, end: 4, distance: 1 },
    { start: 6, end: 10, distance: 1 },
  ])
  expect(nearest('12345cd', '12345xxcd', 2)).toEqual([{ start: 0, end: 9, distance: 2 }])
  expect(nearest('abcd', 'wxyz', 1)).toEqual([])
})

it('puts source and quotation together again from the pieces', () => {
  const join = (found: readonly Piece[], left: Piece['kind']) =>
    found
      .filter(({ kind }) => kind !== left)
      .map(piece => piece.text)
      .join('')
  for (const [source, quote] of [
    ['甲乙，丙　　丁', '甲乙,丁 戊'],
    ['It’s 38.5, or so', 'its 38.5 or so'],
    ['', '甲'],
    ['甲', ''],
    ['a b c', 'a c b'],
  ] as const) {
    const found = pieces(source, quote)
    expect(join(found, 'added')).toBe(source)
    expect(join(found, 'missing').replaceAll(/\s/g, '')).toBe(quote.replaceAll(/\s/g, ''))
  }
})
