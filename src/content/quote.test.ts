import { describe, expect, it } from 'vitest'
import { concordance } from '../model/concordance'
import { type SentenceId, type Span, words } from '../model/edition'
import type { Piece } from '../model/pieces'
import { type AlteredPlace, checkQuote, type ExactPlace } from '../model/quote'
import { compile } from './compile'
import { readContent } from './files'

const { edition } = compile(readContent())
if (!edition) throw new Error('The content does not compile; its own test says why')
const text = concordance(edition)
const sentences = edition.paragraphs.flatMap(paragraph => paragraph.sentences)
const twins = sentences.flatMap(({ id }) => text.twinsIn(id))
const exact = (span: Span): string => words(edition, span)

const check = (quote: string) => checkQuote(text, quote)
const idsOf = (places: readonly (ExactPlace | AlteredPlace)[]): SentenceId[] =>
  places.flatMap(({ stretches }) => stretches.flatMap(stretch => stretch.sentences.map(({ id }) => id)))
/** The sentences of an exact quotation, letter for letter; what it is instead, if it is not. */
const standsIn = (quote: string): SentenceId[] | string => {
  const result = check(quote)
  return result.kind === 'exact' && !result.folded ? idsOf(result.places) : JSON.stringify(result)
}
const without = (found: readonly Piece[], kind: Piece['kind']) =>
  found
    .filter(piece => piece.kind !== kind)
    .map(piece => piece.text)
    .join('')
const bare = (quote: string) => quote.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase()
const han = (quote: string) => quote.match(/\p{Script=Han}/gu)?.length ?? 0

describe('look-alikes', () => {
  it.each([
    ['三位一体', ['p18.s1', 'p52.s2']],
    ['以高质量共建“一带一路”为主线', ['p26.s1', 'p44.s2']],
    ['以联合国为核心的国际体系', ['p8.s2', 'p53.s2']],
    ['以联合国为核心的国际秩序', ['p47.s2']],
    ['坚定维护以联合国为核心的国际体系', ['p8.s2']],
    ['共同维护以联合国为核心的国际体系', ['p53.s2']],
    ['坚定维护以联合国为核心的国际秩序', ['p47.s2']],
    ['三位一体的疫苗产业合作', ['p18.s1']],
    ['三位一体疫苗产业合作', ['p52.s2']],
    ['发展共同体和安全共同体', ['p41.s1']],
    ['发展共同体、安全共同体', ['p43.s2']],
    ['“阿人所有，阿人主导”', ['p22.s1', 'p22.s4']],
    ['三是进一步加强战略协作', ['p53.s1']],
  ])('%s stands in %j and nowhere else', (quote, ids) => {
    expect(standsIn(quote)).toEqual(ids)
  })

  it.each([
    ['共同维护以联合国为核心的国际秩序', ['p47.s2', 'p53.s2']],
    ['应坚定维护以联合国为核心的国际秩序', ['p47.s2']],
    ['推动形成涵盖技术研发、成品贸易、联合生产三位一体疫苗产业合作', ['p18.s1']],
    ['加快推进涵盖技术研发、成品贸易、联合生产三位一体的疫苗产业合作', ['p52.s2']],
    ['愿同中亚各国一道，以高质量共建“一带一路”为主线，加快推进重点合作项目', ['p44.s2']],
    ['一是共谋发展合作。以高质量共建“一带一路”为主线，深化互联互通和基础设施建设', ['p26.s1']],
    ['坚定不移打造健康合作伙伴关系', ['p27.s1', 'p28.s1']],
    ['双方贸易额超过85亿美元，是建交之初的80多倍', ['p25.s2']],
    ['双方要建设好发展共同体、安全共同体', ['p43.s2']],
  ])('%s is altered, and is nearest to %j', (quote, ids) => {
    const result = check(quote)
    expect(result.kind).toBe('altered')
    expect('places' in result && result.kind === 'altered' ? idsOf(result.places) : []).toEqual(ids)
  })

  it('are all listed where a formula returns', () => {
    expect(twins.length).toBeGreaterThan(10)
    for (const twin of twins) {
      const quote = exact(twin)
      const result = check(quote)
      if (result.kind !== 'exact') throw new Error(`not exact: ${quote}`)
      expect(result.places.filter(place => !place.folded)).toHaveLength(edition.text.split(quote).length - 1)
      expect(idsOf(result.places)).toEqual(expect.arrayContaining([twin.sentence, twin.there.sentence]))
    }
  })

  it('are never taken one for the other: the beginning of one with the end of its twin is exact only if it stands', () => {
    for (const { sentence, there, ...twin } of twins) {
      const here = text.sentence(sentence)
      const other = text.sentence(there.sentence)
      if (!here || !other) throw new Error(`no twin: ${sentence}`)
      const mixed = exact({ start: here.start, end: twin.end }) + exact({ start: there.end, end: other.end })
      expect(check(mixed).kind === 'exact').toBe(bare(edition.text).includes(bare(mixed)))
    }
  })
})

