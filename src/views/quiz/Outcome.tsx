import { useTranslations } from '../shared/useTranslations'
import { useRef } from 'react'
import { type Question, result } from '../../model/question'
import { useAtlas, useText } from '../../state/context'
import { useHeadingFocus } from '../shared/arrival'
import { Mixed } from '../shared/Mixed'
import { Picture } from '../shared/picture/Picture'
import { useGeography } from '../shared/picture/useGeography'
import { inLanguage, otherOf, useLanguage, useStrings } from '../shared/strings'
import { CopyText } from './CopyText'
import { Explained } from './Explained'
import { Gapped } from './Gapped'
import type { Progress } from './progress'
import { OptionWords } from './OptionWords'
import { plainResult, questionIn } from './say'
import { useQuizAddress } from './useQuizAddress'

interface Props {
  readonly asked: readonly Question[]
  readonly progress: Progress
  readonly onRetry: () => void
  readonly onOthers: () => void
  readonly onChange: () => void
}

/** What came of a round: the score in words, what was missed and where, and ways to go on. */
export function Outcome({ asked, progress, onRetry, onOthers, onChange }: Props) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const { seed, level } = useAtlas(state => state.view)
  const translations = useTranslations()
  const link = useQuizAddress()
  const heading = useRef<HTMLHeadingElement>(null)
  useHeadingFocus(heading)
  const { answers, earlier } = progress
  const { right, missed, places } = result(text, asked, answers)
  const score = { right, of: asked.length }
  const scores = earlier.map(one => strings.quiz.result(one.right, one.of))
  return (
    <section className="quiz-outcome" aria-labelledby="quiz-result">
      <h2 id="quiz-result" tabIndex={-1} ref={heading}>
        {strings.quiz.result(score.right, score.of)}
      </h2>
      {scores.length > 0 && <p>{strings.quiz.earlier(strings.list(scores))}</p>}
      {missed.length === 0 && <p>{strings.quiz.all}</p>}
      <div className="quiz-go-on">
        {missed.length > 0 && (
          <button type="button" className="button main" onClick={onRetry}>
            {strings.quiz.again}
          </button>
        )}
        <button type="button" className="button" onClick={onOthers}>
          {strings.quiz.others}
        </button>
        <button type="button" className="button" onClick={onChange}>
          {strings.quiz.change}
        </button>
        <CopyText
          button={strings.quiz.copyResult}
          label={strings.quiz.resultLabel}
          value={plainResult(text, strings, language, { seed, level, link, score, asked, answers })}
        />
      </div>
      {missed.length > 0 && (
        <div className="quiz-missed">
          <div>
            <h3>{strings.quiz.missed}</h3>
            {translations.length > 0 && <p className="note">{strings.panel.whose}</p>}
            <ol>
              {missed.map(question => (
                <Missed key={question.id} question={question} answer={answers[question.id]} />
              ))}
            </ol>
          </div>
          {places.length > 0 && <MissedMap places={places} />}
        </div>
      )}
    </section>
  )
}

function Missed({ question, answer }: { question: Question; answer: string | undefined }) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const translations = useTranslations()
  return (
    <li>
      <h4>
        <Mixed text={questionIn(text, strings, language, question)} />
      </h4>
      {'shown' in question && (
        <Gapped
          question={question}
          quotation={question.shown}
          gaps={question.gaps}
          whole
          translations={translations}
        />
      )}
      <p>
        {strings.quiz.answerIs}
        <span className="quiz-answer">
          <OptionWords question={question} option={question.right} whole />
        </span>
      </p>
      <p className="note">
        {answer === undefined ? (
          strings.quiz.notAnswered
        ) : (
          <>
            {strings.quiz.chosen}
            <span className="quiz-chosen">
              <OptionWords question={question} option={answer} whole />
            </span>
          </>
        )}
      </p>
      <Explained question={question} />
    </li>
  )
}

function MissedMap({ places }: { places: ReturnType<typeof result>['places'] }) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const [geography] = useGeography()
  const names = places.flatMap(id => text.place(id) ?? []).map(place => inLanguage(place.names, language))
  return (
    <div>
      <h3>{strings.quiz.missedMap}</h3>
      {typeof geography !== 'string' && (
        <div className="quiz-map">
          <Picture
            text={text}
            geography={geography}
            label={strings.quiz.missedMap}
            languages={[language, otherOf(language)]}
            corridors="none"
            marked={places.map(place => ({ place, kind: 'missed' }))}
          />
        </div>
      )}
      <p className="note">{strings.quiz.missedMapNote(strings.list(names))}</p>
      <p className="note">{strings.boundaries.credit}</p>
    </div>
  )
}
