import { type Place, REASONS, type Reason, type SentenceId, words } from '../../model/edition'
import { tally } from '../../model/panel'
import { useActions, useText } from '../../state/context'
import { ReasonWord } from '../shared/ReasonWord'
import { useStrings } from '../shared/strings'
import { ViewLink } from '../shared/ViewLink'

/** How a place appears in the text: sentences by reason, and on demand the words that are the reason. */
export function Counts({ place }: { place: Place }) {
  const text = useText()
  const strings = useStrings()
  const { byReason } = tally(text, place.id, 'group')
  const present = REASONS.filter(reason => byReason[reason] > 0)
  const name = (reason: Reason) =>
    reason === 'group' ? strings.oneOf[text.groupsOf(place.id)[0]?.id ?? ''] : undefined
  return (
    <details className="counts">
      <summary aria-label={strings.panel.counts}>
        {present.map(reason => (
          <span key={reason} className="reason-count">
            <ReasonWord reason={reason}>{name(reason) ?? strings.reason[reason]}</ReasonWord>{' '}
            {byReason[reason]}
          </span>
        ))}
      </summary>
      <dl className="trigger-list">
        {present.map(reason => (
          <Triggers key={reason} place={place} reason={reason} />
        ))}
      </dl>
    </details>
  )
}

/** The distinct words that link a place for one reason, each with its sentences. */
function Triggers({ place, reason }: { place: Place; reason: Reason }) {
  const text = useText()
  const strings = useStrings()
  const { open } = useActions()
  const sentences = new Map<string, SentenceId[]>()
  for (const passage of text.passages(place.id)) {
    if (passage.reason !== reason) continue
    const spans = passage.links.flatMap(({ span, place: linked }) =>
      span && (reason === 'group' || linked === place.id) ? [words(text.edition, span) as string] : [],
    )
    for (const word of new Set(spans.length > 0 ? spans : [''])) {
      sentences.set(word, [...(sentences.get(word) ?? []), passage.sentence.id])
    }
  }
  return (
    <>
      <dt>{strings.reasonHint[reason]}</dt>
      {[...sentences].map(([word, ids]) => (
        <dd key={word}>
          {word !== '' && (
            <span className={`mark-${reason}`} lang="zh-Hans">
              {word}
            </span>
          )}{' '}
          {[...new Set(ids)].map(id => (
            <ViewLink
              key={id}
              to={{ at: id, view: 'text' }}
              onFollow={() => open(id)}
              className="sentence-id"
            >
              {id}
            </ViewLink>
          ))}
        </dd>
      ))}
    </>
  )
}
