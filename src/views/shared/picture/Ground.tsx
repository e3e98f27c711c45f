import { memo } from 'react'
import type { PlaceId } from '../../../model/edition'
import type { Paths } from './paths'

/** A long line, drawn in pieces and styled as one. */
function Pieces({ className, of }: { className: string; of: readonly string[] }) {
  return (
    <g className={className}>
      {of.map(d => (
        <path key={d} d={d} />
      ))}
    </g>
  )
}

/** The land in which nothing can be chosen, and the shores around it. */
export const Land = memo(function Land({ paths }: { paths: Paths }) {
  return (
    <>
      <Pieces className="shore wide" of={paths.coast} />
      <Pieces className="shore middle" of={paths.coast} />
      <Pieces className="shore narrow" of={paths.coast} />
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
      <Pieces className="border context" of={borders.context} />
      <Pieces className="border-gap" of={borders.focus} />
      <Pieces className="border focus" of={borders.focus} />
      <path className="border disputed" d={borders.disputed} />
      <Pieces className="shoreline" of={paths.coast} />
    </g>
  )
})
