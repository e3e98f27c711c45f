import './panel.css'
import { useLayoutEffect, useRef } from 'react'
import type { Place, PlaceId } from '../../model/edition'
import { byTheme, passagesUpTo, pointsOf, tally } from '../../model/panel'
import { useActions, useAtlas, useText } from '../../state/context'
import { focusIsLost } from '../shared/arrival'
import { PassageEntry } from '../shared/PassageEntry'
import { PointEntry } from '../shared/PointEntry'
import { TextLanguages } from '../shared/TextLanguages'
import { Strip, StripHeads } from '../shared/Strip'
import { ThemeGlyph } from '../shared/Glyphs'
import { inLanguage, TAG, useLanguage, useStrings } from '../shared/strings'
import { Counts } from './Counts'
import { Filters } from './Filters'
import { Neighbours } from './Neighbours'
import { PlaceNote } from './PlaceNote'

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

  const silent = text.edition.silent.includes(place.id)
  const { points } = tally(text, place.id, view.reason)
  const others = (['en', 'zh', 'ru'] as const).filter(other => other !== language)
  return (
    <aside className="page panel" aria-label={place.names[language]} id="words" lang={TAG[language]}>
      <Neighbours place={place} />
      <h2 className="place-name" ref={heading} tabIndex={-1}>
        <span>{place.names[language]}</span>{' '}
        {others.map(other => (
          <span key={other} className="other-name" lang={TAG[other]}>
            {place.names[other]}
          </span>
        ))}
      </h2>
      {silent ? (
        <p className="silence">{strings.panel.silent(place.names[language])}</p>
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
          <Points place={place.id} />
          <Passages place={place.id} />
        </>
      )}
      <p className="as-of">
        {strings.asOf} {strings.footer.source}
      </p>
    </aside>
  )
}

function Points({ place }: { place: PlaceId }) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const { theme, actor, stance, reason } = useAtlas(state => state.view)
  const { clearFilters } = useActions()
  const filters = { theme, actor, stance }
  const filtered = theme !== null || actor !== null || stance !== null
  const { own, shared } = pointsOf(text, place, reason, filters)
  const groups = byTheme(own, theme)
  const groupName = strings.oneOf[text.groupsOf(place)[0]?.id ?? ''] ?? strings.aMember
  return (
    <section className="points" aria-label={strings.panel.points}>
      {own.length === 0 && (
        <p className="empty">
          {filtered ? strings.panel.noneLeft : strings.panel.noPoints}{' '}
          {filtered && (
            <button type="button" className="link" onClick={clearFilters}>
              {strings.panel.clear}
            </button>
          )}
        </p>
      )}
      {groups.map(group => {
        const entry = text.theme(group.theme)
        return (
          <section key={group.theme} className="theme-group">
            <h3>
              <ThemeGlyph theme={group.theme} />
              {entry && inLanguage(entry.names, language)}
            </h3>
            {group.relations.map(({ point, reason: why }) => (
              <PointEntry key={point.id} point={point} place={place} reason={why} />
            ))}
          </section>
        )
      })}
      {shared.length > 0 && (
        <details className="shared" open={reason === 'group'} key={`${place} ${reason === 'group'}`}>
          <summary>{strings.sharedAs(shared.length, groupName)}</summary>
          <p className="note">{strings.panel.sharedNote}</p>
          {shared.map(({ point, reason: why }) => (
            <PointEntry key={point.id} point={point} place={place} reason={why} />
          ))}
        </details>
      )}
    </section>
  )
}

function Passages({ place }: { place: PlaceId }) {
  const text = useText()
  const strings = useStrings()
  const reason = useAtlas(state => state.view.reason)
  const passages = passagesUpTo(text, place, reason)
  return (
    <section className="passages" aria-labelledby="passages-heading">
      <h3 id="passages-heading">
        {strings.panel.passages}
        <span className="count">{passages.length}</span>
      </h3>
      {passages.map(passage => (
        <PassageEntry key={passage.sentence.id} passage={passage} place={place} />
      ))}
    </section>
  )
}
