import { createPortal } from 'react-dom'
import { useMap } from 'react-leaflet'
import { useStrings } from '../shared/strings'
import { resetView } from './ViewKeeper'

/** Zooming answers at once: an animation would swallow the next press. */
export function ZoomButtons() {
  const map = useMap()
  const strings = useStrings()
  const buttons = [
    ['+', strings.map.zoomIn, () => map.zoomIn(undefined, { animate: false })],
    ['−', strings.map.zoomOut, () => map.zoomOut(undefined, { animate: false })],
    ['reset', strings.map.reset, () => resetView(map)],
  ] as const
  const frame = map.getContainer().parentElement
  return (
    frame &&
    createPortal(
      <div className="zoom">
        {buttons.map(([sign, name, press]) => (
          <button key={sign} type="button" aria-label={name} title={name} onClick={press}>
            {sign === 'reset' ? <WholeRegion /> : <span aria-hidden="true">{sign}</span>}
          </button>
        ))}
      </div>,
      frame,
    )
  )
}

function WholeRegion() {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      aria-hidden="true"
    >
      <path d="M1.5 5.5v-4h4M10.5 1.5h4v4M14.5 10.5v4h-4M5.5 14.5h-4v-4M6 6h4v4H6z" />
    </svg>
  )
}
