import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { openDB } from 'idb'
import { afterEach, vi } from 'vitest'
import { concordance } from '../model/concordance'
import { must, property, same } from '../model/property'
import { SAMPLE } from '../model/sample'
import { newStop, withStop } from './draft'
import { readKept } from './draft-schema'
import { createDrafts, type DraftStore } from './drafts'

const text = concordance(SAMPLE)
afterEach(() => {
  vi.unstubAllGlobals()
})

/** Channels between the windows of one case; what is said comes a turn later, as in a browser. */
function channels() {
  const all = new Set<EventTarget>()
  return class extends EventTarget {
    constructor() {
      super()
      all.add(this)
    }
    postMessage(data: unknown) {
      for (const other of all)
        if (other !== this)
          setTimeout(() => other.dispatchEvent(Object.assign(new Event('message'), { data })))
    }
  }
}
/** A browser that lets no window talk. */
class Deaf {
  constructor() {
    throw new DOMException('no', 'SecurityError')
  }
}

const WINDOWS = 3
type Act = 'pin' | 'add' | 'begin' | 'remove' | 'undo' | 'wait'
const act = fc.record({
  at: fc.nat(WINDOWS - 1),
  act: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom<Act>('pin', 'add') },
    { weight: 2, arbitrary: fc.constant<Act>('wait') },
    { weight: 1, arbitrary: fc.constantFrom<Act>('begin', 'remove', 'undo') },
  ),
  which: fc.nat(4),
})

const captions = (store: DraftStore): readonly string[] =>
  store.getState().drafts.flatMap(({ stops }) => stops.map(({ caption }) => caption))

async function onDevice() {
  const db = await openDB('interview-atlas', 1)
  const records: readonly unknown[] = await db.getAll('lessons')
  db.close()
  return records.flatMap(record => readKept(record)?.draft ?? [])
}

property(
  'in no order of work in several windows is anything lost that nobody took away; windows that hear agree',
  { sample: 15, whole: 10_000 },
  fc.tuple(fc.boolean(), fc.array(act, { minLength: 4, maxLength: 16 })),
  async ([hears, acts]) => {
    vi.stubGlobal('indexedDB', new IDBFactory())
    vi.stubGlobal('BroadcastChannel', hears ? channels() : Deaf)
    const windows = Array.from({ length: WINDOWS }, () => createDrafts(text))
    for (const store of windows) await store.getState().load()
    const added = new Set<string>()
    for (const [n, { at, act: what, which }] of acts.entries()) {
      const store = windows[at]!
      const { drafts, pin, begin, edit, remove, undo } = store.getState()
      const draft = drafts[which % Math.max(1, drafts.length)]
      const caption = `stop ${n}`
      const before = captions(store)
      if (what === 'begin') begin(`lesson ${n}`, 'en')
      else if (what === 'wait') await new Promise(resolve => setTimeout(resolve, which))
      else if (what === 'pin') await pin('place=TKM', caption, 'en', 'Lesson')
      else if (what === 'add' && draft) edit(draft.id, withStop(newStop('place=TKM', caption)))
      else if (what === 'remove' && draft) remove(draft.id)
      else if (what === 'undo') undo()
      const after = captions(store)
      if (after.includes(caption)) added.add(caption)
      if (what === 'remove' || what === 'undo') {
        // Whoever takes something away saw it.
        for (const one of before) if (!after.includes(one)) added.delete(one)
        for (const one of after) if (!before.includes(one)) added.add(one)
      }
    }
    await vi.waitFor(
      async () => {
        const kept = await onDevice()
        const there = new Set(kept.flatMap(({ stops }) => stops.map(({ caption }) => caption)))
        for (const caption of added) must(there.has(caption), `${caption} is lost`)
        if (!hears) return
        const inOrder = (all: readonly { id: string }[]) => all.toSorted((a, b) => (a.id < b.id ? -1 : 1))
        const shown = new Set(windows.flatMap(store => store.getState().drafts.map(({ id }) => id)))
        // A store that another test left behind may come to write only now.
        const ours = inOrder(kept.filter(({ id }) => shown.has(id)))
        for (const store of windows) same(inOrder(store.getState().drafts), ours, 'a window')
      },
      { interval: 3, timeout: 10_000 },
    )
  },
)
