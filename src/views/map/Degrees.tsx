import { memo, useState } from 'react'
import { createPortal } from 'react-dom'
import { useMap, useMapEvents } from 'react-leaflet'
import { project } from '../../model/albers'
import type { Position } from '../../model/edition'
import { metresPerPixel } from './crs'
import { densityAt } from './label-table'

interface Mark {
  readonly text: string
  readonly x: number
  readonly y: number
}

/** Where a meridian or parallel, given as a function of one degree, crosses a line of the frame. Found by halving. */
function crossing(
  at: (t: number) => Position,
  from: number,
  to: number,
  over: (p: Position) => number,
): number | null {
  let [low, high] = [from, to]
  if (Math.sign(over(at(low))) === Math.sign(over(at(high)))) return null
  for (let i = 0; i < 24; i++) {
    const middle = (low + high) / 2
    if (Math.sign(over(at(middle))) === Math.sign(over(at(low)))) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Degrees on the plate's edge: meridians above and below, parallels at the left. Decoration for sighted readers. */
export const Degrees = memo(function Degrees() {
  const map = useMap()
  const [, turn] = useState(0)
  const again = () => turn(n => n + 1)
  useMapEvents({ move: again, zoomend: again, resize: again, viewreset: again })
  const { x: width, y: height } = map.getSize()
  const { lng, lat } = map.getCenter()
  const [east, north] = project([lng, lat])
  const metres = metresPerPixel(map.getZoom())
  // A smaller plate has no room for them.
  if (densityAt(metres) !== 'plate') return null
  // Leaflet's own way makes four objects for a point, and this is done for every step of a drag.
  const pixel = (at: Position) => {
    const [x, y] = project(at)
    return { x: width / 2 + (x - east) / metres, y: height / 2 - (y - north) / metres }
  }

  const meridians = Array.from({ length: 13 }, (_, i) => 30 + 10 * i).flatMap((longitude): Mark[] => {
    const along = (latitude: number): Position => [longitude, latitude]
    return [
      { edge: 0, y: 9 },
      { edge: height, y: height - 9 },
    ].flatMap(({ edge, y }): Mark[] => {
      const latitude = crossing(along, 5, 75, p => pixel(p).y - edge)
      const x = latitude === null ? -1 : pixel(along(latitude)).x
      return x > 40 && x < width - 60 ? [{ text: `${longitude}°E`, x, y }] : []
    })
  })
  const parallels = Array.from({ length: 12 }, (_, i) => 15 + 5 * i).flatMap((latitude): Mark[] => {
    const along = (longitude: number): Position => [longitude, latitude]
    const longitude = crossing(along, -20, 160, p => pixel(p).x)
    const y = longitude === null ? -1 : pixel(along(longitude)).y
    return y > 24 && y < height - 24 ? [{ text: `${latitude}°N`, x: 16, y }] : []
  })

  return createPortal(
    <div className="degrees" aria-hidden="true">
      {[...meridians, ...parallels].map(({ text, x, y }) => (
        <span key={`${text} ${Math.round(y)}`} style={{ transform: `translate(${x}px, ${y}px)` }}>
          {text}
        </span>
      ))}
    </div>,
    map.getContainer(),
  )
})
