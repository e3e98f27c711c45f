import { useTranslations } from '../shared/useTranslations'
import { useLayoutEffect, useRef } from 'react'
import { isTranslated, mark, type Question } from '../../model/question'
import { useText } from '../../state/context'
import { focusIsLost, useHeadingFocus } from '../shared/arrival'
import { Mixed } from '../shared/Mixed'
import { useLanguage, useStrings } from '../shared/strings'
import { Explained } from './Explained'
import { FindMap } from './FindMap'
import { Gapped } from './Gapped'
import { Options } from './Options'
import { OptionWords } from './OptionWords'
import { questionIn } from './say'
import { useAnswerKeys } from './useAnswerKeys'

interface Props {
  readonly question: Question
  readonly answer: string | undefined
  readonly onAnswer: (option: string) => void
  readonly onNext: () => void
  /** Null at the first question. */
  readonly onPrevious: (() => void) | null
  readonly last: boolean
}

/** One question: the words, the options, and once one is chosen the verdict with its reason. */
export function Ask({ question, answer, onAnswer, onNext, onPrevious, last }: Props) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const translations = useTranslations()
  const heading = useRef<HTMLHeadingElement>(null)
  const next = useRef<HTMLButtonElement>(null)
  const done = answer !== undefined
  useHeadingFocus(heading)
  const atFirst = useRef(done)
  useLayoutEffect(() => {
    if (!done || atFirst.current) return
    // The option that was pressed is gone: what comes next is to go on.
    if (focusIsLost()) next.current?.focus({ preventScroll: true })
    next.current?.scrollIntoView({ block: 'nearest' })
  }, [done])
  useAnswerKeys({
    onOption: done
      ? null
      : position => {
          const option = question.options[position]
          if (option !== undefined) onAnswer(option)
        },
    onNext: done ? onNext : null,
  })
  return (
    <section className={`quiz-ask of-${question.kind}`} aria-labelledby="quiz-asked">
      <h2 id="quiz-asked" tabIndex={-1} ref={heading}>
        <Mixed text={questionIn(text, strings, language, question)} />
      </h2>
      {'shown' in question && (
        <div className="quiz-shown">
          <Gapped
            question={question}
            quotation={question.shown}
            gaps={question.gaps}
            whole={done}
            translations={done || isTranslated(question.level) ? translations : []}
          />
          <Caption question={question} done={done} />
        </div>
      )}
      {question.kind === 'find' ? (
        <FindMap question={question} answer={answer} onAnswer={onAnswer} onSkip={onNext} />
      ) : (
        <Options question={question} answer={answer} onAnswer={onAnswer} />
      )}
      {question.kind === 'unsaid' && <Caption question={question} done={done} />}
      <div className="quiz-done">
        <div role="status" className="quiz-verdict">
          {done && <Verdict question={question} answer={answer} />}
        </div>
        {done && (
          <button type="button" className="button main" ref={next} onClick={onNext}>
            {last ? strings.quiz.toResult : strings.quiz.next}
          </button>
        )}
      </div>
      {done && <Explained question={question} />}
      {onPrevious && (
        <p className="quiz-back">
          <button type="button" className="link" onClick={onPrevious}>
            {strings.quiz.previous}
          </button>
        </p>
      )}
    </section>
  )
}

/** Who says what is quoted, unless that is the question, and that the translation is ours. */
function Caption({ question, done }: { question: Question; done: boolean }) {
  const text = useText()
  const strings = useStrings()
  const translations = useTranslations()
  const speaker = text.paragraphOf(question.at)?.speaker ?? 'minister'
  const parts = [
    question.kind === 'speaker' && !done ? null : strings.speakerLong[speaker],
    translations.length > 0 && (done || isTranslated(question.level)) ? strings.text.unofficial : null,
  ]
  return <p className="quiz-caption note">{parts.filter(part => part !== null).join(' · ')}</p>
}

function Verdict({ question, answer }: { question: Question; answer: string }) {
  const strings = useStrings()
  const right = mark(question, answer)
  return (
    <p data-verdict={right ? 'right' : 'wrong'}>
      <span className="quiz-sign" aria-hidden="true">
        {right ? '✓' : '✗'}
      </span>{' '}
      <b>{right ? strings.quiz.right : strings.quiz.wrong}</b>{' '}
      {!right && question.kind !== 'unsaid' && (
        <>
          {strings.quiz.answerIs}
          <span className="quiz-answer">
            <OptionWords question={question} option={question.right} whole />
          </span>
        </>
      )}
    </p>
  )
}
