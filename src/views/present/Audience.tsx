import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { readView } from '../../model/address'
import type { Lesson } from '../../model/lesson'
import { stopAt } from '../../model/lesson'
import { createAtlas } from '../../state/store'
import { AnotherView, useAtlas, useShelf, useText } from '../../state/context'
import { inLanguage, TAG, useLanguage, useStrings } from '../shared/strings'
import { Layers } from './Layers'
import { Slide } from './Slide'
import { Spotlight } from './Spotlight'
import { StageBar } from './StageBar'
import { useStage } from './StageContext'
import { useEnd } from './useEnd'
import { useIdle } from './useIdle'
import { useLessonKeys } from './useLessonKeys'
import { useWakeLock } from './useWakeLock'

/** The picture for the class, over the whole window, and the bar that a moving hand brings. */
export function Audience({ lesson, share }: { lesson: Lesson; share: ReactNode }) {
  const strings = useStrings()
  const language = useLanguage()
  const { stop, embed } = useAtlas(state => state.view)
  const tone = useStage(state => state.tone)
  const blank = useStage(state => state.blank)
  const held = useStage(state => state.held)
  const control = useLessonKeys(lesson)
  const end = useEnd()
  const idle = useIdle()
  // Of what lies under the list of stops or of keys nothing can be reached; the notes stand beside the picture.
  const covered = control.layer === 'overview' || control.layer === 'help'
  useWakeLock(!embed)
  const picture = useRef<HTMLElement>(null)
  useStopFocus(picture, stop)
  return (
    <div
      className={`present ${idle && control.layer === null ? 'is-idle' : ''}`}
      data-tone={tone}
      lang={TAG[language]}
    >
      <main className="stage" ref={picture} id="words" inert={covered}>
        <Held query={held} lesson={lesson}>
          <Slide lesson={lesson} live />
        </Held>
        <Spotlight on={control.spotlight} />
        {held !== null && <p className="held-sign">{strings.present.frozen}</p>}
      </main>
      <Progress stop={stop} all={lesson.stops.length} />
      {blank && (
        <button
          type="button"
          className={`blank is-${blank}`}
          aria-label={strings.present.actions[blank]}
          onClick={() => control.act(blank)}
        />
      )}
      {control.digits !== null && (
        <p className="digits" role="status">
          {strings.present.goTo} <b>{control.digits || '…'}</b>
        </p>
      )}
      <StageBar lesson={lesson} control={control} share={share} onEnd={end} />
      <Layers lesson={lesson} control={control} />
      <p className="visually-hidden" role="status">
        {strings.present.of(stop, lesson.stops.length)}: {inLanguage(stopAt(lesson, stop).caption, language)}
      </p>
    </div>
  )
}

/** While the picture is frozen the class keeps the View that was held; below it everything reads that one. */
function Held({ query, lesson, children }: { query: string | null; lesson: Lesson; children: ReactNode }) {
  const text = useText()
  const shelf = useShelf()
  const lang = useLanguage()
  const store = useMemo(() => {
    const read = query === null ? null : readView(query, text, lang, shelf)
    return read?.view.lesson === lesson.id ? createAtlas(text, read) : null
  }, [query, lesson, text, lang, shelf])
  return store ? <AnotherView store={store}>{children}</AnotherView> : children
}

/** A new stop gives focus that has nowhere to be to its heading; where the teacher works with buttons it stays there. */
function useStopFocus(picture: React.RefObject<HTMLElement | null>, stop: number): void {
  useEffect(() => {
    if (stop > 0 && document.activeElement === document.body) {
      picture.current?.querySelector('h1')?.focus({ preventScroll: true })
    }
  }, [picture, stop])
}

export function Progress({ stop, all }: { stop: number; all: number }) {
  return (
    <div className="progress" aria-hidden="true">
      {Array.from({ length: all }, (_, i) => (
        <i key={i} className={i < stop ? 'is-done' : undefined} />
      ))}
    </div>
  )
}
