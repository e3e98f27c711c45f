import { useTranslations } from '../shared/useTranslations'
import { contains, type Quotation } from '../../model/edition'
import type { Question } from '../../model/question'
import { useActions, useText } from '../../state/context'
import { SpeakerWord } from '../shared/SpeakerWord'
import { useLanguage, useStrings } from '../shared/strings'
import { ViewLink } from '../shared/ViewLink'
import { Gapped } from './Gapped'
import { becauseIn } from './say'

/** The sentence in which the answer stands: who says it, why it is the answer, and the way to it. */
export function Explained({ question }: { question: Question }) {
  const text = useText()
  const strings = useStrings()
  const translations = useTranslations()
  const { open } = useActions()
  const speaker = text.paragraphOf(question.at)?.speaker ?? 'minister'
  const found = useFound(question)
  const because = becauseIn(text, strings, useLanguage(), question)
  return (
    <div className="quiz-explained">
      {because !== null && <p>{because}</p>}
      {found && <Gapped quotation={found.quotation} gaps={found.names} whole translations={translations} />}
      <p className="quiz-where">
        <span className="sentence-id">{question.at}</span> <SpeakerWord speaker={speaker} />{' '}
        <ViewLink to={{ at: question.at, view: 'text' }} onFollow={() => open(question.at)}>
          {strings.point.inContext}
        </ViewLink>
        {found && translations.length > 0 && <span className="note">{strings.text.unofficial}</span>}
      </p>
    </div>
  )
}

/** Where a country that was looked for stands in the text, with the words that name it. */
function useFound(question: Question) {
  const text = useText()
  const sentence = text.sentence(question.at)
  if (question.kind !== 'find' || !sentence) return null
  const quotation: Quotation = { ...sentence, sentence: sentence.id }
  const links = text.linksOf(sentence.id).filter(({ place }) => place === question.right)
  return { quotation, names: links.flatMap(({ span }) => (span && contains(sentence, span) ? [span] : [])) }
}
