import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { useMap } from 'react-leaflet'
import type { PlaceId } from '../../model/edition'
import { keepTabStop } from './arrowKeys'
import { metresPerPixel } from './crs'
import { densityAt } from './label-table'
import { Lettering } from './Lettering'
import { useLayerPoint } from './useLayerPoint'

/** The lettering, kept in its place while the map moves. */
export function Labels({ lit }: { lit: readonly PlaceId[] }) {
  const map = useMap()
  const point = useLayerPoint()
  const pane = map.getPane('label')
  // A label that goes may have held the map's one tab stop.
  useEffect(() => keepTabStop(map))
  if (!pane) return null
  return createPortal(
    <Lettering
      at={position => {
        const { x, y } = point(position)
        return { transform: `translate(${x}px, ${y}px)` }
      }}
      density={densityAt(metresPerPixel(map.getZoom()))}
      lit={lit}
    />,
    pane,
  )
}
