import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { concordance } from '../model/concordance'
import { SAMPLE } from '../model/sample'
import { changedStop, doubledStop, movedStop, renamed, withoutStop } from './draft'
import { lessonFile } from './draft-file'
import { createDrafts, type DraftStore } from './drafts'

const text = concordance(SAMPLE)

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** A window of the atlas. */
async function open(): Promise<DraftStore> {
  const store = createDrafts(text)
  await store.getState().load()
  return store
}
const kept = (store: DraftStore) =>
  vi.waitFor(() => {
    expect(store.getState().keeping).toBe('kept')
  })
const names = (store: DraftStore) =>
  store
    .getState()
    .drafts.map(({ name }) => name)
    .toSorted()
const making = (store: DraftStore) => {
  const { drafts, making: id } = store.getState()
  return drafts.find(draft => draft.id === id)!
}
const captions = (store: DraftStore) => making(store).stops.map(({ caption }) => caption)

async function withStops(...all: string[]): Promise<DraftStore> {
  const store = await open()
  for (const caption of all) await store.getState().pin('place=TKM', caption, 'en', 'Lesson')
  return store
}
const records = async (): Promise<unknown[]> => {
  const { openDB } = await import('idb')
  const db = await openDB('interview-atlas', 1)
  const all = (await db.getAll('lessons')) as unknown[]
  db.close()
  return all
}

it('pins Views one after the other to the lesson that is being made', async () => {
  const store = await open()
  expect(await store.getState().pin('place=TKM', 'One', 'en', 'Lesson')).toMatchObject({ stop: 1 })
  expect(await store.getState().pin('at=p1.s2', 'Two', 'en', 'Other')).toMatchObject({
    stop: 2,
    lesson: { name: 'Lesson' },
  })
  const lesson = store.getState().lesson(making(store).id)
  expect(lesson?.stops.map(({ view }) => [view.place, view.at])).toEqual([
    ['TKM', null],
    [null, 'p1.s2'],
  ])
})

it('finds everything again after the window was closed', async () => {
  const store = await withStops('One', 'Two')
  store
    .getState()
    .edit(making(store).id, changedStop(making(store).stops[0]!.id, { notes: 'Wait.' }), 'notes')
  await kept(store)
  const again = await open()
  expect(again.getState().drafts).toEqual(store.getState().drafts)
})

it('says that something is not kept yet from the first letter on', async () => {
  const store = await withStops('One')
  await kept(store)
  const { id } = making(store)
  store.getState().edit(id, renamed('L'), 'name')
  expect(store.getState().keeping).toBe('saving')
  await kept(store)
  expect(await records()).toMatchObject([{ name: 'L' }])
})

it('orders, doubles and takes out stops, and undoes and redoes each', async () => {
  const store = await withStops('One', 'Two', 'Three')
  const { edit, undo, redo } = store.getState()
  const { id, stops } = making(store)
  edit(id, movedStop(stops[2]!.id, 0))
  expect(captions(store)).toEqual(['Three', 'One', 'Two'])
  edit(id, withoutStop(stops[0]!.id))
  edit(id, doubledStop(stops[1]!.id))
  expect(captions(store)).toEqual(['Three', 'Two', 'Two'])
  undo()
  undo()
  expect(captions(store)).toEqual(['Three', 'One', 'Two'])
  undo()
  redo()
  expect(captions(store)).toEqual(['Three', 'One', 'Two'])
  expect(store.getState().canRedo).toBe(true)
})

it('takes typing in one field as one step', async () => {
  const store = await withStops('One')
  const { id } = making(store)
  for (const name of ['L', 'La', 'Ladder']) store.getState().edit(id, renamed(name), 'name')
  store.getState().undo()
  expect(names(store)).toEqual(['Lesson'])
})

it('begins another step after a pause, also where the clock was set back meanwhile', async () => {
  const store = await withStops('One')
  const { id } = making(store)
  const now = performance.now()
  const passed = vi.spyOn(performance, 'now').mockReturnValue(now)
  store.getState().edit(id, renamed('First'), 'name')
  vi.spyOn(Date, 'now').mockReturnValue(0)
  passed.mockReturnValue(now + 2000)
  store.getState().edit(id, renamed('First, then'), 'name')
  store.getState().undo()
  expect(names(store)).toEqual(['First'])
})

it('brings a deleted lesson back, also to the device', async () => {
  const store = await withStops('One')
  const { id } = making(store)
  store.getState().remove(id)
  await vi.waitFor(async () => {
    expect(await records()).toEqual([])
  })
  store.getState().undo()
  expect(names(store)).toEqual(['Lesson'])
  await vi.waitFor(async () => {
    expect(await records()).toMatchObject([{ id, name: 'Lesson' }])
  })
})

it('hears what another window wrote', async () => {
  const store = await withStops('One')
  await kept(store)
  const other = await open()
  other.getState().edit(making(other).id, renamed('Renamed'))
  await vi.waitFor(() => {
    expect(names(store)).toEqual(['Renamed'])
  })
  other.getState().remove(making(other).id)
  await vi.waitFor(() => {
    expect(names(store)).toEqual([])
  })
})

