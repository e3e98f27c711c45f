import { readView, writeView } from '../model/address'
import type { Concordance } from '../model/concordance'
import type { Shelf } from '../model/lesson'
import { isPresenting, type View } from '../model/view'
import { type Pointer, readShared, type Shared, sharedOf, type StageStore } from './stage'
import type { AtlasStore } from './store'

/** As much of a BroadcastChannel as a mirror needs. */
export type Channel = Pick<BroadcastChannel, 'postMessage' | 'onmessage' | 'close'>

interface Told {
  readonly from: string
  /** Grows with every change in any window; the greater one wins, and of equal ones the greater name. */
  readonly clock: number
  readonly query: string
  readonly shared: Shared
}

type Message =
  | { readonly kind: 'hello'; readonly from: string }
  | { readonly kind: 'ping' | 'here' | 'bye'; readonly from: string }
  | ({ readonly kind: 'state' } & Told)
  | { readonly kind: 'pointer'; readonly from: string; readonly pointer: Pointer | null }

/** A message of our windows, or null for anything else. */
export function readMessage(data: unknown): Message | null {
  if (typeof data !== 'object' || data === null) return null
  const { kind, from, clock, query, shared, pointer } = data as Record<string, unknown>
  if (typeof from !== 'string') return null
  if (kind === 'hello' || kind === 'ping' || kind === 'here' || kind === 'bye') return { kind, from }
  if (kind === 'pointer') {
    if (pointer === null) return { kind, from, pointer }
    if (typeof pointer !== 'object') return null
    const { x, y, kind: how } = pointer as Record<string, unknown>
    if (!isNumber(x) || !isNumber(y)) return null
    return { kind, from, pointer: { x, y, kind: how === 'dot' ? 'dot' : 'spot' } }
  }
  const state = readShared(shared)
  if (kind !== 'state' || !isClock(clock) || typeof query !== 'string' || !state) return null
  return { kind, from, clock, query, shared: state }
}

const isNumber = (value: unknown): value is number => Number.isFinite(value)
const isClock = (value: unknown): value is number => Number.isSafeInteger(value)

/** The channel of one session; null where windows cannot talk to each other. Two lessons, or two editions, never mix. */
export function openChannel(edition: string, session: string): Channel | null {
  try {
    return new BroadcastChannel(`interview-atlas:${edition.slice(0, 12)}:${session}`)
  } catch {
    return null
  }
}

/** So often other windows are asked whether they are there, and so long an answer may take, in milliseconds. */
const ASK = 3000
const ANSWER = 1000
/** No lesson has so many changes. A clock farther ahead is not of ours, and would win for ever. */
const FARTHEST = 1_000_000

interface Mirrored {
  readonly text: Concordance
  readonly store: AtlasStore
  readonly stage: StageStore
  readonly shelf: Shelf
  readonly channel: Channel
  /** Told whether there are other windows; who wants to know asks them every few seconds, since one that is closed may say nothing. */
  readonly onCompany?: (there: boolean) => void
}

/**
 * Keeps this window in step with the others of its session: the whole View and the stage. Whoever joins or reloads asks
 * and is told. Nothing waits for a frame, so that a covered window follows too. Answers a function that ends it.
 */
export function mirror({ text, store, stage, shelf, channel, onCompany }: Mirrored): () => void {
  const name = `${Math.random()}`
  let mine = { from: name, clock: 0 }
  let following = false
  /** A window that has just come knows nothing better than what it is told. */
  let fresh = true
  /** The View as others may take it: not which window it is. */
  const queryNow = () => writeView({ ...store.getState().view, presenter: '', embed: false }, shelf)
  let told = ''
  const state = (): Message => ({
    kind: 'state',
    ...mine,
    query: queryNow(),
    shared: sharedOf(stage.getState()),
  })
  const others = new Set<string>()
  const tell = () => {
    // Whoever leaves the lesson takes nobody along.
    if (following || !isPresenting(store.getState().view)) return
    const now = JSON.stringify([queryNow(), sharedOf(stage.getState())])
    if (now === told) return
    told = now
    fresh = false
    mine = { from: name, clock: mine.clock + 1 }
    channel.postMessage(state())
  }

  const take = ({ from, clock, query, shared }: Told) => {
    const older = clock < mine.clock || (clock === mine.clock && from <= mine.from)
    if ((older && !fresh) || clock - mine.clock > FARTHEST) return
    const { view: now } = store.getState()
    const { view } = readView(query, text, now.lang, shelf)
    if (!isPresenting(view)) return
    fresh = false
    mine = { from, clock }
    following = true
    const kept: View = { ...view, presenter: now.presenter, embed: now.embed }
    stage.getState().follow(shared)
    store.getState().follow(kept)
    told = JSON.stringify([queryNow(), sharedOf(stage.getState())])
    following = false
  }

  channel.onmessage = event => {
    const message = readMessage(event.data)
    if (!message || message.from === name) return
    if (message.kind === 'bye') others.delete(message.from)
    else others.add(message.from)
    onCompany?.(others.size > 0)
    if (message.kind === 'ping') channel.postMessage({ kind: 'here', from: name })
    else if (message.kind === 'hello') channel.postMessage(state())
    else if (message.kind === 'state') take(message)
    else if (message.kind === 'pointer') {
      following = true
      stage.getState().aim(message.pointer)
      following = false
    }
  }
  const endings = [
    store.subscribe(tell),
    stage.subscribe((now, before) => {
      if (now.pointer !== before.pointer && !following) {
        channel.postMessage({ kind: 'pointer', from: name, pointer: now.pointer })
      }
      tell()
    }),
  ]
  told = JSON.stringify([queryNow(), sharedOf(stage.getState())])
  channel.postMessage({ kind: 'hello', from: name })
  // Answers come at once, however deep a window is covered; only the asking waits for a clock.
  const ask = () => {
    others.clear()
    channel.postMessage({ kind: 'ping', from: name })
    setTimeout(() => onCompany?.(others.size > 0), ANSWER)
  }
  const asking = onCompany ? setInterval(ask, ASK) : undefined
  const leave = () => channel.postMessage({ kind: 'bye', from: name })
  globalThis.addEventListener?.('pagehide', leave)
  return () => {
    globalThis.removeEventListener?.('pagehide', leave)
    leave()
    clearInterval(asking)
    for (const end of endings) end()
    channel.onmessage = null
    channel.close()
  }
}
