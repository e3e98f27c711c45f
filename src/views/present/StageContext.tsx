import { createContext, type ReactNode, useContext } from 'react'
import { useStore } from 'zustand'
import type { StageState, StageStore } from '../../state/stage'

const Context = createContext<StageStore | null>(null)

export function StageProvider({ stage, children }: { stage: StageStore; children: ReactNode }) {
  return <Context value={stage}>{children}</Context>
}

function useStageStore(): StageStore {
  const stage = useContext(Context)
  if (!stage) throw new Error('There is no StageProvider above this component')
  return stage
}

/** A part of what all windows of the session show alike. */
export const useStage = <T,>(select: (state: StageState) => T): T => useStore(useStageStore(), select)
export const useStageNow = (): (() => StageState) => useStageStore().getState
