import { useText, useActions, useAtlas } from '../../state/context'
import { type PlaceId, type SentenceId, words } from '../../model/edition'
import { isDirect, litBySentence } from '../../model/lit'
import { FIRST_VIEW } from '../../model/view'
import { PinButton } from '../shared/PinButton'
import { ReasonWord } from '../shared/ReasonWord'
import { inLanguage, otherOf, TAG, useLanguage, useStrings } from '../shared/strings'
import { ViewLink } from '../shared/ViewLink'

/** Of one sentence: its places, each with the words that are the reason; the points that quote it; its twins. */
export function Where({ sentence }: { sentence: SentenceId | null }) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const other = otherOf(language)
  const limit = useAtlas(state => state.view.reason)
  const { visit, choosePoint, open } = useActions()
  if (!sentence) return <p className="where empty">{strings.text.choose}</p>
  const direct = litBySentence(text, sentence, limit).filter(isDirect)
  const hidden = litBySentence(text, sentence, 'group').filter(isDirect)
  const weaker = hidden.length - direct.length
  const points = text.pointsIn(sentence)
  const twins = [...new Set(text.twinsIn(sentence).map(({ there }) => there.sentence))]
  return (
    <section className="where" aria-labelledby={`where-${sentence}`}>
      <h2 id={`where-${sentence}`}>{strings.text.plays(sentence)}</h2>
      {hidden.length === 0 && <p className="empty">{strings.text.playsNowhere}</p>}
      <ul className="where-list">
        {direct.map(({ place: id, reason }) => {
          const place = text.place(id)
          return (
            place && (
              <li key={id}>
                <ViewLink to={{ place: id, at: null, view: 'map', point: null }} onFollow={() => visit(id)}>
                  <span>{inLanguage(place.short ?? place.names, language)}</span>{' '}
                  <span lang={TAG[other]} className="other-name">
                    {inLanguage(place.short ?? place.names, other)}
                  </span>
                </ViewLink>
                <span className="why">
                  <Triggers sentence={sentence} place={id} />
                  <ReasonWord reason={reason} />
                </span>
                {place.members && <span className="note">{strings.text.shownAsMembers}</span>}
              </li>
            )
          )
        })}
      </ul>
      {weaker > 0 && <p className="note">{strings.text.tooStrict(weaker, strings.reason[limit])}</p>}
      <h3>{strings.text.points}</h3>
      {points.length === 0 && <p className="empty">{strings.text.noPoints}</p>}
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
      {twins.length > 0 && (
        <>
          <h3>{strings.text.twins}</h3>
          <p className="where-twins">
            {twins.map(id => (
              <ViewLink
                key={id}
                to={{ at: id, view: 'text' }}
                onFollow={() => open(id)}
                className="sentence-id"
              >
                {id}
              </ViewLink>
            ))}
          </p>
        </>
      )}
      <p className="where-pin">
        <PinButton
          view={{ ...FIRST_VIEW, view: 'text', at: sentence }}
          caption={strings.text.permalink(sentence)}
        />
      </p>
    </section>
  )
}

/** The words that link a sentence to a place, each once. */
function Triggers({ sentence, place }: { sentence: SentenceId; place: PlaceId }) {
  const text = useText()
  const found = new Map(
    text
      .linksOf(sentence)
      .flatMap(({ place: linked, span, reason }) =>
        linked === place && span ? [[words(text.edition, span), reason] as const] : [],
      ),
  )
  return [...found].map(([word, reason]) => (
    <span key={word} className={`trigger mark-${reason}`} lang="zh-Hans">
      {word}
    </span>
  ))
}
