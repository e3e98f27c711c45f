import { useDeferredValue, useState } from 'react'
import type { Relation } from '../../model/concordance'
import type { PlaceId } from '../../model/edition'
import { byTheme, pointsOf, tally } from '../../model/panel'
import { isFiltered } from '../../model/view'
import { useActions, useAtlas, useNow, useText } from '../../state/context'
import { ThemeGlyph } from '../shared/Glyphs'
import { PointEntry } from '../shared/PointEntry'
import { inLanguage, useLanguage, useStrings } from '../shared/strings'
import { Unrolled, UnrolledEnd, useUnrolled } from '../shared/Unrolled'

/** The first so many points of all groups; groups that have none of them are left out. */
function upTo(many: number, groups: ReturnType<typeof byTheme>): ReturnType<typeof byTheme> {
  let left = many
  return groups.flatMap(({ theme, relations }) => {
    const kept = relations.slice(0, Math.max(0, left))
    left -= relations.length
    return kept.length > 0 ? [{ theme, relations: kept }] : []
  })
}

interface PointsProps {
  readonly place: PlaceId
  /** So many are drawn with the panel itself; the rest follows when the reader's hand has its answer. */
  readonly atOnce: number
}

/** The cooperation points about a place by theme, and those that it shares with a group. */
export function Points({ place, atOnce }: PointsProps) {
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
  const groups = upTo(whole ? drawn : atOnce, all)
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
