import { useTranslations } from '../shared/useTranslations'
import { type PlaceId, type PointId, type Speaker, SPEAKERS, words } from '../../model/edition'
import { namesIn } from '../../model/mistakable'
import { isTranslated, type Question } from '../../model/question'
import { useText } from '../../state/context'
import { inLanguage, otherOf, TAG, useLanguage, useStrings } from '../shared/strings'
import { Gapped } from './Gapped'

interface Props {
  readonly question: Question
  readonly option: string
  /** Whether the question is answered, so that nothing is held back. */
  readonly whole: boolean
}

/** What stands on an option: a name in two scripts, a word of the source with its rendering, a speaker, or a quotation. */
export function OptionWords({ question, option, whole }: Props) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const other = otherOf(language)
  const translations = useTranslations()
  const shown = whole || isTranslated(question.level) ? translations : []
  if (question.kind === 'speaker') {
    const speaker = SPEAKERS.find((one): one is Speaker => one === option)
    return <span className="quiz-name">{speaker && strings.speakerLong[speaker]}</span>
  }
  if (question.kind === 'about' || question.kind === 'find') {
    const place = text.place(option as PlaceId)
    return (
      place && (
        <>
          <span className="quiz-name">{inLanguage(place.names, language)}</span>
          <span className="quiz-second" lang={TAG[other]}>
            {inLanguage(place.names, other)}
          </span>
        </>
      )
    )
  }
  const point = text.point(option as PointId)
  if (!point) return null
  if (question.kind === 'words') {
    return (
      point.verb && (
        <>
          <span className="quiz-word" lang={TAG.zh}>
            {words(text.edition, point.verb)}
          </span>
          {shown.map(one => (
            <span key={one} className="quiz-second" lang={TAG[one]}>
              {point.verb?.rendering[one]}
            </span>
          ))}
        </>
      )
    )
  }
  const [quotation] = point.quotations
  return (
    <Gapped quotation={quotation} gaps={namesIn(text, quotation)} whole={whole} translations={shown} inline />
  )
}
