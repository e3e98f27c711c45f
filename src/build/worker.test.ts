import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeWorkers } from './offline'

const SCOPE = 'https://host.example/any/path/'
const PAGE = '<!doctype html>'

/** As much of a cache storage as the workers use: addresses to responses. */
function cacheStorage() {
  const stores = new Map<string, Map<string, Response>>()
  const open = (name: string) => {
    const store = stores.get(name) ?? new Map<string, Response>()
    stores.set(name, store)
    return Promise.resolve({
      keys: () => Promise.resolve([...store.keys()].map(url => ({ url }))),
      put: (url: string, response: Response) => Promise.resolve(void store.set(url, response)),
    })
  }
  const match = (url: string, { cacheName }: { cacheName?: string } = {}) => {
    const among = [...stores].filter(([name]) => cacheName === undefined || name === cacheName)
    return Promise.resolve(among.flatMap(([, store]) => store.get(url)?.clone() ?? [])[0])
  }
  return {
    stores,
    open,
    match,
    keys: () => Promise.resolve([...stores.keys()]),
    delete: (name: string) => Promise.resolve(stores.delete(name)),
  }
}

/** The worker of a build in the folder, and a network that serves what it is told. */
function worker(folder: string, network: Record<string, string>, caches = cacheStorage()) {
  const handlers = new Map<string, (event: object) => void>()
  const asked: string[] = []
  const done: string[] = []
  const self = {
    registration: { scope: SCOPE },
    clients: { claim: () => Promise.resolve(done.push('claim')) },
    skipWaiting: () => Promise.resolve(done.push('skipWaiting')),
    addEventListener: (type: string, on: (event: object) => void) => handlers.set(type, on),
  }
  const fetch = (request: string | Request) => {
    const url = typeof request === 'string' ? request : request.url
    asked.push(url)
    const body = network[url.slice(SCOPE.length)]
    return Promise.resolve(body === undefined ? new Response('', { status: 404 }) : new Response(body))
  }
  runInContext(
    readFileSync(join(folder, 'sw.js'), 'utf8'),
    createContext({ self, caches, fetch, crypto, Response, URL }),
  )
  /** Everything that the event waits for. */
  const send = async (type: string, event: object = {}) => {
    const work: unknown[] = []
    handlers.get(type)?.({ ...event, waitUntil: (promise: unknown) => work.push(promise) })
    await Promise.all(work)
  }
  /** The worker's answer as text; `network` if it leaves the request to the browser. */
  const ask = async (url: string, { method = 'GET', mode = 'no-cors' } = {}) => {
    let answer: Promise<Response> | undefined
    const request = { method, mode, url }
    handlers.get('fetch')?.({ request, respondWith: (given: Promise<Response>) => (answer = given) })
    return answer ? (await answer).text() : 'network'
  }
  const kept = () => [...caches.stores.values()].flatMap(store => [...store.keys()])
  return { caches, asked, done, send, ask, kept }
}

let folder = ''
const files: Record<string, string> = {
  'index.html': PAGE,
  'assets/a-1.js': 'one',
  'data/edition.json': '{}',
}

