import type { ReactNode } from 'react'
import type { Lesson } from '../../model/lesson'
import { useAtlas, useLessons } from '../../state/context'
import { useStrings } from '../shared/strings'
import { useStage } from './StageContext'
import { type Control, presenterHref } from './useLessonKeys'

interface Props {
  readonly lesson: Lesson
  readonly control: Control
  readonly share: ReactNode
  readonly onEnd: () => void
}

/** Everything that has a key, for hand and pen. */
export function StageBar({ lesson, control: { act, layer, spotlight }, share, onEnd }: Props) {
  const strings = useStrings().present
  const view = useAtlas(state => state.view)
  const { shelf } = useLessons()
  const session = useStage(state => state.session)
  const held = useStage(state => state.held) !== null
  return (
    <nav className="stage-bar" aria-label={strings.bar}>
      <button type="button" disabled={view.stop <= 1} onClick={() => act('previous')}>
        <span aria-hidden="true">←</span> {strings.short.previous}
      </button>
      <button type="button" disabled={view.stop >= lesson.stops.length} onClick={() => act('next')}>
        {strings.short.next} <span aria-hidden="true">→</span>
      </button>
      {view.view === 'predict' && (
        <button type="button" aria-pressed={view.reveal} onClick={() => act('reveal')}>
          {strings.short.reveal}
        </button>
      )}
      <button type="button" aria-pressed={layer === 'overview'} onClick={() => act('overview')}>
        {strings.short.overview}
      </button>
      <button type="button" onClick={() => act('black')}>
        {strings.short.black}
      </button>
      <button type="button" aria-pressed={spotlight} onClick={() => act('spotlight')}>
        {strings.short.spotlight}
      </button>
      <button type="button" aria-pressed={held} onClick={() => act('freeze')}>
        {held ? strings.short.release : strings.short.freeze}
      </button>
      <button type="button" aria-pressed={layer === 'notes'} onClick={() => act('notes')}>
        {strings.short.notes}
      </button>
      {view.presenter === '' && (
        <a href={presenterHref(view, session, shelf)} target="_blank" rel="noopener noreferrer">
          {strings.short.presenter}
        </a>
      )}
      {share}
      <button type="button" onClick={() => act('fullScreen')}>
        {strings.short.fullScreen}
      </button>
      <button type="button" aria-pressed={layer === 'help'} onClick={() => act('help')}>
        {strings.short.help}
      </button>
      <button type="button" className="end" onClick={onEnd}>
        {strings.short.end}
      </button>
    </nav>
  )
}
