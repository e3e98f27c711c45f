import { createPortal } from 'react-dom'
import { useMap } from 'react-leaflet'
import { useStrings } from '../shared/strings'
import { goHome } from './ViewKeeper'

export function ZoomButtons({ animate }: { animate: boolean }) {
  const map = useMap()
  const strings = useStrings()
  const buttons = [
    ['+', strings.map.zoomIn, () => map.zoomIn(undefined, { animate })],
    ['−', strings.map.zoomOut, () => map.zoomOut(undefined, { animate })],
    ['⌂', strings.map.reset, () => goHome(map, animate)],
  ] as const
  const frame = map.getContainer().parentElement
  return (
    frame &&
    createPortal(
      <div className="zoom">
        {buttons.map(([sign, name, press]) => (
          <button key={sign} type="button" aria-label={name} title={name} onClick={press}>
            <span aria-hidden="true">{sign}</span>
          </button>
        ))}
      </div>,
      frame,
    )
  )
}
