import './share.css'
import type { Language } from '../../model/language'
import { useEffect, useId, useRef, useState } from 'react'
import type { Concordance } from '../../model/concordance'
import type { Lesson } from '../../model/lesson'
import { stopAt } from '../../model/lesson'
import { embedCode, linksTo, quotedIn, shareText, typed } from '../../model/share'
import { type Screen, turnedTo, type View } from '../../model/view'
import { useActions, useAtlas, useShelf, useText } from '../../state/context'
import { CiteView } from '../shared/CiteView'
import { dateIn } from '../shared/dates'
import { absolute } from '../shared/link'
import { PinButton } from '../shared/PinButton'
import { inLanguage, type Strings, useLanguage, useStrings } from '../shared/strings'
import { useCopy } from '../shared/useCopy'
import { viewWords } from '../shared/view-words'
import { ViewLink } from '../shared/ViewLink'
import { SaveMap } from './SaveMap'
import { QrScreen } from './QrScreen'

/** Screens that no lesson stops at. */
const NO_STOPS: readonly Screen[] = ['lessons', 'handout', 'check', 'glossary']

/** The link of what is shown, its short address, its code, and what other pages take of it. Nothing that people wrote or answered. */
export function SharePage() {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const shelf = useShelf()
  const view = useAtlas(state => state.view)
  const { turnTo } = useActions()
  const [projected, setProjected] = useState(false)
  const lesson = view.lesson === null ? undefined : shelf(view.lesson)
  const links = linksTo(view, shelf)
  const link = absolute(links.link)
  const embedded = absolute(links.embedded)
  const short = links.short === null ? null : absolute(links.short)
  const shown = shownIn(strings, language, text, view, lesson)
  const { title, publisher, dateline, date } = text.edition.source
  const plain = shareText({
    heading: strings.title,
    shown,
    quoted: quotedIn(text, view),
    unofficial: strings.share.unofficial,
    source: strings.share.source(
      title,
      inLanguage(publisher, language),
      inLanguage(dateline, language),
      dateIn(language, date),
    ),
    link,
  })
  return (
    <>
      {lesson && lesson.origin !== 'shipped' && (
        <p>
          {strings.share.ownLesson}{' '}
          <ViewLink to={turnedTo(view, 'lessons')} onFollow={() => turnTo('lessons')}>
            {strings.share.toLessons}
          </ViewLink>
        </p>
      )}
      {link === null || embedded === null ? (
        <p>{strings.share.noAddress}</p>
      ) : (
        <>
          <Field label={strings.share.link} value={link} rows={2} />
          {short !== null && (
            <p className="short-address">
              <span>{strings.share.short}</span> <b>{typed(short)}</b>
            </p>
          )}
          <p>
            <button type="button" className="button" onClick={() => setProjected(true)}>
              {strings.share.project}
            </button>
          </p>
          {projected && <QrScreen address={short ?? link} onClose={() => setProjected(false)} />}
          <Field
            label={strings.share.embed}
            value={embedCode(embedded, [strings.title, ...shown].join(' · '))}
            rows={4}
          />
        </>
      )}
      <CiteView />
      <Field label={strings.share.plain} value={plain} rows={7} />
      <SaveMap link={link} />
      <p className="note">{strings.share.without}</p>
      {lesson === undefined && !NO_STOPS.includes(view.view) && (
        <p className="share-pin">
          <PinButton view={view} caption={viewWords(view, text, strings)} />
        </p>
      )}
    </>
  )
}

/** What is on the screen, in words: a stop by its caption, anything else as it would be pinned. */
function shownIn(
  strings: Strings,
  language: Language,
  text: Concordance,
  view: View,
  lesson: Lesson | undefined,
): readonly string[] {
  if (lesson?.origin !== 'shipped') return [viewWords(view, text, strings)]
  return [
    inLanguage(lesson.names, language),
    strings.share.stop(view.stop, inLanguage(stopAt(lesson, view.stop).caption, language)),
  ]
}

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly rows: number
}

/** Words to take along: by the button, or by hand where copying is refused. */
function Field({ label, value, rows }: FieldProps) {
  const strings = useStrings()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [answer, copy] = useCopy(value)
  useEffect(() => {
    if (answer === 'notCopied') field.current?.select()
  }, [answer])
  return (
    <div className="to-copy">
      <p>
        <label htmlFor={id}>{label}</label>
        <span role="status" className="said">
          {answer && strings.point[answer]}
        </span>
        <button type="button" className="link" aria-label={strings.share.copy(label)} onClick={copy}>
          {strings.point.copy}
        </button>
      </p>
      <textarea
        id={id}
        ref={field}
        rows={rows}
        readOnly
        spellCheck={false}
        value={value}
        onFocus={event => event.target.select()}
      />
    </div>
  )
}
