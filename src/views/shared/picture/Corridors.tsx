import { useMemo } from 'react'
import type { Place, Position } from '../../../model/edition'
import type { Paths } from './paths'
import { coursePath } from './paths'

interface Props {
  readonly place: Place
  readonly paths: Paths
  /** Where the stops of a journey are, in their order. */
  readonly stops: readonly Position[]
  readonly lit: boolean
}

const RAIL = 'china-europe-rail'

/** Path data of what is known of a course. */
export function courseOf(place: Place, paths: Paths, stops: readonly Position[]): string {
  if (place.kind === 'border') return paths.tajikAfghanBorder
  return coursePath(place.stops ? [stops] : (place.path ?? []), paths.grid)
}

/** A work, line or journey that the text names: quiet, or lit over a halo. What is not known well is dashed. */
export function Corridor({ place, paths, stops, lit }: Props) {
  const d = useMemo(() => courseOf(place, paths, stops), [place, paths, stops])
  const uncertain = useMemo(() => coursePath(place.uncertain ?? [], paths.grid), [place, paths])
  const journey = place.stops !== undefined
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
