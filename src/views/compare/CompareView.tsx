import './compare.css'
import { useMemo, useRef } from 'react'
import { compared, comparison } from '../../model/compare'
import type { Place } from '../../model/edition'
import { tally } from '../../model/panel'
import { useActions, useAtlas, useText } from '../../state/context'
import { useHeadingFocus } from '../shared/arrival'
import { AsOf } from '../shared/AsOf'
import { FilterBar } from '../shared/FilterBar'
import { ThemeGlyph } from '../shared/Glyphs'
import { HandoutLink } from '../shared/HandoutLink'
import { PointEntry } from '../shared/PointEntry'
import { useKeptScroll } from '../shared/useKeptScroll'
import { inLanguage, otherOf, TAG, useLanguage, useStrings } from '../shared/strings'
import { Unrolled } from '../shared/Unrolled'
import { ViewLink } from '../shared/ViewLink'
import { Formulae } from './Formulae'
import { Pickers } from './Pickers'

/** Two or three places side by side, theme by theme; what is said of several in the same words is linked. */
export function CompareView() {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const view = useAtlas(state => state.view)
  const root = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useHeadingFocus(heading)
  useKeptScroll(root, 'compare', true)
  const ids = compared(text, view)
  const places = ids.flatMap(id => text.place(id) ?? [])
  const { rows, shared } = useMemo(() => comparison(text, view), [text, view])
  const pointsOfColumn = (column: number) =>
    new Set(rows.flatMap(row => (row.columns[column] ?? []).map(({ point }) => point.id)))
  return (
    <main className="whole-page compare-view" id="words" ref={root}>
      <h1 tabIndex={-1} ref={heading}>
        {strings.compare.heading}
      </h1>
      <p className="lead">{strings.compare.lead}</p>
      <Pickers chosen={ids} />
      <FilterBar />
      <p className="actions">
        <HandoutLink of={{ compare: ids, place: null }} />
      </p>
      <Formulae shared={shared} />
      <div className="columns" style={{ '--places': places.length } as React.CSSProperties}>
        <div className="column-heads">
          {places.map((place, column) => (
            <ColumnHead key={place.id} place={place} points={pointsOfColumn(column).size} />
          ))}
        </div>
        {rows.length === 0 && <p className="empty">{strings.panel.noneLeft}</p>}
        {rows.map(({ theme, columns }) => {
          const entry = text.theme(theme)
          return (
            <section key={theme} className="theme-row" aria-labelledby={`row-${theme}`}>
              <h2 id={`row-${theme}`}>
                <ThemeGlyph theme={theme} />
                {entry && inLanguage(entry.names, language)}
                <span className="other-name" lang={TAG[otherOf(language)]}>
                  {entry && inLanguage(entry.names, otherOf(language))}
                </span>
              </h2>
              {columns.map((relations, column) => {
                const place = places[column]
                return (
                  place && (
                    <div key={place.id} className="column entries">
                      <p className="column-of">
                        {place.names[language]}{' '}
                        <span className="note">{strings.points(relations.length)}</span>
                      </p>
                      {relations.length === 0 && <p className="nothing">{strings.compare.nothing}</p>}
                      <Unrolled list={relations}>
                        {({ point, reason }) => (
                          <PointEntry
                            key={point.id}
                            point={point}
                            place={place.id}
                            reason={reason}
                            level={3}
                          />
                        )}
                      </Unrolled>
                    </div>
                  )
                )
              })}
            </section>
          )
        })}
      </div>
      <AsOf />
    </main>
  )
}

function ColumnHead({ place, points }: { place: Place; points: number }) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const other = otherOf(language)
  const { reason } = useAtlas(state => state.view)
  const { visit } = useActions()
  const { points: all } = tally(text, place.id, reason)
  return (
    <p className="column-head">
      <ViewLink
        to={{
          place: place.id,
          compare: [],
          view: 'map',
          theme: null,
          actor: null,
          stance: null,
          only: false,
        }}
        onFollow={() => visit(place.id)}
      >
        {place.names[language]}
      </ViewLink>{' '}
      <span className="other-name" lang={TAG[other]}>
        {place.names[other]}
      </span>
      <span className="note">
        {points === all ? strings.points(points) : strings.compare.some(points, strings.points(all))}
      </span>
    </p>
  )
}
