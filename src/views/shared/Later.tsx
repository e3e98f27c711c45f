import { type ComponentType, useEffect, useState } from 'react'
import { useStrings } from './strings'

/** A screen that is fetched when it is first shown, or before, when the page is idle. */
export interface Later<P> {
  readonly fetch: () => Promise<void>
  readonly Screen: ComponentType<P>
}

/** Puts a screen into a file of its own. A failed fetch says so and can be tried again; nothing else breaks. */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  where: 'page' | 'popover' = 'page',
): Later<P> {
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
    return (
      <Waiting
        id={where === 'page' ? 'words' : undefined}
        failed={state === 'failed'}
        onRetry={() => setState('loading')}
      />
    )
  }
  return { fetch, Screen }
}

function Waiting({ id, failed, onRetry }: { id: string | undefined; failed: boolean; onRetry: () => void }) {
  const { later: strings, offline } = useStrings()
  return (
    <div className="waiting" role={failed ? 'alert' : undefined} id={id}>
      <p>{failed ? strings.failed : strings.loading}</p>
      {failed && (
        <p>
          <button type="button" className="button" onClick={onRetry}>
            {strings.again}
          </button>{' '}
          {/* A part of a version that is gone from the server never comes; the page of today has other parts. */}
          <button type="button" className="button" onClick={() => location.reload()}>
            {offline.reload}
          </button>
        </p>
      )}
    </div>
  )
}
