import type { Language } from '../../model/language'
import { useEffect, useRef } from 'react'
import { chosenPoints } from '../../model/matrix'
import { pointsOf } from '../../model/panel'
import { type MatrixRows, turnedTo, type View } from '../../model/view'
import { useActions, useAtlas, useText } from '../../state/context'
import { HandoutLink } from '../shared/HandoutLink'
import { PointEntry } from '../shared/PointEntry'
import { inLanguage, type Strings, useLanguage, useStrings } from '../shared/strings'
import { Unrolled } from '../shared/Unrolled'
import { useNarrow } from '../shared/useMediaQuery'
import { ViewLink } from '../shared/ViewLink'

/** The points of the chosen cell, column or row, with their exact words. */
export function Chosen() {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const view = useAtlas(state => state.view)
  const { turnTo, pick, compare } = useActions()
  const heading = useRef<HTMLHeadingElement>(null)
  const below = useNarrow(1099)
  const { place: id, by } = view
  const value = view[by]
  useEffect(() => {
    // Where it stands below the table, it must be seen that something has opened.
    if (below && (id ?? value) !== null && navigator.userActivation.hasBeenActive) {
      heading.current?.scrollIntoView({ block: 'center' })
    }
  }, [below, id, value])
  if (id === null && value === null) {
    return (
      <section className="chosen-cell" aria-label={strings.matrix.chosen}>
        <p className="empty">{strings.matrix.choose}</p>
      </section>
    )
  }
  const place = id ? text.place(id) : undefined
  const points = chosenPoints(text, view)
  const shared = id && view.reason === 'group' ? pointsOf(text, id, view.reason, view).shared : []
  const rival = text.edition.focus.find(other => other !== id)
  const name = place ? place.names[language] : strings.matrix.allPlaces
  return (
    <section className="chosen-cell" aria-labelledby="chosen-cell">
      <p className="cell-of">
        {name}
        {value !== null && (
          <>
            {' '}
            <span aria-hidden="true">×</span> {valueName(by, view, strings, text.theme, language)}
          </>
        )}
      </p>
      <h2 id="chosen-cell" tabIndex={-1} ref={heading}>
        {strings.points(points.length)}
      </h2>
      <p className="cell-links">
        {place && (
          <>
            <ViewLink to={turnedTo(view, 'map')} onFollow={() => turnTo('map')}>
              {strings.matrix.onMap}
            </ViewLink>
            <ViewLink to={turnedTo(view, 'text')} onFollow={() => turnTo('text')}>
              {strings.matrix.inText}
            </ViewLink>
            {rival && (
              <ViewLink
                to={{ ...turnedTo(view, 'compare'), place: null, compare: [place.id, rival] }}
                onFollow={() => compare([place.id, rival])}
              >
                {strings.matrix.compareWith(text.place(rival)?.names[language] ?? '')}
              </ViewLink>
            )}
          </>
        )}
        <HandoutLink />
        <button type="button" className="link" onClick={() => pick(null, { [by]: null })}>
          {strings.matrix.release}
        </button>
      </p>
      <div className="entries">
        <Unrolled list={points}>
          {({ relation: { point, reason }, place: about }) => (
            <PointEntry key={point.id} point={point} place={about} reason={reason} level={3} />
          )}
        </Unrolled>
      </div>
      {shared.length > 0 && id && (
        <details className="shared entries">
          <summary>{strings.sharedAs(shared.length, strings.aMember)}</summary>
          <Unrolled list={shared}>
            {({ point, reason }) => (
              <PointEntry key={point.id} point={point} place={id} reason={reason} level={3} />
            )}
          </Unrolled>
        </details>
      )}
    </section>
  )
}

function valueName(
  by: MatrixRows,
  view: View,
  strings: Strings,
  themeOf: ReturnType<typeof useText>['theme'],
  language: Language,
): string {
  if (by === 'theme') {
    const theme = view.theme && themeOf(view.theme)
    return theme ? inLanguage(theme.names, language) : ''
  }
  if (by === 'actor') return view.actor ? strings.actor[view.actor] : ''
  return view.stance ? strings.stance[view.stance] : ''
}
