import type { LatLng, Point } from 'leaflet'
import { useCallback, useState } from 'react'
import { flushSync } from 'react-dom'
import { useMap, useMapEvents } from 'react-leaflet'
import type { Position } from '../../model/edition'
import { latLng } from './crs'
import { layerPointAt } from './plane-sheet'

/**
 * Gives positions in the coordinates of the map's layers. While the map zooms, they are those of the end of the
 * movement, so that a transition carries labels there. The function is new whenever its answers change.
 */
export function useLayerPoint(): (at: Position) => Point {
  const map = useMap()
  const [moving, setMoving] = useState<{ zoom: number; centre: LatLng } | null>(null)
  const [turn, setTurn] = useState(0)
  const settle = () => {
    setMoving(null)
    setTurn(n => n + 1)
  }
  useMapEvents({
    // At once, so that labels leave together with the land.
    zoomanim: ({ zoom, center }) => flushSync(() => setMoving({ zoom, centre: center })),
    zoomend: settle,
    viewreset: settle,
  })
  return useCallback(
    (at: Position) =>
      moving && turn >= 0
        ? layerPointAt(map, latLng(at), moving.zoom, moving.centre)
        : map.latLngToLayerPoint(latLng(at)),
    [map, moving, turn],
  )
}
