import type { Reason } from '../../model/edition'
import { useStrings } from './strings'

/** A reason as a word over its own line, so that no legend is needed. */
export function ReasonWord({ reason, children }: { reason: Reason; children?: string }) {
  const strings = useStrings()
  return (
    <span className={`reason mark-${reason}`} title={strings.reasonHint[reason]}>
      {children ?? strings.reason[reason]}
    </span>
  )
}
