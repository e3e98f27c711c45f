import './text.css'
import { memo, useEffect, useRef } from 'react'
import type { Paragraph, Sentence, SentenceId } from '../../model/edition'
import { useActions, useAtlas, useText } from '../../state/context'
import { focusIsLost } from '../shared/arrival'
import { linkMarks, type Mark, Marked } from '../shared/Marked'
import { useKeptScroll } from '../shared/useKeptScroll'
import { TextLanguages } from '../shared/TextLanguages'
import { inLanguage, TAG, useLanguage, useStrings } from '../shared/strings'
import { ViewLink } from '../shared/ViewLink'

/** The whole interview: source and translation paired sentence by sentence, each sentence with its address. */
export function TextView() {
  const { edition } = useText()
  const strings = useStrings()
  const language = useLanguage()
  const marks = useAtlas(state => state.view.marks)
  const languages = useAtlas(state => state.view.text)
  const at = useAtlas(state => state.view.at)
  const { mark } = useActions()
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    const pair = at ? document.getElementById(at)?.closest('.pair') : null
    if (pair && !inView(pair)) pair.scrollIntoView({ block: 'center' })
    if (!focusIsLost()) return
    const target = pair?.querySelector<HTMLElement>('.sentence-id') ?? heading.current
    target?.focus({ preventScroll: true })
  }, [at])
  const root = useRef<HTMLElement>(null)
  useKeptScroll(root, 'text', at === null)

  return (
    <main className={`text-view ${languages.length === 2 ? 'paired' : 'alone'}`} id="words" ref={root}>
      <nav className="outline" aria-label={strings.text.outline}>
        <ol>
          {edition.sections.map(({ number, heading: title }) => (
            <li key={number} value={number}>
              <a href={`#section-${number}`} onClick={event => leap(event, number)}>
                {number > 0 && <b>{number}</b>}
                <span>{inLanguage(title, language)}</span>
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <div className="pairs">
        <div className="text-bar">
          <TextLanguages />
          <label className="marks-switch">
            <input type="checkbox" checked={marks} onChange={event => mark(event.target.checked)} />
            {strings.text.marks}
          </label>
          <span className="ours">{strings.text.unofficial}</span>
        </div>
        <h1 className="visually-hidden" tabIndex={-1} ref={heading}>
          {strings.text.heading}
        </h1>
        {edition.sections.map(({ number, heading: title }) => (
          <section key={number} aria-labelledby={`section-${number}`}>
            <h2 id={`section-${number}`} tabIndex={-1}>
              {number > 0 && <span className="number">{strings.text.question(number)}</span>}{' '}
              {inLanguage(title, language)}
            </h2>
            {edition.paragraphs
              .filter(({ section }) => section === number)
              .map(paragraph => (
                <ParagraphBlock
                  key={paragraph.id}
                  paragraph={paragraph}
                  at={paragraph.sentences.some(({ id }) => id === at) ? at : null}
                  marks={marks}
                />
              ))}
          </section>
        ))}
        <p className="as-of">
          {strings.asOf} {strings.footer.source}
        </p>
      </div>
    </main>
  )
}

/** Whether all of it can be seen between the bars. */
function inView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  const frame = element.closest('main')?.getBoundingClientRect()
  return frame !== undefined && top >= frame.top + 50 && bottom <= Math.min(frame.bottom, innerHeight)
}

/** A jump inside the page leaves the address, which is the View, as it is. */
function leap(event: React.MouseEvent, number: number): void {
  event.preventDefault()
  const target = document.getElementById(`section-${number}`)
  target?.scrollIntoView({ block: 'start' })
  target?.focus({ preventScroll: true })
}

interface BlockProps {
  readonly paragraph: Paragraph
  readonly at: SentenceId | null
  readonly marks: boolean
}

const ParagraphBlock = memo(function ParagraphBlock({ paragraph, at, marks }: BlockProps) {
  const strings = useStrings()
  return (
    <div className={`paragraph ${paragraph.speaker}`}>
      <p className="paragraph-head">
        <b>{paragraph.id}</b> <span>{strings.speakerLong[paragraph.speaker]}</span>
      </p>
      {paragraph.sentences.map(sentence => (
        <Pair key={sentence.id} sentence={sentence} chosen={sentence.id === at} marks={marks} />
      ))}
    </div>
  )
})

const Pair = memo(function Pair({
  sentence,
  chosen,
  marks,
}: {
  sentence: Sentence
  chosen: boolean
  marks: boolean
}) {
  const text = useText()
  const strings = useStrings()
  const languages = useAtlas(state => state.view.text)
  const { open, point } = useActions()
  const links = text.linksOf(sentence.id)
  const shown: Mark[] = marks
    ? [
        ...linkMarks(links),
        ...text
          .pointsIn(sentence.id)
          .flatMap(entry => (entry.verb ? [{ ...entry.verb, kind: 'verb' as const }] : [])),
      ]
    : []
  const choose = ({ detail }: React.MouseEvent) => {
    // The second click of a double click selects a word.
    if (detail > 1) return
    // Someone who selects words to copy them is not choosing a sentence.
    if (getSelection()?.isCollapsed ?? true) open(chosen ? null : sentence.id)
  }
  return (
    // The mouse may choose anywhere in the pair; keys and screen readers have the link with the sentence's address.
    <div
      className={`pair ${chosen ? 'is-chosen' : ''} ${marks && links.some(({ reason }) => reason === 'context') ? 'by-context' : ''}`}
      onClick={choose}
      onKeyDown={undefined}
      role="presentation"
      onPointerEnter={() => point({ kind: 'sentence', id: sentence.id })}
      onPointerLeave={() => point(null)}
    >
      <ViewLink
        to={{ at: sentence.id, view: 'text' }}
        onFollow={() => open(chosen ? null : sentence.id)}
        className="sentence-id"
        label={strings.text.permalink(sentence.id)}
        current={chosen}
      >
        {sentence.id.split('.')[1]}
      </ViewLink>
      <p id={sentence.id} lang={TAG.zh} className="source" hidden={!languages.includes('zh')}>
        <Marked span={sentence} marks={shown} />
      </p>
      {languages.includes('en') && (
        <p data-of={sentence.id} lang="en" className="translation">
          {sentence.translation.en}
        </p>
      )}
    </div>
  )
})
