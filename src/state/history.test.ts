import { expect, it } from 'vitest'
import { concordance } from '../model/concordance'
import type { PlaceId } from '../model/edition'
import { SAMPLE } from '../model/sample'
import { FIRST_VIEW } from '../model/view'
import { followHistory } from './history'
import { createLessons } from './lessons'
import { createAtlas } from './store'

const text = concordance(SAMPLE)

/** As much of a window as history needs. */
function page(refuses = false) {
  const listeners = new Set<() => void>()
  const entries: string[] = ['']
  const write = (replace: boolean) => (_: unknown, __: string, href: string) => {
    if (refuses) throw new Error('SecurityError')
    if (replace) entries.pop()
    entries.push(href)
  }
  const fake = {
    entries,
    location: { search: '', hash: '' },
    history: { pushState: write(false), replaceState: write(true) },
    addEventListener: (_: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
    goTo(search: string) {
      fake.location.search = search
      for (const listener of listeners) listener()
    },
  }
  return fake
}

const lessons = createLessons(text, () => Promise.resolve([]), {
  load: () => Promise.resolve(),
  lesson: () => undefined,
})

const follow = (fake: ReturnType<typeof page>) => {
  const atlas = createAtlas(text, { view: FIRST_VIEW, faults: [] })
  followHistory(atlas, text, lessons, fake as unknown as Window)
  return atlas
}

it('writes one entry for a choice, and none for the way of showing it', () => {
  const fake = page()
  const atlas = follow(fake)
  atlas.getState().choose('TKM' as PlaceId)
  atlas.getState().speak('zh')
  expect(fake.entries).toEqual(['', '?place=TKM&lang=zh'])
})

it('takes the View from the address on back and forward, without writing', () => {
  const fake = page()
  const atlas = follow(fake)
  atlas.getState().choose('TKM' as PlaceId)
  fake.goTo('?place=UZB&lang=en')
  expect(atlas.getState().view.place).toBe('UZB')
  expect(fake.entries).toHaveLength(2)
})

it('undoes what was chosen, not the language in which it is read', () => {
  const fake = page()
  const atlas = follow(fake)
  atlas.getState().choose('TKM' as PlaceId)
  atlas.getState().speak('zh')
  fake.goTo('?lang=en')
  expect(atlas.getState().view).toMatchObject({ place: null, lang: 'zh' })
  expect(fake.entries.at(-1)).toBe('?lang=zh')
})

it('keeps the choice where history may not be written', () => {
  const atlas = follow(page(true))
  atlas.getState().choose('TKM' as PlaceId)
  expect(atlas.getState().view.place).toBe('TKM')
})
