import type { Passage } from '../../model/concordance'
import type { PlaceId } from '../../model/edition'
import { useActions, useAtlas } from '../../state/context'
import { linkMarks, Marked } from './Marked'
import { ReasonWord } from './ReasonWord'
import { SpeakerWord } from './SpeakerWord'
import { useStrings } from './strings'
import { ViewLink } from './ViewLink'

/** A sentence about a place: who says it, why it belongs here, the words and their translation. */
export function PassageEntry({
  passage: { sentence, paragraph, reason, links },
  place,
}: {
  passage: Passage
  place: PlaceId
}) {
  const strings = useStrings()
  const languages = useAtlas(state => state.view.text)
  const { open, point } = useActions()
  const own = links.filter(link => link.place === place)
  return (
    <article
      className={`passage ${paragraph.speaker}`}
      aria-label={strings.text.permalink(sentence.id)}
      onPointerEnter={() => point({ kind: 'sentence', id: sentence.id })}
      onPointerLeave={() => point(null)}
    >
      <div className="apparatus">
        <span className="app-id">
          <ViewLink
            to={{ at: sentence.id, view: 'text' }}
            onFollow={() => open(sentence.id)}
            className="sentence-id"
          >
            {sentence.id}
          </ViewLink>{' '}
          <SpeakerWord speaker={paragraph.speaker} />
        </span>
        <ReasonWord reason={reason} />
      </div>
      <div className={`words ${reason === 'context' ? 'by-context' : ''}`}>
        {languages.includes('zh') && (
          <p lang="zh-Hans" className="source">
            <Marked span={sentence} marks={linkMarks(own.length > 0 ? own : links)} />
          </p>
        )}
        {languages.includes('en') && (
          <p lang="en" className="translation">
            {sentence.translation.en}
          </p>
        )}
      </div>
    </article>
  )
}