describe('every sentence', () => {
  it('is exact at its own place, in source and translation', () => {
    for (const sentence of sentences) {
      expect(standsIn(exact(sentence))).toContain(sentence.id)
      expect(standsIn(sentence.translation.en)).toContain(sentence.id)
    }
  })
  it('is exact without its quotation marks, with others, and broken over lines', () => {
    for (const sentence of sentences) {
      const quote = exact(sentence)
      for (const typed of [
        quote.replaceAll(/[“”]/g, ''),
        quote.replaceAll('“', '「').replaceAll('”', '」'),
      ]) {
        expect(check(typed)).toMatchObject({ kind: 'exact', folded: typed !== quote })
      }
      const broken = quote.replaceAll(/(?<=\p{Script=Han})(?=[一是的中])/gu, '\n ')
      expect(standsIn(`“${broken}”`)).toContain(sentence.id)
      expect(standsIn(sentence.translation.en.replaceAll(' ', '\r\n'))).toContain(sentence.id)
    }
  })
  it('with one letter replaced, left out or doubled is altered, never exact, and its own place is among the nearest', () => {
    let tried = 0
    for (const sentence of sentences) {
      const quote = exact(sentence)
      for (const part of [0.25, 0.5, 0.9]) {
        const at = Math.floor(quote.length * part)
        const letter = quote[at] ?? ''
        if (!/\p{L}|\p{N}/u.test(letter)) continue
        for (const instead of ['龘', '', letter + letter]) {
          const typed = quote.slice(0, at) + instead + quote.slice(at + 1)
          if (bare(edition.text).includes(bare(typed))) continue
          const result = check(typed)
          tried++
          if (han(typed) < 8) {
            expect(result).toEqual({ kind: 'none', reason: 'short' })
            continue
          }
          if (result.kind !== 'altered') throw new Error(`${result.kind}: ${typed}`)
          expect(idsOf(result.places)).toContain(sentence.id)
          for (const place of result.places) {
            expect(place.span && exact(place.span)).toBe(place.words)
            expect(without(place.pieces, 'added')).toBe(place.words)
            expect(without(place.pieces, 'missing').replaceAll(/\s/g, '')).toBe(typed.replaceAll(/\s/g, ''))
          }
        }
      }
    }
    expect(tried).toBeGreaterThan(800)
  })
  it('with one word of its translation replaced is altered, never exact', () => {
    for (const sentence of sentences) {
      const quote = sentence.translation.en
      const typed = quote.replace(/(?<= )\p{L}+(?= )/u, 'perhaps')
      if (typed === quote || quote.length < 60) continue
      const result = check(typed)
      if (result.kind !== 'altered') throw new Error(`${result.kind}: ${typed}`)
      expect(idsOf(result.places)).toContain(sentence.id)
      for (const place of result.places) expect(without(place.pieces, 'missing')).toBe(typed)
    }
  })
})

describe('every quotation of a point', () => {
  it('is exact at its own sentence, in source and translation', () => {
    for (const quotation of edition.points.flatMap(({ quotations }) => quotations)) {
      const result = check(exact(quotation))
      if (result.kind !== 'exact') throw new Error(`${result.kind}: ${exact(quotation)}`)
      const spans = result.places.map(({ span, folded }) => ({ ...span, folded }))
      expect(spans).toContainEqual({ start: quotation.start, end: quotation.end, folded: false })
      expect(standsIn(quotation.translation.en)).toContain(quotation.sentence)
    }
  })
})

describe('a place', () => {
  it('says who speaks, and which characters of the paragraph, from 1 to the last', () => {
    const result = check('发展共同体和安全共同体')
    const paragraph = edition.paragraphs.find(({ id }) => id === 'p41')
    if (!paragraph || result.kind !== 'exact') throw new Error('p41 is not there')
    expect(result.places).toMatchObject([
      {
        language: 'zh',
        stretches: [{ paragraph: 'p41', speaker: 'reporter', characters: { from: 24, to: 34 } }],
      },
    ])
    expect(exact(paragraph).slice(23, 34)).toBe('发展共同体和安全共同体')
  })
  it('may run over paragraphs, whatever stands between them', () => {
    const result = check('此访主要成果有哪些？\n\n王毅：中土互为战略伙伴。')
    expect(result).toMatchObject({
      kind: 'exact',
      folded: false,
      places: [
        {
          stretches: [
            { paragraph: 'p31', speaker: 'reporter', sentences: [{ id: 'p31.s2' }] },
            {
              paragraph: 'p32',
              speaker: 'minister',
              sentences: [{ id: 'p32.s1' }],
              characters: { from: 1, to: 12 },
            },
          ],
        },
      ],
    })
  })
})

describe('several paragraphs', () => {
  const paragraph = (n: number) => {
    const found = edition.paragraphs[n]
    return found ? exact({ start: found.start, end: found.end }) : ''
  }
  it('are exact one by one where one between them is left out', () => {
    expect(check(`${paragraph(37)}\n${paragraph(39)}`)).toMatchObject({
      kind: 'fragments',
      order: 'kept',
      fragments: [{ check: { kind: 'exact' } }, { check: { kind: 'exact' } }],
    })
  })
  it('are told apart where source and translation stand together', () => {
    const [first] = edition.paragraphs[37]?.sentences ?? []
    expect(check(`${paragraph(37)}\n${first?.translation.en ?? ''}`)).toMatchObject({
      kind: 'fragments',
      order: 'broken',
      fragments: [{ check: { kind: 'exact' } }, { check: { kind: 'exact' } }],
    })
  })
})
