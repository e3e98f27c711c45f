import './present.css'
import { type ReactNode, useEffect, useMemo } from 'react'
import { hrefOf } from '../../model/address'
import { type Lesson, stopAt } from '../../model/lesson'
import { turnedTo } from '../../model/view'
import { createStage } from '../../state/stage'
import { useActions, useAtlas, useLessons } from '../../state/context'
import { inLanguage, useLanguage, useStrings } from '../shared/strings'
import { Audience } from './Audience'
import { Presenter } from './Presenter'
import { StageProvider } from './StageContext'
import { useCompany } from './useCompany'

/** A lesson: the picture for the class, or in the presenter's window the notes beside it. `share` stands in the bar. */
export function Present({ share }: { share: ReactNode }) {
  const { lesson: id, presenter } = useAtlas(state => state.view)
  const { shelf, kind } = useLessons()
  const lesson = id === null ? undefined : shelf(id)
  const stage = useMemo(() => createStage(id ?? '', presenter === '' ? null : presenter), [id, presenter])
  const company = useCompany(stage, presenter !== '')
  useTitle(lesson)
  if (!lesson) return kind === 'ready' || kind === 'failed' ? <Missing /> : null
  return (
    <StageProvider stage={stage}>
      {presenter === '' ? (
        <Audience lesson={lesson} share={share} />
      ) : (
        <Presenter lesson={lesson} company={company} share={share} />
      )}
    </StageProvider>
  )
}

function useTitle(lesson: Lesson | undefined): void {
  const strings = useStrings()
  const language = useLanguage()
  const { stop, presenter } = useAtlas(state => state.view)
  useEffect(() => {
    if (!lesson) return
    document.title = strings.pageTitle([
      ...(presenter === '' ? [] : [strings.present.short.presenter]),
      `${stop}. ${inLanguage(stopAt(lesson, stop).caption, language)}`,
      inLanguage(lesson.names, language),
    ])
  }, [lesson, stop, presenter, strings, language])
}

function Missing() {
  const strings = useStrings().present
  const view = useAtlas(state => state.view)
  const { endLesson } = useActions()
  return (
    <main className="whole-page" id="words">
      <p role="alert">{strings.notKept}</p>
      <p>
        <a
          href={hrefOf(turnedTo(view, 'lessons'))}
          onClick={event => {
            event.preventDefault()
            endLesson()
          }}
        >
          {strings.toLessons}
        </a>
      </p>
    </main>
  )
}
