import {
  isValidElement,
  type MouseEvent,
  type PointerEvent,
  type ReactElement,
  useLayoutEffect,
  useRef,
} from 'react'
import type { PlaceId } from '../../model/edition'
import { useActions } from '../../state/context'

/** The first view of the map: as the build draws it, or as it stands in the served page. */
export type StillMap = ReactElement | HTMLElement

const placeAt = ({ target }: MouseEvent): PlaceId | null =>
  target instanceof Element
    ? ((target.closest<HTMLElement>('[data-place]')?.dataset.place ?? null) as PlaceId | null)
    : null

/** The still map that the page was served with: it can be pointed at and clicked, and everything else comes with the live one. */
export function Served({ still }: { still: StillMap }) {
  const { choose, point } = useActions()
  const box = useRef<HTMLDivElement>(null)
  // Before the page is painted, so that it never goes away.
  useLayoutEffect(() => {
    if (!(still instanceof HTMLElement)) return
    // In the page as it was served it stands there already.
    if (still.parentElement !== box.current) box.current?.append(still)
    return () => still.remove()
  }, [still])
  const onPointerOver = (event: PointerEvent) => {
    const id = placeAt(event)
    point(id && { kind: 'place', id })
  }
  return (
    // By key and by name the same places are in the list beside the map.
    <div
      className="served-plate"
      // What stands in it is no part of what React draws here: it is taken over as it is.
      suppressHydrationWarning
      role="presentation"
      ref={box}
      onClick={event => {
        const id = placeAt(event)
        if (id) choose(id)
      }}
      onPointerOver={onPointerOver}
      onPointerLeave={() => point(null)}
    >
      {isValidElement(still) ? still : ''}
    </div>
  )
}
