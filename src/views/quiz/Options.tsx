import type { PointId } from '../../model/edition'
import { partnersOf } from '../../model/mistakable'
import type { Question } from '../../model/question'
import { useText } from '../../state/context'
import { inLanguage, useLanguage, useStrings } from '../shared/strings'
import { OptionWords } from './OptionWords'

interface Props {
  readonly question: Question
  /** The option that was chosen. */
  readonly answer: string | undefined
  readonly onAnswer: (option: string) => void
}

const LETTERS = ['A', 'B', 'C', 'D'] as const

/** The options as large buttons; once one is chosen, what each of them was. Signs and words tell it, not colour alone. */
export function Options({ question, answer, onAnswer }: Props) {
  const strings = useStrings().quiz
  return (
    <ol className={`quiz-options of-${question.kind}`} aria-label={strings.options}>
      {question.options.map((option, i) => (
        <li key={option}>
          {answer === undefined ? (
            <button type="button" className="quiz-option" onClick={() => onAnswer(option)}>
              <b className="quiz-letter">{LETTERS[i]}</b>
              <span className="quiz-option-words">
                <OptionWords question={question} option={option} whole={false} />
              </span>
            </button>
          ) : (
            <Judged question={question} option={option} answer={answer} letter={LETTERS[i]} />
          )}
        </li>
      ))}
    </ol>
  )
}

interface JudgedProps {
  readonly question: Question
  readonly option: string
  readonly answer: string
  readonly letter: string | undefined
}

function Judged({ question, option, answer, letter }: JudgedProps) {
  const strings = useStrings().quiz
  const right = option === question.right
  const chosen = option === answer
  const sign = right ? '✓' : chosen ? '✗' : letter
  const words = [chosen && strings.yourOption, right && strings.rightOption].filter(said => said !== false)
  return (
    <div className="quiz-option" data-verdict={right ? 'right' : chosen ? 'wrong' : undefined}>
      <b className="quiz-letter" aria-hidden={right || chosen}>
        {sign}
      </b>
      <span className="quiz-option-words">
        <OptionWords question={question} option={option} whole />
        {question.kind === 'unsaid' && <SaidAbout point={option as PointId} />}
        {words.length > 0 && <span className="quiz-said">{words.join(' · ')}</span>}
      </span>
    </div>
  )
}

function SaidAbout({ point: id }: { point: PointId }) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const point = text.point(id)
  if (!point) return null
  const names = partnersOf(text, point).flatMap(partner => text.place(partner) ?? [])
  return (
    <span className="quiz-about">
      {strings.quiz.saidAbout(strings.list(names.map(place => inLanguage(place.names, language))))}
    </span>
  )
}
