import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { recallHere, rememberHere } from './storage'

/** How this page stands to the copy of the atlas that the browser keeps. */
export interface OfflineState {
  /** `ready`: every file of this version is kept and checked. `update`: a newer version is, and waits for a yes. */
  readonly kind: 'none' | 'ready' | 'update'
  /** The offer was put off; the new version comes with the next start, or by `accept`. */
  readonly postponed: boolean
  readonly postpone: () => void
  /** Takes the new version: the page reloads, once. */
  readonly accept: () => void
}
export type OfflineStore = StoreApi<OfflineState>

/** What is used of a page and its browser. */
export interface Surroundings {
  readonly container: ServiceWorkerContainer
  readonly reload: () => void
}

/** An hour: a page that stays open for days hears of a new version when it is looked at again. */
const PATIENCE = 3_600_000

/** How long a new version may take to take over, in milliseconds; mostly it takes one or two seconds. */
const PROMPT = 3000
/** In the window's storage, between a yes that had no prompt answer and the start after it: how many starts it has cost. */
const YES = 'new-version'
const TRIES = 3

/** Nothing is known, and nothing asked for, before `followWorker`. */
export const createOffline = (): OfflineStore =>
  createStore<OfflineState>(set => ({
    kind: 'none',
    postponed: false,
    postpone: () => set({ postponed: true }),
    accept: () => undefined,
  }))

/** Installs the service worker and tells the store how it fares. Never throws: without a worker the atlas needs its network. */
export async function followWorker(store: OfflineStore, { container, reload }: Surroundings): Promise<void> {
  try {
    const controlled = container.controller !== null
    const registration = await container.register('./sw.js', { updateViaCache: 'none' })
    follow(store, registration, container, controlled, once(reload))
  } catch {
    // Refused, or the network has no worker for us. Pages that are kept already go on as they are.
  }
}

function follow(
  store: OfflineStore,
  registration: ServiceWorkerRegistration,
  container: ServiceWorkerContainer,
  controlled: boolean,
  reload: () => void,
): void {
  const offer = (accept: () => void) => store.setState({ kind: 'update', accept })
  const look = () => {
    const { waiting, active } = registration
    if (waiting && active) offer(() => takeOver(waiting, reload))
    else if (active && store.getState().kind === 'none') {
      void isWhole(active).then(whole => {
        if (whole && store.getState().kind === 'none') store.setState({ kind: 'ready' })
      })
    }
  }
  const watch = (worker: ServiceWorker | null) => worker?.addEventListener('statechange', look)
  watch(registration.installing)
  registration.addEventListener('updatefound', () => watch(registration.installing))
  // Another window of the atlas said yes: this one is of the version before from now on.
  let hadWorker = controlled
  container.addEventListener('controllerchange', () => {
    if (hadWorker) offer(reload)
    hadWorker = true
  })
  look()
  lookAgain(registration)
  const tries = Number(recallHere(YES))
  // A note that cannot be taken away would make the page start for ever.
  if (!(tries > 0 && rememberHere(YES, null))) return
  // This start is the answer to a yes: by now the new version has taken over, or does so at once.
  if (registration.waiting) takeOver(registration.waiting, reload, tries)
  else reload()
}

/**
 * Lets the new version take over, and reloads when it has. Chromium waits until the version before has nothing to answer,
 * can miss that moment if a request comes just then, and notices it again when a page starts: so this one does.
 */
function takeOver(worker: ServiceWorker, reload: () => void, tries = 0): void {
  worker.addEventListener('statechange', () => {
    if (worker.state === 'activated' || worker.state === 'redundant') reload()
  })
  worker.postMessage('activate')
  setTimeout(() => {
    if (worker.state === 'installed' && tries < TRIES && rememberHere(YES, String(tries + 1))) reload()
  }, PROMPT)
}

/** Whether a worker has all its files; it fetches what is missing first. */
const isWhole = (worker: ServiceWorker): Promise<boolean> => askWorker(worker, 'is everything there?')

/** A worker's yes or no. One that the browser has ended never answers. */
export const askWorker = (worker: ServiceWorker, question: string): Promise<boolean> =>
  new Promise(resolve => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', ({ data }) => {
      resolve(data === true)
      port1.close()
    })
    port1.start()
    worker.postMessage(question, [port2])
  })

function lookAgain(registration: ServiceWorkerRegistration): void {
  let last = performance.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - last < PATIENCE) return
    last = performance.now()
    registration.update().catch(() => undefined)
  })
}

function once(act: () => void): () => void {
  let done = false
  return () => {
    if (done) return
    done = true
    act()
  }
}

/**
 * The browser's service workers, where this page may have one: not in development, not in the single file, not inside
 * another page, and not where merely asking throws (a sandbox).
 */
export function workersOf(page: Window): ServiceWorkerContainer | undefined {
  if (__SINGLE_FILE__ || import.meta.env.DEV) return undefined
  try {
    const embedded = page.top !== page.self || new URLSearchParams(page.location.search).get('embed') === '1'
    return embedded || !('serviceWorker' in page.navigator) ? undefined : page.navigator.serviceWorker
  } catch {
    return undefined
  }
}

/** This page's own. */
const offline = createOffline()

/** Keeps the atlas for use without a network, when the page has loaded and has nothing else to do. */
export function keepOffline(page: Window = window): void {
  const container = workersOf(page)
  if (!container) return
  const begin = () => void followWorker(offline, { container, reload: () => page.location.reload() })
  const whenIdle = () => {
    // Safari has no idle callback.
    if ('requestIdleCallback' in page) page.requestIdleCallback(begin, { timeout: 5000 })
    else setTimeout(begin, 2000)
  }
  if (page.document.readyState === 'complete') whenIdle()
  else page.addEventListener('load', whenIdle, { once: true })
}

/** Where the copy stands. */
export const useOffline = (): OfflineState => useStore(offline)
