import './panel.css'
import { LANGUAGES } from '../../model/language'
import { useDeferredValue, useLayoutEffect, useRef, useState } from 'react'
import type { Relation } from '../../model/concordance'
import type { Place, PlaceId } from '../../model/edition'
import { isFiltered } from '../../model/view'
import { byTheme, passagesUpTo, pointsOf, tally } from '../../model/panel'
import { useActions, useAtlas, useNow, useText } from '../../state/context'
import { focusIsLost } from '../shared/arrival'
import { AsOf } from '../shared/AsOf'
import { CiteView } from '../shared/CiteView'
import { HandoutLink } from '../shared/HandoutLink'
import { linkMarks } from '../shared/Marked'
import { PointEntry } from '../shared/PointEntry'
import { SentenceEntry } from '../shared/SentenceEntry'
import { TextLanguages } from '../shared/TextLanguages'
import { Unrolled, UnrolledEnd, useUnrolled } from '../shared/Unrolled'
import { useKeptScroll } from '../shared/useKeptScroll'
import { Strip, StripHeads } from '../shared/Strip'
import { ThemeGlyph } from '../shared/Glyphs'
import { inLanguage, TAG, useLanguage, useStrings } from '../shared/strings'
import { Counts } from './Counts'
import { AfterSwitch } from '../shared/AfterSwitch'
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
          <Points key={`points ${place.id}`} place={place.id} />
          <Passages key={`passages ${place.id}`} place={place.id} atOnce={Math.max(0, AT_ONCE - points)} />
        </>
      )}
      <AsOf />
    </aside>
  )
}

/** So many entries, as fit below the head, are drawn with the panel itself; the rest follows when the reader's hand has its answer. */
const AT_ONCE = 2

/** The first so many points of all groups; groups that have none of them are left out. */
function upTo(many: number, groups: ReturnType<typeof byTheme>): ReturnType<typeof byTheme> {
  let left = many
  return groups.flatMap(({ theme, relations }) => {
    const kept = relations.slice(0, Math.max(0, left))
    left -= relations.length
    return kept.length > 0 ? [{ theme, relations: kept }] : []
  })
}

function Points({ place }: { place: PlaceId }) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const { theme, actor, stance, only, reason, point: chosen } = useAtlas(state => state.view)
  const { arrival } = useNow()()
  const { own, shared } = pointsOf(text, place, reason, { theme, actor, stance, only })
  const whole = useDeferredValue(true, chosen !== null || arrival === 'history')
  const all = byTheme(own, theme)
  const inOrder = all.flatMap(group => group.relations)
  const { drawn, end } = useUnrolled(
    inOrder.length,
    inOrder.findIndex(({ point }) => point.id === chosen),
  )
  // Of the themes in their order: what follows then moves nothing that is there already.
  const groups = upTo(whole ? drawn : AT_ONCE, all)
  const groupName = strings.oneOf[text.groupsOf(place)[0]?.id ?? ''] ?? strings.aMember
  return (
    <section className="points entries" aria-label={strings.panel.points}>
      {own.length === 0 && <NoPoints place={place} />}
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
      {drawn < inOrder.length && <UnrolledEnd end={end} />}
      {shared.length > 0 && (
        <Shared
          key={`${place} ${reason === 'group'}`}
          place={place}
          relations={shared}
          summary={strings.sharedAs(shared.length, groupName)}
          open={reason === 'group' || shared.some(({ point }) => point.id === chosen)}
        />
      )}
    </section>
  )
}

/** Why there is nothing: the filters, the strictness, or the text itself; with a way on. */
function NoPoints({ place }: { place: PlaceId }) {
  const text = useText()
  const strings = useStrings()
  const view = useAtlas(state => state.view)
  const { reason } = view
  const { clearFilters, count } = useActions()
  const { points } = tally(text, place, reason)
  const weaker = tally(text, place, 'context').points - points
  const filtered = points > 0 && isFiltered(view)
  if (filtered) {
    return (
      <p className="empty">
        {strings.panel.noneLeft}{' '}
        <button type="button" className="link" onClick={() => clearFilters()}>
          {strings.filters.clear}
        </button>
      </p>
    )
  }
  if (weaker > 0) {
    return (
      <p className="empty">
        {strings.panel.tooStrict(strings.points(weaker), strings.reason[reason])}{' '}
        <button type="button" className="link" onClick={() => count('context')}>
          {strings.panel.loosen}
        </button>
      </p>
    )
  }
  return <p className="empty">{strings.panel.noPoints}</p>
}

interface SharedProps {
  readonly place: PlaceId
  readonly relations: readonly Relation[]
  readonly summary: string
  readonly open: boolean
}

/** Points said of a group that the place is a member of: folded, and drawn only once the fold is opened. */
function Shared({ place, relations, summary, open }: SharedProps) {
  const strings = useStrings()
  const [opened, setOpened] = useState(open)
  return (
    <details className="shared" open={opened || open} onToggle={event => setOpened(event.currentTarget.open)}>
      <summary>{summary}</summary>
      <p className="note">{strings.panel.sharedNote}</p>
      {(opened || open) && (
        <Unrolled list={relations}>
          {({ point, reason }) => <PointEntry key={point.id} point={point} place={place} reason={reason} />}
        </Unrolled>
      )}
    </details>
  )
}

function Passages({ place, atOnce }: { place: PlaceId; atOnce: number }) {
  const text = useText()
  const strings = useStrings()
  const reason = useAtlas(state => state.view.reason)
  const passages = passagesUpTo(text, place, reason)
  const { arrival } = useNow()()
  const whole = useDeferredValue(true, arrival === 'history')
  return (
    <section className="passages entries" aria-labelledby="passages-heading">
      <h3 id="passages-heading">
        {strings.panel.passages}
        <span className="count">{passages.length}</span>
      </h3>
      <Unrolled list={whole ? passages : passages.slice(0, atOnce)}>
        {({ sentence, reason: why, links }) => {
          const own = links.filter(link => link.place === place)
          return (
            <SentenceEntry
              key={sentence.id}
              sentence={sentence}
              reason={why}
              marks={linkMarks(own.length > 0 ? own : links)}
            />
          )
        }}
      </Unrolled>
    </section>
  )
}
