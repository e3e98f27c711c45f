import { createStore, type StoreApi } from 'zustand'

/** Whether a part of the content is there, and the part if it is. */
export interface FetchedState<T> {
  readonly kind: 'absent' | 'loading' | 'failed' | 'ready'
  readonly data: T | null
  /** Asks for it, unless it is there or on its way. */
  readonly fetch: () => void
}
export type FetchedStore<T> = StoreApi<FetchedState<T>>

/** A part of the content that is fetched once, and again after a failure. */
export const createFetched = <T>(load: () => Promise<T>): FetchedStore<T> =>
  createStore<FetchedState<T>>((set, get) => ({
    kind: 'absent',
    data: null,
    fetch: () => {
      if (get().kind === 'loading' || get().kind === 'ready') return
      set({ kind: 'loading' })
      load().then(
        data => set({ kind: 'ready', data }),
        () => set({ kind: 'failed' }),
      )
    },
  }))
