import type { Point } from 'leaflet'
import { type ReactNode, useEffect } from 'react'
import { createPortal } from 'react-dom'
import { useMap } from 'react-leaflet'
import { tally } from '../../model/panel'
import type { Place, PlaceId } from '../../model/edition'
import { isDrawn } from '../../model/layers'
import { useActions, useAtlas, useText } from '../../state/context'
import { describePlace, otherOf, TAG, useLanguage } from '../shared/strings'
import { keepTabStop } from './arrowKeys'
import { metresPerPixel } from './crs'
import { CITY_LABELS, COUNTRY_LABELS, type Lettering, letteringAt, NATURAL_LABELS } from './label-table'
import { useLayerPoint } from './useLayerPoint'

const at = ({ x, y }: Point) => ({ transform: `translate(${x}px, ${y}px)` })

/** The plate's lettering. For eyes only: the same facts are on the shapes and in the lists. */
export function Labels({ lit }: { lit: ReadonlySet<PlaceId> }) {
  const map = useMap()
  const place = useLayerPoint()
  const text = useText()
  const language = useLanguage()
  const chosen = useAtlas(state => state.view.place)
  const atHand = useAtlas(({ pointed }) => (pointed?.kind === 'place' ? pointed.id : null))
  const layers = useAtlas(state => state.view.layers)
  const pane = map.getPane('label')
  const lettering = letteringAt(metresPerPixel(map.getZoom()))
  // A label that goes may have held the map's one tab stop.
  useEffect(() => keepTabStop(map))
  if (!pane) return null

  const asked = (id: PlaceId) => lit.has(id) || id === chosen || id === atHand
  const quiet = (id: PlaceId) => isDrawn(text, layers, id)
  return createPortal(
    <div className={`labels lettering-${lettering}`} lang={TAG[language]}>
      {text.edition.places.map(entry => {
        const country = COUNTRY_LABELS[lettering][entry.id]
        if (entry.kind === 'country' && country) {
          return (
            <div
              key={entry.id}
              className="label leaflet-zoom-animated"
              style={at(place(country.at))}
              aria-hidden="true"
            >
              <CountryName
                entry={entry}
                lettering={lettering}
                scale={country.scale ?? 1}
                quiet={country.quiet ?? false}
              />
            </div>
          )
        }
        if (
          entry.kind === 'city' &&
          entry.position &&
          (asked(entry.id) || (quiet(entry.id) && (CITY_LABELS[entry.id]?.on ?? []).includes(lettering)))
        ) {
          const label = CITY_LABELS[entry.id]
          return (
            <div key={entry.id} className="label leaflet-zoom-animated" style={at(place(entry.position))}>
              <Choosable entry={entry}>
                <span className={entry.capital ? 'ring' : 'dot'} />
                <span
                  className={`city ${label?.anchor ?? 'start'}`}
                  style={{ left: label?.offset[0] ?? 8, top: label?.offset[1] ?? 0 }}
                >
                  {entry.names[language]}
                </span>
              </Choosable>
            </div>
          )
        }
        const natural = NATURAL_LABELS[entry.id]
        if (
          entry.kind === 'natural' &&
          natural &&
          (asked(entry.id) || (quiet(entry.id) && lettering === 'plate'))
        ) {
          const han = language === 'zh'
          return (
            <div
              key={entry.id}
              className="label leaflet-zoom-animated"
              style={at(place(han ? natural.atHan : natural.at))}
            >
              <Choosable entry={entry}>
                <span
                  className={`natural ${entry.id === 'pamirs' ? 'land' : 'sea'}`}
                  style={han || natural.turn === 0 ? undefined : { rotate: `${natural.turn}deg` }}
                >
                  {(entry.short ?? entry.names)[language]}
                </span>
              </Choosable>
            </div>
          )
        }
        return null
      })}
    </div>,
    pane,
  )
}

interface CountryNameProps {
  readonly entry: Place
  readonly lettering: Lettering
  readonly scale: number
  readonly quiet: boolean
}

function CountryName({ entry, lettering, scale, quiet }: CountryNameProps) {
  const text = useText()
  const language = useLanguage()
  const reason = useAtlas(state => state.view.reason)
  const chosen = useAtlas(state => state.view.place === entry.id)
  const other = otherOf(language)
  const silent = text.edition.silent.includes(entry.id)
  const named = lettering === 'plate' ? !silent : chosen && lettering === 'phone'
  // Shades differ too little to stand alone: the number is printed wherever there is room for it.
  const counted = !silent && lettering !== 'small'
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
}

/** A label that chooses its place. Places that no sentence is about are lettering only. */
function Choosable({ entry, children }: { entry: Place; children: ReactNode }) {
  const text = useText()
  const language = useLanguage()
  const { choose, point } = useActions()
  const pressed = useAtlas(state => state.view.place === entry.id)
  const reason = useAtlas(state => state.view.reason)
  if (text.passages(entry.id).length === 0) {
    return (
      <span className="spot" aria-hidden="true">
        {children}
      </span>
    )
  }
  const pointAt = () => point({ kind: 'place', id: entry.id })
  return (
    <button
      type="button"
      className="spot"
      tabIndex={-1}
      data-place={entry.id}
      aria-pressed={pressed}
      aria-label={describePlace(language, text, entry, reason)}
      onClick={() => choose(entry.id)}
      onPointerEnter={pointAt}
      onPointerLeave={() => point(null)}
      onFocus={pointAt}
      onBlur={() => point(null)}
    >
      {children}
    </button>
  )
}
