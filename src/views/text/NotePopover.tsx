import { useEffect, useRef } from 'react'
import type { SentenceId, Span } from '../../model/edition'
import { words } from '../../model/edition'
import type { Note } from '../../model/notes'
import { useActions, useText } from '../../state/context'
import { FigureEntry, TermEntry } from '../shared/GlossEntry'
import { placePopover } from '../shared/placePopover'
import { useStrings } from '../shared/strings'

/** The words that the reader asked about, and the element that they stand in. */
export interface Asked {
  readonly span: Span
  readonly notes: readonly Note[]
  readonly sentence: SentenceId
  readonly owner: HTMLElement
}

/** What the glossary says of the words asked about, beside them. The browser closes it and gives focus back. */
export function NotePopover({ asked, onClose }: { asked: Asked | null; onClose: () => void }) {
  const text = useText()
  const strings = useStrings()
  const { open } = useActions()
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const popover = ref.current
    if (!popover || !asked) return
    popover.showPopover()
    placePopover(popover, asked.owner.getBoundingClientRect())
    popover.focus({ preventScroll: true })
    const onToggle = (event: ToggleEvent) => {
      if (event.newState === 'closed') onClose()
    }
    // Whoever goes on by Tab does not want it over what comes next.
    const onFocusOut = ({ relatedTarget: to }: FocusEvent) => {
      if (to instanceof Node && !popover.contains(to) && to !== asked.owner) popover.hidePopover()
    }
    popover.addEventListener('toggle', onToggle)
    popover.addEventListener('focusout', onFocusOut)
    return () => {
      popover.removeEventListener('toggle', onToggle)
      popover.removeEventListener('focusout', onFocusOut)
    }
  }, [asked, onClose])
  const follow = (sentence: SentenceId) => {
    ref.current?.hidePopover()
    open(sentence)
  }
  return (
    <div
      popover="auto"
      ref={ref}
      className="popout note-popover"
      role="dialog"
      tabIndex={-1}
      aria-label={asked ? words(text.edition, asked.span) : strings.text.meaning}
    >
      {asked?.notes.map(note =>
        note.kind === 'term' ? (
          <TermEntry key={note.term.id} term={note.term} here={note} onFollow={follow} />
        ) : (
          <FigureEntry key={note.figure.id} figure={note.figure} onFollow={follow} />
        ),
      )}
      <button type="button" className="link" onClick={() => ref.current?.hidePopover()}>
        {strings.text.close}
      </button>
    </div>
  )
}
