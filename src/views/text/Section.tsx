import { isTranslation } from '../../model/language'
import { memo } from 'react'
import type { Paragraph, Section as Chapter, SentenceId } from '../../model/edition'
import type { Note } from '../../model/notes'
import { useActions, useAtlas, useText } from '../../state/context'
import { inLanguage, useLanguage, useStrings } from '../shared/strings'
import type { Found } from '../shared/useSearch'
import { ViewLink } from '../shared/ViewLink'
import type { Asked } from './NotePopover'
import { Pair } from './Pair'

interface Marking {
  readonly at: SentenceId | null
  readonly marked: readonly SentenceId[]
  readonly notes: ReadonlyMap<SentenceId, readonly Note[]>
  readonly search: Found | null
  readonly withPlaces: boolean
  readonly onAsk: (asked: Asked) => void
}

/** A question with its answer, or title and lead. */
export function Section({ section: { number, heading }, ...marking }: Marking & { section: Chapter }) {
  const { edition } = useText()
  const strings = useStrings()
  const language = useLanguage()
  const translated = useAtlas(state => state.view.text.some(isTranslation))
  return (
    <section aria-labelledby={`section-${number}`}>
      <h2 id={`section-${number}`} tabIndex={-1}>
        {translated && <span className="ours">{strings.text.unofficial}</span>}
        {number > 0 && <span className="number">{strings.text.question(number)}</span>}{' '}
        {inLanguage(heading, language)}
      </h2>
      {edition.paragraphs
        .filter(({ section }) => section === number)
        .map(paragraph => (
          <ParagraphBlock key={paragraph.id} paragraph={paragraph} {...marking} />
        ))}
    </section>
  )
}

const NOTHING: readonly never[] = []

const ParagraphBlock = memo(function ParagraphBlock({
  paragraph,
  at,
  marked,
  notes,
  search,
  withPlaces,
  onAsk,
}: Marking & { paragraph: Paragraph }) {
  const strings = useStrings()
  const { open } = useActions()
  const [first] = paragraph.sentences
  return (
    <div className={`paragraph ${paragraph.speaker}`} data-paragraph={paragraph.id}>
      <p className="paragraph-head">
        {first && (
          <ViewLink
            to={{ at: first.id, view: 'text' }}
            onFollow={() => open(first.id)}
            className="paragraph-id"
            label={strings.text.paragraph(paragraph.id)}
          >
            {paragraph.id}
          </ViewLink>
        )}{' '}
        <span>{strings.speakerLong[paragraph.speaker]}</span>
      </p>
      {paragraph.sentences.map(sentence => (
        <Pair
          key={sentence.id}
          sentence={sentence}
          chosen={sentence.id === at}
          marked={marked.includes(sentence.id)}
          notes={notes.get(sentence.id) ?? NOTHING}
          hits={search?.source.get(sentence.id) ?? NOTHING}
          translatedHits={search?.translation.get(sentence.id)}
          withPlaces={withPlaces}
          onAsk={onAsk}
        />
      ))}
    </div>
  )
})
