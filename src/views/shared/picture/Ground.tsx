import { memo } from 'react'
import type { PlaceId } from '../../../model/edition'
import type { Paths } from './paths'

/** The land in which nothing can be chosen, and the shores around it. */
export const Land = memo(function Land({ paths }: { paths: Paths }) {
  return (
    <>
      <path className="shore wide" d={paths.coast} />
      <path className="shore middle" d={paths.coast} />
      <path className="shore narrow" d={paths.coast} />
      <path className="context" d={paths.context} />
    </>
  )
})

interface LinesProps {
  readonly paths: Paths
  readonly focus: readonly PlaceId[]
  /** Whether the Aral Sea of 1960 is drawn behind what is left of it. */
  readonly aralThen: boolean
  /** Before the names of the clips that are in the shape of the countries. */
  readonly clip: string
}

/** Everything that lies over the land and never changes: bands, degrees, waters, borders. */
export const Lines = memo(function Lines({ paths, focus, aralThen, clip }: LinesProps) {
  const { borders, aral } = paths
  return (
    <g className="quiet-lines">
      {focus.map(id => (
        <path key={id} className="band" d={paths.countries.get(id)} clipPath={`url(#${clip}-${id})`} />
      ))}
      <path className="graticule" d={paths.graticule} />
      {aralThen && <path className="aral-then" d={aral.then} />}
      <path className="river" d={paths.rivers} />
      <path className="lake" d={paths.lakes} />
      <path className="lake aral-now" d={aral.now} />
      {aralThen && <path className="aral-then-shore" d={aral.then} />}
      <path className="border context" d={borders.context} />
      <path className="border-gap" d={borders.focus} />
      <path className="border focus" d={borders.focus} />
      <path className="border disputed" d={borders.disputed} />
      <path className="shoreline" d={paths.coast} />
    </g>
  )
})
