import './present.css'
import { type ReactNode, useEffect, useState } from 'react'
import { hrefOf } from '../../model/address'
import { type Lesson, stopAt } from '../../model/lesson'
import { turnedTo } from '../../model/view'
import { mirror, openChannel } from '../../state/mirror'
import { createStage, type StageStore } from '../../state/stage'
import { useActions, useAtlas, useAtlasStore, useLessons, useText } from '../../state/context'
import { inLanguage, useLanguage, useStrings } from '../shared/strings'
import { Audience } from './Audience'
import { Presenter } from './Presenter'
import { StageProvider } from './StageContext'

/** How this window and the others of its session stand together. */
export type Company = 'alone' | 'there' | 'impossible'

/** A lesson: the picture for the class, or in the presenter's window the notes beside it. `share` stands in the bar. */
export function Present({ share }: { share: ReactNode }) {
  const { lesson: id, presenter } = useAtlas(state => state.view)
  const { shelf, kind } = useLessons()
  const lesson = id === null ? undefined : shelf(id)
  const [stage] = useState(() => createStage(presenter === '' ? null : presenter))
  const company = useMirror(stage)
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

function useMirror(stage: StageStore): Company {
  const text = useText()
  const store = useAtlasStore()
  const { shelf } = useLessons()
  const [company, setCompany] = useState<Company>('alone')
  useEffect(() => {
    const channel = openChannel(text.edition.source.sha256, stage.getState().session)
    if (!channel) {
      setCompany('impossible')
      return
    }
    return mirror({ text, store, stage, shelf, channel, onCompany: () => setCompany('there') })
  }, [text, store, stage, shelf])
  return company
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
