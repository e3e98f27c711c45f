import type { CSSProperties, ReactNode } from 'react'

interface LabelProps {
  readonly style: CSSProperties
  readonly hidden?: boolean
  readonly children: ReactNode
}

/** What stands at a position. Leaflet moves what has its class while it zooms. */
export function Label({ style, hidden = false, children }: LabelProps) {
  return (
    <div className="label leaflet-zoom-animated" style={style} {...(hidden && { 'aria-hidden': true })}>
      {children}
    </div>
  )
}
