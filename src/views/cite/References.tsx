import { useRef } from 'react'
import type { Citation } from '../../model/citation'
import { noteOf, type Saying, toCsl, wheres } from '../../model/csl'
import { type Language, TAG } from '../../model/language'
import { quotedClip, recordClip, referenceClip, runsClip } from '../../model/receipt'
import { type Style } from '../../model/styles'
import { type Forms, reference, type Run } from '../../model/reference'
import { download } from '../shared/download'
import { Mixed } from '../shared/Mixed'
import { useStrings } from '../shared/strings'
import { CopyButton } from './CopyButton'
import { type Format, FORMAT_NAME, isStyle, RECORD_FORMATS, type RecordFormat, RECORDS } from './formats'
import forms from './forms.json'
import { Row } from './Row'

const FORMS: Forms = forms

interface Props {
  readonly citation: Citation
  readonly saying: Saying
}

/** The reference in one format, with all that goes along, and as a file. */
export function References({ format, ...props }: Props & { format: Format }) {
  const strings = useStrings()
  const { citation, saying } = props
  const { url } = saying
  return (
    <>
      {isStyle(format) ? <Styled style={format} {...props} /> : <Recorded format={format} {...props} />}
      <p className="downloads">
        {strings.cite.downloads}{' '}
        {RECORD_FORMATS.map(one => {
          const { ending, type, write } = RECORDS[one]
          const give = () =>
            download(new Blob([write(toCsl(citation, saying))], { type }), `${citation.key}.${ending}`)
          return (
            <button
              key={one}
              type="button"
              className="link"
              aria-label={strings.cite.download(ending)}
              onClick={give}
            >
              .{ending}
            </button>
          )
        })}
      </p>
      {url === null ? (
        <p className="note">{strings.cite.noAddress}</p>
      ) : (
        <Row label={strings.cite.permalink} clip={runsClip([{ text: url, italic: false, link: true }])}>
          <p className="address">{url}</p>
        </Row>
      )}
    </>
  )
}

function Styled({ style, citation, saying }: Props & { style: Style }) {
  const strings = useStrings()
  const shown = useRef<HTMLDivElement>(null)
  const { language, words } = saying
  const { entry, mention } = reference(
    FORMS,
    style,
    toCsl(citation, saying),
    wheres(citation),
    words.characters,
  )
  const note = noteOf(citation, saying)
  const whole = referenceClip(entry, note)
  return (
    <>
      <div ref={shown}>
        <Row label={strings.cite.reference} clip={whole}>
          <p lang={TAG[language]} className="reference">
            <Runs of={entry} language={language} />{' '}
            <small>
              <Mixed text={note} in={language} />
            </small>
          </p>
        </Row>
        {mention && (
          <Row
            label={style === 'chicago' ? strings.cite.footnote : strings.cite.mention}
            clip={runsClip(mention)}
          >
            <p lang={TAG[language]} className="reference">
              <Runs of={mention} language={language} />
            </p>
          </Row>
        )}
      </div>
      {citation.words.length > 0 && (
        <div className="copy-all">
          <CopyButton clip={quotedClip(citation, saying, whole)} shown={shown} className="button">
            {strings.cite.copyAll}
          </CopyButton>
        </div>
      )}
    </>
  )
}

function Recorded({ format, citation, saying }: Props & { format: RecordFormat }) {
  const record = RECORDS[format].write(toCsl(citation, saying))
  return (
    <Row label={FORMAT_NAME[format]} clip={recordClip(record)}>
      {/* Long lines go round: nothing in it hangs on where a line ends. */}
      <pre className="record">
        <Mixed text={record} />
      </pre>
    </Row>
  )
}

function Runs({ of, language }: { of: readonly Run[]; language: Language }) {
  return of.map(({ text, italic }, i) =>
    italic ? (
      <i key={i}>
        <Mixed text={text} in={language} />
      </i>
    ) : (
      <Mixed key={i} text={text} in={language} />
    ),
  )
}
