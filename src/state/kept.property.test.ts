import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { afterEach, vi } from 'vitest'
import { anyJson, anyWords } from '../model/any'
import { concordance } from '../model/concordance'
import { must, property, same } from '../model/property'
import { SAMPLE } from '../model/sample'
import { CONTRASTS, saveDisplay, savedDisplay, SCHEMES, SIZES } from './display'
import { renamed } from './draft'
import { damagedFile } from './draft-file'
import { createDrafts } from './drafts'
import { createStage, ENLARGED, readShared, sharedOf, TONES } from './stage'

const text = concordance(SAMPLE)
afterEach(() => {
  vi.unstubAllGlobals()
})

/** Storage that holds what it is given, and fails at the calls that are named. */
function storageOf(first: Readonly<Record<string, string>>, failing: readonly boolean[]) {
  const kept = new Map(Object.entries(first))
  let calls = 0
  const perhaps = () => {
    if (failing[calls++ % failing.length]) throw new DOMException('no', 'QuotaExceededError')
  }
  return {
    kept,
    getItem: (key: string) => {
      perhaps()
      return kept.get(key) ?? null
    },
    setItem: (key: string, value: string) => {
      perhaps()
      kept.set(key, value)
    },
    removeItem: (key: string) => {
      perhaps()
      kept.delete(key)
    },
  }
}
const failing = fc.oneof(
  fc.constant([false]),
  fc.constant([true]),
  fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }),
)
const words = fc.oneof(
  anyWords(80),
  anyJson().map(value => JSON.stringify(value)),
)

const display = fc.record({
  scheme: fc.oneof(words, fc.constantFrom<string>(...SCHEMES)),
  contrast: fc.oneof(words, fc.constantFrom<string>(...CONTRASTS)),
  size: fc.oneof(words, fc.constantFrom<string>(...SIZES)),
})
property(
  'whatever a device says, the atlas is shown in a way that it knows',
  { sample: 200, whole: 200_000 },
  fc.tuple(display, failing),
  ([said, fails]) => {
    const kept = Object.fromEntries(
      Object.entries(said).map(([key, value]) => [`interview-atlas:${key}`, value]),
    )
    vi.stubGlobal('localStorage', storageOf(kept, fails))
    const { scheme, contrast, size } = savedDisplay()
    must(
      SCHEMES.includes(scheme) && CONTRASTS.includes(contrast) && SIZES.includes(size),
      `${scheme} ${contrast} ${size}`,
    )
    const saved = saveDisplay({ scheme, contrast, size })
    vi.stubGlobal('localStorage', storageOf({}, [true]))
    same(savedDisplay(), { scheme: 'auto', contrast: 'auto', size: '100' })
    if (fails.every(Boolean)) same(saved, false)
  },
)

const shared = fc.record(
  {
    blank: fc.oneof(fc.constantFrom(null, 'black', 'white'), anyJson()),
    held: fc.oneof(fc.constant(null), anyWords(20), anyJson()),
    picked: fc.oneof(fc.dictionary(anyWords(6), fc.oneof(fc.array(anyWords(6)), anyJson())), anyJson()),
    enlarged: fc.oneof(fc.constantFrom<unknown>(...ENLARGED), fc.double(), anyJson()),
    tone: fc.oneof(fc.constantFrom(...TONES), anyJson()),
    timer: fc.oneof(
      fc.record({
        startedAt: fc.oneof(fc.constant(null), fc.double(), fc.integer()),
        before: fc.double(),
        limit: fc.oneof(fc.constant(null), fc.double()),
      }),
      anyJson(),
    ),
  },
  { requiredKeys: [] },
)
property(
  'a stage that was kept is taken whole or not at all',
  { sample: 200, whole: 300_000 },
  fc.oneof(shared, anyJson()),
  value => {
    const read = readShared(value)
    if (!read) return
    const { blank, held, picked, enlarged, tone, timer } = read
    must(blank === null || blank === 'black' || blank === 'white', `${blank}`)
    must(held === null || typeof held === 'string', 'held')
    must(
      Object.values(picked).every(ids => ids.every(id => typeof id === 'string')),
      'picked',
    )
    must(enlarged >= 1 && enlarged <= 2 && TONES.includes(tone), `${enlarged} ${tone}`)
    must(
      [timer.startedAt ?? 0, timer.before, timer.limit ?? 0].every(time => Number.isFinite(time)),
      'a time is none',
    )
    same(readShared(JSON.parse(JSON.stringify(read))), read)
  },
)

