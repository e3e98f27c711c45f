import { expect, it } from 'vitest'
import { putTogether, takeApart } from './apart'

const DATA = {
  names: { zh: '名', en: 'name', ru: 'имя' },
  heading: { zh: '标题', en: 'Title', ru: 'Заголовок' },
  sentences: [{ id: 'p1.s1', translation: { en: 'One.', ru: 'Раз.' } }],
  none: null,
}

it('sends no words with the data but names', () => {
  const { bare, words } = takeApart(DATA)
  expect(JSON.stringify(bare)).not.toMatch(/Title|One/)
  expect(JSON.stringify(bare)).toContain('имя')
  expect(words.en).toEqual(['Title', 'One.'])
  expect(words.zh).toEqual(['标题', null])
})

it('puts each language in its place, when it comes, in the same objects', () => {
  const { bare, words } = takeApart(DATA)
  const { data, tell } = putTogether<typeof DATA>(JSON.parse(JSON.stringify(bare)))
  const { heading } = data
  expect(heading).toEqual({ zh: '', en: '', ru: '' })
  tell('ru', words.ru)
  expect(heading).toEqual({ zh: '', en: '', ru: 'Заголовок' })
  tell('zh', words.zh)
  tell('en', words.en)
  expect(data.heading).toBe(heading)
  expect(data.heading).toEqual(DATA.heading)
  expect(data.sentences[0]?.translation).toMatchObject({ en: 'One.', ru: 'Раз.' })
  expect(data.none).toBeNull()
})
