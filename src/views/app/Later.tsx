import { type ComponentType, useEffect, useState } from 'react'
import { useStrings } from '../shared/strings'

/** A screen that is fetched when it is first shown, or before, when the page is idle. */
export interface Later<P> {
  readonly fetch: () => Promise<void>
  readonly Screen: ComponentType<P>
}

/** Puts a screen into a file of its own. A failed fetch says so and can be tried again; nothing else breaks. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): Later<P> {
  let ready: ComponentType<P> | null = null
  const fetch = async () => {
    ready ??= await load()
  }
  function Screen(props: P) {
    const [state, setState] = useState<'loading' | 'ready' | 'failed'>(ready ? 'ready' : 'loading')
    useEffect(() => {
      if (state !== 'loading') return
      let gone = false
      fetch().then(
        () => !gone && setState('ready'),
        () => !gone && setState('failed'),
      )
      return () => {
        gone = true
      }
    }, [state])
    const Ready = ready
    if (Ready) return <Ready {...props} />
    return <Waiting failed={state === 'failed'} onRetry={() => setState('loading')} />
  }
  return { fetch, Screen }
}

function Waiting({ failed, onRetry }: { failed: boolean; onRetry: () => void }) {
  const strings = useStrings().later
  return (
    <div className="waiting" role={failed ? 'alert' : undefined} id="words">
      <p>{failed ? strings.failed : strings.loading}</p>
      {failed && (
        <button type="button" className="button" onClick={onRetry}>
          {strings.again}
        </button>
      )}
    </div>
  )
}