const stage = fc.oneof(
  words,
  fc
    .record({
      session: fc.oneof(anyWords(8), anyJson()),
      lesson: fc.constantFrom('road', 'rail', 3),
      shared: fc.oneof(shared, anyJson()),
    })
    .map(value => JSON.stringify(value)),
)
property(
  'a lesson begins whatever this window remembers, and where it may remember nothing',
  { sample: 100, whole: 100_000 },
  fc.tuple(stage, failing),
  ([kept, fails]) => {
    vi.stubGlobal('sessionStorage', storageOf({ 'interview-atlas:stage': kept }, fails))
    const store = createStage('road', null)
    must(readShared(sharedOf(store.getState())) !== null, 'the stage is none')
    store.getState().set({ blank: 'black' })
    same(store.getState().blank, 'black')
  },
)

const NAME = 'interview-atlas'
const good = fc.stringMatching(/^own-[a-z0-9]{8}$/).map(id => ({
  id,
  name: 'Good',
  lang: 'en',
  questions: [],
  stops: [{ id: 'a', caption: '', notes: '', minutes: null, view: 'place=TKM' }],
  version: 1,
  revision: 3,
  changed: 5,
}))
const bad = fc
  .tuple(
    good,
    anyWords(8),
    fc.oneof(anyJson(), fc.constant(new Date(Number.NaN)), fc.constant(new Map()), fc.constant(12n)),
    fc.constantFrom('name', 'lang', 'questions', 'stops', 'version', 'revision', 'changed'),
  )
  .map(([record, more, junk, key]) => ({
    ...record,
    [key]: junk,
    ...(more === '' || more === 'id' ? {} : { [more]: junk }),
  }))
const records = fc.uniqueArray(fc.oneof(good, bad), { maxLength: 5, selector: record => record.id })
const left = fc.oneof(
  words,
  fc
    .array(
      fc.oneof(
        anyJson(),
        good.map(({ version: _, changed: __, revision, ...draft }) => ({ revision, draft })),
      ),
      { maxLength: 3 },
    )
    .map(value => JSON.stringify(value)),
)

property(
  'whatever a device keeps, lessons that can be read are there, the others are offered, and nothing is lost',
  { sample: 25, whole: 10_000 },
  fc.tuple(records, left),
  async ([all, unwritten]) => {
    vi.stubGlobal('indexedDB', new IDBFactory())
    const local = storageOf({ [`${NAME}:drafts-left`]: unwritten }, [false])
    vi.stubGlobal('localStorage', local)
    const before = await openDB(NAME, 1, {
      upgrade: db => void db.createObjectStore('lessons', { keyPath: 'id' }),
    })
    for (const record of all) await before.put('lessons', record)
    before.close()

    const store = createDrafts(text)
    await store.getState().load()
    const { drafts, unreadable, edit } = store.getState()
    const said: unknown = JSON.parse(await damagedFile(unreadable).text())
    must(Array.isArray(said) && said.length === unreadable.length, 'a damaged record is not offered')
    for (const { id } of all) {
      const here = drafts.some(draft => draft.id === id)
      const offered = unreadable.some(
        record => typeof record === 'object' && record !== null && 'id' in record && record.id === id,
      )
      must(here || offered, `${id} is nowhere`)
    }
    for (const { id } of drafts) edit(id, renamed('Changed'))
    await vi.waitFor(() =>
      must(['kept', 'nothing'].includes(store.getState().keeping), store.getState().keeping),
    )
    const after = await openDB(NAME, 1)
    const ids: readonly unknown[] = await after.getAllKeys('lessons')
    for (const { id } of all) must(ids.includes(id), `${id} is deleted`)
    for (const record of unreadable) {
      const id: unknown =
        typeof record === 'object' && record !== null ? Reflect.get(record, 'id') : undefined
      const there: unknown = typeof id === 'string' ? await after.get('lessons', id) : undefined
      const leftNow = local.kept.get(`${NAME}:drafts-left`) ?? ''
      const isLeft = leftNow === record || leftNow.includes(JSON.stringify(record, plain))
      must(
        isLeft || JSON.stringify(there, plain) === JSON.stringify(record, plain),
        `${String(id)} is overwritten`,
      )
    }
    after.close()
  },
)
const plain = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)
