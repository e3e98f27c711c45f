import type { Ref } from 'react'
import { permalink } from '../../model/address'
import { isTranslation } from '../../model/language'
import { type Afterwards, eventsOf, type Outcome } from '../../model/outcome'
import { useActions, useAtlas, useText } from '../../state/context'
import { dateIn } from '../shared/dates'
import { Marked } from '../shared/Marked'
import { Mixed } from '../shared/Mixed'
import { Rendered } from '../shared/Rendered'
import { SpeakerWord } from '../shared/SpeakerWord'
import { inLanguage, TAG, useLanguage, useStrings } from '../shared/strings'
import { ViewLink } from '../shared/ViewLink'
import { Cited } from './Cited'

interface Props {
  readonly layer: Afterwards
  readonly outcome: Outcome
  readonly ref?: Ref<HTMLElement> | undefined
}

/** What was said beside what is documented of it: two columns that are never mixed. */
export function RecordEntry({ layer, outcome, ref }: Props) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const view = useAtlas(state => state.view)
  const { open, record, choosePoint } = useActions()
  const chosen = view.record === outcome.id
  const speaker = text.paragraphOf(outcome.sentence)?.speaker ?? 'minister'
  const points = outcome.points.flatMap(id => text.point(id) ?? [])
  const quoted = points
    .flatMap(({ quotations }) => quotations)
    .find(({ start, end }) => start === outcome.start && end === outcome.end)
  const sentence = text.sentence(outcome.sentence)
  const translated = view.text.some(isTranslation)
  const events = eventsOf(layer, outcome)
  return (
    <article
      ref={ref}
      className={`after-record ${chosen ? 'is-chosen' : ''}`}
      data-record={outcome.id}
      aria-label={inLanguage(outcome.commitment, language)}
    >
      <div className="after-said">
        <p className="after-head">
          {strings.afterwards.said}{' '}
          <ViewLink
            to={{ at: outcome.sentence, view: 'text' }}
            onFollow={() => open(outcome.sentence)}
            className="sentence-id"
          >
            {outcome.sentence}
          </ViewLink>{' '}
          <SpeakerWord speaker={speaker} />
        </p>
        <blockquote
          lang={TAG.zh}
          className="source"
          cite={permalink(view.lang, { at: outcome.sentence })}
          hidden={!view.text.includes('zh')}
        >
          <Marked span={outcome} marks={[]} />
        </blockquote>
        {quoted ? (
          <Rendered translation={quoted.translation} />
        ) : (
          sentence &&
          translated && (
            <>
              <Rendered translation={sentence.translation} />
              <p className="note">{strings.cite.wider}</p>
            </>
          )
        )}
        {points.length > 0 ? (
          <>
            <p className="note">{strings.afterwards.follows}</p>
            <ul className="after-points">
              {points.map(point => (
                <li key={point.id}>
                  <ViewLink
                    to={{ point: point.id, place: null, view: 'map', at: null, record: null }}
                    onFollow={() => choosePoint(point.id)}
                  >
                    {inLanguage(point.summary, language)}
                  </ViewLink>
                </li>
              ))}
            </ul>
          </>
        ) : (
          <p className="note">{strings.afterwards.noPoint}</p>
        )}
      </div>
      <div className="after-documented">
        <p className="after-head">
          {strings.afterwards.documented}{' '}
          <span
            className="after-status"
            data-status={outcome.status}
            title={inLanguage(layer.statuses[outcome.status].meaning, language)}
          >
            {inLanguage(layer.statuses[outcome.status].name, language)}
          </span>
        </p>
        <h3>
          <ViewLink
            to={{ record: outcome.id, view: 'afterwards' }}
            onFollow={() => record({ record: chosen ? null : outcome.id })}
            current={chosen}
          >
            {inLanguage(outcome.commitment, language)}
          </ViewLink>
        </h3>
        <p className="after-summary">
          <Mixed text={inLanguage(outcome.summary, language)} />
        </p>
        <details open={chosen}>
          <summary>
            {strings.afterwards.evidence(outcome.evidence.length)} ·{' '}
            {strings.afterwards.confidence(
              inLanguage(layer.confidences[outcome.confidence].name, language).toLocaleLowerCase(language),
            )}
          </summary>
          <ol className="after-evidence">
            {outcome.evidence.map(page => (
              <li key={page.url + page.title}>
                <Cited page={page} />
                <span className="after-supports">
                  <Mixed text={inLanguage(page.supports, language)} />
                </span>
              </li>
            ))}
          </ol>
          {events.length > 0 && (
            <>
              <p className="note">{strings.afterwards.events}</p>
              <ul className="after-events">
                {events.map(({ id, date, place, event }) => (
                  <li key={id}>
                    <time dateTime={date}>{dateIn(language, date)}</time> · {inLanguage(place, language)}
                    {strings.marks.colon}
                    <Mixed text={inLanguage(event, language)} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </details>
      </div>
    </article>
  )
}
