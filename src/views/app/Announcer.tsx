import { useEffect, useRef, useState } from 'react'
import { litBySentence } from '../../model/lit'
import { pointsOf } from '../../model/panel'
import { differences, isFiltered, type View } from '../../model/view'
import { useAtlas, useText } from '../../state/context'
import { describePlace, inLanguage, useLanguage, useStrings } from '../shared/strings'

/** What a reader who does not see the map must hear about; screens and lists say the rest by themselves. */
const HEARD: readonly (keyof View)[] = ['place', 'point', 'at', 'reason', 'theme', 'actor', 'stance', 'only']

/** One polite message for each choice, none for pointing. */
export function Announcer() {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const view = useAtlas(state => state.view)
  const [message, setMessage] = useState('')
  const before = useRef(view)
  useEffect(() => {
    const changed = differences(view, before.current).filter(key => HEARD.includes(key))
    before.current = view
    if (changed.length === 0) return
    const { place, point, at, reason } = view
    const entry = place ? text.place(place) : undefined
    const chosen = point ? text.point(point) : undefined
    const moved = changed.some(key => key === 'place' || key === 'point' || key === 'at')
    if (entry && (!moved || isFiltered(view))) {
      const { own } = pointsOf(text, entry.id, reason, view)
      setMessage(strings.placeFiltered(entry.names[language], strings.points(own.length)))
    } else if (at) {
      const names = litBySentence(text, at, reason).flatMap(
        lit => text.place(lit.place)?.names[language] ?? [],
      )
      setMessage(
        strings.announce.sentence(at, names.length > 0 ? strings.list(names) : strings.text.playsNowhere),
      )
    } else if (chosen) setMessage(inLanguage(chosen.summary, language))
    else setMessage(entry ? describePlace(language, text, entry, reason) : strings.announce.none)
  }, [view, text, strings, language])
  return (
    <p className="visually-hidden" role="log" aria-live="polite" data-announcer>
      {message}
    </p>
  )
}
