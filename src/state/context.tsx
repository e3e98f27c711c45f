import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import type { Concordance } from '../model/concordance'
import type { GlossaryState, GlossaryStore } from './glossary'
import type { AtlasState, AtlasStore } from './store'

interface Atlas {
  readonly text: Concordance
  readonly store: AtlasStore
  readonly glossary: GlossaryStore
}

const Context = createContext<Atlas | null>(null)

export function AtlasProvider({ text, store, glossary, children }: Atlas & { children: ReactNode }) {
  const atlas = useMemo(() => ({ text, store, glossary }), [text, store, glossary])
  return <Context value={atlas}>{children}</Context>
}

function useContextAtlas(): Atlas {
  const atlas = useContext(Context)
  if (!atlas) throw new Error('There is no AtlasProvider above this component')
  return atlas
}

/** The edition with its index. */
export const useText = (): Concordance => useContextAtlas().text

/** A part of what the reader chose; the component renders anew only when this part changes. */
export const useAtlas = <T,>(select: (state: AtlasState) => T): T => useStore(useContextAtlas().store, select)

/** The reader's verbs. They never change, so this never renders anew. */
export const useActions = (): AtlasState => useContextAtlas().store.getState()

/** Asks for the state as it is now, without rendering anew when it changes. Stable. */
export const useNow = (): (() => AtlasState) => useContextAtlas().store.getState

/** Terms, figures and definitions; asked for where they are used, or before, when the page is idle. */
export function useGlossary(): GlossaryState {
  const { glossary } = useContextAtlas()
  const state = useStore(glossary)
  useEffect(() => {
    if (state.kind === 'absent') state.fetch()
  }, [state])
  return state
}

/** Asks for the glossary before it is needed. */
export const useGlossaryAhead = (): (() => void) => useContextAtlas().glossary.getState().fetch
