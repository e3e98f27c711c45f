import { Fragment } from 'react'
import { type Link, type Reason, type Span, words } from '../../model/edition'
import { runs } from '../../model/runs'
import { useText } from '../../state/context'

/** A mark over words of the source or of a translation. */
export interface Mark extends Span {
  readonly kind: Reason | 'verb' | 'point' | 'focus' | 'twin' | 'term' | 'figure' | 'hit'
  /** For a verb: the rung, as a word that the style sheet sets beside it and nobody copies. */
  readonly rung?: string
}

export const linkMarks = (links: readonly Link[]): Mark[] =>
  links.flatMap(({ span, reason }) => (span ? [{ ...span, kind: reason }] : []))

/** The rendering of the operative word in a translation, at its first occurrence. */
export function verbMarks(translation: string, rendering: string | undefined): Mark[] {
  const start = rendering ? translation.indexOf(rendering) : -1
  return rendering && start >= 0 ? [{ start, end: start + rendering.length, kind: 'verb' }] : []
}

interface Props {
  readonly span: Span
  readonly marks: readonly Mark[]
}

/** A stretch of the source: every character once, in order, with its marks. Copying it gives the source's characters. */
export function Marked({ span, marks }: Props) {
  const { edition } = useText()
  return <Runs span={span} marks={marks} wordsOf={run => words(edition, run)} />
}

/** A translation with its marks, whose spans count from its own beginning. */
export function MarkedTranslation({ text, marks }: { text: string; marks: readonly Mark[] }) {
  return (
    <Runs
      span={{ start: 0, end: text.length }}
      marks={marks}
      wordsOf={({ start, end }) => text.slice(start, end)}
    />
  )
}

function Runs({ span, marks, wordsOf }: Props & { wordsOf: (span: Span) => string }) {
  return runs(span, marks).map(run => {
    const text = wordsOf(run)
    const kinds = [...new Set(run.marks.map(({ kind }) => `mark-${kind}`))]
    if (kinds.length === 0) return <Fragment key={run.start}>{text}</Fragment>
    const Tag = kinds.includes('mark-hit') ? 'mark' : 'span'
    // Only the last piece of a verb carries its rung.
    const rung = run.marks.find(mark => mark.kind === 'verb' && mark.end === run.end)?.rung
    return (
      <Tag key={run.start} className={kinds.join(' ')} data-rung={rung}>
        {text}
      </Tag>
    )
  })
}
