import { Fragment } from 'react'
import { type Sentence, type Span, words } from '../../model/edition'
import type { Note } from '../../model/notes'
import { clusters } from '../../model/runs'
import { FIRST_VIEW } from '../../model/view'
import { useAtlas, useText } from '../../state/context'
import { hrefOf } from '../../model/address'
import { type Mark, Marked } from '../shared/Marked'
import type { Asked } from './NotePopover'

interface Props {
  readonly sentence: Sentence
  readonly marks: readonly Mark[]
  readonly notes: readonly Note[]
  readonly onAsk: (asked: Asked) => void
}

/** A sentence in which words that the glossary explains can be asked about. Every character stands once, in order. */
export function Noted({ sentence, marks, notes, onAsk }: Props) {
  const text = useText()
  const { lang, text: languages } = useAtlas(state => state.view)
  const noted = clusters(notes)
  const pieces = noted.map((cluster, i) => {
    const before: Span = { start: noted[i - 1]?.end ?? sentence.start, end: cluster.start }
    const inside = cluster.members.map(note => ({
      start: note.start,
      end: note.end,
      kind: note.kind,
    }))
    const asked = words(text.edition, cluster)
    return (
      <Fragment key={cluster.start}>
        <Marked span={before} marks={marks} />
        <a
          className="noted"
          href={hrefOf({ ...FIRST_VIEW, lang, text: languages, view: 'glossary', q: asked })}
          tabIndex={-1}
          aria-haspopup="dialog"
          onClick={event => {
            if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
            event.preventDefault()
            event.stopPropagation()
            const owner = event.currentTarget
            onAsk({ span: cluster, notes: cluster.members, sentence: sentence.id, owner })
          }}
        >
          <Marked span={cluster} marks={[...marks, ...inside]} />
        </a>
      </Fragment>
    )
  })
  return (
    <>
      {pieces}
      <Marked span={{ start: noted.at(-1)?.end ?? sentence.start, end: sentence.end }} marks={marks} />
    </>
  )
}
