import { createStore, type StoreApi } from 'zustand'
import { readLesson, readShortHash } from '../model/address'
import type { Concordance } from '../model/concordance'
import type { WrittenLesson } from '../model/edition'
import type { Lesson, Shelf } from '../model/lesson'

/** What else can be presented: teachers' own lessons on this device, and one that came in a link. */
export interface MoreLessons {
  /** Resolves when what this device keeps has been read, or cannot be. */
  readonly load: () => Promise<void>
  readonly lesson: (id: string) => Lesson | undefined
}

export interface LessonsState {
  readonly kind: 'absent' | 'loading' | 'failed' | 'ready'
  /** The lessons that ship with the atlas. */
  readonly shipped: readonly Lesson[]
  /** The lesson that came in the fragment of the address. */
  readonly shared: Lesson | null
  /** Asks for the lessons, unless they are there or on their way. Never rejects: `kind` says what became of it. */
  readonly fetch: () => Promise<void>
  /** The fragment that was read last. */
  readonly fragment: string
  readonly receive: (fragment: string, shared: Lesson | null) => void
  /** Finds a lesson of any origin; the teacher's own, which has the notes, before the same one from a link. */
  readonly shelf: Shelf
}

export type LessonsStore = StoreApi<LessonsState>

/** The lessons at hand, fetched once, and again after a failure. */
export function createLessons(
  text: Concordance,
  loadShipped: () => Promise<readonly WrittenLesson[]>,
  more: MoreLessons,
): LessonsStore {
  let fetching: Promise<void> | null = null
  return createStore<LessonsState>((set, get) => {
    const load = async () => {
      set({ kind: 'loading' })
      try {
        const [written] = await Promise.all([loadShipped(), more.load()])
        const shipped = written.flatMap(lesson => readLesson(lesson, 'shipped', text).lesson ?? [])
        set({ kind: 'ready', shipped })
      } catch {
        fetching = null
        set({ kind: 'failed' })
      }
    }
    return {
      kind: 'absent',
      shipped: [],
      shared: null,
      fragment: '',
      fetch: () => {
        fetching ??= load()
        return fetching
      },
      receive: (fragment, shared) => set({ fragment, shared: shared ?? get().shared }),
      shelf: id => {
        const { shipped, shared } = get()
        return (
          shipped.find(lesson => lesson.id === id) ??
          more.lesson(id) ??
          (shared?.id === id ? shared : undefined)
        )
      },
    }
  })
}

type Address = Pick<Location, 'search' | 'hash'>

/** Whether an address can only be read when the lessons are there: it names one, holds one, or may be a short one. */
export const asksForLesson = ({ search, hash }: Address): boolean =>
  new URLSearchParams(search).has('lesson') || /^#[a-z]/.test(hash)

/** Whether an address holds a lesson in its fragment. */
const holdsLesson = ({ hash }: Pick<Address, 'hash'>): boolean => hash.startsWith('#lesson=')

/** Whether an address must be opened before it can be read. */
export const mustOpen = (address: Address, { kind, fragment }: LessonsState): boolean =>
  asksForLesson(address) && (kind !== 'ready' || (holdsLesson(address) && fragment !== address.hash))

/**
 * Has the lessons that an address asks for ready. Answers the query that it stands for where its own does not say it: a
 * short address, or a lesson in the fragment that the query does not name. One that cannot be read gives a query that
 * names no lesson at hand.
 */
export async function openLesson(
  { search, hash }: Address,
  lessons: LessonsStore,
  text: Concordance,
): Promise<string | null> {
  await lessons.getState().fetch()
  const { shelf, receive } = lessons.getState()
  if (!holdsLesson({ hash })) return search === '' ? readShortHash(hash, shelf) : null
  const shared = await readFragment(hash, text)
  receive(hash, shared)
  const params = new URLSearchParams(search)
  if (params.has('lesson')) return null
  params.set('lesson', shared?.id ?? hash.slice(1, 60))
  return params.toString()
}

/** The lesson in a fragment; null if it, or the part of the program that reads it, cannot be read. */
async function readFragment(hash: string, text: Concordance): Promise<Lesson | null> {
  try {
    const { readSharedLesson } = await import('./draft-link')
    const shared = await readSharedLesson(hash, text)
    return shared === 'unreadable' ? null : shared
  } catch {
    return null
  }
}
