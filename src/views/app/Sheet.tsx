import { type PointerEvent, type ReactNode, useRef, useState } from 'react'
import { useAtlas } from '../../state/context'
import { useStrings } from '../shared/strings'

const STOPS = ['peek', 'half', 'full'] as const
type Stop = (typeof STOPS)[number]

/**
 * On a phone the page is a sheet below the map, with three heights: by drag, by tap, or by key. Elsewhere the style sheet
 * makes nothing of it, so that the page as it is served fits every window.
 */
export function Sheet({ children, footer }: { children: ReactNode; footer: ReactNode }) {
  const strings = useStrings()
  const [stop, setStop] = useState<Stop>('half')
  const place = useAtlas(state => state.view.place)
  const start = useRef<number | null>(null)
  const [pulled, setPulled] = useState(0)
  const at = STOPS.indexOf(stop)
  const move = (by: number) => setStop(STOPS[Math.max(0, Math.min(2, at + by))] ?? 'half')

  const onPointerUp = (event: PointerEvent) => {
    const from = start.current
    start.current = null
    setPulled(0)
    if (from === null) return
    const moved = from - event.clientY
    if (Math.abs(moved) > 30) move(moved > 0 ? (moved > 300 ? 2 : 1) : moved < -300 ? -2 : -1)
  }
  return (
    <div
      className={`sheet ${stop} ${pulled === 0 ? '' : 'is-pulled'}`}
      style={pulled === 0 ? undefined : { translate: `0 ${Math.round(pulled)}px` }}
    >
      <div
        className="grab"
        onPointerDown={event => {
          start.current = event.clientY
          event.currentTarget.setPointerCapture(event.pointerId)
        }}
        onPointerMove={event => {
          if (start.current !== null) setPulled(event.clientY - start.current)
        }}
        onPointerUp={onPointerUp}
        onPointerCancel={() => {
          start.current = null
          setPulled(0)
        }}
      >
        <span className="grab-bar" aria-hidden="true" />
      </div>
      <section className="sheet-sizes" aria-label={strings.sheet.label}>
        <button
          type="button"
          aria-label={strings.sheet.peek}
          disabled={stop === 'peek'}
          onClick={() => move(-1)}
        >
          <Chevron d="M3 6l5 5 5-5" />
        </button>
        <button
          type="button"
          aria-label={strings.sheet.full}
          disabled={stop === 'full'}
          onClick={() => move(1)}
        >
          <Chevron d="M3 10l5-5 5 5" />
        </button>
      </section>
      <div className="sheet-body" key={place}>
        {children}
        {footer}
      </div>
    </div>
  )
}

function Chevron({ d }: { d: string }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <path d={d} />
    </svg>
  )
}
