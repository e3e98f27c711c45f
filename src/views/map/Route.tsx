import { useMemo } from 'react'
import { createPortal } from 'react-dom'
import { useMap } from 'react-leaflet'
import type { Place, Stop } from '../../model/edition'
import { useText } from '../../state/context'
import { daysIn } from '../shared/dates'
import { TAG, useLanguage } from '../shared/strings'
import { latLng, metresPerPixel } from './crs'
import { letteringAt, STOP_LABELS, type StopLabel } from './label-table'
import { Line } from './Shape'
import { useLayerPoint } from './useLayerPoint'
import { usePlacePath } from './usePlacePath'

interface Props {
  readonly place: Place
  readonly stops: readonly Stop[]
  readonly lit: boolean
}

/** A journey: dots from stop to stop, which are numbered and, when it is lit, dated. A small plate has it only lit. */
export function Route(props: Props) {
  const map = useMap()
  const at = useLayerPoint()
  const plate = letteringAt(metresPerPixel(map.getZoom())) === 'plate'
  if (!plate && !props.lit) return null
  return (
    <>
      <RouteLine {...props} />
      <Stops stops={props.stops} at={at} plate={plate} dated={plate && props.lit} />
    </>
  )
}

function RouteLine({ place, stops, lit }: Props) {
  const text = useText()
  const lines = useMemo(
    () => [
      stops.flatMap(stop => {
        const position = text.place(stop.place)?.position
        return position ? [latLng(position)] : []
      }),
    ],
    [stops, text],
  )
  const ref = usePlacePath(place)
  return (
    <>
      {lit ? (
        <>
          <Line pane="lit" className="corridor-halo" lines={lines} />
          <Line pane="lit" className="corridor-lit route" lines={lines} />
        </>
      ) : (
        <Line pane="route" className="route" lines={lines} />
      )}
      <Line pane="route" className="corridor-hand" lines={lines} interactive ref={ref} />
    </>
  )
}

interface StopsProps {
  readonly stops: readonly Stop[]
  readonly at: ReturnType<typeof useLayerPoint>
  readonly plate: boolean
  readonly dated: boolean
}

const UNPLACED: StopLabel = { offset: [0, -15], small: [0, 0], days: 'after' }

/** Lettering for eyes only: the panel lists the stops and their days. */
function Stops({ stops, at, plate, dated }: StopsProps) {
  const map = useMap()
  const text = useText()
  const language = useLanguage()
  const pane = map.getPane('label')
  if (!pane) return null
  return createPortal(
    <div className="labels" lang={TAG[language]} aria-hidden="true">
      {stops.map(({ place, dates }, i) => {
        const position = text.place(place)?.position
        if (!position) return null
        const { x, y } = at(position)
        const label = STOP_LABELS[place] ?? UNPLACED
        const [left, top] = plate ? label.offset : label.small
        return (
          <div
            key={place}
            className="label leaflet-zoom-animated"
            style={{ transform: `translate(${x}px, ${y}px)` }}
          >
            <span className="stop" style={{ left, top }}>
              {i + 1}
            </span>
            {dated && (
              <span className={`stop-days ${label.days}`} style={{ left, top }}>
                {daysIn(language, dates)}
              </span>
            )}
          </div>
        )
      })}
    </div>,
    pane,
  )
}
