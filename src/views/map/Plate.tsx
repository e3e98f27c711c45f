import './map.css'
import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import { type Geography, loadGeography } from '../shared/picture/geography'
import { TAG, useLanguage, useStrings } from '../shared/strings'
import type { LiveMapProps } from './LiveMap'

interface Props extends Omit<LiveMapProps, 'geography'> {
  /** What stands in the plate until the map is there: the countries as the page was served with them. */
  readonly waiting?: ReactNode
  /** What stands on the plate in a corner: the place that hand or focus is at, a caption. */
  readonly children?: ReactNode
}

interface Map {
  readonly geography: Geography
  readonly Live: ComponentType<LiveMapProps>
}

type Loading =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'ready'; readonly map: Map }

/** The shapes and what moves them, together: fails when either cannot be had, and can then be tried again. */
async function loadMap(): Promise<Map> {
  const [geography, { LiveMap }] = await Promise.all([loadGeography(), import('./LiveMap')])
  return { geography, Live: LiveMap }
}

/** The map: a region with a name, in an equal-area projection. */
export function Plate({ waiting, children, ...drawing }: Props) {
  const strings = useStrings()
  const language = useLanguage()
  const [state, setState] = useState<Loading>({ kind: 'loading' })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let gone = false
    loadMap().then(
      map => !gone && setState({ kind: 'ready', map }),
      () => !gone && setState({ kind: 'failed' }),
    )
    return () => {
      gone = true
    }
  }, [attempt])
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
        {state.kind === 'ready' && Live && <Live geography={state.map.geography} {...drawing} />}
        {state.kind === 'loading' && (waiting ?? <p className="plate-message">{strings.map.loading}</p>)}
        {state.kind === 'failed' && (
          <div className="plate-message" role="alert">
            <p>{strings.map.failed}</p>
            <button
              type="button"
              className="button"
              onClick={() => {
                setState({ kind: 'loading' })
                setAttempt(n => n + 1)
              }}
            >
              {strings.map.again}
            </button>
          </div>
        )}
        {children}
      </div>
    </section>
  )
}
