import { litBySentence } from '../../model/lit'
import type { SentenceId } from '../../model/edition'
import { useActions, useText } from '../../state/context'
import { ReasonWord } from '../shared/ReasonWord'
import { inLanguage, otherOf, TAG, useLanguage, useStrings } from '../shared/strings'
import { ViewLink } from '../shared/ViewLink'

/** Under the small map: the places of the chosen sentence with their reasons, and the points that quote it. */
export function Where({ sentence }: { sentence: SentenceId | null }) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const other = otherOf(language)
  const { choose, choosePoint } = useActions()
  if (!sentence) return <p className="where empty">{strings.text.choose}</p>
  const lit = litBySentence(text, sentence)
  const direct = lit.filter(({ through }) => through.length === 0)
  const points = text.pointsIn(sentence)
  return (
    <section className="where" aria-labelledby="where-heading">
      <h2 id="where-heading">{strings.text.plays(sentence)}</h2>
      {direct.length === 0 && <p className="empty">{strings.text.playsNowhere}</p>}
      <ul className="where-list">
        {direct.map(({ place: id, reason }) => {
          const place = text.place(id)
          return (
            place && (
              <li key={id}>
                <ViewLink to={{ place: id, at: null, view: 'map', point: null }} onFollow={() => choose(id)}>
                  <span>{place.names[language]}</span>
                  <span lang={TAG[other]} className="other-name">
                    {place.names[other]}
                  </span>
                </ViewLink>
                <ReasonWord reason={reason} />
                {place.members && <span className="note">{strings.text.shownAsMembers}</span>}
              </li>
            )
          )
        })}
      </ul>
      <h3>{strings.text.points}</h3>
      {points.length === 0 ? (
        <p className="empty">{strings.text.noPoints}</p>
      ) : (
        <ul className="where-points">
          {points.map(point => (
            <li key={point.id}>
              <ViewLink
                to={{ point: point.id, place: point.places[0] ?? null, at: null, view: 'map' }}
                onFollow={() => choosePoint(point.id)}
              >
                {inLanguage(point.summary, language)}
              </ViewLink>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
