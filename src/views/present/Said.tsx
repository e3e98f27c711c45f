import type { SentenceId } from '../../model/edition'
import { useText } from '../../state/context'
import { useStrings } from '../shared/strings'

/** Who says a sentence, and which it is: at every quotation. */
export function Said({ sentence }: { sentence: SentenceId }) {
  const text = useText()
  const strings = useStrings().present
  const paragraph = text.paragraphOf(sentence)
  const section = paragraph?.section ?? 0
  const speaker = paragraph?.speaker ?? 'minister'
  const who =
    speaker === 'agency'
      ? strings.reporting
      : speaker === 'reporter'
        ? `${strings.reporter}${strings.comma}${strings.asking(section)}`
        : `${strings.minister}${strings.comma}${strings.answering(section)}`
  return (
    <>
      <span className={`said-by ${speaker}`}>{who}</span> <span className="said-id">{sentence}</span>
    </>
  )
}
