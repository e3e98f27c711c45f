import type { PlaceId, ThemeId } from '../../model/edition'
import { type Expectation, prediction } from '../../model/predict'
import { useActions, useAtlas, useText } from '../../state/context'
import { Marked } from './Marked'
import { Rendered } from './Rendered'
import { inLanguage, useLanguage, useStrings } from './strings'
import { ViewLink } from './ViewLink'

interface Props {
  readonly theme: ThemeId
  readonly picked: readonly PlaceId[]
  /** Whether each sentence is a link into the whole text: on a screen of one's own. */
  readonly linked: boolean
}

/** Each sign differs in shape; its word stands beside it. */
const SIGNS = { hits: '✓', misses: '×', surprises: '!' } as const

/** What was expected beside what is said: hits, misses and surprises, each with a sentence. */
export function PredictionResult({ theme, picked, linked }: Props) {
  const text = useText()
  const strings = useStrings().predictions
  const reason = useAtlas(state => state.view.reason)
  const result = prediction(text, theme, reason, picked)
  return (
    <div className="prediction-result">
      {(['hits', 'misses', 'surprises'] as const).map(kind => (
        <section key={kind} className={`of-${kind}`}>
          <h2>
            <span className="sign" aria-hidden="true">
              {SIGNS[kind]}
            </span>{' '}
            {strings[kind]}
            {result[kind].length === 0 && <span className="none">: {strings.none}</span>}
          </h2>
          {result[kind].length > 0 && (
            <ul>
              {result[kind].map(expectation => (
                <Row key={expectation.place} expectation={expectation} linked={linked} />
              ))}
            </ul>
          )}
        </section>
      ))}
      {result.shared.length > 0 && <p className="shared-note">{strings.shared(result.shared.length)}</p>}
    </div>
  )
}

function Row({
  expectation: { place: id, relations },
  linked,
}: {
  expectation: Expectation
  linked: boolean
}) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const languages = useAtlas(state => state.view.text)
  const { open } = useActions()
  const place = text.place(id)
  const quotation = relations[0]?.point.quotations[0]
  const away = {
    at: quotation?.sentence ?? null,
    view: 'text',
    lesson: null,
    stop: 1,
    reveal: false,
  } as const
  return (
    <li>
      <b>{place && inLanguage(place.names, language)}</b>
      {quotation && (
        <>
          {' '}
          <span className="number">{strings.points(relations.length)}</span>{' '}
          {linked ? (
            <ViewLink to={away} onFollow={() => open(quotation.sentence)} className="sentence-id">
              {quotation.sentence}
            </ViewLink>
          ) : (
            <span className="said-id">{quotation.sentence}</span>
          )}
          {languages.includes('zh') && (
            <q lang="zh-Hans" className="source" cite={quotation.sentence}>
              <Marked span={quotation} marks={[]} />
            </q>
          )}
          <Rendered translation={quotation.translation} as="span" />
        </>
      )}
    </li>
  )
}
