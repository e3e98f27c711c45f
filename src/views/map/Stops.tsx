import type { CSSProperties } from 'react'
import type { Place, PlaceId, Position } from '../../model/edition'
import { isDrawn } from '../../model/layers'
import { useAtlas, useText } from '../../state/context'
import { daysIn } from '../shared/dates'
import { useLanguage } from '../shared/strings'
import { type Density, STOP_LABELS, type StopLabel } from './label-table'
import { Label } from './Label'

interface Props {
  readonly at: (position: Position) => CSSProperties
  readonly density: Density
  readonly lit: readonly PlaceId[]
}

const UNPLACED: StopLabel = { offset: [0, -15], small: [0, 0], days: 'after' }

/** The stops of journeys, numbered and, when the journey is lit, dated. A small plate has them only lit. */
export function Stops({ at, density, lit }: Props) {
  const text = useText()
  const layers = useAtlas(state => state.view.layers)
  const chosen = useAtlas(state => state.view.place)
  return text.edition.places.map(place => {
    const shines = lit.includes(place.id) || chosen === place.id
    const alone = density === 'plate' && chosen === null && lit.length === 0
    if (!shines && !(alone && isDrawn(text, layers, place.id))) return null
    return <Journey key={place.id} place={place} at={at} density={density} lit={shines} />
  })
}

/** Lettering for eyes only: the panel lists the stops and their days. */
function Journey({ place, at, density, lit }: Omit<Props, 'lit'> & { place: Place; lit: boolean }) {
  const text = useText()
  const language = useLanguage()
  const plate = density === 'plate'
  return (place.stops ?? []).map(({ place: id, dates }, i) => {
    const position = text.place(id)?.position
    if (!position) return null
    const label = STOP_LABELS[id] ?? UNPLACED
    const [left, top] = plate ? label.offset : label.small
    return (
      <Label key={id} style={at(position)} hidden>
        <span className="stop" style={{ left, top }}>
          {i + 1}
        </span>
        {plate && lit && (
          <span className={`stop-days ${label.days}`} style={{ left, top }}>
            {daysIn(language, dates)}
          </span>
        )}
      </Label>
    )
  })
}
