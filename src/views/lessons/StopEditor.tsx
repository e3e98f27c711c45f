import { useSortable } from '@dnd-kit/sortable'
import { useId } from 'react'
import { readView } from '../../model/address'
import type { View } from '../../model/view'
import { useActions, useAtlas, useDrafts, useText } from '../../state/context'
import { changedStop, type Draft, type DraftStop, isFull, LIMITS } from '../../state/draft'
import { TAG, useStrings } from '../shared/strings'
import { viewWords } from '../shared/view-words'
import { ViewLink } from '../shared/ViewLink'

interface Props {
  readonly draft: Draft
  readonly stop: DraftStop
  readonly view: View
  /** Counted from 1. */
  readonly number: number
  /** To a position counted from 0; beyond either end it stays. */
  readonly onMove: (to: number) => void
  readonly onDouble: () => void
  readonly onRemove: () => void
}

/** One stop: what it shows, what the class is told, what the teacher wants to remember. */
export function StopEditor({ draft, stop, view, number, onMove, onDouble, onRemove }: Props) {
  const text = useText()
  const strings = useStrings()
  const now = useAtlas(state => state.view)
  const { restore } = useActions()
  const { edit } = useDrafts()
  const id = useId()
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition, isDragging } = useSortable({
    id: stop.id,
  })
  const { lang, text: languages, layout, layers, marks } = now
  const shown: View = { ...view, lang, text: languages, layout, layers, marks }
  const change = (part: Partial<DraftStop>, field: string) =>
    edit(draft.id, changedStop(stop.id, part), `${field} ${stop.id}`)
  const written = TAG[draft.lang]
  return (
    <li
      ref={setNodeRef}
      className={`editor-stop ${isDragging ? 'is-dragged' : ''}`}
      aria-label={strings.lessons.stop(number)}
      style={{
        transform: transform ? `translateY(${Math.round(transform.y)}px)` : undefined,
        transition,
      }}
    >
      <span
        className="handle"
        ref={setActivatorNodeRef}
        title={strings.lessons.drag}
        aria-hidden="true"
        {...listeners}
      >
        <Grip />
        <span className="stop-number">{number}</span>
      </span>
      <div className="stop-fields">
        <p className="stop-shows">
          <span className="visually-hidden">{strings.lessons.shows} </span>
          <ViewLink to={shown} onFollow={() => restore(shown, [])}>
            {viewWords(shown, text, strings)}
          </ViewLink>
          {readView(stop.view, text, lang).faults.length > 0 && (
            <span className="note"> {strings.lessons.unknownParts}</span>
          )}
        </p>
        <label className="editor-field" htmlFor={`${id}-caption`}>
          <span>{strings.lessons.caption}</span>
          <textarea
            id={`${id}-caption`}
            lang={written}
            rows={1}
            value={stop.caption}
            maxLength={LIMITS.caption}
            onChange={({ target }) => change({ caption: target.value.replace(/\s*\n\s*/g, ' ') }, 'caption')}
          />
        </label>
        <label className="editor-field" htmlFor={`${id}-notes`}>
          <span>{strings.lessons.stopNotes}</span>
          <textarea
            id={`${id}-notes`}
            lang={written}
            rows={2}
            value={stop.notes}
            maxLength={LIMITS.notes}
            onChange={({ target }) => change({ notes: target.value }, 'notes')}
          />
        </label>
        <p className="stop-actions">
          <label className="stop-minutes">
            {strings.lessons.stopMinutes}
            <input
              type="number"
              min={0}
              max={LIMITS.minutes}
              step={0.5}
              value={stop.minutes ?? ''}
              onChange={({ target }) => change({ minutes: minutesOf(target.valueAsNumber) }, 'minutes')}
            />
          </label>
          <button
            type="button"
            className="link"
            aria-disabled={number === 1}
            aria-label={`${strings.lessons.up}: ${strings.lessons.stop(number)}`}
            onClick={() => onMove(number - 2)}
          >
            {strings.lessons.up}
          </button>
          <button
            type="button"
            className="link"
            aria-disabled={number === draft.stops.length}
            aria-label={`${strings.lessons.down}: ${strings.lessons.stop(number)}`}
            onClick={() => onMove(number)}
          >
            {strings.lessons.down}
          </button>
          <button
            type="button"
            className="link"
            aria-disabled={isFull(draft)}
            aria-label={`${strings.lessons.double}: ${strings.lessons.stop(number)}`}
            onClick={onDouble}
          >
            {strings.lessons.double}
          </button>
          <button
            type="button"
            className="link"
            aria-label={`${strings.lessons.remove}: ${strings.lessons.stop(number)}`}
            onClick={onRemove}
          >
            {strings.lessons.remove}
          </button>
        </p>
      </div>
    </li>
  )
}

/** What a field for numbers holds; nothing is no time that is set. */
const minutesOf = (typed: number): number | null => (typed > 0 && typed <= LIMITS.minutes ? typed : null)

function Grip() {
  return (
    <svg width="10" height="16" viewBox="0 0 10 16" fill="currentColor" aria-hidden="true">
      <path d="M1 2h3v2H1zM6 2h3v2H6zM1 7h3v2H1zM6 7h3v2H6zM1 12h3v2H1zM6 12h3v2H6z" />
    </svg>
  )
}
