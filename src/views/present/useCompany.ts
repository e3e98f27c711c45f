import { useEffect, useState } from 'react'
import { mirror, openChannel } from '../../state/mirror'
import type { StageStore } from '../../state/stage'
import { useAtlasStore, useShelf, useText } from '../../state/context'

/** How this window and the others of its session stand together. */
export type Company = 'alone' | 'there' | 'impossible'

/** Keeps this window in step with the others of its session, where windows can talk to each other. */
export function useCompany(stage: StageStore): Company {
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
    return mirror({
      text,
      store,
      stage,
      shelf,
      channel,
      onCompany: there => setCompany(there ? 'there' : 'alone'),
    })
  }, [text, store, stage, shelf])
  return company
}
