import { type ChangeEvent, useEffect, useRef, useState } from 'react'
import { useDrafts, useLessons } from '../../state/context'
import type { Draft, Opened } from '../../state/drafts'
import { inLanguage, useLanguage, useStrings } from '../shared/strings'
import { Editor } from './Editor'
import { focusEditor } from './focusEditor'
import { PresentLink, Size } from './links'
import { saveDamaged, saveFile } from './pass-on'
import { OpenedWords } from './OpenedWords'
import { OwnLesson } from './OwnLesson'

interface Props {
  /** What became of the file that was opened last. */
  readonly opened: Opened | null
  readonly onOpen: (file: Blob) => Promise<void>
}

/** The teacher's own lessons, and the one that is being made. */
export function Own({ opened, onOpen }: Props) {
  const strings = useStrings()
  const language = useLanguage()
  const { drafts, making, begin, remove } = useDrafts()
  const [removed, setRemoved] = useState<Draft | null>(null)
  const start = () => {
    begin(strings.lessons.untitled, language)
    focusEditor()
  }
  const made = drafts.find(({ id }) => id === making)
  return (
    <section className="own-lessons" aria-labelledby="own">
      <h2 id="own" tabIndex={-1}>
        {strings.lessons.own}
      </h2>
      <Notices making={made} />
      <Shared />
      <p className="own-tools">
        <button type="button" className="button" onClick={start}>
          {strings.lessons.begin}
        </button>
        <FileButton onOpen={onOpen} />
      </p>
      <div role="status">{opened && <OpenedWords opened={opened} />}</div>
      <Removed draft={removed} onUndone={() => setRemoved(null)} />
      {drafts.length === 0 && <p className="empty">{strings.lessons.none}</p>}
      <ul className="own-list">
        {drafts.map(draft => (
          <OwnLesson
            key={draft.id}
            draft={draft}
            current={draft === made}
            onRemove={() => {
              remove(draft.id)
              setRemoved(draft)
            }}
          />
        ))}
      </ul>
      {made && <Editor draft={made} />}
    </section>
  )
}

/** What a teacher must know about storage: that lessons are not kept, were kept twice, or cannot be read. */
function Notices({ making }: { making: Draft | undefined }) {
  const strings = useStrings()
  const { keeping, unreadable, forked, dismissFork } = useDrafts()
  return (
    <div role="status" className="own-notices">
      {(keeping === 'refused' || keeping === 'full') && (
        <p>
          {strings.lessons.notKept[keeping]}{' '}
          {making && (
            <button type="button" className="link" onClick={() => void saveFile(making)}>
              {strings.lessons.saveFile}
            </button>
          )}
        </p>
      )}
      {forked && (
        <p>
          {strings.lessons.forked(forked.name, forked.copy)}{' '}
          <button type="button" className="link" onClick={dismissFork}>
            {strings.lessons.dismiss}
          </button>
        </p>
      )}
      {unreadable.length > 0 && (
        <p>
          {strings.lessons.unreadable(unreadable.length)} {strings.lessons.unreadableKept}{' '}
          <button type="button" className="link" onClick={() => void saveDamaged(unreadable)}>
            {strings.lessons.saveRaw}
          </button>
        </p>
      )}
    </div>
  )
}

/** The lesson that came in the link, until it is the teacher's own. */
function Shared() {
  const strings = useStrings()
  const language = useLanguage()
  const { shared } = useLessons()
  const { drafts, adopt } = useDrafts()
  if (!shared || drafts.some(({ id }) => id === shared.id)) return null
  const keep = () => {
    adopt(shared, shared.writtenIn ?? language)
    focusEditor()
  }
  return (
    <article className="lesson" aria-labelledby="shared">
      <p className="note">{strings.lessons.shared}</p>
      <h3 id="shared">{inLanguage(shared.names, language)}</h3>
      <Size stops={shared.stops} />
      <p className="lesson-actions">
        <PresentLink lesson={shared} />
        <button type="button" className="link" onClick={keep}>
          {strings.lessons.keep}
        </button>
      </p>
    </article>
  )
}

/** A button, and the field for a file that it stands for. */
function FileButton({ onOpen }: Pick<Props, 'onOpen'>) {
  const strings = useStrings()
  const field = useRef<HTMLInputElement>(null)
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    if (file) void onOpen(file)
    // The same file, mended, can be chosen again.
    target.value = ''
  }
  return (
    <>
      <button type="button" className="button" onClick={() => field.current?.click()}>
        {strings.lessons.openFile}
      </button>
      <input
        ref={field}
        type="file"
        accept=".json,application/json"
        aria-label={strings.lessons.openFile}
        hidden
        onChange={onChange}
      />
    </>
  )
}

/** That a lesson was deleted, with the way back; focus goes there, since the button that was pressed is gone. */
function Removed({ draft, onUndone }: { draft: Draft | null; onUndone: () => void }) {
  const strings = useStrings()
  const { drafts, undo } = useDrafts()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (draft) button.current?.focus()
  }, [draft])
  const gone = draft && !drafts.some(({ id }) => id === draft.id)
  return (
    <p role="status" className="removed">
      {gone && (
        <>
          {strings.lessons.removed(draft.name || strings.lessons.untitled)}{' '}
          <button
            type="button"
            className="link"
            ref={button}
            onClick={() => {
              undo()
              onUndone()
            }}
          >
            {strings.lessons.undo}
          </button>
        </>
      )}
    </p>
  )
}
