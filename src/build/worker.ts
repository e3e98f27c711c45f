import type { Manifest } from './offline'

// The service worker. The build strips the types, writes MANIFEST before it and serves it as `sw.js`. It answers
// what belongs to a build from copies that it has compared with the build, byte for byte: the network may then be
// absent, slow, or a portal that answers everything with its own page.

declare const MANIFEST: Manifest
/** The part of a worker's surroundings that is used here; TypeScript cannot have them beside those of a page. */
declare const self: {
  readonly registration: { readonly scope: string }
  readonly clients: { claim: () => Promise<void> }
  readonly skipWaiting: () => Promise<void>
  addEventListener(type: 'install' | 'activate', on: (event: Lasting) => void): void
  addEventListener(type: 'fetch', on: (event: Asked) => void): void
  addEventListener(type: 'message', on: (event: Told) => void): void
}
interface Lasting {
  waitUntil(work: Promise<unknown>): void
}
interface Asked {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
interface Told extends Lasting {
  readonly data: unknown
  readonly ports: readonly MessagePort[]
}

/** Where the atlas lies; another atlas of the same host has other caches. */
const { scope } = self.registration
const PREFIX = `interview-atlas ${scope} `
/** This build's cache. A build that came half is finished by the next attempt. */
const CACHE = PREFIX + MANIFEST.build
/** Builds before this one whose files are kept, for pages that are still open. */
const KEPT = 2

const addressOf = (path: string) => new URL(path, scope).href

/** Path within the scope, without the query; undefined for what is not ours to answer. The page itself has two addresses. */
function pathOf({ method, mode, url }: Request): string | undefined {
  const { origin, pathname } = new URL(url)
  const base = new URL(scope)
  if (method !== 'GET' || origin !== base.origin || !pathname.startsWith(base.pathname)) return undefined
  const path = decode(pathname.slice(base.pathname.length))
  return path === '' && mode === 'navigate' ? 'index.html' : path
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** A copy of the response, if it is the file that the build wrote; throws if it is anything else. */
async function checked(path: string, response: Response): Promise<Response> {
  const file = MANIFEST.files[path]
  const bytes = await response.arrayBuffer()
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const hex = Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join('')
  if (response.status !== 200 || hex !== file?.sha256)
    throw new Error(`${path} is not the file of this build`)
  return new Response(bytes, { headers: { 'Content-Type': file.type } })
}

/** The file as another build left it, where it has not changed since. */
async function inherited(path: string): Promise<Response | undefined> {
  const found = await caches.match(addressOf(path))
  return found && checked(path, found).catch(() => undefined)
}

async function fetched(path: string): Promise<Response> {
  // Some hosts answer `text.html` by way of `text`: the bytes decide, not the way.
  return checked(path, await fetch(addressOf(path), { cache: 'no-cache', mode: 'same-origin' }))
}

/** Whether the reader has everything erased: from then on nothing is kept, whatever was on its way. */
let erased = false

/** Brings what is missing of this build; throws unless all of it is there in the end. */
async function fill(): Promise<void> {
  if (erased) throw new Error('Nothing is kept any more')
  const cache = await caches.open(CACHE)
  const there = new Set((await cache.keys()).map(({ url }) => url))
  const missing = Object.keys(MANIFEST.files).filter(path => !there.has(addressOf(path)))
  await Promise.all(
    missing.map(async path => cache.put(addressOf(path), (await inherited(path)) ?? (await fetched(path)))),
  )
}

/** Lets go of builds that no page can come from any more. */
async function tidy(): Promise<void> {
  const others = (await caches.keys()).filter(name => name.startsWith(PREFIX) && name !== CACHE)
  await Promise.all(others.slice(0, -KEPT).map(name => caches.delete(name)))
}

async function kept(path: string): Promise<Response | undefined> {
  const own = await caches.match(addressOf(path), { cacheName: CACHE })
  // A page of the build before asks for files under names that only its build has.
  return own ?? (path.startsWith('assets/') ? caches.match(addressOf(path)) : undefined)
}

self.addEventListener('install', event => event.waitUntil(fill()))

self.addEventListener('activate', event => event.waitUntil(tidy().then(() => self.clients.claim())))

self.addEventListener('fetch', event => {
  const { request } = event
  const path = pathOf(request)
  if (path === undefined || !(Object.hasOwn(MANIFEST.files, path) || path.startsWith('assets/'))) return
  const found = kept(path).catch(() => undefined)
  event.respondWith(found.then(response => response ?? fetch(request)))
})

self.addEventListener('message', event => {
  if (event.data === 'keep nothing') {
    erased = true
    event.ports[0]?.postMessage(true)
  }
  if (event.data === 'activate') event.waitUntil(self.skipWaiting())
  if (event.data === 'is everything there?') {
    const whole = fill().then(
      () => true,
      () => false,
    )
    event.waitUntil(whole.then(answer => event.ports[0]?.postMessage(answer)))
  }
})
