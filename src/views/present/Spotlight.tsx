import { type CSSProperties, useEffect, useRef } from 'react'
import { useStage, useStageNow } from './StageContext'

/** A mark goes so long after the pen has left, in milliseconds. */
const FADES = 700

/**
 * A circle of light that follows the mouse while it is switched on, and a mark under a pen that touches the picture.
 * Seen in every window of the session; saved nowhere.
 */
export function Spotlight({ on }: { on: boolean }) {
  const pointer = useStage(state => state.pointer)
  const stage = useStageNow()
  const layer = useRef<HTMLDivElement>(null)
  const timer = useRef(0)
  useEffect(() => {
    if (on) stage().aim({ x: 0.5, y: 0.5, kind: 'spot' })
    else if (stage().pointer?.kind === 'spot') stage().aim(null)
  }, [on, stage])
  useEffect(() => {
    const picture = layer.current?.parentElement
    if (!picture) return
    const at = (event: globalThis.PointerEvent, kind: 'spot' | 'dot') => {
      const box = picture.getBoundingClientRect()
      stage().aim({
        x: (event.clientX - box.left) / box.width,
        y: (event.clientY - box.top) / box.height,
        kind,
      })
    }
    const move = (event: globalThis.PointerEvent) => {
      if (on) at(event, 'spot')
      else if (event.pointerType === 'pen' && event.buttons > 0) at(event, 'dot')
    }
    const leave = () => {
      if (on) return
      clearTimeout(timer.current)
      timer.current = window.setTimeout(() => stage().aim(null), FADES)
    }
    picture.addEventListener('pointermove', move)
    picture.addEventListener('pointerdown', move)
    picture.addEventListener('pointerup', leave)
    picture.addEventListener('pointercancel', leave)
    return () => {
      clearTimeout(timer.current)
      picture.removeEventListener('pointermove', move)
      picture.removeEventListener('pointerdown', move)
      picture.removeEventListener('pointerup', leave)
      picture.removeEventListener('pointercancel', leave)
    }
  }, [on, stage])
  const style = pointer ? { '--x': `${pointer.x * 100}%`, '--y': `${pointer.y * 100}%` } : {}
  return (
    <div ref={layer} className="spotlight-layer" aria-hidden="true">
      {pointer && <div className={`is-${pointer.kind}`} style={style as CSSProperties} />}
    </div>
  )
}
