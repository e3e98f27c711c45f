import { useEffect, useState } from 'react'
import { litBySentence } from '../../model/lit'
import { pointsOf } from '../../model/panel'
import { useAtlas, useText } from '../../state/context'
import { describePlace, inLanguage, useLanguage, useStrings } from '../shared/strings'

/** One polite message for each choice, none for pointing. */
export function Announcer() {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const { place, point, at, reason, theme, actor, stance } = useAtlas(state => state.view)
  const [message, setMessage] = useState('')
  const filters = [theme, actor, stance, reason].join()
  const [before, setBefore] = useState({ place, point, at, filters })
  useEffect(() => {
    const same = before.place === place && before.point === point && before.at === at
    if (same && before.filters === filters) return
    setBefore({ place, point, at, filters })
    const entry = place ? text.place(place) : undefined
    const chosen = point ? text.point(point) : undefined
    if (same && entry) {
      const { own } = pointsOf(text, entry.id, reason, { theme, actor, stance })
      setMessage(strings.placeFiltered(entry.names[language], strings.points(own.length)))
    } else if (at) {
      const names = litBySentence(text, at).flatMap(lit => text.place(lit.place)?.names[language] ?? [])
      setMessage(
        strings.announce.sentence(at, names.length > 0 ? strings.list(names) : strings.text.playsNowhere),
      )
    } else if (chosen) setMessage(inLanguage(chosen.summary, language))
    else setMessage(entry ? describePlace(strings, text, entry, reason) : strings.announce.none)
  }, [before, place, point, at, filters, reason, theme, actor, stance, text, strings, language])
  return (
    <p className="visually-hidden" role="log" aria-live="polite" data-announcer>
      {message}
    </p>
  )
}
