import { expect, it } from 'vitest'
import {
  languageBy,
  listed,
  LANGUAGES,
  mostly,
  nextLanguages,
  preferredLanguage,
  pressed,
  usualText,
} from './language'

it('reads the source beside the reader’s own language', () => {
  expect(LANGUAGES.map(usualText)).toEqual([
    ['zh', 'en'],
    ['zh', 'en'],
    ['zh', 'ru'],
  ])
})

it.each([
  // Read now, pressed, at home in, read then.
  ['zh en', 'ru', 'en', 'zh ru'],
  ['zh ru', 'zh', 'en', 'ru'],
  ['ru', 'en', 'en', 'en ru'],
  ['en ru', 'zh', 'ru', 'zh ru'],
  ['en ru', 'zh', 'zh', 'zh en'],
  ['zh', 'zh', 'en', 'zh'],
] as const)('of %s, when %s is pressed by a reader of %s, leaves %s', (now, language, home, then) => {
  expect(pressed(now.split(' ') as (typeof LANGUAGES)[number][], language, home).join(' ')).toBe(then)
})

it('walks from both to the source, to the translation that was there, and back, by one key', () => {
  const walk = [nextLanguages(['zh', 'ru'], 'ru')]
  for (let i = 0; i < 2; i++) walk.push(nextLanguages(walk.at(-1) ?? [], 'ru'))
  expect(walk).toEqual([['zh'], ['ru'], ['zh', 'ru']])
})

it('weighs letters of several scripts', () => {
  expect(['王毅 said', '上合 SCO', 'ШОС и SCO', 'Wang Yi (王毅)'].map(mostly)).toEqual([
    'zh',
    'zh',
    'ru',
    'en',
  ])
})

it('tells a language by its letters', () => {
  expect(['中土', 'C+C5', 'ШОС', 'SCO 上合'].map(languageBy)).toEqual(['zh', 'en', 'ru', 'zh'])
})

it.each([
  [['zh-TW', 'en'], 'zh'],
  [['fr', 'zh-CN'], 'zh'],
  [['en-GB'], 'en'],
  [['fr'], 'en'],
  [[], 'en'],
])('speaks to %j in %s', (asked, spoken) => {
  expect(preferredLanguage(asked)).toBe(spoken)
})

it.each([
  ['en-GB', ', ', ' and '],
  ['ru', ', ', ' и '],
])('lists things as the browser does: %s', (locale, between, last) => {
  const format = new Intl.ListFormat(locale, { type: 'conjunction' })
  for (const items of [[], ['A'], ['A', 'B'], ['A', 'B', 'C'], ['A', 'B', 'C', 'D']]) {
    expect(listed(items, between, last)).toBe(format.format(items))
  }
})
