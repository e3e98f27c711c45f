import './overview.css'
import { isTranslation } from '../../model/language'
import { useLayoutEffect, useRef } from 'react'
import type { Place, PlaceId } from '../../model/edition'
import { tally } from '../../model/panel'
import { useActions, useAtlas, useText } from '../../state/context'
import { focusIsLost } from '../shared/arrival'
import { AsOf } from '../shared/AsOf'
import { Strip, StripHeads } from '../shared/Strip'
import { describePlace, inLanguage, otherOf, TAG, useLanguage, useStrings } from '../shared/strings'
import { ViewLink } from '../shared/ViewLink'

/** The first screen beside the map: what the text is, what to do, and every place as a button. */
export function Overview({ comingFrom }: { comingFrom: PlaceId | null }) {
  const { edition, place } = useText()
  const strings = useStrings()
  const language = useLanguage()
  const { source } = edition
  const second = isTranslation(language) ? language : otherOf(language)
  const root = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    // Focus that a closed panel took with it goes back to where the panel was opened from.
    if (comingFrom && focusIsLost()) {
      root.current?.querySelector<HTMLElement>(`[data-row="${comingFrom}"]`)?.focus()
    }
  }, [comingFrom])

  const parties = ['group', 'organisation', 'country']
  const rest = edition.places.filter(
    ({ id, kind }) => parties.includes(kind) && !edition.focus.includes(id) && !edition.silent.includes(id),
  )
  const spots = edition.places.filter(({ kind }) => !parties.includes(kind))
  return (
    <section className="page overview" aria-labelledby="title" ref={root} id="words">
      <p className="dateline">
        {strings.dateline(inLanguage(source.publisher, language), inLanguage(source.dateline, language))}
        <time dateTime={source.date}>{strings.published}</time>
      </p>
      <h1 id="title" tabIndex={-1}>
        <span lang="zh-Hans">{source.title.zh.replace(' ', '　')}</span>
        <span className="rendering" lang={TAG[second]}>
          {source.title[second]}
        </span>
      </h1>
      <p className="subtitle">{inLanguage(source.subtitle, language)}</p>
      <p className="how">{strings.how}</p>

      <div className="row-heads" aria-hidden="true">
        <span>{strings.whereInAnswers}</span>
        <span>{strings.pointsHeading}</span>
      </div>
      <StripHeads />
      <ul className="rows">
        {edition.focus.map(id => {
          const entry = place(id)
          return entry && <FocusRow key={id} place={entry} />
        })}
      </ul>
      <h2 className="visually-hidden">{strings.otherPlaces}</h2>
      <ul className="others">
        {rest.map(entry => (
          <OtherRow key={entry.id} place={entry} />
        ))}
      </ul>
      <ul className="spots">
        {spots.map(entry => (
          <Spot key={entry.id} place={entry} />
        ))}
      </ul>
      <p className="silent">
        {strings.notInText}{' '}
        {edition.silent.map((id, i) => (
          <span key={id}>
            {i > 0 && strings.marks.list}
            <Silent id={id} />
          </span>
        ))}
        {strings.marks.stop}
      </p>
      <AsOf />
    </section>
  )
}

function usePointing(id: PlaceId) {
  const { point } = useActions()
  return {
    onPointerEnter: () => point({ kind: 'place', id }),
    onPointerLeave: () => point(null),
    onFocus: () => point({ kind: 'place', id }),
    onBlur: () => point(null),
  }
}

function FocusRow({ place }: { place: Place }) {
  const text = useText()
  const language = useLanguage()
  const other = otherOf(language)
  const reason = useAtlas(state => state.view.reason)
  const { choose } = useActions()
  const pointing = usePointing(place.id)
  return (
    <li>
      <button
        type="button"
        className="focus-row"
        data-row={place.id}
        aria-label={describePlace(language, text, place, reason)}
        onClick={() => choose(place.id)}
        {...pointing}
      >
        <span className="name">{place.names[language]}</span>
        <span className="other-name" lang={TAG[other]}>
          {place.names[other]}
        </span>
        <span className="count">{tally(text, place.id, reason).points}</span>
        <span className="arrow" aria-hidden="true">
          →
        </span>
        <Strip place={place.id} upTo={reason} name={place.names[language]} />
      </button>
    </li>
  )
}

function OtherRow({ place }: { place: Place }) {
  const text = useText()
  const language = useLanguage()
  const other = otherOf(language)
  const reason = useAtlas(state => state.view.reason)
  const { choose } = useActions()
  const pointing = usePointing(place.id)
  const names = place.short ?? place.names
  return (
    <li>
      <button
        type="button"
        className="other-row"
        data-row={place.id}
        aria-label={describePlace(language, text, place, reason)}
        onClick={() => choose(place.id)}
        {...pointing}
      >
        <span>
          <span className="name">{names[language]}</span>{' '}
          <span className="other-name" lang={TAG[other]}>
            {names[other]}
          </span>
        </span>
        <span className="count">{tally(text, place.id, reason).points}</span>
      </button>
    </li>
  )
}

/** Corridors, cities and landscapes that the text names. */
function Spot({ place }: { place: Place }) {
  const text = useText()
  const language = useLanguage()
  const reason = useAtlas(state => state.view.reason)
  const { choose } = useActions()
  const pointing = usePointing(place.id)
  if (text.passages(place.id).length === 0) return null
  return (
    <li>
      <button
        type="button"
        className="spot-row"
        data-row={place.id}
        aria-label={describePlace(language, text, place, reason)}
        onClick={() => choose(place.id)}
        {...pointing}
      >
        {(place.short ?? place.names)[language]}
      </button>
    </li>
  )
}

function Silent({ id }: { id: PlaceId }) {
  const text = useText()
  const language = useLanguage()
  const { choose } = useActions()
  const pointing = usePointing(id)
  const place = text.place(id)
  return (
    place && (
      <ViewLink to={{ place: id, point: null }} onFollow={() => choose(id)} className="silent-link" row={id}>
        <span {...pointing}>{place.names[language]}</span>
      </ViewLink>
    )
  )
}
