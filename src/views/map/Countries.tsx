import { useEffect } from 'react'
import { tally } from '../../model/panel'
import type { Place } from '../../model/edition'
import { useAtlas, useText } from '../../state/context'
import { shadeOf } from '../shared/shades'
import type { Geometry, Territory } from './geometry'
import { Area } from './Shape'
import { usePlacePath } from './usePlacePath'

/** One country that can be chosen: a button in the shape of the country, shaded by its number of points. */
function Country({ place, territory }: { place: Place; territory: Territory }) {
  const text = useText()
  const reason = useAtlas(state => state.view.reason)
  const { points } = tally(text, place.id, reason)
  const silent = text.edition.silent.includes(place.id)
  const shade = territory.rank === 2 && place.id !== 'CHN' ? shadeOf(points) : null

  const ref = usePlacePath(place)
  useEffect(() => {
    const element = ref.current?.getElement()
    element?.setAttribute('id', `shape-${place.id}`)
    element?.setAttribute('data-shade', silent || shade === null ? 'none' : String(shade))
  }, [ref, place.id, shade, silent])

  return <Area pane="land" className="country" rings={territory.rings} interactive ref={ref} />
}

/** The land: context first, then the countries that can be chosen in the order of teaching. */
export function Countries({ geometry }: { geometry: Geometry }) {
  const text = useText()
  const places = text.edition.places.filter(place => place.kind === 'country')
  const clickable = new Set(places.map(place => place.id))
  return (
    <>
      {geometry.territories
        .filter(territory => !clickable.has(territory.id))
        .map(territory => (
          <Area key={territory.id} pane="land" className="context" rings={territory.rings} />
        ))}
      {places.map(place => {
        const territory = geometry.territory(place.id)
        return (
          territory && territory.rank > 0 && <Country key={place.id} place={place} territory={territory} />
        )
      })}
    </>
  )
}