async function build(parts: Record<string, string>) {
  rmSync(folder, { recursive: true, force: true })
  folder = mkdtempSync(join(tmpdir(), 'worker-'))
  for (const [path, text] of Object.entries(parts)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  await writeWorkers(folder)
  return folder
}

beforeEach(() => build(files))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('what is kept', () => {
  it('is every file of the build', async () => {
    const { send, kept } = worker(folder, files)
    await send('install')
    expect(kept().sort()).toEqual(
      Object.keys(files)
        .map(path => SCOPE + path)
        .sort(),
    )
  })

  it('is nothing that a portal or an error answers', async () => {
    for (const network of [{ ...files, 'assets/a-1.js': PAGE }, { 'index.html': PAGE }]) {
      const { send, kept } = worker(folder, network)
      await expect(send('install')).rejects.toThrow('is not the file of this build')
      expect(kept()).not.toContain(`${SCOPE}assets/a-1.js`)
    }
  })

  it('is what an attempt before this one, or the build before this one, has already brought', async () => {
    const first = worker(folder, { 'index.html': PAGE })
    await expect(first.send('install')).rejects.toThrow('is not the file of this build')
    await worker(folder, files, first.caches).send('install')

    const second = worker(
      await build({ ...files, 'assets/b-2.js': 'two' }),
      { 'assets/b-2.js': 'two' },
      first.caches,
    )
    await second.send('install')
    expect(second.asked).toEqual([`${SCOPE}assets/b-2.js`])
  })

  it('is the builds of late, and what others keep', async () => {
    const caches = cacheStorage()
    await caches.open('interview-atlas https://host.example/other/ 1')
    for (const text of ['1', '2', '3', '4']) {
      const parts = { 'index.html': text }
      const { send } = worker(await build(parts), parts, caches)
      await send('install')
      await send('activate')
    }
    expect(caches.stores.size).toBe(4)
    expect([...caches.stores.keys()]).toContain('interview-atlas https://host.example/other/ 1')
  })
})

describe('an answer', () => {
  it.each(['', 'index.html', '?place=TKM', 'index.html?place=TKM&lang=en'])(
    'is the page for a visit to "%s", and asks no network',
    async address => {
      const { send, ask, asked } = worker(folder, files)
      await send('install')
      asked.length = 0
      expect(await ask(SCOPE + address, { mode: 'navigate' })).toBe(PAGE)
      expect(asked).toEqual([])
    },
  )

  it('is the file for the file, also of the build before', async () => {
    const { caches, send } = worker(folder, files)
    await send('install')
    const next = worker(
      await build({ 'index.html': 'new', 'assets/a-2.js': 'two' }),
      { 'index.html': 'new', 'assets/a-2.js': 'two' },
      caches,
    )
    await next.send('install')
    expect(await next.ask(`${SCOPE}assets/a-1.js`)).toBe('one')
    expect(await next.ask(SCOPE, { mode: 'navigate' })).toBe('new')
  })

  it.each([
    ['another method', SCOPE, { method: 'POST', mode: 'navigate' }],
    ['another origin', 'https://other.example/any/path/index.html', {}],
    ['another path of the host', 'https://host.example/', { mode: 'navigate' }],
    ['a page that the build has not', `${SCOPE}none.html`, { mode: 'navigate' }],
    ['the atlas in one file', `${SCOPE}interview-atlas.html`, { mode: 'navigate' }],
  ])('is left to the browser for %s', async (_, url, request) => {
    const { send, ask } = worker(folder, files)
    await send('install')
    expect(await ask(url, request)).toBe('network')
  })

  it('comes from the network where the browser has thrown its copy away', async () => {
    const { ask } = worker(folder, files)
    expect(await ask(SCOPE, { mode: 'navigate' })).toBe('')
    expect(await ask(`${SCOPE}assets/a-1.js`)).toBe('one')
  })
})

describe('a message', () => {
  it('lets it take over, or asks whether all is there; anything else is ignored', async () => {
    const network = { ...files }
    const { send, done } = worker(folder, network)
    const heard: unknown[] = []
    const ports = [{ postMessage: (answer: unknown) => heard.push(answer) }]
    for (const data of [null, 'skip', { kind: 'activate' }, ['activate']])
      await send('message', { data, ports })
    expect(done).toEqual([])
    await send('message', { data: 'is everything there?', ports })
    await send('message', { data: 'activate', ports: [] })
    expect(heard).toEqual([true])
    expect(done).toEqual(['skipWaiting'])
  })

  it('has it keep nothing any more, whatever it is asked afterwards', async () => {
    const { send, kept } = worker(folder, { ...files })
    const heard: unknown[] = []
    const ports = [{ postMessage: (answer: unknown) => heard.push(answer) }]
    await send('message', { data: 'keep nothing', ports })
    await send('message', { data: 'is everything there?', ports })
    expect(heard).toEqual([true, false])
    expect(kept()).toEqual([])
  })

  it('is answered with no when something is missing and cannot be had', async () => {
    const { send } = worker(folder, { 'index.html': PAGE })
    const heard: unknown[] = []
    await send('message', {
      data: 'is everything there?',
      ports: [{ postMessage: (yes: unknown) => heard.push(yes) }],
    })
    expect(heard).toEqual([false])
  })
})
