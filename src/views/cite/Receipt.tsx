import './receipt.css'
import { useEffect, useRef, useState } from 'react'
import { cite, type Target } from '../../model/citation'
import { type Language, NATIVE_NAME, TAG, TRANSLATION_LANGUAGES, translationsIn } from '../../model/language'
import { STYLE_LANGUAGE } from '../../model/reference'
import { useActions, useAtlas, useText } from '../../state/context'
import { dateIn, localDay } from '../shared/dates'
import { absolute } from '../shared/link'
import { stringsOf, useLanguage, useStrings } from '../shared/strings'
import { Choice } from './Choice'
import { type Format, FORMAT_NAME, FORMATS, isStyle } from './formats'
import { References } from './References'
import { Words } from './Words'

/** Whoever took one format takes it again. */
const last: { format: Format | null } = { format: null }

interface Props {
  readonly target: Target
  readonly what: string
}

/** The receipt of a citation: exact words, who says them and where, and the reference in many formats. */
export function Receipt({ target, what }: Props) {
  const text = useText()
  const strings = useStrings()
  const home = useLanguage()
  const read = useAtlas(state => state.view.text)
  const title = useRef<HTMLParagraphElement>(null)
  const [translated, translate] = useState(translationsIn(read)[0] ?? null)
  const [format, choose] = useState<Format>(last.format ?? strings.cite.inside.usual)
  const [today] = useState(() => localDay(new Date()))
  const language = isStyle(format) ? STYLE_LANGUAGE[format] : home
  // The English title stands in Chinese references.
  const { there, failed, retry } = useLearned(['en', language, translated ?? 'en'])
  useEffect(() => title.current?.focus({ preventScroll: true }), [])

  const citation = cite(text, target, home)
  if (!citation) return null
  return (
    <>
      <div className="receipt-head">
        <p className="receipt-title" tabIndex={-1} ref={title}>
          {strings.cite.of(what)}
        </p>
        <button type="button" className="receipt-close" aria-label={strings.share.close} onClick={close}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      <Words citation={citation} translated={there ? translated : null} />
      {citation.words.length > 0 && (
        <Choice
          label={strings.cite.translation}
          values={[...TRANSLATION_LANGUAGES, null]}
          name={value => (value ? NATIVE_NAME[value].long : strings.cite.none)}
          lang={value => value && TAG[value]}
          chosen={translated}
          onChoose={translate}
        />
      )}
      <Choice
        label={strings.cite.style}
        values={FORMATS}
        name={value => FORMAT_NAME[value]}
        lang={value => (value === 'gost' ? TAG.ru : null)}
        chosen={format}
        onChoose={value => {
          last.format = value
          choose(value)
        }}
      />
      {there && (
        <References
          citation={citation}
          format={format}
          saying={{
            language,
            words: stringsOf(language).cite.inside,
            translated: citation.words.length > 0 ? translated : null,
            accessed: today,
            date: iso => dateIn(language, iso),
            url: absolute(citation.href),
            version: __BUILD__,
          }}
        />
      )}
      {!there && !failed && <p>{strings.later.loading}</p>}
      {failed && (
        <p role="alert">
          {strings.later.failed}{' '}
          <button type="button" className="button" onClick={retry}>
            {strings.later.again}
          </button>
        </p>
      )}
    </>
  )
}

/** Closes what the button is in; the browser then gives focus back. */
const close = ({ currentTarget }: React.MouseEvent<HTMLElement>) =>
  currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()

/** Whether the words of languages are there; those that are not are fetched. */
function useLearned(languages: readonly Language[]) {
  const known = useAtlas(state => state.there)
  const { learn } = useActions()
  const [failed, setFailed] = useState(false)
  const [tries, setTries] = useState(0)
  const lacking = [...new Set(languages)].filter(language => !known.includes(language))
  const names = lacking.join()
  useEffect(() => {
    if (names === '') return
    let gone = false
    setFailed(false)
    void learn(lacking).then(() => !gone && setFailed(true))
    return () => {
      gone = true
    }
    // oxlint-disable-next-line react/exhaustive-deps -- the names stand for the list
  }, [names, tries, learn])
  return { there: names === '', failed: names !== '' && failed, retry: () => setTries(tries + 1) }
}
