import { type CSSProperties, memo, type ReactNode } from 'react'
import type { Place, PlaceId, Position } from '../../model/edition'
import { isDrawn } from '../../model/layers'
import { tally } from '../../model/panel'
import { useAtlas, useText } from '../../state/context'
import { otherOf, TAG, useLanguage } from '../shared/strings'
import { CITY_LABELS, COUNTRY_LABELS, type Density, NATURAL_LABELS } from './label-table'
import { Label } from './Label'
import { Stops } from './Stops'
import { usePlaceButton } from './usePlaceButton'

interface Props {
  /** Where a position lies in the box of the labels. */
  readonly at: (position: Position) => CSSProperties
  readonly density: Density
  /** What words that are shown or pointed at name. */
  readonly lit: readonly PlaceId[]
}

/** The plate's lettering. For eyes only: the same facts are on the shapes and in the lists. */
export function Lettering({ at, density, lit }: Props) {
  const text = useText()
  const language = useLanguage()
  const chosen = useAtlas(state => state.view.place)
  const atHand = useAtlas(({ pointed }) => (pointed?.kind === 'place' ? pointed.id : null))
  const layers = useAtlas(state => state.view.layers)
  const asked = (id: PlaceId) => lit.includes(id) || id === chosen || id === atHand
  const shown = (id: PlaceId, densities: readonly Density[]) =>
    asked(id) || (isDrawn(text, layers, id) && densities.includes(density))
  return (
    <div className={`labels lettering-${density}`} lang={TAG[language]}>
      {text.edition.places.map(place => {
        const country = COUNTRY_LABELS[density][place.id]
        if (place.kind === 'country' && country) {
          return (
            <Label key={place.id} style={at(country.at)} hidden>
              <CountryName
                entry={place}
                density={density}
                scale={country.scale ?? 1}
                quiet={country.quiet ?? false}
              />
            </Label>
          )
        }
        if (place.kind === 'city' && place.position && shown(place.id, CITY_LABELS[place.id]?.on ?? [])) {
          return (
            <Label key={place.id} style={at(place.position)}>
              <Choosable id={place.id}>
                <CityName place={place} />
              </Choosable>
            </Label>
          )
        }
        const natural = NATURAL_LABELS[place.id]
        if (place.kind === 'natural' && natural && shown(place.id, ['plate'])) {
          return (
            <Label key={place.id} style={at(language === 'zh' ? natural.atHan : natural.at)}>
              <Choosable id={place.id}>
                <NaturalName place={place} turn={natural.turn} />
              </Choosable>
            </Label>
          )
        }
        return null
      })}
      <Stops at={at} density={density} lit={lit} />
    </div>
  )
}

function CityName({ place }: { place: Place }) {
  const language = useLanguage()
  const label = CITY_LABELS[place.id]
  return (
    <>
      <span className={place.capital ? 'ring' : 'dot'} />
      <span
        className={`city ${label?.anchor ?? 'start'}`}
        style={{ left: label?.offset[0] ?? 8, top: label?.offset[1] ?? 0 }}
      >
        {place.names[language]}
      </span>
    </>
  )
}

function NaturalName({ place, turn }: { place: Place; turn: number }) {
  const language = useLanguage()
  return (
    <span
      className={`natural ${place.id === 'pamirs' ? 'land' : 'sea'}`}
      style={language === 'zh' || turn === 0 ? undefined : { rotate: `${turn}deg` }}
    >
      {(place.short ?? place.names)[language]}
    </span>
  )
}

interface CountryNameProps {
  readonly entry: Place
  readonly density: Density
  readonly scale: number
  readonly quiet: boolean
}

const CountryName = memo(function CountryName({ entry, density, scale, quiet }: CountryNameProps) {
  const text = useText()
  const language = useLanguage()
  const reason = useAtlas(state => state.view.reason)
  const chosen = useAtlas(state => state.view.place === entry.id)
  const other = otherOf(language)
  const silent = text.edition.silent.includes(entry.id)
  const named = density === 'plate' ? !silent : chosen && density === 'phone'
  // Shades differ too little to stand alone: the number is printed wherever there is room for it.
  const counted = !silent && density !== 'small'
  const { points } = tally(text, entry.id, reason)
  return (
    <span className={`country-name ${quiet ? 'quiet' : ''} ${chosen ? 'is-chosen' : ''}`}>
      <span className="first" style={{ fontSize: `calc(var(--label-size) * ${scale})` }}>
        {entry.names[language]}
      </span>
      {(named || counted) && (
        <span className="second">
          {named && <span lang={TAG[other]}>{entry.names[other]}</span>}
          {counted && <b>{points}</b>}
        </span>
      )}
    </span>
  )
})

/** A label that chooses its place. Places that no sentence is about are lettering only. */
function Choosable({ id, children }: { id: PlaceId; children: ReactNode }) {
  const text = useText()
  const { role: _, ...button } = usePlaceButton(id)
  if (text.passages(id).length === 0) {
    return (
      <span className="spot" aria-hidden="true">
        {children}
      </span>
    )
  }
  return (
    <button type="button" className="spot" {...button}>
      {children}
    </button>
  )
}
