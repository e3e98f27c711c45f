import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { useLayoutEffect, useRef, useState } from 'react'
import { useDrafts } from '../../state/context'
import { asking, type Draft, doubledStop, LIMITS, movedStop, renamed, withoutStop } from '../../state/draft'
import { TAG, useStrings } from '../shared/strings'
import { EDITOR } from './focusEditor'
import { StopEditor } from './StopEditor'

/** Where the lesson that is being made is written, put in order and undone. */
export function Editor({ draft }: { draft: Draft }) {
  const strings = useStrings()
  const { edit, undo, redo, canUndo, canRedo, lesson } = useDrafts()
  const [said, say] = useState('')
  const { list, hold } = useHeldFocus(draft)
  const undoButton = useRef<HTMLButtonElement>(null)
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }))
  const views = lesson(draft.id)?.stops ?? []
  const move = (id: string, to: number) => {
    if (to < 0 || to >= draft.stops.length) return
    hold()
    edit(draft.id, movedStop(id, to))
    say(strings.lessons.moved(to + 1, draft.stops.length))
  }
  const drop = ({ active, over }: DragEndEvent) => {
    const to = draft.stops.findIndex(({ id }) => id === over?.id)
    if (to >= 0) move(String(active.id), to)
  }
  const remove = (id: string, n: number) => {
    edit(draft.id, withoutStop(id))
    say(strings.lessons.stopRemoved(n))
    // The button that was pressed is gone; the way back takes its focus.
    undoButton.current?.focus()
  }
  const step = (how: () => void, words: string) => {
    how()
    say(words)
  }
  return (
    <section className="editor" aria-label={strings.lessons.editor}>
      <label className="editor-field">
        <span>{strings.lessons.name}</span>
        <input
          id={EDITOR}
          className="editor-name"
          lang={TAG[draft.lang]}
          value={draft.name}
          maxLength={LIMITS.name}
          onChange={({ target }) => edit(draft.id, renamed(target.value), 'name')}
        />
      </label>
      <div className="editor-bar">
        <Kept />
        <button
          type="button"
          className="link"
          ref={undoButton}
          aria-disabled={!canUndo}
          onClick={() => canUndo && step(undo, strings.lessons.undone)}
        >
          {strings.lessons.undo}
        </button>
        <button
          type="button"
          className="link"
          aria-disabled={!canRedo}
          onClick={() => canRedo && step(redo, strings.lessons.redone)}
        >
          {strings.lessons.redo}
        </button>
        <span role="status" className="note">
          {said}
        </span>
      </div>
      {draft.stops.length === 0 && <p className="empty">{strings.lessons.noStops}</p>}
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        accessibility={SILENT}
        onDragEnd={drop}
      >
        <SortableContext items={draft.stops.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
          <ol className="editor-stops" ref={list}>
            {draft.stops.map((stop, i) => {
              const view = views[i]?.view
              return (
                view && (
                  <StopEditor
                    key={stop.id}
                    draft={draft}
                    stop={stop}
                    view={view}
                    number={i + 1}
                    onMove={to => move(stop.id, to)}
                    onDouble={() => edit(draft.id, doubledStop(stop.id))}
                    onRemove={() => remove(stop.id, i + 1)}
                  />
                )
              )
            })}
          </ol>
        </SortableContext>
      </DndContext>
      <label className="editor-field">
        <span>{strings.lessons.questionsLabel}</span>
        <textarea
          lang={TAG[draft.lang]}
          rows={3}
          value={draft.questions.join('\n')}
          onChange={({ target }) => edit(draft.id, asking(linesOf(target.value)), 'questions')}
        />
      </label>
    </section>
  )
}

/** The buttons are the way for those who do not see the drag, and a status says where a stop has come to. */
const SILENT = {
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
  screenReaderInstructions: { draggable: '' },
}

const linesOf = (words: string): string[] =>
  words === ''
    ? []
    : words
        .split('\n')
        .slice(0, LIMITS.questions)
        .map(line => line.slice(0, LIMITS.question))

/** Whether what is written is safe. */
function Kept() {
  const strings = useStrings()
  const { keeping } = useDrafts()
  const lost = keeping === 'refused' || keeping === 'full'
  return (
    <p className={`kept ${lost ? 'lost' : ''}`}>
      <span role="status">{lost ? strings.lessons.isNotKept : strings.lessons.kept}</span>
      {/* Said with every word that is typed, it would be noise. */}
      {!lost && keeping !== 'nothing' && (
        <span aria-hidden="true"> · {strings.lessons.keeping[keeping]}</span>
      )}
    </p>
  )
}

/** The browser takes focus from what is moved: it is given back where the same button now stands. */
function useHeldFocus(draft: Draft) {
  const list = useRef<HTMLOListElement>(null)
  const held = useRef<HTMLElement | null>(null)
  useLayoutEffect(() => {
    const element = held.current
    held.current = null
    if (element?.isConnected && list.current?.contains(element)) element.focus()
  }, [draft])
  return {
    list,
    hold: () => {
      held.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
    },
  }
}
