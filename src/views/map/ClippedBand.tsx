import type { Path } from 'leaflet'
import { useEffect, useRef } from 'react'
import type { PlaceId } from '../../model/edition'
import type { Territory } from './geometry'
import type { Pane } from './panes'
import { Outline } from './Shape'

/** A band along the inside of a country's border: a stroke clipped by the country's own shape, see `Defs`. */
export function ClippedBand({
  territory,
  pane,
  className,
}: {
  territory: Territory
  pane: Pane
  className: string
}) {
  const ref = useRef<Path>(null)
  useEffect(() => {
    ref.current?.getElement()?.setAttribute('clip-path', `url(#clip-${territory.id})`)
  }, [territory.id])
  return <Outline pane={pane} className={className} rings={territory.rings} ref={ref} />
}

/** What the drawing refers to: a clip in the shape of each country, which follows it at every zoom, and the hatching. */
export function Defs({ countries }: { countries: readonly PlaceId[] }) {
  return (
    <svg className="defs" width="0" height="0" aria-hidden="true">
      <defs>
        {countries.map(id => (
          <clipPath key={id} id={`clip-${id}`}>
            <use href={`#shape-${id}`} />
          </clipPath>
        ))}
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className="hatch-line" d="M0 0V5" />
        </pattern>
      </defs>
    </svg>
  )
}
