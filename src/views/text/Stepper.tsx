import type { ReactNode } from 'react'
import { useStrings } from '../shared/strings'

interface Props {
  readonly label: string
  readonly className?: string
  /** What is stepped through, in words. */
  readonly children: ReactNode
  readonly count: number
  /** From 0; null before the first. */
  readonly at: number | null
  readonly onStep: (to: number) => void
}

/** Through marked sentences, one after the other and round again. */
export function Stepper({ label, className = '', children, count, at, onStep }: Props) {
  const strings = useStrings().text
  const step = (by: 1 | -1) => onStep(at === null ? (by === 1 ? 0 : count - 1) : (at + by + count) % count)
  return (
    <div className={`stepper ${className}`} role="group" aria-label={label}>
      {children}
      {count > 0 && (
        <span className="steps">
          <button
            type="button"
            className="button"
            aria-label={strings.previousMarked}
            onClick={() => step(-1)}
          >
            <span aria-hidden="true">‹</span>
          </button>
          <span className="step-at" role="status">
            {strings.of(at === null ? null : at + 1, count)}
          </span>
          <button type="button" className="button" aria-label={strings.nextMarked} onClick={() => step(1)}>
            <span aria-hidden="true">›</span>
          </button>
        </span>
      )}
    </div>
  )
}
