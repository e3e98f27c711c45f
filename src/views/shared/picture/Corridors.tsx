import { useMemo } from 'react'
import type { Place, Position } from '../../../model/edition'
import type { Paths } from './paths'
import { linePath } from './paths'

interface Props {
  readonly place: Place
  readonly paths: Paths
  /** Where the stops of a journey are, in their order. */
  readonly stops: readonly Position[]
  readonly lit: boolean
}

const RAIL = 'china-europe-rail'

/** A work, line or journey that the text names: quiet, or lit over a halo. What is not known well is dashed. */
export function Corridor({ place, paths, stops, lit }: Props) {
  const course = useMemo(() => linePath(place.path ?? []), [place])
  const uncertain = useMemo(() => linePath(place.uncertain ?? []), [place])
  const journey = place.stops !== undefined
  const d = place.kind === 'border' ? paths.tajikAfghanBorder : journey ? linePath([stops]) : course
  if (!lit) {
    if (place.kind === 'border') return null
    return (
      <>
        <path className={journey ? 'route' : `corridor ${place.id}`} d={d} />
        {place.id === RAIL && <path className="corridor sleepers" d={d} />}
        {uncertain && <path className="corridor uncertain" d={uncertain} />}
      </>
    )
  }
  return (
    <>
      <path className="corridor-halo" d={d} />
      {uncertain && <path className="corridor-halo" d={uncertain} />}
      <path className={`corridor-lit ${journey ? 'route' : ''}`} d={d} />
      {place.id === RAIL && <path className="corridor-lit sleepers" d={d} />}
      {uncertain && <path className="corridor-lit uncertain" d={uncertain} />}
    </>
  )
}
