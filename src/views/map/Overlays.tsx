import { Fragment } from 'react'
import type { PlaceId } from '../../model/edition'
import { useAtlas, useText } from '../../state/context'
import { ClippedBand } from './ClippedBand'
import type { Geometry } from './geometry'
import { Area, Outline } from './Shape'

/** The chosen place, and for a group its members: drawn above the land, never by moving the land itself. */
export function Chosen({ geometry }: { geometry: Geometry }) {
  const text = useText()
  const id = useAtlas(state => state.view.place)
  const place = id ? text.place(id) : undefined
  const own = place && geometry.territory(place.id)
  const water = place?.id === 'aral-sea' ? geometry.aral : null
  return (
    <>
      {own && (
        <>
          <ClippedBand key={`band ${own.id}`} pane="chosen" className="chosen-band" territory={own} />
          <Outline key={`gap ${own.id}`} pane="chosen" className="chosen-gap" rings={own.rings} />
          <Outline key={`line ${own.id}`} pane="chosen" className="chosen-line" rings={own.rings} />
        </>
      )}
      {place?.members && <Members geometry={geometry} ids={place.members} className="chosen" />}
      {water && <Outline pane="chosen" className="chosen-line" rings={[...water.then, ...water.now]} />}
    </>
  )
}

/** Countries lit through a group are hatched, so that they differ from those that the words name. */
function Members({
  geometry,
  ids,
  className,
}: {
  geometry: Geometry
  ids: readonly PlaceId[]
  className: string
}) {
  return ids.map(id => {
    const territory = geometry.territory(id)
    return (
      territory && (
        <Fragment key={id}>
          <Area pane="lit" className="hatched" rings={territory.rings} options={HATCHED} />
          <Outline pane="lit" className={`member-line ${className}`} rings={territory.rings} />
        </Fragment>
      )
    )
  })
}

const HATCHED = { stroke: false, fillColor: 'url(#hatch)', fillOpacity: 1 }

/** Where the chosen or pointed sentence or point plays. */
export function LitPlaces({
  geometry,
  direct,
  members,
}: {
  geometry: Geometry
  direct: readonly PlaceId[]
  members: readonly PlaceId[]
}) {
  return (
    <>
      <Members geometry={geometry} ids={members} className="lit" />
      {direct.map(id => {
        const territory = geometry.territory(id)
        return territory && <Outline key={id} pane="lit" className="lit-line" rings={territory.rings} />
      })}
      {direct.includes('aral-sea' as PlaceId) && (
        <Outline pane="lit" className="lit-line" rings={[...geometry.aral.then, ...geometry.aral.now]} />
      )}
    </>
  )
}

/** The country that hand or focus is at. */
export function Hand({ geometry }: { geometry: Geometry }) {
  const id = useAtlas(({ pointed }) => (pointed?.kind === 'place' ? pointed.id : null))
  const territory = id && geometry.territory(id)
  return territory ? <Outline key={id} pane="hand" className="hand-line" rings={territory.rings} /> : null
}
