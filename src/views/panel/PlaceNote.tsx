import type { Place } from '../../model/edition'
import { tally } from '../../model/panel'
import { useActions, useText } from '../../state/context'
import { daysIn } from '../shared/dates'
import { inLanguage, useLanguage, useStrings } from '../shared/strings'
import { ViewLink } from '../shared/ViewLink'

/** What a reader must know of this place before its words: silence, membership, how it is drawn, from which source. */
export function PlaceNote({ place }: { place: Place }) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const { choose } = useActions()
  const { byReason } = tally(text, place.id, 'group')
  const onlyShared = place.kind === 'country' && byReason.named === 0 && byReason.abbreviated === 0
  return (
    <>
      {onlyShared && (
        <p className="silence">
          {strings.panel.onlyShared(
            place.names[language],
            byReason.compound,
            strings.sentences(byReason.group),
          )}
        </p>
      )}
      {place.members && (
        <p className="note members">
          {strings.panel.members}{' '}
          {place.members.map((id, i) => {
            const member = text.place(id)
            return (
              member && (
                <span key={id}>
                  {i > 0 && strings.marks.list}
                  <ViewLink to={{ place: id, point: null }} onFollow={() => choose(id)}>
                    {member.names[language]}
                  </ViewLink>
                </span>
              )
            )
          })}
        </p>
      )}
      {place.stops && (
        <div className="note itinerary">
          {strings.panel.stops}
          <ol>
            {place.stops.map(({ place: id, dates }) => {
              const stop = text.place(id)
              return (
                stop && (
                  <li key={id}>
                    <ViewLink to={{ place: id, point: null }} onFollow={() => choose(id)}>
                      {stop.names[language]}
                    </ViewLink>
                    {strings.marks.pause}
                    {daysIn(language, dates)}
                  </li>
                )
              )
            })}
          </ol>
        </div>
      )}
      {place.note && <p className="note">{inLanguage(place.note, language)}</p>}
      {place.sources && place.sources.length > 0 && (
        <details className="note">
          <summary>{strings.panel.sources}</summary>
          <ul>
            {place.sources.map(({ title, url, date }) => (
              <li key={url}>
                <a href={url} target="_blank" rel="noopener noreferrer" lang="en">
                  {title}
                </a>
                {date && `, ${date}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
