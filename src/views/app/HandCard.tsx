import type { Place } from '../../model/edition'
import { tally } from '../../model/panel'
import { useAtlas, useText } from '../../state/context'
import { otherOf, TAG, useLanguage, useStrings } from '../shared/strings'

/** Drawn in a shape that is ours, so that it must be called schematic. */
const isSchematic = ({ path, stops, id }: Place): boolean => Boolean(path ?? stops) || id === 'aral-sea'

/** In the corner of the plate: the place that hand or focus is at, before any click; else what a lit line is. */
export function HandCard() {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const reason = useAtlas(state => state.view.reason)
  const chosen = useAtlas(state => state.view.place)
  const id = useAtlas(({ pointed }) => (pointed?.kind === 'place' ? pointed.id : null)) ?? null
  const place = id ? text.place(id) : undefined
  if (!place) {
    const shown = chosen ? text.place(chosen) : undefined
    const [source] = shown?.sources ?? []
    if (!shown || shown.kind === 'country' || !source) return null
    return (
      <p className="hand-card caption">
        {isSchematic(shown) ? strings.map.schematic(shown.names[language]) : shown.names[language]}
        <span className="caption-source">
          {strings.layers.source} <span lang="en">{source.title}</span>
        </span>
      </p>
    )
  }
  const { points, passages, shared } = tally(text, place.id, reason)
  const silent = text.edition.silent.includes(place.id)
  const other = otherOf(language)
  return (
    <p className="hand-card" aria-hidden="true">
      <b>{isSchematic(place) ? strings.map.schematic(place.names[language]) : place.names[language]}</b>{' '}
      <span lang={TAG[other]} className="other-name">
        {place.names[other]}
      </span>
      <br />
      {silent
        ? strings.notInText.replace(/[:：]$/, '')
        : strings.list([strings.points(points), strings.passages(passages)])}
      {shared > 0 && (
        <span className="shared">
          {strings.marks.clause}
          {strings.sharedAs(shared, strings.oneOf[text.groupsOf(place.id)[0]?.id ?? ''] ?? strings.aMember)}
        </span>
      )}
    </p>
  )
}
