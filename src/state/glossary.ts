import { createStore, type StoreApi } from 'zustand'
import type { Glossary } from '../model/edition'

/** Whether what explains the words is there, and the words if it is. */
export interface GlossaryState {
  readonly kind: 'absent' | 'loading' | 'failed' | 'ready'
  readonly glossary: Glossary | null
  /** Asks for it, unless it is there or on its way. */
  readonly fetch: () => void
}
export type GlossaryStore = StoreApi<GlossaryState>

/** A glossary that is fetched once, and again after a failure. */
export const createGlossary = (load: () => Promise<Glossary>): GlossaryStore =>
  createStore<GlossaryState>((set, get) => ({
    kind: 'absent',
    glossary: null,
    fetch: () => {
      if (get().kind === 'loading' || get().kind === 'ready') return
      set({ kind: 'loading' })
      load().then(
        glossary => set({ kind: 'ready', glossary }),
        () => set({ kind: 'failed' }),
      )
    },
  }))
