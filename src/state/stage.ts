import { createStore, type StoreApi } from 'zustand'
import type { PlaceId } from '../model/edition'
import { recallHere, rememberHere } from './storage'

/** How the projector shows what is presented: as usual, with more contrast, dark on light turned round. */
export const TONES = ['usual', 'contrast', 'inverted'] as const
export type RoomTone = (typeof TONES)[number]

/** How much larger than usual the words are, as far as they fit. */
export const ENLARGED = [1, 1.25, 1.5, 1.75, 2] as const

/** A stop-watch in wall-clock milliseconds, so that it is right after a reload and after sleep. It never starts by itself. */
export interface Timer {
  readonly startedAt: number | null
  /** What it had measured before it was started last. */
  readonly before: number
  /** Minutes to count down from; null counts up. */
  readonly limit: number | null
}

/** What all windows of one session show alike, beside the View. */
export interface Shared {
  readonly blank: 'black' | 'white' | null
  /** The query of the View that the class goes on seeing while the teacher looks ahead. */
  readonly held: string | null
  /** The countries that the class expects, by theme. */
  readonly picked: { readonly [theme: string]: readonly PlaceId[] }
  readonly enlarged: number
  readonly tone: RoomTone
  readonly timer: Timer
}

/** Where the teacher points, in shares of the picture. */
export interface Pointer {
  readonly x: number
  readonly y: number
  /** `spot` darkens all else, `dot` is a mark. */
  readonly kind: 'spot' | 'dot'
}

export interface StageState extends Shared {
  /** Names the channel between the windows: nobody else's lesson has it. */
  readonly session: string
  /** Never saved: gone when the hand lets go. */
  readonly pointer: Pointer | null
  readonly set: (part: Partial<Shared>) => void
  /** Takes what another window shows. */
  readonly follow: (shared: Shared) => void
  readonly aim: (pointer: Pointer | null) => void
}

export type StageStore = StoreApi<StageState>

const FIRST: Shared = {
  blank: null,
  held: null,
  picked: {},
  enlarged: 1,
  tone: 'usual',
  timer: { startedAt: null, before: 0, limit: null },
}

const SAVED = 'stage'
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string'
const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

/** What another window sent or this one saved, if it has the right shape; else null. Unknown keys are dropped. */
export function readShared(value: unknown): Shared | null {
  if (!isRecord(value)) return null
  const { blank, held, picked, enlarged, tone, timer } = value
  if (!isRecord(picked) || !isRecord(timer)) return null
  const lists = Object.entries(picked)
  const { startedAt, before, limit } = timer
  const known =
    (blank === null || blank === 'black' || blank === 'white') &&
    (held === null || isText(held)) &&
    lists.every(([, ids]) => Array.isArray(ids) && ids.length < 100 && ids.every(isText)) &&
    isTime(enlarged) &&
    (startedAt === null || isTime(startedAt)) &&
    isTime(before) &&
    (limit === null || isTime(limit))
  const shown = TONES.find(each => each === tone)
  if (!known || !shown) return null
  return {
    blank,
    held,
    picked: Object.fromEntries(lists) as Shared['picked'],
    enlarged: Math.min(2, Math.max(1, enlarged)),
    tone: shown,
    timer: { startedAt, before, limit },
  }
}

const sharedOf = ({ blank, held, picked, enlarged, tone, timer }: Shared): Shared => ({
  blank,
  held,
  picked,
  enlarged,
  tone,
  timer,
})

/** A name for a session that no other lesson has. */
const newSession = (): string =>
  [...crypto.getRandomValues(new Uint8Array(10))].map(byte => (byte % 36).toString(36)).join('')

interface Saved {
  readonly session: string
  readonly lesson: string
  readonly shared: Shared
}

function saved(): Saved | null {
  try {
    const value: unknown = JSON.parse(recallHere(SAVED) ?? 'null')
    const shared = isRecord(value) ? readShared(value.shared) : null
    if (!isRecord(value) || !shared || !isText(value.session) || !isText(value.lesson)) return null
    return { session: value.session, lesson: value.lesson, shared }
  } catch {
    return null
  }
}

/**
 * The stage of this window for one lesson. `session` is the one that the address of a presenter’s window names; else this
 * window’s own. After a reload it is as it was; another lesson begins anew.
 */
export function createStage(lesson: string, session: string | null): StageStore {
  const last = saved()
  const before =
    last && last.lesson === lesson && (session === null || session === last.session) ? last : null
  const own = before?.session ?? session ?? newSession()
  const store = createStore<StageState>((set, get) => ({
    ...(before?.shared ?? FIRST),
    session: own,
    pointer: null,
    set: part => set(part),
    follow: shared => set(shared),
    aim: pointer => {
      if (pointer !== get().pointer) set({ pointer })
    },
  }))
  const save = (state: StageState) =>
    rememberHere(SAVED, JSON.stringify({ session: own, lesson, shared: sharedOf(state) }))
  save(store.getState())
  store.subscribe((state, was) => {
    if (JSON.stringify(sharedOf(state)) !== JSON.stringify(sharedOf(was))) save(state)
  })
  return store
}

/** The next time a lesson begins, it begins anew. */
export const forgetStage = (): void => {
  rememberHere(SAVED, null)
}

export { sharedOf }

/** What a timer has measured at a time, in milliseconds. */
export const elapsed = ({ startedAt, before }: Timer, now: number): number =>
  before + (startedAt === null ? 0 : Math.max(0, now - startedAt))
