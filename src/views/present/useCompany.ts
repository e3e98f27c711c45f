import { useEffect, useState } from 'react'
import { mirror, openChannel } from '../../state/mirror'
import type { StageStore } from '../../state/stage'
import { useAtlasStore, useShelf, useText } from '../../state/context'

/** How this window and the others of its session stand together. */
export type Company = 'alone' | 'there' | 'impossible'

/** Keeps this window in step with the others of its session, where windows can talk to each other. `asks`: whether it must know that they are there. */
export function useCompany(stage: StageStore, asks: boolean): Company {
  const text = useText()
  const store = useAtlasStore()
  const shelf = useShelf()
  const [company, setCompany] = useState<Company>('alone')
  useEffect(() => {
    const channel = openChannel(text.edition.source.sha256, stage.getState().session)
    if (!channel) {
      setCompany('impossible')
      return
    }
    const onCompany = (there: boolean) => setCompany(there ? 'there' : 'alone')
    return mirror({ text, store, stage, shelf, channel, ...(asks ? { onCompany } : {}) })
  }, [text, store, stage, shelf, asks])
  return company
}
