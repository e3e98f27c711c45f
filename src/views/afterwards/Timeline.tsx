import { useEffect, useMemo, useRef, useState } from 'react'
import type { PlaceId } from '../../model/edition'
import type { Afterwards, EventId, Outcome, TimelineEvent } from '../../model/outcome'
import { useActions, useText } from '../../state/context'
import { dateIn } from '../shared/dates'
import { Mixed } from '../shared/Mixed'
import { Picture } from '../shared/picture/Picture'
import { useGeography } from '../shared/picture/useGeography'
import { inLanguage, otherOf, useLanguage, useStrings } from '../shared/strings'
import { ViewLink } from '../shared/ViewLink'
import { Cited } from './Cited'

interface Props {
  readonly layer: Afterwards
  /** Only events that bear on these; null for all. */
  readonly outcomes: readonly Outcome[] | null
}

/** So far east the usual picture ends: what lies beyond needs all of China in sight. */
const EASTERNMOST = 84

/** What happened since, day by day, with the map following what is read. */
export function Timeline({ layer, outcomes }: Props) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const events = useMemo(() => {
    const wanted = outcomes && new Set(outcomes.map(({ id }) => id))
    return layer.timeline.filter(event => !wanted || event.outcomes.some(id => wanted.has(id)))
  }, [layer, outcomes])
  const list = useRef<HTMLDivElement>(null)
  const reached = useReached(list, events)
  const [pointed, point] = useState<EventId | null>(null)
  const now = events.find(({ id }) => id === (pointed ?? reached)) ?? events[0]
  const years = [...new Set(events.map(({ date }) => date.slice(0, 4)))]
  return (
    <div className="after-timeline">
      <div className="after-map">
        <EventMap events={events} now={now} />
        <p className="note" aria-hidden="true">
          {now && `${dateIn(language, now.date)} · ${inLanguage(now.place, language)}`}
        </p>
        <p className="note">
          {strings.afterwards.mapNote} {strings.boundaries.credit}
        </p>
      </div>
      <div ref={list}>
        {events.length === 0 && <p className="empty">{strings.afterwards.none}</p>}
        {years.map(year => (
          <section key={year} aria-labelledby={`year-${year}`}>
            <h2 id={`year-${year}`}>{year}</h2>
            <ol>
              {events
                .filter(({ date }) => date.startsWith(year))
                .map(event => (
                  <li
                    key={event.id}
                    id={`event-${event.id}`}
                    data-event={event.id}
                    className={`after-event ${event === now ? 'is-now' : ''}`}
                  >
                    <div
                      role="presentation"
                      onPointerEnter={() => point(event.id)}
                      onPointerLeave={() => point(null)}
                      onFocus={() => point(event.id)}
                      onBlur={() => point(null)}
                    >
                      <p className="after-when">
                        <time dateTime={event.date}>{dateIn(language, event.date)}</time>
                        <span>{inLanguage(event.place, language)}</span>
                        <span className="note">
                          {strings.list(
                            event.countries.map(
                              id => text.place(id)?.names[language] ?? layer.countries[id]?.[language] ?? id,
                            ),
                          )}
                        </span>
                      </p>
                      <p className="after-what">
                        <Mixed text={inLanguage(event.event, language)} />
                      </p>
                      <p className="after-source">
                        <Cited page={event.page} />
                      </p>
                      <Bears layer={layer} event={event} />
                    </div>
                  </li>
                ))}
            </ol>
          </section>
        ))}
      </div>
    </div>
  )
}

/** The records that an event bears on. */
function Bears({ layer, event }: { layer: Afterwards; event: TimelineEvent }) {
  const strings = useStrings()
  const language = useLanguage()
  const { record } = useActions()
  const outcomes = event.outcomes.flatMap(id => layer.outcomes.find(outcome => outcome.id === id) ?? [])
  if (outcomes.length === 0) return null
  return (
    <p className="after-bears">
      <span className="note">{strings.afterwards.bears}</span>{' '}
      {outcomes.map(({ id, commitment }) => (
        <ViewLink
          key={id}
          to={{ record: id, list: 'records', place: null, view: 'afterwards' }}
          onFollow={() => record({ record: id, list: 'records', place: null })}
        >
          {inLanguage(commitment, language)}
        </ViewLink>
      ))}
    </p>
  )
}

function EventMap({ events, now }: { events: readonly TimelineEvent[]; now: TimelineEvent | undefined }) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const [geography] = useGeography()
  const lit = (now?.countries ?? [])
    .filter(id => text.place(id) && id !== 'CHN')
    .map(place => ({ place, reason: 'named' as const, through: [] }))
  const far = (now?.position[0] ?? 0) > EASTERNMOST
  return (
    <div className="after-picture">
      {typeof geography === 'object' && (
        <Picture
          text={text}
          geography={geography}
          label={strings.afterwards.map}
          languages={[language, otherOf(language)]}
          corridors="none"
          lit={lit}
          frame={far ? ['CHN' as PlaceId] : []}
          spots={events.map(event => ({
            id: event.id,
            position: event.position,
            // A capital that the map names already, since its country shines, is not named twice.
            name:
              event.gazetteer &&
              lit.some(({ place }) => place === text.place(event.gazetteer ?? place)?.country)
                ? ''
                : inLanguage(event.place, language),
            current: event === now,
          }))}
        />
      )}
    </div>
  )
}

/** The event that the reader has come to by scrolling: the one in the upper third of what is seen. */
function useReached(
  list: React.RefObject<HTMLElement | null>,
  events: readonly TimelineEvent[],
): EventId | null {
  const [reached, setReached] = useState<EventId | null>(null)
  useEffect(() => {
    const element = list.current
    if (!element) return
    const observer = new IntersectionObserver(
      entries => {
        const seen = entries.find(({ isIntersecting }) => isIntersecting)
        const id = seen?.target.getAttribute('data-event')
        const event = events.find(one => one.id === id)
        if (event) setReached(event.id)
      },
      { rootMargin: '-30% 0px -60% 0px' },
    )
    for (const item of element.querySelectorAll('[data-event]')) observer.observe(item)
    return () => observer.disconnect()
  }, [list, events])
  return reached
}
