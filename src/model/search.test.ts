import { inEach, inTranslations } from './language'
import type { Language } from './language'
import { expect, it } from 'vitest'
import { type Concordance, concordance } from './concordance'
import type { Edition, Glossary, SentenceId, Span, Term } from './edition'
import { SAMPLE } from './sample'
import { foldedIncludes, type Hit, search } from './search'

const NAMES: Record<string, readonly [zh: string, en: string, ru: string, pinyin: string]> = {
  TKM: ['土库曼斯坦', 'Turkmenistan', 'Туркменистан', 'Tǔkùmànsītǎn'],
  UZB: ['乌兹别克斯坦', 'Uzbekistan', 'Узбекистан', 'Wūzībiékèsītǎn'],
  five: ['中亚五国', 'The five (C5)', 'Пятёрка', 'Zhōngyà wǔ guó'],
}
const ENGLISH: Record<string, string> = {
  'p0.s1': 'Title',
  'p1.s1': 'Answer: China–Turkmenistan cooperation.',
  'p1.s2': 'We will build roads, we will start on bridges: the “Art of Roads”.',
  'p2.s1': 'The five are well, 38.5 percent.',
  'p2.s2': 'The road is open.',
}
const edition: Edition = {
  ...SAMPLE,
  places: SAMPLE.places.map(place => {
    const [zh, en, ru, pinyin] = NAMES[place.id] ?? [place.id, place.id, place.id, place.id]
    return { ...place, names: { ...inEach(() => en), zh, en, ru }, pinyin }
  }),
  paragraphs: SAMPLE.paragraphs.map(paragraph => ({
    ...paragraph,
    sentences: paragraph.sentences.map(sentence => ({
      ...sentence,
      translation: { ...sentence.translation, en: ENGLISH[sentence.id] ?? '' },
    })),
  })),
}
const text: Concordance = concordance(edition)
const at = (exact: string) => {
  const start = edition.text.indexOf(exact)
  return { start, end: start + exact.length }
}
const road: Term = {
  id: 'road',
  kind: 'phrase',
  spans: [at('公路')],
  names: { ...inTranslations(() => ''), en: 'the highway (trunk road); motorway', ru: '«шоссе»' },
  pinyin: 'gōnglù',
  explanation: inEach(() => ''),
}
const glossary: Glossary = { themes: [], terms: [road], figures: [] }

const cut = (id: SentenceId, language: Language, { start, end }: Span) =>
  (language === 'zh' ? edition.text : (text.sentence(id)?.translation[language] ?? '')).slice(start, end)
const shown = ({ sentence, spans }: Hit) =>
  [
    sentence,
    ...spans.zh.map(span => cut(sentence, 'zh', span)),
    ...spans.en.map(span => cut(sentence, 'en', span)),
  ].join(' ')
const hits = (q: string) => search(text, glossary, q)?.hits.map(shown)
const names = (q: string) =>
  search(text, glossary, q)?.names.map(
    found => `${found.kind === 'place' ? found.place.id : found.term.id}${found.sure ? '!' : ''}`,
  )

it('has no result for nothing', () => {
  expect(search(text, glossary, ' \u3000\n')).toBeNull()
})

it('finds one Han character and gives its places in the source', () => {
  expect(hits('修')).toEqual(['p1.s2 修 修'])
  expect(search(text, null, '修')).toMatchObject({ mode: 'phrase', inside: null, names: [] })
})

it('finds words of a translation from the beginning of a word, as one types', () => {
  expect(hits('art')).toEqual(['p1.s2 Art'])
  expect(hits('WE WILL')).toEqual(['p1.s2 We will we will'])
  expect(hits('oad')).toEqual([])
  expect(hits('8.5')).toEqual([])
  expect(hits('5')).toEqual([])
  expect(hits('38')).toEqual(['p2.s1 38'])
})

it('does not mind width, marks, or quotation marks and hyphens that were not typed', () => {
  expect(hits('修路,修桥')).toEqual(['p1.s2 修路、修桥'])
  expect(hits('the "art of roads".')).toEqual(['p1.s2 the “Art of Roads”.'])
  expect(hits('the art of')).toEqual(['p1.s2 the “Art of'])
  expect(hits('china turkmenistan')).toEqual(['p1.s1 China–Turkmenistan'])
})

it('never finds words over a comma that was not typed', () => {
  expect(hits('修路修桥')).toEqual([])
  expect(hits('roads we')).toEqual(['p1.s2 We roads we Roads'])
})

it('looks for all words in one language where the phrase stands nowhere, and says so', () => {
  expect(search(text, null, 'bridges roads')).toMatchObject({ mode: 'words', hits: [{ sentence: 'p1.s2' }] })
  expect(hits('合作 中土')).toEqual(['p1.s1 中土 合作'])
  expect(search(text, null, '合作 cooperation')).toMatchObject({ mode: 'phrase', hits: [] })
})

it('finds places by every name, with or without tone marks and spaces', () => {
  for (const q of ['土库曼斯坦', 'turkmenistan', 'Туркменистан', 'tǔkùmànsītǎn', 'tu ku man si tan', 'tkm'])
    expect(names(q)).toEqual(['TKM!'])
  expect(names('turk')).toEqual(['TKM'])
  expect(names('five')).toEqual(['five!'])
  expect(names('C5')).toEqual(['five!'])
  expect(names('menistan')).toEqual([])
})

it('finds terms by form, pinyin and each rendering, but only when they are there', () => {
  for (const q of ['公路', 'gonglu', 'highway', 'the highway', 'motorway', 'шоссе'])
    expect(names(q)).toEqual(['road!'])
  expect(names('trunk')).toEqual(['road'])
  expect(search(text, null, 'motorway')?.names).toEqual([])
})

it('leads from a name to the sentences that mean it by other words', () => {
  const found = search(text, glossary, 'Turkmenistan')
  expect(found?.hits.map(hit => hit.named.map(span => cut('p1.s1', 'zh', span)))).toEqual([['中土']])
  expect(found?.names).toMatchObject([{ related: [{ sentence: 'p1.s2', reason: 'context', spans: [] }] }])
  expect(search(text, glossary, 'motorway')?.names).toMatchObject([
    { related: [{ sentence: 'p2.s2', reason: null, spans: [at('公路')] }] },
  ])
  expect(search(text, glossary, 'turk')?.names).toMatchObject([{ related: [] }])
})

it('tells a character that stands for a state from the same inside other words', () => {
  const trap: Edition = {
    ...edition,
    text: edition.text.replace('修桥', '领土'),
  }
  const found = search(concordance(trap), null, '土')
  expect(found?.hits.map(shown)).toEqual(['p1.s1 土'])
  expect(found?.inside).toMatchObject({
    count: 1,
    hits: [{ sentence: 'p1.s2', spans: { zh: [{ start: trap.text.indexOf('领土') + 1 }] } }],
  })
  expect(found?.names).toMatchObject([{ sure: true, related: [{ sentence: 'p1.s2' }] }])
  expect(search(text, null, '乌')?.inside).toEqual({ count: 0, hits: [] })
})

it('filters lists by the same rules', () => {
  for (const q of ['', ' ', 'spirit', 'shanghaij', 'Jīngshén', 'shanghai jing'])
    expect(foldedIncludes('Shànghǎi jīngshén: the spirit', q)).toBe(true)
  for (const q of ['pirit', 'hanghai', '上海']) expect(foldedIncludes('Shànghǎi jīngshén', q)).toBe(false)
})
