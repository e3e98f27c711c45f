import { type ReactNode, useId, useRef } from 'react'
import type { Clip } from '../../model/receipt'
import { useStrings } from '../shared/strings'
import { CopyButton } from './CopyButton'

interface Props {
  readonly label: string
  readonly clip: Clip
  readonly children: ReactNode
}

/** Words to take along, below what they are. */
export function Row({ label, clip, children }: Props) {
  const strings = useStrings()
  const id = useId()
  const shown = useRef<HTMLDivElement>(null)
  return (
    <section className="receipt-row" aria-labelledby={id}>
      <div className="row-head">
        <b id={id}>{label}</b>
        <CopyButton clip={clip} shown={shown} label={strings.share.copy(label)} className="link">
          {strings.point.copy}
        </CopyButton>
      </div>
      <div ref={shown}>{children}</div>
    </section>
  )
}
