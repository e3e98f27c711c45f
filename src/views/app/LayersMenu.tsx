import type { Place } from '../../model/edition'
import { layersOf } from '../../model/layers'
import { useActions, useAtlas, useText } from '../../state/context'
import { AfterSwitch } from '../shared/AfterSwitch'
import { Popout } from '../shared/Popout'
import { useLanguage, useStrings } from '../shared/strings'
import { ViewLink } from '../shared/ViewLink'

/** What is drawn over the countries, each with its line and its source; switched on and off, or chosen like a country. */
export function LayersMenu() {
  const text = useText()
  const strings = useStrings()
  const layers = useAtlas(state => state.view.layers)
  const { layer } = useActions()
  const all = layersOf(text)
  const on = layers ?? all.map(({ id }) => id)
  const toggle = ({ id }: Place) => {
    const next = all
      .map(place => place.id)
      .filter(other => (other === id ? !on.includes(id) : on.includes(other)))
    layer(next.length === all.length ? null : next)
  }
  return (
    <Popout
      label={strings.layers.open}
      button={strings.layers.open}
      buttonClass="link"
      className="layers-menu"
      side="end"
    >
      <p className="layers-head">
        <b>{strings.layers.label}</b>
        <button type="button" className="link" disabled={layers === null} onClick={() => layer(null)}>
          {strings.layers.all}
        </button>
        <button type="button" className="link" disabled={on.length === 0} onClick={() => layer([])}>
          {strings.layers.none}
        </button>
      </p>
      <ul>
        {all.map(place => (
          <Layer key={place.id} place={place} on={on.includes(place.id)} onToggle={() => toggle(place)} />
        ))}
      </ul>
      <p className="note">{strings.layers.note}</p>
      <p className="layers-after">
        <AfterSwitch />
        <span className="note">{strings.afterwards.showHint}</span>
      </p>
    </Popout>
  )
}

function Layer({ place, on, onToggle }: { place: Place; on: boolean; onToggle: () => void }) {
  const strings = useStrings()
  const language = useLanguage()
  const { visit } = useActions()
  const [source] = place.sources ?? []
  return (
    <li className="layer">
      <label>
        <input type="checkbox" checked={on} onChange={onToggle} />
        <LineSample place={place} />
        {place.names[language]}
      </label>
      <ViewLink
        to={{ place: place.id, at: null, q: '', view: 'map' }}
        onFollow={() => visit(place.id)}
        label={strings.layers.choose(place.names[language])}
      >
        {strings.layers.show}
      </ViewLink>
      {source && (
        <span className="note">
          {strings.layers.source}{' '}
          <a href={source.url} target="_blank" rel="noopener noreferrer" lang="en">
            {source.title}
          </a>
        </span>
      )}
    </li>
  )
}

/** The line as the map draws it. */
function LineSample({ place }: { place: Place }) {
  const line = place.kind === 'natural' || place.kind === 'city' ? null : 'M1 6h26'
  return (
    <svg
      className={`line-sample of-${place.kind}`}
      width="28"
      height="12"
      viewBox="0 0 28 12"
      aria-hidden="true"
    >
      {line ? (
        <path d={line} />
      ) : place.kind === 'city' ? (
        <circle cx="14" cy="6" r="3" />
      ) : (
        <path d="M4 9c3-7 7-7 10-3s6 2 10-3" />
      )}
      {place.id === 'china-europe-rail' && <path className="sleepers" d="M1 6h26" />}
    </svg>
  )
}
