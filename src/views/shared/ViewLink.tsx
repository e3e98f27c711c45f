import type { ReactNode } from 'react'
import type { View } from '../../model/view'
import { useSettledView, useShelf } from '../../state/context'
import { hrefOf } from '../../model/address'

interface Props {
  /** What the link changes of the present View. */
  readonly to: Partial<View>
  readonly onFollow: () => void
  readonly className?: string
  readonly label?: string
  readonly current?: boolean
  /** The place that this link is the row of. */
  readonly row?: string
  readonly children: ReactNode
}

/** A link to a View: it has an address to copy or open elsewhere; a plain click stays in the page. */
export function ViewLink({ to, onFollow, className, label, current, row, children }: Props) {
  const view = useSettledView()
  const shelf = useShelf()
  return (
    <a
      href={hrefOf({ ...view, ...to }, shelf)}
      className={className}
      data-row={row}
      aria-label={label}
      aria-current={current ? 'true' : undefined}
      onClick={event => {
        if (
          event.defaultPrevented ||
          event.button !== 0 ||
          event.metaKey ||
          event.ctrlKey ||
          event.shiftKey ||
          event.altKey
        )
          return
        event.preventDefault()
        event.stopPropagation()
        onFollow()
      }}
    >
      {children}
    </a>
  )
}
