import './map.css'
import { type ComponentType, type ReactNode, startTransition, useEffect, useState } from 'react'
import { useAtlas } from '../../state/context'
import { type Geography, loadGeography } from '../shared/picture/geography'
import { pause } from '../shared/pause'
import { preparePaths } from '../shared/picture/paths'
import { TAG, useLanguage, useStrings } from '../shared/strings'
import type { LiveMapProps } from './LiveMap'
import { Served, type StillMap } from './Served'

interface Props extends Omit<LiveMapProps, 'geography' | 'onDrawn'> {
  /** It stands in the plate until the map is there. */
  readonly still: StillMap | null
  /** What stands on the plate in a corner: the place that hand or focus is at, a caption. */
  readonly children?: ReactNode
}

interface Map {
  readonly geography: Geography
  readonly Live: ComponentType<LiveMapProps>
}

type Loading = { readonly kind: 'loading' | 'failed' } | { readonly kind: 'ready'; readonly map: Map }

/** The shapes and what moves them, together: fails when either cannot be had, and can then be tried again. */
async function loadMap(): Promise<Map> {
  const [geography, { LiveMap }] = await Promise.all([loadGeography(), import('./LiveMap')])
  await pause()
  await preparePaths(geography)
  return { geography, Live: LiveMap }
}

/** How long a still map may wait for the browser to have nothing else to do, in milliseconds. */
const PATIENCE = 1000

/** Calls back when the browser is idle; answers what takes that back. Safari cannot tell, and has a moment instead. */
function whenIdle(act: () => void): () => void {
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(act, PATIENCE / 4)
    return () => clearTimeout(timer)
  }
  const request = requestIdleCallback(act, { timeout: PATIENCE })
  return () => cancelIdleCallback(request)
}

/** The map: a region with a name, in an equal-area projection. */
export function Plate({ still, children, ...drawing }: Props) {
  const strings = useStrings()
  const language = useLanguage()
  const [state, setState] = useState<Loading>({ kind: 'loading' })
  const [wanted, setWanted] = useState(still === null)
  const [attempt, setAttempt] = useState(0)
  const [drawn, setDrawn] = useState(false)
  // A still map cannot show what is chosen or at hand.
  const asked = useAtlas(
    ({ view, pointed }) => pointed !== null || view.place !== null || view.view !== 'map',
  )
  useEffect(() => {
    if (wanted) return
    if (!asked) return whenIdle(() => setWanted(true))
    setWanted(true)
  }, [wanted, asked])
  useEffect(() => {
    if (!wanted) return
    let gone = false
    setState({ kind: 'loading' })
    loadMap().then(
      map => !gone && startTransition(() => setState({ kind: 'ready', map })),
      () => !gone && setState({ kind: 'failed' }),
    )
    return () => {
      gone = true
    }
  }, [attempt, wanted])
  const Live = state.kind === 'ready' && state.map.Live

  return (
    <section
      className="plate"
      aria-label={strings.map.label}
      aria-describedby="map-help"
      lang={TAG[language]}
    >
      <p id="map-help" hidden>
        {strings.map.help}
      </p>
      <div className="plate-frame">
        {still && !drawn && state.kind !== 'failed' && <Served still={still} />}
        {!still && !Live && state.kind !== 'failed' && <p className="plate-message">{strings.map.loading}</p>}
        {state.kind === 'ready' && Live && (
          <Live geography={state.map.geography} onDrawn={() => setDrawn(true)} {...drawing} />
        )}
        {state.kind === 'failed' && (
          <div className="plate-message" role="alert">
            <p>{strings.map.failed}</p>
            <button type="button" className="button" onClick={() => setAttempt(n => n + 1)}>
              {strings.map.again}
            </button>
          </div>
        )}
        {children}
      </div>
    </section>
  )
}
