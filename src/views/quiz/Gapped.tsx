import { Fragment } from 'react'
import { type Quotation, type Span, words } from '../../model/edition'
import { permalink } from '../../model/address'
import { runs } from '../../model/runs'
import { useText } from '../../state/context'
import { TAG, useLanguage, useStrings } from '../shared/strings'

interface Props {
  readonly quotation: Quotation
  readonly gaps: readonly Span[]
  readonly translatedGaps?: readonly Span[]
  /** Whether the gaps are filled. */
  readonly whole: boolean
  readonly translated: boolean
  /** On a button, which holds no paragraphs. */
  readonly inline?: boolean
}

/** Words of the source and their translation, with gaps until the question is answered. */
export function Gapped({ quotation, gaps, translatedGaps = [], whole, translated, inline = false }: Props) {
  const { edition } = useText()
  const language = useLanguage()
  const english = quotation.translation.en
  const source = <Pieces span={quotation} gaps={gaps} whole={whole} wordsOf={part => words(edition, part)} />
  const Words = inline ? 'span' : 'p'
  return (
    <>
      {whole && !inline ? (
        <blockquote
          lang={TAG.zh}
          cite={permalink(language, { at: quotation.sentence })}
          className="quiz-source"
        >
          {source}
        </blockquote>
      ) : (
        <Words lang={TAG.zh} className="quiz-source source">
          {source}
        </Words>
      )}
      {translated && (
        <Words lang={TAG.en} className="quiz-translation translation">
          <Pieces
            span={{ start: 0, end: english.length }}
            gaps={translatedGaps}
            whole={whole}
            wordsOf={({ start, end }) => english.slice(start, end)}
          />
        </Words>
      )}
    </>
  )
}

interface PiecesProps extends Pick<Props, 'gaps' | 'whole'> {
  readonly span: Span
  readonly wordsOf: (span: Span) => string
}

function Pieces({ span, gaps, whole, wordsOf }: PiecesProps) {
  const strings = useStrings().quiz
  const language = useLanguage()
  return runs(span, gaps).map(run => {
    if (run.marks.length === 0) return <Fragment key={run.start}>{wordsOf(run)}</Fragment>
    if (whole) {
      return (
        <span key={run.start} className="quiz-filled">
          {wordsOf(run)}
        </span>
      )
    }
    return (
      <span key={run.start} className="quiz-gap" lang={TAG[language]}>
        <span className="visually-hidden">{strings.gap}</span>
      </span>
    )
  })
}
