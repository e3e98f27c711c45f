import type { Path } from 'leaflet'
import { type RefObject, useCallback, useRef } from 'react'
import type { Place } from '../../model/edition'
import { useActions, useAtlas, useText } from '../../state/context'
import { describePlace, useLanguage } from '../shared/strings'
import { useButtonPath } from './useButtonPath'

/** Makes a path the button of its place: give the answer to the path as its `ref`. */
export function usePlacePath(place: Place): RefObject<Path | null> {
  const text = useText()
  const language = useLanguage()
  const { choose, point } = useActions()
  const reason = useAtlas(state => state.view.reason)
  const pressed = useAtlas(state => state.view.place === place.id)
  const ref = useRef<Path>(null)
  const onPress = useCallback(() => choose(place.id), [choose, place.id])
  const onPoint = useCallback(
    (at: boolean) => point(at ? { kind: 'place', id: place.id } : null),
    [point, place.id],
  )
  const label = describePlace(language, text, place, reason)
  useButtonPath(ref, { place: place.id, label, pressed, onPress, onPoint })
  return ref
}
