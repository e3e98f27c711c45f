import { TAG, translationsIn } from '../../model/language'
import { words } from '../../model/edition'
import type { HandoutPassage } from '../../model/handout'
import type { Lesson, LessonStop } from '../../model/lesson'
import { useAtlas, useText } from '../../state/context'
import { Mixed } from '../shared/Mixed'
import { inLanguage, useLanguage, useStrings } from '../shared/strings'

/** What fills the gaps of a passage, and where that stands. */
export function Answers({ passage }: { passage: HandoutPassage }) {
  const languages = useAtlas(state => state.view.text)
  const { number, sentence, gaps, translation } = passage
  return (
    <p className="handout-answers">
      <span className="answers-of">
        <b>{number}</b> {sentence}
      </span>
      {gaps.map(gap => (
        <span key={gap.number} className="handout-answer">
          <span className="answer-number">{gap.number}</span>{' '}
          {languages.includes('zh') && (
            <span lang="zh-Hans" className="answer-zh">
              {gap.answer}
            </span>
          )}{' '}
          {translationsIn(languages).map(language => {
            const span = gap.rendering[language]
            return (
              span && (
                <span key={language} lang={TAG[language]}>
                  {translation[language].slice(span.start, span.end)}
                </span>
              )
            )
          })}
        </span>
      ))}
    </p>
  )
}

export function OverviewHead() {
  const strings = useStrings().handout
  const { who, verb, summary } = strings.overviewColumns
  return (
    <div className="overview-head">
      <h3>{strings.overview}</h3>
      <div className="overview-point">
        <span>{who}</span>
        <span>{verb}</span>
        <span>{summary}</span>
      </div>
    </div>
  )
}

/** A point in one line: where, who, in which word, and what; the last is ours. */
export function OverviewLine({ passage }: { passage: HandoutPassage }) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const { number, sentence, points, speaker } = passage
  return (
    <div className="overview-line">
      <span>
        <b>{number}</b> {sentence}
      </span>
      {points.length === 0 && <span className="wide">{strings.speakerLong[speaker]}</span>}
      {points.map(point => (
        <div key={point.id} className="overview-point">
          <span>{strings.actor[point.actor ?? 'none']}</span>
          <span>
            {point.verb && <b lang="zh-Hans">{words(text.edition, point.verb)}</b>}{' '}
            {strings.stance[point.stance]}
          </span>
          <span>{inLanguage(point.summary, language)}</span>
        </div>
      ))}
    </div>
  )
}

export function StopNotes({ stop, number }: { stop: LessonStop; number: number }) {
  const strings = useStrings()
  const language = useLanguage()
  return (
    <div className="stop-notes">
      <h3>
        <span className="which">{strings.handout.stop(number)}</span>{' '}
        <Mixed text={inLanguage(stop.caption, language)} />
        {stop.minutes !== null && <span className="some">{strings.handout.minutes(stop.minutes)}</span>}
      </h3>
      <p>
        <Mixed text={inLanguage(stop.notes, language)} />
      </p>
    </div>
  )
}

export function Questions({ questions }: { questions: readonly string[] }) {
  const strings = useStrings()
  return (
    <div className="stop-notes">
      <h3>{strings.handout.questions}</h3>
      <ol className="numbered">
        {questions.map(question => (
          <li key={question}>
            <Mixed text={question} />
          </li>
        ))}
      </ol>
    </div>
  )
}

export function Sources({ sources }: Pick<Lesson, 'sources'>) {
  const strings = useStrings()
  return (
    <div className="stop-notes">
      <h3>{strings.handout.sources}</h3>
      <ul>
        {sources.map(({ title, url, date }) => (
          <li key={url}>
            {title}
            {date && `, ${date}`}. <span className="printed-address">{url}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
