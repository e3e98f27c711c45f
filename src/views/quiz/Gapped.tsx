import { Fragment } from 'react'
import { type Quotation, type Span, words } from '../../model/edition'
import type { TranslationLanguage } from '../../model/language'
import { renderingOf } from '../../model/question'
import { permalink } from '../../model/address'
import { runs } from '../../model/runs'
import { useText } from '../../state/context'
import { TAG, useLanguage, useStrings } from '../shared/strings'

interface Props {
  readonly quotation: Quotation
  readonly gaps: readonly Span[]
  /** The question that the words are of: in a translation they lose what would give the answer away. */
  readonly question?: Parameters<typeof renderingOf>[1]
  /** Whether the gaps are filled. */
  readonly whole: boolean
  readonly translations: readonly TranslationLanguage[]
  /** On a button, which holds no paragraphs. */
  readonly inline?: boolean
}

/** Words of the source and their translation, with gaps until the question is answered. */
export function Gapped({ quotation, gaps, question, whole, translations, inline = false }: Props) {
  const text = useText()
  const { edition } = text
  const language = useLanguage()
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
      {translations.map(one => {
        const rendering = question
          ? renderingOf(text, question, one)
          : { words: quotation.translation[one], gaps: [] }
        return (
          <Words key={one} lang={TAG[one]} className="quiz-translation translation">
            <Pieces
              span={{ start: 0, end: rendering.words.length }}
              gaps={rendering.gaps}
              whole={whole}
              wordsOf={({ start, end }) => rendering.words.slice(start, end)}
            />
          </Words>
        )
      })}
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
