import { type Figure, type SentenceId, type Span, type Term, words } from '../../model/edition'
import { useText } from '../../state/context'
import { dateIn } from './dates'
import { Mixed } from './Mixed'
import { isTranslation } from '../../model/language'
import { inLanguage, otherOf, TAG, useLanguage, useStrings } from './strings'
import { ViewLink } from './ViewLink'

interface LinksProps {
  readonly sentences: readonly SentenceId[]
  readonly onFollow: (sentence: SentenceId) => void
}

/** The sentences that words stand in, each with its address. */
function SentenceLinks({ sentences, onFollow }: LinksProps) {
  const strings = useStrings()
  return (
    <p className="gloss-sentences">
      {strings.glossary.standsIn}{' '}
      {sentences.map(id => (
        <ViewLink
          key={id}
          to={{ at: id, view: 'text', q: '', compare: [] }}
          onFollow={() => onFollow(id)}
          className="sentence-id"
        >
          {id}
        </ViewLink>
      ))}
    </p>
  )
}

interface TermProps {
  readonly term: Term
  /** Where the reader is: the form that stands there is shown first. */
  readonly here?: Span
  readonly onFollow: (sentence: SentenceId) => void
}

/** A set phrase or a person: the words, how to say them, their standard rendering, and two sentences of ours. */
export function TermEntry({ term, here, onFollow }: TermProps) {
  const text = useText()
  const language = useLanguage()
  const name = isTranslation(language) ? language : otherOf(language)
  const forms = [...new Set([...(here ? [here] : []), ...term.spans].map(span => words(text.edition, span)))]
  const sentences = text.sentencesAt(term.spans)
  return (
    <div className="gloss term">
      <p className="gloss-head">
        <b lang="zh-Hans">{forms.join('、')}</b>{' '}
        <span className="pinyin" lang="zh-Latn-pinyin">
          {term.pinyin}
        </span>
      </p>
      {isTranslation(name) && (
        <p className="gloss-name" lang={TAG[name]}>
          {term.names[name]}
        </p>
      )}
      <p className="gloss-text">
        <Mixed text={inLanguage(term.explanation, language)} />
      </p>
      <SentenceLinks sentences={sentences} onFollow={onFollow} />
    </div>
  )
}

/** A number or date: what it counts, and which day it means. */
export function FigureEntry({
  figure,
  onFollow,
}: {
  figure: Figure
  onFollow: (sentence: SentenceId) => void
}) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  return (
    <div className="gloss figure">
      <p className="gloss-head">
        <b lang="zh-Hans">{words(text.edition, figure)}</b>{' '}
        {figure.resolved && <span className="resolved">= {dateIn(language, figure.resolved)}</span>}
      </p>
      <p className="gloss-text">
        <Mixed text={inLanguage(figure.meaning, language)} />
      </p>
      {figure.resolved && <p className="note">{strings.glossary.resolved}</p>}
      <SentenceLinks sentences={[figure.sentence]} onFollow={onFollow} />
    </div>
  )
}
