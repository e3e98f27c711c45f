import { expect, it, vi } from 'vitest'
import { concordance } from '../model/concordance'
import type { Language } from '../model/language'
import type { PlaceId } from '../model/edition'
import { SAMPLE } from '../model/sample'
import { FIRST_VIEW } from '../model/view'
import { createLanguages } from './languages'
import { createAtlas } from './store'

const text = concordance(SAMPLE)

/** A store that has Chinese and English; Russian comes, or fails to, when the test says so. */
async function start() {
  const pending = new Map<Language, { come: () => void; fail: () => void }>()
  const load = vi.fn<(language: Language) => Promise<void>>(language =>
    language === 'ru'
      ? new Promise<void>((come, fail) =>
          pending.set(language, { come, fail: () => fail(new Error('no network')) }),
        )
      : Promise.resolve(),
  )
  const languages = createLanguages(load)
  await languages.load(['zh', 'en'])
  const atlas = createAtlas(text, { view: FIRST_VIEW, faults: [] }, languages)
  return { atlas, load, russian: () => pending.get('ru') }
}
const settled = () => new Promise(resolve => setTimeout(resolve))

it('turns to a language when its words are there, with the text beside the source', async () => {
  const { atlas, russian } = await start()
  atlas.getState().speak('ru')
  expect(atlas.getState().view.lang).toBe('en')
  russian()?.come()
  await settled()
  expect(atlas.getState()).toMatchObject({
    view: { lang: 'ru', text: ['zh', 'ru'] },
    there: ['zh', 'en', 'ru'],
  })
})

it('keeps what is chosen while a language is on its way', async () => {
  const { atlas, russian } = await start()
  atlas.getState().speak('ru')
  atlas.getState().choose('TKM' as PlaceId)
  russian()?.come()
  await settled()
  expect(atlas.getState().view).toMatchObject({ lang: 'ru', place: 'TKM' })
})

it('stays as it was where a language cannot be fetched, says so, and tries again when asked', async () => {
  const { atlas, russian, load } = await start()
  atlas.getState().speak('ru')
  russian()?.fail()
  await settled()
  expect(atlas.getState()).toMatchObject({ view: { lang: 'en' }, missing: 'ru' })
  atlas.getState().speak('ru')
  russian()?.come()
  await settled()
  expect(atlas.getState()).toMatchObject({ view: { lang: 'ru' }, missing: null })
  expect(load.mock.calls.filter(([language]) => language === 'ru')).toHaveLength(2)
})

it('fetches a language once, however often it is asked for', async () => {
  const { atlas, load } = await start()
  await atlas.getState().learn(['zh', 'en'])
  await atlas.getState().learn(['en'])
  expect(load).toHaveBeenCalledTimes(2)
})
