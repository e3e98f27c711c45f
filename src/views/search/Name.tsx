import type { PlaceId, Reason } from '../../model/edition'
import type { FoundName } from '../../model/search'
import { useActions, useText } from '../../state/context'
import { TermEntry } from '../shared/GlossEntry'
import { otherOf, TAG, useLanguage, useStrings } from '../shared/strings'
import { ViewLink } from '../shared/ViewLink'

/** A place or term that the words name: in both languages, with the way to all of it. */
export function Name({ name }: { name: FoundName }) {
  const strings = useStrings()
  const language = useLanguage()
  const { visit, open } = useActions()
  if (name.kind === 'term') return <TermEntry term={name.term} onFollow={open} />
  const { place } = name
  const other = otherOf(language)
  return (
    <div className="gloss found-place">
      <p className="gloss-head">
        <ViewLink to={{ place: place.id, q: '', view: 'map' }} onFollow={() => visit(place.id)}>
          {place.names[language]}
        </ViewLink>{' '}
        <span className="other-name" lang={TAG[other]}>
          {place.names[other]}
        </span>{' '}
        <span className="pinyin" lang="zh-Latn-pinyin">
          {place.pinyin}
        </span>
      </p>
      <ReasonsOf id={place.id} />
      <span className="visually-hidden">{strings.text.openPanel}</span>
    </div>
  )
}

/** The words by which the source speaks of a place. */
function ReasonsOf({ id }: { id: PlaceId }) {
  const text = useText()
  const triggers = new Map<string, Reason>()
  for (const { links } of text.passages(id)) {
    for (const { span, reason, place } of links) {
      if (span && place === id) triggers.set(text.edition.text.slice(span.start, span.end), reason)
    }
  }
  if (triggers.size === 0) return null
  return (
    <p className="found-triggers" lang="zh-Hans">
      {[...triggers].map(([word, reason]) => (
        <span key={word} className={`mark-${reason}`}>
          {word}
        </span>
      ))}
    </p>
  )
}
