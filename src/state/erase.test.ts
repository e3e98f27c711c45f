import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openDrafts } from './draft-database'
import { eraseEverything } from './erase'

const HOME = 'https://example.org/atlas/'

class Shelf {
  readonly #items = new Map<string, string>()
  get length() {
    return this.#items.size
  }
  key = (i: number) => [...this.#items.keys()][i] ?? null
  getItem = (key: string) => this.#items.get(key) ?? null
  setItem = (key: string, value: string) => void this.#items.set(key, value)
  removeItem = (key: string) => void this.#items.delete(key)
}

/** A browser that keeps things of the atlas, and of its neighbours. */
function browser(scope = HOME) {
  const stores = { localStorage: new Shelf(), sessionStorage: new Shelf() }
  for (const store of Object.values(stores)) {
    store.setItem('interview-atlas:scheme', 'dark')
    store.setItem('interview-atlas:size', '200')
    store.setItem('somebody-else', 'x')
  }
  const names = new Set([
    `interview-atlas ${HOME} 1`,
    `interview-atlas ${HOME} 2`,
    'interview-atlas https://example.org/ 1',
  ])
  const unregister = vi.fn<() => Promise<boolean>>(() => Promise.resolve(true))
  vi.stubGlobal('localStorage', stores.localStorage)
  vi.stubGlobal('sessionStorage', stores.sessionStorage)
  vi.stubGlobal('location', new URL(`${HOME}?view=about`))
  vi.stubGlobal('caches', {
    keys: () => Promise.resolve([...names]),
    delete: (name: string) => Promise.resolve(names.delete(name)),
  })
  vi.stubGlobal('navigator', {
    serviceWorker: { getRegistration: () => Promise.resolve({ scope, unregister }) },
  })
  return { ...stores, names, unregister }
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})
afterEach(() => {
  vi.unstubAllGlobals()
})

it('empties storage, database, caches and worker, and leaves the neighbours alone', async () => {
  const { localStorage, sessionStorage, names, unregister } = browser()
  const lost = vi.fn<() => void>()
  await openDrafts(lost)
  expect(await eraseEverything()).toEqual({ choices: true, window: true, lessons: true, offline: true })
  expect([localStorage.length, sessionStorage.length]).toEqual([1, 1])
  expect(localStorage.getItem('somebody-else')).toBe('x')
  expect(await indexedDB.databases()).toEqual([])
  expect(lost).toHaveBeenCalled()
  expect([...names]).toEqual(['interview-atlas https://example.org/ 1'])
  expect(unregister).toHaveBeenCalledOnce()
})

it('tells a worker that is still bringing files to keep nothing, before it takes them away', async () => {
  const { names, unregister } = browser()
  const told: unknown[] = []
  const installing = {
    postMessage: (question: unknown, [port]: MessagePort[]) => {
      told.push(question, names.size)
      port?.postMessage(true)
    },
  }
  vi.stubGlobal('navigator', {
    serviceWorker: { getRegistration: () => Promise.resolve({ scope: HOME, unregister, installing }) },
  })
  expect(await eraseEverything()).toMatchObject({ offline: true })
  expect(told).toEqual(['keep nothing', 3])
})

it('does not touch the worker of a page around it', async () => {
  const { unregister } = browser('https://example.org/')
  expect(await eraseEverything()).toMatchObject({ offline: true })
  expect(unregister).not.toHaveBeenCalled()
})

it('says what a browser would not let it erase', async () => {
  browser()
  const refuse = () => {
    throw new DOMException('refused', 'SecurityError')
  }
  vi.stubGlobal('localStorage', {
    get length() {
      return refuse()
    },
  })
  vi.stubGlobal('indexedDB', { deleteDatabase: refuse })
  vi.stubGlobal('caches', { keys: () => Promise.reject(new DOMException('refused', 'SecurityError')) })
  expect(await eraseEverything()).toEqual({ choices: false, window: true, lessons: false, offline: false })
})

it('finds nothing to take away in a page from a disk', async () => {
  browser()
  vi.stubGlobal('location', new URL('file:///home/reader/interview-atlas.html'))
  vi.stubGlobal('navigator', {})
  expect(await eraseEverything()).toMatchObject({ offline: true })
})
