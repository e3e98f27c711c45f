import './panel.css'
import { useLayoutEffect, useRef } from 'react'
import type { Place } from '../../model/edition'
import { LANGUAGES } from '../../model/language'
import { tally } from '../../model/panel'
import { useAtlas, useText } from '../../state/context'
import { AfterSwitch } from '../shared/AfterSwitch'
import { focusIsLost } from '../shared/arrival'
import { AsOf } from '../shared/AsOf'
import { CiteView } from '../shared/CiteView'
import { HandoutLink } from '../shared/HandoutLink'
import { Strip, StripHeads } from '../shared/Strip'
import { TAG, useLanguage, useStrings } from '../shared/strings'
import { TextLanguages } from '../shared/TextLanguages'
import { useKeptScroll } from '../shared/useKeptScroll'
import { Counts } from './Counts'
import { Filters } from './Filters'
import { Neighbours } from './Neighbours'
import { Passages } from './Passages'
import { PlaceNote } from './PlaceNote'
import { Points } from './Points'

/** So many entries, as fit below the head, are drawn with the panel itself. */
const AT_ONCE = 2

/** Everything the text says of one place: how it appears, its cooperation points by theme, its passages in order. */
export function Panel({ place }: { place: Place }) {
  const strings = useStrings()
  const language = useLanguage()
  const heading = useRef<HTMLHeadingElement>(null)
  const view = useAtlas(state => state.view)
  const text = useText()
  useLayoutEffect(() => {
    // A row that was pressed is gone now, and focus with it.
    if (focusIsLost()) heading.current?.focus()
  }, [place.id])

  const silent = text.passages(place.id).length === 0 && text.relations(place.id).length === 0
  const root = useRef<HTMLElement>(null)
  useKeptScroll(root, `place ${place.id}`)
  const { points } = tally(text, place.id, view.reason)
  const others = LANGUAGES.filter(other => other !== language)
  return (
    <aside
      className="page panel"
      aria-label={place.names[language]}
      id="words"
      lang={TAG[language]}
      ref={root}
    >
      <Neighbours place={place} />
      <h2 className="place-name" ref={heading} tabIndex={-1}>
        <span>{place.names[language]}</span>{' '}
        {others.map(other => (
          <span key={other} className="other-name" lang={TAG[other]}>
            {place.names[other]}
          </span>
        ))}
      </h2>
      <p className="pinyin" lang="zh-Latn-pinyin">
        {place.pinyin}
      </p>
      {silent ? (
        <p className="silence">
          {strings.panel.silent(place.names[language])}
          {place.kind === 'country' && ` ${strings.panel.silentMembers}`}
        </p>
      ) : (
        <>
          <div className="tally">
            <p className="tally-points">
              <b>{points}</b> {strings.longPoints(points).replace(/^\d+\s*/, '')}
            </p>
            <Counts place={place} />
          </div>
          <StripHeads />
          <Strip place={place.id} upTo={view.reason} name={place.names[language]} />
          <PlaceNote place={place} />
          <Filters place={place.id} />
          <div className="whose">
            <p className="note">{strings.panel.whose}</p>
            <TextLanguages />
          </div>
          <div className="actions place-actions">
            <HandoutLink of={{ point: null }} />
            <CiteView />
            <AfterSwitch />
          </div>
          <Points key={`points ${place.id}`} place={place.id} atOnce={AT_ONCE} />
          <Passages key={`passages ${place.id}`} place={place.id} atOnce={Math.max(0, AT_ONCE - points)} />
        </>
      )}
      <AsOf />
    </aside>
  )
}
