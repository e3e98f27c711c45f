import type { Lesson } from '../../model/lesson'
import { useDrafts, useLessons } from '../../state/context'
import { inLanguage, useLanguage, useStrings } from '../shared/strings'
import { focusEditor } from './focusEditor'
import { HandoutLink, PresentLink, Size } from './links'

/** The lessons that ship with the atlas. */
export function Ready() {
  const strings = useStrings()
  const { shipped } = useLessons()
  return (
    <section className="ready" aria-labelledby="ready">
      <h2 id="ready">{strings.lessons.ready}</h2>
      {shipped.map(lesson => (
        <ReadyLesson key={lesson.id} lesson={lesson} />
      ))}
    </section>
  )
}

function ReadyLesson({ lesson }: { lesson: Lesson }) {
  const strings = useStrings()
  const language = useLanguage()
  const { adopt } = useDrafts()
  const adapt = () => {
    adopt(lesson, language)
    focusEditor()
  }
  return (
    <article className="lesson" aria-labelledby={`lesson-${lesson.id}`}>
      <h3 id={`lesson-${lesson.id}`}>{inLanguage(lesson.names, language)}</h3>
      <p className="lesson-summary">{inLanguage(lesson.summary, language)}</p>
      <Size stops={lesson.stops} />
      <p className="lesson-actions">
        <PresentLink lesson={lesson} />
        <HandoutLink lesson={lesson} />
        <button type="button" className="link" onClick={adapt}>
          {strings.lessons.adapt}
        </button>
      </p>
      <details>
        <summary>{strings.lessons.itsStops}</summary>
        <ol className="lesson-stops">
          {lesson.stops.map(({ id, caption }) => (
            <li key={id}>{inLanguage(caption, language)}</li>
          ))}
        </ol>
      </details>
      <details>
        <summary>{strings.lessons.questions}</summary>
        <ol className="lesson-stops">
          {lesson.questions.map(question => (
            <li key={question.en}>{inLanguage(question, language)}</li>
          ))}
        </ol>
      </details>
      <details>
        <summary>{strings.lessons.notes}</summary>
        <ol className="lesson-stops">
          {lesson.stops.map(({ id, caption, notes }) => (
            <li key={id}>
              <b>{inLanguage(caption, language)}</b>
              <span className="lesson-notes">{inLanguage(notes, language)}</span>
            </li>
          ))}
        </ol>
      </details>
      {lesson.sources.length > 0 && (
        <details>
          <summary>{strings.lessons.sources}</summary>
          <ul className="lesson-sources">
            {lesson.sources.map(({ title, url, date }) => (
              <li key={url}>
                <a href={url} target="_blank" rel="noopener noreferrer" lang="en">
                  {title}
                </a>
                {date && <span className="note"> {date}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  )
}
