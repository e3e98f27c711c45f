import { Fragment } from 'react'
import { type Link, type Reason, type Span, words } from '../../model/edition'
import { runs } from '../../model/runs'
import { useText } from '../../state/context'

/** A mark over words of the source. */
export interface Mark extends Span {
  readonly kind: Reason | 'verb' | 'governing' | 'focus' | 'quotation'
}

export const linkMarks = (links: readonly Link[]): Mark[] =>
  links.flatMap(({ span, reason }) => (span ? [{ ...span, kind: reason }] : []))

/** A stretch of the source: every character once, in order, with its marks. Copying it gives the source's characters. */
export function Marked({ span, marks }: { span: Span; marks: readonly Mark[] }) {
  const { edition } = useText()
  return runs(span, marks).map(run => {
    const text = words(edition, run)
    const className = [...new Set(run.marks.map(({ kind }) => `mark-${kind}`))].join(' ')
    return className === '' ? (
      <Fragment key={run.start}>{text}</Fragment>
    ) : (
      <span key={run.start} className={className}>
        {text}
      </span>
    )
  })
}

/** A translation with the rendering of the operative word marked, at its first occurrence. */
export function MarkedTranslation({ text, verb }: { text: string; verb: string | undefined }) {
  const at = verb ? text.indexOf(verb) : -1
  if (!verb || at < 0) return text
  return (
    <>
      {text.slice(0, at)}
      <span className="mark-verb">{verb}</span>
      {text.slice(at + verb.length)}
    </>
  )
}
