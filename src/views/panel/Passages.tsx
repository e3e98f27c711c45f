import { useDeferredValue } from 'react'
import type { PlaceId } from '../../model/edition'
import { passagesUpTo } from '../../model/panel'
import { useAtlas, useNow, useText } from '../../state/context'
import { linkMarks } from '../shared/Marked'
import { SentenceEntry } from '../shared/SentenceEntry'
import { useStrings } from '../shared/strings'
import { Unrolled } from '../shared/Unrolled'

interface Props {
  readonly place: PlaceId
  /** So many are drawn with the panel itself; the rest follows when the reader's hand has its answer. */
  readonly atOnce: number
}

/** The sentences about a place, in the order of the text. */
export function Passages({ place, atOnce }: Props) {
  const text = useText()
  const strings = useStrings()
  const reason = useAtlas(state => state.view.reason)
  const passages = passagesUpTo(text, place, reason)
  const { arrival } = useNow()()
  const whole = useDeferredValue(true, arrival === 'history')
  return (
    <section className="passages entries" aria-labelledby="passages-heading">
      <h3 id="passages-heading">
        {strings.panel.passages}
        <span className="count">{passages.length}</span>
      </h3>
      <Unrolled list={whole ? passages : passages.slice(0, atOnce)}>
        {({ sentence, reason: why, links }) => {
          const own = links.filter(link => link.place === place)
          return (
            <SentenceEntry
              key={sentence.id}
              sentence={sentence}
              reason={why}
              marks={linkMarks(own.length > 0 ? own : links)}
            />
          )
        }}
      </Unrolled>
    </section>
  )
}
