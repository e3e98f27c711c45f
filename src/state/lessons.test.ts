import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { concordance } from '../model/concordance'
import { SAMPLE } from '../model/sample'
import type { Draft } from './draft'
import { lessonLink } from './draft-link'
import { createDrafts } from './drafts'
import { createLessons, mustOpen, openLesson } from './lessons'

const text = concordance(SAMPLE)
const DRAFT: Draft = {
  id: 'own-abcd1234',
  name: 'Theirs',
  lang: 'en',
  questions: [],
  stops: [{ id: 'a', caption: '', notes: '', minutes: null, view: 'place=TKM' }],
}
const open = () => {
  const drafts = createDrafts(text)
  return { drafts, lessons: createLessons(text, () => Promise.resolve([]), drafts.getState()) }
}
const link = async () => new URL((await lessonLink(DRAFT, 'en', 'https://example.org/'))!)

it('finds the lesson that is in the fragment, and opens it once', async () => {
  const { lessons } = open()
  const address = await link()
  expect(mustOpen(address, lessons.getState())).toBe(true)
  expect(await openLesson(address, lessons, text)).toBe(null)
  expect(lessons.getState().shelf(DRAFT.id)).toMatchObject({ origin: 'shared', names: { en: 'Theirs' } })
  expect(mustOpen(address, lessons.getState())).toBe(false)
})

it('names the lesson in the fragment where the query does not', async () => {
  const { hash } = await link()
  expect(await openLesson({ search: '?lang=zh', hash }, open().lessons, text)).toBe(
    `lang=zh&lesson=${DRAFT.id}`,
  )
})

it('asks for a lesson that is not there where the fragment cannot be read', async () => {
  const { lessons } = open()
  expect(await openLesson({ search: '', hash: '#lesson=abc' }, lessons, text)).toBe('lesson=lesson%3Dabc')
  expect(lessons.getState().shared).toBe(null)
})

it('prefers the teacher’s own, which has the notes', async () => {
  const { drafts, lessons } = open()
  await openLesson(await link(), lessons, text)
  const { shared } = lessons.getState()
  drafts.getState().adopt(shared!, 'en')
  expect(lessons.getState().shelf(DRAFT.id)).toMatchObject({ origin: 'own' })
})
