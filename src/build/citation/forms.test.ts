import { describe, expect, it } from 'vitest'
import { STYLES, type Style } from '../../model/styles'
import { plain, type Forms, reference, STYLE_LANGUAGE } from '../../model/reference'
import { asTitle, type CslItem, type Where } from '../../model/csl'
import forms from '../../views/cite/forms.json'
import { makeForms } from './forms.mjs'
import { reference as processed, STYLES as LOCALES } from './processor.mjs'

const shipped: Forms = forms

it('ships what the citation processor makes of its styles today', () => {
  expect(shipped).toEqual(makeForms())
}, 60_000)

it('has each style in the language of its locale', () => {
  expect(Object.keys(LOCALES)).toEqual([...STYLES])
  for (const style of STYLES) expect(LOCALES[style].slice(0, 2)).toBe(STYLE_LANGUAGE[style])
})

const AUTHORS: { readonly [S in Style]: CslItem['author'][0] } = {
  'gb-t-7714': { family: '王', given: '毅' },
  chicago: { family: 'Wang', given: 'Yi' },
  apa: { family: 'Wang', given: 'Yi' },
  mla: { family: 'Wang', given: 'Yi' },
  gost: { family: 'Ван', given: 'И' },
}
const BODIES = [
  'Xinhua',
  'Reporter (not named in the source)',
  '记者（原文未具名）',
  'Журналист (в источнике не назван)',
]
const TITLES = [
  '加强地区合作 共谋和平发展 [Strengthening Regional Cooperation, Seeking Peace and Development Together]',
  '加强地区合作 共谋和平发展',
  asTitle('Turkmenistan · energy and “gas”?'),
]
const URLS = [
  'https://example.org/atlas/?at=p52.s2&lang=en',
  'http://127.0.0.1:4173/?q=%E6%B2%B9&view=search&lang=ru',
]

/** Items of all shapes on days of all months, from a fixed order of choices. */
function* items(style: Style): Generator<CslItem> {
  const locale = LOCALES[style]
  for (let n = 0; n < 60; n += 1) {
    const isPage = n % 4 === 3
    const body = { literal: BODIES[n % 5] ?? 'Xinhua' }
    const url = URLS[n % 3]
    yield {
      id: 'x',
      type: isPage ? 'webpage' : 'article-newspaper',
      title: TITLES[n % 3] ?? '',
      author: [isPage || n % 2 === 0 ? body : AUTHORS[style]],
      ...(isPage || n % 8 < 4 ? {} : { translator: [{ literal: 'Interview Atlas contributors' }] }),
      'container-title': isPage ? 'Interview Atlas' : 'Xinhua',
      ...(isPage ? { version: '0.1.0 · 3f2a9c1' } : { issued: { 'date-parts': [[2021, 7, 17]] as const } }),
      ...(url === undefined
        ? {}
        : {
            URL: url,
            accessed: { 'date-parts': [[2021 + (n % 20), (n % 12) + 1, ((n * 7) % 28) + 1]] as const },
          }),
      language: isPage ? locale : 'zh-CN',
      note: '',
    }
  }
}

const whereOf = (paragraph: number): Where => ({ paragraph, sentences: '', from: 1, to: 2, start: 0, end: 0 })

describe.each(STYLES)('%s', style => {
  it('is filled in to what the processor would make, for any author, title, address, day and place', () => {
    for (const item of items(style)) {
      const keeping = { ...item, title: `<span class="nocase">${item.title}</span>` }
      for (const paragraphs of [[], [52], [44, 52]]) {
        // One paragraph is told with its characters, which are ours.
        const ours = reference(shipped, style, item, paragraphs.map(whereOf), () => 'CHARACTERS')
        const theirs = processed(style, keeping, paragraphs.length === 0 ? null : paragraphs.join(', '))
        expect(plain(ours.entry)).toBe(theirs.entry.replaceAll(/<\/?i>/g, ''))
        expect(ours.mention && plain(ours.mention).replace(', CHARACTERS', '')).toBe(
          theirs.mention && theirs.mention.replaceAll(/<\/?i>/g, ''),
        )
      }
    }
  }, 60_000)
})
