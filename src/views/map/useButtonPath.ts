import type { LeafletMouseEvent, Path } from 'leaflet'
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { PlaceId } from '../../model/edition'

interface Button {
  readonly place: PlaceId
  readonly label: string
  readonly pressed: boolean
  readonly onPress: () => void
  readonly onPoint: (at: boolean) => void
}

/**
 * Makes Leaflet's bare path a button for eye, ear, hand and key: role, name and state live on the element,
 * and CSS draws from them. The first button of the map takes the one tab stop; `arrowKeys` moves it.
 */
export function useButtonPath(
  path: RefObject<Path | null>,
  { place, label, pressed, onPress, onPoint }: Button,
): void {
  const verbs = useRef({ onPress, onPoint })
  useLayoutEffect(() => {
    verbs.current = { onPress, onPoint }
  })

  useEffect(() => {
    const element = path.current?.getElement()
    if (!element) return
    element.setAttribute('role', 'button')
    element.setAttribute('tabindex', '-1')
    element.setAttribute('data-place', place)
    const enter = () => verbs.current.onPoint(true)
    const leave = () => verbs.current.onPoint(false)
    // The second click of a double click would let go of what the first has chosen.
    const press = ({ originalEvent }: LeafletMouseEvent) => {
      if (originalEvent.detail < 2) verbs.current.onPress()
    }
    const layer = path.current
    // Leaflet tells a click from the end of a drag; focus and pointer come straight from the element.
    layer?.on('click', press)
    const listeners = [
      ['pointerenter', enter],
      ['pointerleave', leave],
      ['focus', enter],
      ['blur', leave],
    ] as const
    for (const [type, listener] of listeners) element.addEventListener(type, listener)
    return () => {
      layer?.off('click', press)
      for (const [type, listener] of listeners) element.removeEventListener(type, listener)
    }
  }, [path, place])

  useEffect(() => {
    const element = path.current?.getElement()
    element?.setAttribute('aria-label', label)
    element?.setAttribute('aria-pressed', String(pressed))
  }, [path, label, pressed])
}
