import { isTranslation } from '../../model/language'
import { memo, useMemo } from 'react'
import type { Paragraph, Section as Chapter, SentenceId } from '../../model/edition'
import type { Note } from '../../model/notes'
import { TICKS } from '../../model/slots'
import { partsOf } from '../../model/parts'
import { useActions, useAtlas, useText } from '../../state/context'
import { inLanguage, useLanguage, useStrings } from '../shared/strings'
import { ViewLink } from '../shared/ViewLink'
import type { Asked } from './NotePopover'
import { Pair } from './Pair'
import { Stretch } from './Stretch'
import type { Found } from './useFound'

/** A text of more paragraphs is in the page only where it is read, so many of them at once. */
const [WHOLE, STRETCH] = [TICKS, 10]

interface Marking {
  readonly at: SentenceId | null
  readonly marked: ReadonlySet<SentenceId>
  readonly notes: ReadonlyMap<SentenceId, readonly Note[]>
  readonly search: Found | null
  readonly withPlaces: boolean
  readonly onAsk: (asked: Asked) => void
}

interface Props extends Marking {
  readonly section: Chapter
  /** The sentence that the reader is sent to. */
  readonly wanted: SentenceId | null
}

/** A question with its answer, or title and lead. */
export const Section = memo(function Section({ section, wanted, ...marking }: Props) {
  const { number, heading } = section
  const text = useText()
  const { edition } = text
  const strings = useStrings()
  const language = useLanguage()
  const translated = useAtlas(state => state.view.text.some(isTranslation))
  const paragraphs = useMemo(
    () => edition.paragraphs.filter(paragraph => paragraph.section === number),
    [edition, number],
  )
  const isWhole = edition.paragraphs.length <= WHOLE
  const stretches = useMemo(() => (isWhole ? [] : partsOf(paragraphs, STRETCH)), [isWhole, paragraphs])
  const goals = new Set([marking.at, wanted].flatMap(id => (id && text.paragraphOf(id)) ?? []))
  const block = (paragraph: Paragraph) => (
    <ParagraphBlock key={paragraph.id} paragraph={paragraph} {...marking} />
  )
  return (
    <section aria-labelledby={`section-${number}`}>
      <h2 id={`section-${number}`} tabIndex={-1}>
        {translated && <span className="ours">{strings.text.unofficial}</span>}
        {number > 0 && <span className="number">{strings.text.question(number)}</span>}{' '}
        {inLanguage(heading, language)}
      </h2>
      {isWhole
        ? paragraphs.map(block)
        : stretches.map((part, i) => (
            <Stretch key={i} paragraphs={part} wanted={part.some(paragraph => goals.has(paragraph))}>
              {block}
            </Stretch>
          ))}
    </section>
  )
})

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
          marked={marked.has(sentence.id)}
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
