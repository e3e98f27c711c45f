import { createContext, type ReactNode, useContext, useDeferredValue, useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import type { Concordance } from '../model/concordance'
import type { Shelf } from '../model/lesson'
import type { View } from '../model/view'
import type { DraftsState, DraftStore } from './drafts'
import type { Glossary } from '../model/edition'
import type { DataFile } from '../model/open-data'
import type { Afterwards } from '../model/outcome'
import type { FetchedState, FetchedStore } from './fetched'
import type { LessonsState, LessonsStore } from './lessons'
import type { AtlasState, AtlasStore } from './store'

interface Atlas {
  readonly text: Concordance
  readonly store: AtlasStore
  readonly glossary: FetchedStore<Glossary>
  readonly afterwards: FetchedStore<Afterwards>
  readonly dataFiles: FetchedStore<readonly DataFile[]>
  readonly lessons: LessonsStore
  readonly drafts: DraftStore
}

const Context = createContext<Atlas | null>(null)

export function AtlasProvider({
  text,
  store,
  glossary,
  afterwards,
  dataFiles,
  lessons,
  drafts,
  children,
}: Atlas & { children: ReactNode }) {
  const atlas = useMemo(
    () => ({ text, store, glossary, afterwards, dataFiles, lessons, drafts }),
    [text, store, glossary, afterwards, dataFiles, lessons, drafts],
  )
  return (
    <Context value={atlas}>
      <Settling>{children}</Settling>
    </Context>
  )
}

/** The View for what may follow a choice a moment later. */
const Settled = createContext<View | null>(null)

function Settling({ children }: { children: ReactNode }) {
  const view = useAtlas(state => state.view)
  return <Settled value={useDeferredValue(view)}>{children}</Settled>
}

/** Shows its children another View than the reader is at: the next stop, or the picture that is held for the class. */
export function AnotherView({ store, children }: { store: AtlasStore; children: ReactNode }) {
  const atlas = useContextAtlas()
  const other = useMemo(() => ({ ...atlas, store }), [atlas, store])
  return (
    <Context value={other}>
      <Settling>{children}</Settling>
    </Context>
  )
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

/** The View once its words are painted: for the addresses of links, of which there are hundreds. */
export function useSettledView(): View {
  const view = useContext(Settled)
  if (!view) throw new Error('There is no AtlasProvider above this component')
  return view
}

/** The reader's verbs. They never change, so this never renders anew. */
export const useActions = (): AtlasState => useContextAtlas().store.getState()

/** The store itself, for what keeps it in step with another window. */
export const useAtlasStore = (): AtlasStore => useContextAtlas().store

/** Asks for the state as it is now, without rendering anew when it changes. Stable. */
export const useNow = (): (() => AtlasState) => useContextAtlas().store.getState

function useFetched<T>(part: FetchedStore<T>): FetchedState<T> {
  const state = useStore(part)
  useEffect(() => {
    if (state.kind === 'absent') state.fetch()
  }, [state])
  return state
}

/** Terms, figures and definitions; asked for where they are used, or before, when the page is idle. */
export const useGlossary = (): FetchedState<Glossary> => useFetched(useContextAtlas().glossary)

/** What became of the words; asked for where it is shown. */
export const useAfterwards = (): FetchedState<Afterwards> => useFetched(useContextAtlas().afterwards)

/** What the files of the open data are; asked for where they are listed. */
export const useDataFiles = (): FetchedState<readonly DataFile[]> => useFetched(useContextAtlas().dataFiles)

/** Asks for what became of the words before it is needed. */
export const useAfterwardsAhead = (): (() => void) => useContextAtlas().afterwards.getState().fetch

/** Asks for the glossary before it is needed. */
export const useGlossaryAhead = (): (() => void) => useContextAtlas().glossary.getState().fetch

/** The lessons at hand; asked for where they are used. */
export function useLessons(): LessonsState {
  const { lessons } = useContextAtlas()
  const state = useStore(lessons)
  useEffect(() => {
    if (state.kind === 'absent') void state.fetch()
  }, [state])
  return state
}

/** Finds a lesson among those that are there; the one that the View names always is. Stable. */
export const useShelf = (): Shelf => useContextAtlas().lessons.getState().shelf

/** Asks for the lessons before they are needed. */
export const useLessonsAhead = (): (() => Promise<void>) => useContextAtlas().lessons.getState().fetch

/** The teacher's own lessons. */
export const useDrafts = (): DraftsState => useStore(useContextAtlas().drafts)
