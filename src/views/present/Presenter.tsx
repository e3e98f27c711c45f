import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { hrefOf } from '../../model/address'
import { type Lesson, stopAt, stopView } from '../../model/lesson'
import { elapsed } from '../../state/stage'
import { createAtlas } from '../../state/store'
import { AnotherView, useAtlas, useShelf, useText } from '../../state/context'
import { inLanguage, langOf, TAG, useLanguage, useStrings } from '../shared/strings'
import { Progress } from './Audience'
import { Layers, Notes, Stops } from './Layers'
import type { Company } from './useCompany'
import { Slide } from './Slide'
import { Spotlight } from './Spotlight'
import { StageBar } from './StageBar'
import { useStage, useStageNow } from './StageContext'
import { useEnd } from './useEnd'
import { useLessonKeys } from './useLessonKeys'
import { useWakeLock } from './useWakeLock'

/** The teacher's own window: this stop and the next, notes, clock and timer. Keys do here what they do before the class. */
export function Presenter({
  lesson,
  company,
  share,
}: {
  lesson: Lesson
  company: Company
  share: ReactNode
}) {
  const strings = useStrings()
  const language = useLanguage()
  const text = useText()
  const shelf = useShelf()
  const view = useAtlas(state => state.view)
  const held = useStage(state => state.held)
  const blank = useStage(state => state.blank)
  const tone = useStage(state => state.tone)
  const control = useLessonKeys(lesson)
  const end = useEnd()
  useWakeLock(true)
  const last = view.stop >= lesson.stops.length
  const next = useMemo(
    () => createAtlas(text, { view: stopView(lesson, view.stop + 1, view), faults: [] }),
    [text, lesson, view],
  )
  const heldStop = held === null ? null : Number(new URLSearchParams(held).get('stop') ?? 1)
  const forClass = hrefOf({ ...view, presenter: '' }, shelf)
  return (
    <div className="presenter" lang={TAG[language]}>
      <header className="presenter-head">
        <h1 lang={langOf(lesson)}>{inLanguage(lesson.names, language)}</h1>
        <Clock />
      </header>
      <p className={`company is-${company}`} role="status">
        {company === 'there' && strings.present.inStep}
        {company === 'alone' && strings.present.alone}
        {company === 'impossible' && strings.present.noChannel}{' '}
        {company === 'alone' && (
          // With this window as its opener the new one inherits the session.
          <button type="button" className="link" onClick={() => window.open(forClass, '_blank')}>
            {strings.present.openClass}
          </button>
        )}
      </p>
      <main className="presenter-now" id="words">
        <h2>
          {heldStop === null ? strings.present.here : strings.present.classSees(heldStop)}
          {blank !== null && ` · ${strings.present.actions[blank]}`}
        </h2>
        <div className="copy present" data-tone={tone}>
          <div className="stage">
            <Slide lesson={lesson} live />
            <Spotlight on={control.spotlight} />
          </div>
          <Progress stop={view.stop} all={lesson.stops.length} />
        </div>
        <StageBar lesson={lesson} control={control} share={share} onEnd={end} />
      </main>
      <section className="presenter-next" aria-labelledby="presenter-next">
        <h2 id="presenter-next">{strings.present.nextStop}</h2>
        {last ? (
          <p className="empty">{strings.present.theEnd}</p>
        ) : (
          <div className="copy present" data-tone={tone} inert>
            <div className="stage">
              <AnotherView store={next}>
                <Slide lesson={lesson} live={false} />
              </AnotherView>
            </div>
          </div>
        )}
        {!last && (
          <p className="next-caption" lang={langOf(lesson)}>
            {inLanguage(stopAt(lesson, view.stop + 1).caption, language)}
          </p>
        )}
      </section>
      <section className="presenter-notes" aria-labelledby="presenter-notes">
        <h2 id="presenter-notes">{strings.present.notesHeading}</h2>
        <Notes lesson={lesson} />
      </section>
      <nav className="presenter-stops" aria-label={strings.present.overviewHeading}>
        <Stops lesson={lesson} control={control} />
      </nav>
      {control.digits !== null && (
        <p className="digits" role="status">
          {strings.present.goTo} <b>{control.digits || '…'}</b>
        </p>
      )}
      {control.layer !== 'notes' && <Layers lesson={lesson} control={control} />}
    </div>
  )
}

/** Renders anew at every full second. */
function useSeconds(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(timer)
  }, [])
  return now
}

const pad = (n: number) => String(n).padStart(2, '0')
const minutes = (milliseconds: number) => {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000)
  return `${pad(Math.floor(seconds / 60))}:${pad(seconds % 60)}`
}

/** The time of day, and a timer that starts when it is told to. */
function Clock() {
  const strings = useStrings().present
  const language = useLanguage()
  const now = useSeconds()
  const timer = useStage(state => state.timer)
  const stage = useStageNow()
  const set = (part: Partial<typeof timer>) => stage().set({ timer: { ...stage().timer, ...part } })
  const passed = elapsed(timer, now)
  const limit = timer.limit === null ? null : timer.limit * 60_000
  const shown = limit === null ? passed : limit - passed
  const over = limit !== null && shown < 0
  return (
    <div className="clock">
      <p>
        <span className="clock-name">{strings.clock}</span>{' '}
        <time>{new Date(now).toLocaleTimeString(TAG[language], { hour: '2-digit', minute: '2-digit' })}</time>
      </p>
      <p className={over ? 'is-over' : undefined}>
        <span className="clock-name">{strings.timer}</span>{' '}
        <b data-timer>
          {over && '+'}
          {minutes(shown)}
        </b>{' '}
        {over && strings.over}
      </p>
      <p className="clock-buttons">
        <button
          type="button"
          className="button"
          onClick={() =>
            timer.startedAt === null
              ? set({ startedAt: Date.now() })
              : set({ startedAt: null, before: elapsed(timer, Date.now()) })
          }
        >
          {timer.startedAt === null ? strings.start : strings.pause}
        </button>
        <button type="button" className="button" onClick={() => set({ startedAt: null, before: 0 })}>
          {strings.reset}
        </button>
        <label title={strings.countDown}>
          <input
            type="number"
            min={1}
            max={600}
            aria-label={strings.countDown}
            value={timer.limit ?? ''}
            onChange={({ target }) => {
              const limit = target.valueAsNumber
              set({ limit: Number.isFinite(limit) && limit > 0 ? Math.min(limit, 600) : null })
            }}
          />{' '}
          {strings.minutes}
        </label>
      </p>
    </div>
  )
}
