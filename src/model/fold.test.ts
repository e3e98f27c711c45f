import { expect, it } from 'vitest'
import { compact, cutsWord, original } from './compact'
import { fold } from './fold'

const everyUnit = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).join('')

it('keeps the length, whatever the text, so that offsets hold', () => {
  expect(fold(everyUnit)).toHaveLength(0x10000)
  for (const text of ['', '𠮷野家', 'ﬁ İ ß Σας', 'e\u0301', '👩‍🌾', '\ud800'])
    expect(fold(text)).toHaveLength(text.length)
})

it('changes nothing the second time', () => {
  expect(fold(fold(everyUnit))).toBe(fold(everyUnit))
})

it.each([
  ['２０２１ＡＢｃ％＋', '2021abc%+'],
  ['甲　乙\u00a0丙\t丁\n戊', '甲 乙 丙 丁 戊'],
  ['“甲”‘乙’「丙」『丁』«戊»', `"甲""乙""丙""丁""戊"`],
  ['，、；：。！？', ',,;:.!?'],
  ['（甲）《乙》〈丙〉【丁】', '(甲)<乙><丙>[丁]'],
  ['中国—中亚–1‑2－3', '中国-中亚-1-2-3'],
  ['谢·别、谢・别', '谢·别,谢·别'],
  ['Tǔkùmànsītǎn LÜSÈ lǜ', 'tukumansitan luse lu'],
  ['Шёлковый ЙОД', 'шелковый йод'],
  ['⼀带⼀路', '一带一路'],
])('folds %s', (text, folded) => {
  expect(fold(text)).toBe(folded)
})

it('leaves letters that have no counterpart of one unit', () => {
  expect(fold('ß…ﬁ乌𠮷')).toBe('ß…ﬁ乌𠮷')
})

it('compacts to words and numbers, and finds the way back', () => {
  const text = '弘扬“上海精神”，促 团结： “Health Silk Road”, Xi’an – 38.5 billion, 50%'
  const short = compact(text)
  expect(short.text).toBe('弘扬上海精神促团结health silk road xi"an 38.5 billion 50%')
  const start = short.text.indexOf('精神促')
  const { start: from, end } = original(short, { start, end: start + 3 })
  expect(text.slice(from, end)).toBe('精神”，促')
})

it.each(['st|art', '3|85亿', '38|.5', '38.|5', '5|g'])('sees that %s halves a word or a number', text => {
  expect(cutsWord(text.replace('|', ''), text.indexOf('|'))).toBe(true)
})

it.each(['|art', 'art|', '超过|385', '385|亿', '领|土', 'sco|-five', 'end|.5', '5|.'])(
  'sees that %s halves none',
  text => {
    expect(cutsWord(text.replace('|', ''), text.indexOf('|'))).toBe(false)
  },
)
