import type { MouseEvent } from 'react'
import type { PlaceId } from '../../model/edition'
import { useActions, useAtlas, useText } from '../../state/context'
import { describePlace, useLanguage } from '../shared/strings'

/**
 * What makes a shape, a line or a name on the map the button of its place: role, name and state live on the element,
 * and CSS draws from them. One button of the map is a tab stop; `arrowKeys` says which.
 */
export function usePlaceButton(id: PlaceId) {
  const text = useText()
  const language = useLanguage()
  const { choose, point } = useActions()
  const reason = useAtlas(state => state.view.reason)
  const pressed = useAtlas(state => state.view.place === id)
  const place = text.place(id)
  const enter = () => point({ kind: 'place', id })
  // What it is left for tells of itself, in the same breath.
  const leave = ({ relatedTarget }: { readonly relatedTarget: EventTarget | null }) => {
    if (!(relatedTarget instanceof Element && relatedTarget.closest('[data-place]'))) point(null)
  }
  return {
    role: 'button',
    tabIndex: -1,
    'data-place': id,
    'aria-label': place && describePlace(language, text, place, reason),
    'aria-pressed': pressed,
    // The second click of a double click would let go of what the first has chosen.
    onClick: ({ detail }: MouseEvent) => {
      if (detail < 2) choose(id)
    },
    onPointerEnter: enter,
    onPointerLeave: leave,
    onFocus: enter,
    onBlur: leave,
  }
}
