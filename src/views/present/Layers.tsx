import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { type Lesson, stopAt } from '../../model/lesson'
import { useAtlas } from '../../state/context'
import { inLanguage, langOf, TAG, useLanguage, useStrings } from '../shared/strings'
import { BINDINGS } from './keys'
import { letterKeys, setLetterKeys } from '../shared/letterKeys'
import type { Control } from './useLessonKeys'

/** What a key opens above the picture: the stops, the notes, the keys themselves. */
export function Layers({ lesson, control }: { lesson: Lesson; control: Control }) {
  const strings = useStrings().present
  const { layer, open } = control
  const close = () => open(null)
  if (layer === null) return null
  const heading = {
    overview: strings.overviewHeading,
    notes: strings.notesHeading,
    help: strings.helpHeading,
  }[layer]
  return (
    <Sheet key={layer} kind={layer} heading={heading} onClose={close}>
      {layer === 'overview' && <Stops lesson={lesson} control={control} />}
      {layer === 'notes' && <Notes lesson={lesson} />}
      {layer === 'help' && <Help />}
    </Sheet>
  )
}

interface SheetProps {
  readonly kind: string
  readonly heading: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A page over the picture. Focus goes into it and back to where it was. */
function Sheet({ kind, heading, onClose, children }: SheetProps) {
  const strings = useStrings().present
  const id = useId()
  const sheet = useRef<HTMLElement>(null)
  useEffect(() => {
    const before = document.activeElement
    const inside = (selector: string) => sheet.current?.querySelector<HTMLElement>(selector)
    // The notes stay beside the lesson: the keys go on stepping.
    if (kind !== 'notes') (inside('[aria-current="true"]') ?? inside('h2'))?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [kind])
  return (
    <section ref={sheet} className={`stage-sheet is-${kind}`} role="dialog" aria-labelledby={id}>
      <header>
        <h2 id={id} tabIndex={-1}>
          {heading}
        </h2>
        <button type="button" className="button" onClick={onClose}>
          {strings.close}
        </button>
      </header>
      {children}
    </section>
  )
}

export function Stops({ lesson, control }: { lesson: Lesson; control: Pick<Control, 'goTo' | 'open'> }) {
  const language = useLanguage()
  const current = useAtlas(state => state.view.stop)
  return (
    <ol className="stops-list">
      {lesson.stops.map((stop, i) => (
        <li key={stop.id}>
          <button
            type="button"
            aria-current={i + 1 === current ? 'true' : undefined}
            onClick={() => {
              control.goTo(i + 1)
              control.open(null)
            }}
          >
            <b>{i + 1}</b> <span lang={langOf(lesson)}>{inLanguage(stop.caption, language)}</span>
          </button>
        </li>
      ))}
    </ol>
  )
}

/** The notes of the stop that the teacher is at. */
export function Notes({ lesson }: { lesson: Lesson }) {
  const strings = useStrings().present
  const language = useLanguage()
  const number = useAtlas(state => state.view.stop)
  const stop = stopAt(lesson, number)
  const notes = inLanguage(stop.notes, language)
  return (
    <div className="notes" lang={langOf(lesson) ?? TAG[language]}>
      {stop.minutes !== null && <p className="planned">{strings.planned(stop.minutes)}</p>}
      {notes === '' ? (
        <p className="empty">{strings.noNotes}</p>
      ) : (
        notes.split('\n').map((paragraph, i) => <p key={i}>{paragraph}</p>)
      )}
    </div>
  )
}

/** Made from the table that the handler reads. */
function Help() {
  const strings = useStrings().present
  const [letters, setLetters] = useState(letterKeys)
  const name = (key: string) => strings.keyNames[key] ?? (/^[a-z]$/.test(key) ? key.toUpperCase() : key)
  return (
    <>
      <dl className="key-list">
        {BINDINGS.map(({ action, keys }) => (
          <div key={action}>
            <dt>
              {keys.map(key => (
                <kbd key={key}>{name(key)}</kbd>
              ))}
            </dt>
            <dd>{strings.actions[action]}</dd>
          </div>
        ))}
      </dl>
      <p>{strings.clicker}</p>
      <label className="only">
        <input
          type="checkbox"
          checked={letters}
          onChange={event => {
            setLetterKeys(event.target.checked)
            setLetters(event.target.checked)
          }}
        />{' '}
        {strings.letters}
      </label>
    </>
  )
}
