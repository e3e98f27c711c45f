import './quiz.css'
import { useMemo, useRef, useState } from 'react'
import { quiz } from '../../model/quiz'
import { mark, type Question } from '../../model/question'
import { useActions, useAtlas, useText } from '../../state/context'
import { recallHere, rememberHere } from '../../state/storage'
import { AsOf } from '../shared/AsOf'
import { useStrings } from '../shared/strings'
import { useKeptScroll } from '../shared/useKeptScroll'
import { Ask } from './Ask'
import { Clock } from './Clock'
import { hasClock } from './clock-choice'
import { ForClass } from './ForClass'
import { Outcome } from './Outcome'
import { answered, askedIn, type Progress, readProgress, retried } from './progress'
import { freshSeed, Start } from './Start'

/** A quiz from the interview: the same questions for everyone who has its address. */
export function QuizView() {
  const { seed, level, count } = useAtlas(state => state.view)
  const root = useRef<HTMLElement>(null)
  useKeptScroll(root, 'quiz')
  return (
    <main className="whole-page quiz" id="words" ref={root}>
      {seed === '' ? (
        <Start />
      ) : (
        <Play key={`${seed} ${level} ${count}`} onTurn={() => root.current?.scrollTo({ top: 0 })} />
      )}
      <AsOf />
    </main>
  )
}

/** `onTurn` is told when another question is to be shown, from its beginning. */
function Play({ onTurn }: { onTurn: () => void }) {
  const text = useText()
  const { seed, level, count } = useAtlas(state => state.view)
  const { ask } = useActions()
  const questions = useMemo(() => quiz(text, { seed, level, length: count }), [text, seed, level, count])
  const [progress, setProgress] = useProgress(`quiz:${seed}:${level}:${count}`, questions)
  const asked = askedIn(questions, progress)
  const question = asked[progress.at]
  const goTo = (at: number) => {
    setProgress({ ...progress, at })
    onTurn()
  }
  return (
    <>
      <Head asked={asked} progress={progress} />
      {question ? (
        <Ask
          key={`${question.id} ${progress.earlier.length}`}
          question={question}
          answer={progress.answers[question.id]}
          onAnswer={option => setProgress(answered(progress, question, option))}
          onNext={() => goTo(progress.at + 1)}
          onPrevious={progress.at > 0 ? () => goTo(progress.at - 1) : null}
          last={progress.at + 1 === asked.length}
        />
      ) : (
        <Outcome
          asked={asked}
          progress={progress}
          onRetry={() => {
            setProgress(retried(questions, progress))
            onTurn()
          }}
          onOthers={() => ask({ seed: freshSeed() })}
          onChange={() => ask({ seed: '' })}
        />
      )}
      <ForClass />
    </>
  )
}

/** Where the round stands: in words, and as one sign for each question. */
function Head({ asked, progress }: { asked: readonly Question[]; progress: Progress }) {
  const strings = useStrings().quiz
  const { at, answers } = progress
  const question = asked[at]
  const right = asked.filter(one => mark(one, answers[one.id])).length
  return (
    <div className="quiz-head">
      <h1>{strings.heading}</h1>
      {question && <p className="quiz-progress">{strings.progress(at + 1, asked.length)}</p>}
      <ol className="quiz-marks" aria-hidden="true">
        {asked.map((one, i) => {
          const answer = answers[one.id]
          const verdict = answer === undefined ? undefined : mark(one, answer) ? 'right' : 'wrong'
          return (
            <li key={one.id} data-verdict={verdict} data-current={i === at}>
              {verdict && (verdict === 'right' ? '✓' : '✗')}
            </li>
          )
        })}
      </ol>
      {question && <p className="note">{strings.soFar(right)}</p>}
      {question && hasClock() && answers[question.id] === undefined && <Clock key={question.id} />}
    </div>
  )
}

/** Progress that outlives a reload and the way to a sentence and back, in this window. */
function useProgress(
  key: string,
  questions: readonly Question[],
): [progress: Progress, setProgress: (progress: Progress) => void] {
  const text = useText()
  const [progress, setProgress] = useState(() => readProgress(text, questions, recallHere(key)))
  const keep = (next: Progress) => {
    setProgress(next)
    rememberHere(key, JSON.stringify(next))
  }
  return [progress, keep]
}
