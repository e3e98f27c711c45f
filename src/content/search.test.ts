import { describe, expect, it } from 'vitest'
import { concordance } from '../model/concordance'
import { words } from '../model/edition'
import { search } from '../model/search'
import { compile } from './compile'
import { readContent } from './files'

const { edition } = compile(readContent())
if (!edition) throw new Error('The content does not compile; its own test says why')
const text = concordance(edition)
const sentences = edition.paragraphs.flatMap(paragraph => paragraph.sentences)

const find = (q: string) => {
  const found = search(text, edition, q)
  if (!found) throw new Error(`Nothing was typed: “${q}”`)
  return found
}
const count = (q: string) => {
  const { hits } = find(q)
  return {
    sentences: hits.length,
    zh: hits.reduce((sum, { spans }) => sum + spans.zh.length, 0),
    en: hits.reduce((sum, { spans }) => sum + spans.en.length, 0),
  }
}
const names = (q: string) =>
  find(q).names.map(
    found =>
      `${found.kind === 'place' ? found.place.id : found.term.id}${found.sure ? ` +${found.related.length}` : ''}`,
  )

describe('the words of the interview', () => {
  it.each([
    ['能源', 3, 4, 0],
    ['中土', 6, 7, 0],
    ['三股势力', 1, 1, 0],
    ['共同体', 4, 9, 0],
    ['国', 67, 135, 0],
    ['弘扬上海精神', 2, 2, 0],
    ['「上海精神」', 4, 4, 0],
    ['natural gas', 2, 0, 3],
    ['“Natural  gas”', 2, 0, 3],
    ['energ', 3, 0, 4],
    ['nergy', 0, 0, 0],
    ['art', 2, 0, 2],
    ['three forces', 1, 0, 1],
    ['three evils', 0, 0, 0],
    ['1', 5, 3, 7],
    ['385', 1, 1, 0],
    ['38.5', 1, 0, 1],
    ['2500', 0, 0, 0],
  ])('%s stands in %i sentences, %i times in the source and %i in English', (q, hits, zh, en) => {
    expect(count(q)).toEqual({ sentences: hits, zh, en })
  })
  it('are found with every single character, as often as they stand there', () => {
    for (const character of new Set(edition.text.match(/\p{Script=Han}/gu))) {
      const { inside } = find(character)
      expect(count(character).zh + (inside?.count ?? 0)).toBe(edition.text.split(character).length - 1)
    }
  })
  it('are cut where the spans say', () => {
    for (const { spans, sentence } of find('土库曼斯坦').hits) {
      for (const span of spans.zh) expect(words(edition, span)).toBe('土库曼斯坦')
      expect(text.sentence(sentence)).toBeDefined()
    }
    for (const { spans, sentence } of find('turkmenistan').hits) {
      for (const { start, end } of spans.en)
        expect(text.sentence(sentence)?.translation.en.slice(start, end)).toBe('Turkmenistan')
    }
  })
  it('come in order of the text', () => {
    const order = sentences.map(({ id }) => id)
    for (const q of ['中亚', 'cooperation', '疫苗 合作']) {
      const found = find(q).hits.map(({ sentence }) => order.indexOf(sentence))
      expect(found).toEqual(found.toSorted((a, b) => a - b))
    }
  })
  it('apart from each other are found where all of them stand', () => {
    expect(find('疫苗 合作')).toMatchObject({ mode: 'words' })
    expect(find('疫苗 合作').hits.map(({ sentence }) => sentence)).toEqual([
      'p7.s2',
      'p18.s1',
      'p27.s4',
      'p39.s1',
      'p52.s2',
    ])
  })
})

describe('characters that stand for a state', () => {
  it.each([
    ['土', 9, 1, 'TKM'],
    ['塔', 12, 0, 'TJK'],
    ['乌', 16, 0, 'UZB'],
    ['阿', 31, 0, 'AFG'],
    ['哈', 1, 2, 'KAZ'],
    ['吉', 1, 1, 'KGZ'],
    ['美', 4, 1, 'USA'],
    ['华', 1, 1, 'CHN'],
    ['中', 71, 62, 'CHN'],
  ])('%s does so %i times, and %i times stands inside another word', (q, zh, inside, place) => {
    expect(count(q).zh).toBe(zh)
    expect(find(q).inside?.count).toBe(inside)
    expect(find(q).names[0]).toMatchObject({ sure: true, place: { id: place } })
  })
  it.each([
    ['土', '领土'],
    ['哈', '穆哈梅多夫'],
    ['吉', '塔吉克'],
    ['美', '美元'],
    ['华', '新华社'],
  ])('%s in %s is set apart', (q, word) => {
    const around = find(q).inside?.hits.flatMap(({ spans }) =>
      spans.zh.map(({ start, end }) => edition.text.slice(start - 4, end + 4)),
    )
    expect(around?.every(stretch => stretch.includes(word))).toBe(true)
  })
  it('are no others: 国 and 方 are plain characters', () => {
    expect(find('国').inside).toBeNull()
    expect(find('方').inside).toBeNull()
  })
})

describe('names', () => {
  it('lead from every spelling to the place and to all that is linked to it', () => {
    for (const q of ['tukumansitan', 'tǔ kù màn sī tǎn', 'TKM']) expect(names(q)).toEqual(['TKM +15'])
    // A translation that names the country is a hit by itself.
    expect(names('Туркменистан')).toEqual(['TKM +9'])
    expect(names('Turkmenistan')).toEqual(['TKM +7', 'china-turkmenistan-committee'])
    expect(names('哈萨克斯坦')).toEqual(['KAZ +1'])
    expect(names('俄罗斯')).toEqual(['RUS +0'])
    expect(names('tianranqi')).toEqual(['gas-pipeline'])
  })
  it('show the abbreviations beside the English name', () => {
    const named = find('Turkmenistan').hits.flatMap(hit => hit.named.map(span => words(edition, span)))
    expect(new Set(named)).toEqual(new Set(['土库曼斯坦', '中土', '中土合作委员会']))
  })
  it('of terms lead from any language to the words of the source', () => {
    expect(names('Shanghai Spirit')).toEqual(['shanghai-spirit +0'])
    expect(names('上海精神')).toEqual(['shanghai-spirit +0'])
    expect(names('shanghai jingshen')).toEqual(['shanghai-spirit +4'])
    expect(names('three forces')).toEqual(['three-forces +0'])
    expect(search(text, null, '上海精神')?.names).toEqual([])
  })
})