it('keeps both where two windows changed the same lesson, and says so', async () => {
  // Without a channel neither hears of the other before it writes.
  vi.stubGlobal('BroadcastChannel', undefined)
  const store = await withStops('One')
  await kept(store)
  const other = await open()
  const { id } = making(store)
  other.getState().edit(id, renamed('Theirs'))
  await kept(other)
  store.getState().edit(id, renamed('Ours'))
  await vi.waitFor(() => {
    expect(names(store)).toEqual(['Ours (2)', 'Theirs'])
  })
  expect(store.getState().forked).toEqual({ name: 'Ours', copy: 'Ours (2)' })
  expect(making(store).name).toBe('Ours (2)')
  await kept(store)
  expect(names(await open())).toEqual(['Ours (2)', 'Theirs'])
})

it('takes junk from other windows for what it is', async () => {
  const store = await withStops('One')
  await kept(store)
  const channel = new BroadcastChannel('interview-atlas:drafts')
  for (const junk of [null, 'x', { id: 1 }, { id: 'own-00000000' }, { id: '__proto__', gone: true }])
    channel.postMessage(junk)
  channel.postMessage({ id: making(store).id, gone: true })
  const other = await open()
  other.getState().begin('Heard after it', 'en')
  await vi.waitFor(() => {
    expect(names(store)).toEqual(['Heard after it', 'Lesson'])
  })
  channel.close()
})

it('goes on where storage throws on touch, says so, and keeps what there is once it can', async () => {
  const real = indexedDB
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('refused', 'SecurityError')
    },
  })
  const store = await withStops('One')
  await vi.waitFor(() => {
    expect(store.getState().keeping).toBe('refused')
  })
  expect(captions(store)).toEqual(['One'])
  vi.stubGlobal('indexedDB', real)
  await store.getState().pin('place=UZB', 'Two', 'en', 'Lesson')
  await kept(store)
  expect(await records()).toMatchObject([{ stops: [{ caption: 'One' }, { caption: 'Two' }] }])
})

it('says when the device is full, and goes on', async () => {
  const store = await withStops('One')
  await kept(store)
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  await store.getState().pin('place=UZB', 'Two', 'en', 'Lesson')
  await vi.waitFor(() => {
    expect(store.getState().keeping).toBe('full')
  })
  // Said once: another attempt does not take it back before it succeeds.
  const said: string[] = []
  store.subscribe(({ keeping }, { keeping: before }) => {
    if (keeping !== before) said.push(keeping)
  })
  store.getState().edit(making(store).id, renamed('Still full'), 'name')
  await vi.waitFor(() => {
    expect(full).toHaveBeenCalledTimes(2)
  })
  expect(said).toEqual([])
  expect(captions(store)).toEqual(['One', 'Two'])
  full.mockRestore()
  await store.getState().pin('place=UZB', 'Three', 'en', 'Lesson')
  await kept(store)
})

it('writes everything again after the store was wiped', async () => {
  const store = await withStops('One')
  await kept(store)
  const { openDB } = await import('idb')
  const db = await openDB('interview-atlas', 1)
  await db.clear('lessons')
  db.close()
  await store.getState().pin('place=UZB', 'Two', 'en', 'Lesson')
  await vi.waitFor(async () => {
    expect(await records()).toMatchObject([{ stops: [{ caption: 'One' }, { caption: 'Two' }] }])
  })
})

it('shows what it can read, hands out the rest, and deletes nothing', async () => {
  const store = await withStops('One')
  await kept(store)
  const [good] = (await records()) as { id: string }[]
  const bad = [
    { ...good, id: 'own-bad00001', version: 2 },
    { ...good, id: 'own-bad00002', stops: 'none' },
    { id: 'own-bad00003' },
  ]
  const { openDB } = await import('idb')
  const db = await openDB('interview-atlas', 1)
  for (const record of bad) await db.put('lessons', record)
  db.close()
  const again = await open()
  expect(names(again)).toEqual(['Lesson'])
  expect(again.getState().unreadable).toEqual(bad)
  again.getState().remove(making(again).id)
  await vi.waitFor(async () => {
    expect(await records()).toEqual(bad)
  })
})

it('takes up what was typed just before the page was left', async () => {
  const left = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => left.get(key) ?? null,
    setItem: (key: string, value: string) => left.set(key, value),
    removeItem: (key: string) => left.delete(key),
  })
  const store = await withStops('One')
  await kept(store)
  const draft = { ...making(store), name: 'Typed last' }
  const [{ revision } = { revision: 0 }] = (await records()) as { revision: number }[]
  left.set('interview-atlas:drafts-left', JSON.stringify([{ revision, draft }]))
  const again = await open()
  expect(names(again)).toEqual(['Typed last'])
  await vi.waitFor(async () => {
    expect(await records()).toMatchObject([{ id: draft.id, name: 'Typed last' }])
  })
  expect(left.has('interview-atlas:drafts-left')).toBe(false)
})

it('opens a file beside the lesson that has its id, and not twice', async () => {
  const store = await withStops('One')
  const draft = making(store)
  const file = lessonFile(draft)
  expect(await store.getState().open(file)).toEqual({ kind: 'here', draft })
  store.getState().edit(draft.id, renamed('Changed since'))
  expect(await store.getState().open(file)).toMatchObject({ kind: 'beside', draft: { name: 'Lesson (2)' } })
  expect(names(store)).toEqual(['Changed since', 'Lesson (2)'])
  const elsewhere = createDrafts(text)
  vi.stubGlobal('indexedDB', new IDBFactory())
  expect(await elsewhere.getState().open(file)).toEqual({ kind: 'opened', draft })
})
