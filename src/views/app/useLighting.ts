import { useEffect, useMemo, useState } from 'react'
import { type Lit, litByPoint, litBySentence } from '../../model/lit'
import type { PlaceId } from '../../model/edition'
import { useAtlas, useText } from '../../state/context'

/** A page that still scrolls does not take the map along: it follows when the scroll has come to rest for so long. */
const REST = 200

/** A value that has stood still for a moment. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), REST)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

const NOTHING: readonly Lit[] = []

export interface Lighting {
  /** Where the words that are shown or pointed at play. */
  readonly lit: readonly Lit[]
  /** The places that the map must have in sight. */
  readonly inSight: readonly PlaceId[]
}

/** What the map shows of the words: of those at hand, else of those chosen, else of those that the reader has come to. */
export function useLighting(): Lighting {
  const text = useText()
  const { view, place, point, at, reason } = useAtlas(state => state.view)
  const pointed = useAtlas(state => (state.pointed?.kind === 'place' ? null : state.pointed))
  const reached = useAtlas(state => state.reached)
  const read = view === 'text' ? (at ?? reached) : null

  const lit = useMemo(() => {
    if (pointed?.kind === 'sentence') return litBySentence(text, pointed.id, reason)
    const shown = pointed?.kind === 'point' ? pointed.id : point
    const found = shown && text.point(shown)
    if (found) return litByPoint(text, found)
    return read ? litBySentence(text, read, reason) : NOTHING
  }, [text, pointed, point, read, reason])

  const rested = useSettled(read)
  const inSight = useMemo(() => {
    if (view === 'text') {
      const sentence = at ?? rested
      const named = sentence ? litBySentence(text, sentence, reason).map(({ place: id }) => id) : []
      return [...new Set([...(place ? [place] : []), ...named])]
    }
    const found = point && text.point(point)
    // A point's corridor or sea must be seen; its countries are in sight, or named in the words.
    const spots = found ? found.places.filter(id => text.place(id)?.kind !== 'country') : []
    return [...new Set([...(place ? [place] : []), ...spots])]
  }, [text, view, at, rested, place, point, reason])
  return { lit, inSight }
}
