import './lessons.css'
import { type DragEvent, useCallback, useEffect, useRef, useState } from 'react'
import { FIRST_VIEW, type Screen, turnedTo } from '../../model/view'
import { useActions, useAtlas, useDrafts, useLessons } from '../../state/context'
import type { Opened } from '../../state/drafts'
import { useHeadingFocus } from '../shared/arrival'
import { AsOf } from '../shared/AsOf'
import { useStrings } from '../shared/strings'
import { useKeptScroll } from '../shared/useKeptScroll'
import { ViewLink } from '../shared/ViewLink'
import { Own } from './Own'
import { Ready } from './Ready'

/** The lessons that are ready to teach, and the teacher's own with what they are made with. */
export function LessonsView() {
  const strings = useStrings()
  const { kind, fetch } = useLessons()
  const root = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useHeadingFocus(heading)
  useKeptScroll(root, 'lessons', kind === 'ready')
  useUndoKeys()
  const [opened, setOpened] = useState<Opened | null>(null)
  const { open } = useDrafts()
  const openFile = useCallback(
    async (file: Blob) => {
      setOpened(null)
      setOpened(await open(file))
    },
    [open],
  )
  const { over, ...drop } = useFileDrop(openFile)
  return (
    <main className="whole-page lessons-view" id="words" ref={root} {...drop}>
      <h1 tabIndex={-1} ref={heading}>
        {strings.lessons.heading}
      </h1>
      <p className="lead">{strings.lessons.lead}</p>
      <Tools />
      {kind === 'ready' ? (
        <div className="lessons-columns">
          <Ready />
          <Own opened={opened} onOpen={openFile} />
        </div>
      ) : (
        <div className="waiting" role={kind === 'failed' ? 'alert' : undefined}>
          <p>{kind === 'failed' ? strings.later.failed : strings.later.loading}</p>
          {kind === 'failed' && (
            <button type="button" className="button" onClick={() => void fetch()}>
              {strings.later.again}
            </button>
          )}
        </div>
      )}
      {over && <p className="drop-here">{strings.lessons.dropFile}</p>}
      <AsOf />
    </main>
  )
}

const TOOLS = ['predict', 'quiz', 'handout'] as const satisfies Screen[]

/** Where the columns stand one below the other, the second is far. */
const toOwn = () => document.getElementById('own')?.focus()

/** What else there is for a class. */
function Tools() {
  const strings = useStrings()
  const view = useAtlas(state => state.view)
  const { restore } = useActions()
  const link = (screen: (typeof TOOLS)[number]) => {
    const { lang, text, layout, marks, layers } = view
    const to = turnedTo({ ...FIRST_VIEW, lang, text, layout, marks, layers }, screen)
    // A prediction is about a theme; energy has the clearest picture.
    return screen === 'predict' ? { ...to, theme: view.theme ?? ('energy' as const) } : to
  }
  return (
    <nav className="class-tools" aria-label={strings.lessons.tools}>
      <ul>
        {TOOLS.map(screen => (
          <li key={screen}>
            <ViewLink to={link(screen)} onFollow={() => restore(link(screen), [])}>
              {strings[screen].heading}
            </ViewLink>
            <span className="note">{strings.lessons.toolHints[screen]}</span>
          </li>
        ))}
        <li className="to-own">
          <button type="button" className="link" onClick={toOwn}>
            {strings.lessons.toOwn}
          </button>
        </li>
      </ul>
    </nav>
  )
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))

/** Ctrl+Z and Ctrl+Shift+Z, or ⌘; fields have their own. */
function useUndoKeys(): void {
  const { undo, redo } = useDrafts()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return
      if (event.key.toLowerCase() !== 'z' || isField(event.target)) return
      event.preventDefault()
      if (event.shiftKey) redo()
      else undo()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [undo, redo])
}

/** A file that is drawn onto the page is opened. */
function useFileDrop(onFile: (file: Blob) => Promise<void>) {
  const [over, setOver] = useState(false)
  const hasFile = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files')
  return {
    over,
    onDragOver: (event: DragEvent) => {
      if (!hasFile(event)) return
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: ({ currentTarget, relatedTarget }: DragEvent) => {
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false)
    },
    onDrop: (event: DragEvent) => {
      if (!hasFile(event)) return
      event.preventDefault()
      setOver(false)
      const [file] = event.dataTransfer.files
      if (file) void onFile(file)
    },
  }
}
