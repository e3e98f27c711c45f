import './data.css'
import { useRef } from 'react'
import { DATA_FOLDER, type DataFile, type Field } from '../../model/open-data'
import { turnedTo } from '../../model/view'
import { useActions, useAtlas, useDataFiles } from '../../state/context'
import { useHeadingFocus } from '../shared/arrival'
import { AsOf } from '../shared/AsOf'
import { inLanguage, useLanguage, useStrings } from '../shared/strings'
import { WhenFetched } from '../shared/WhenFetched'
import { useKeptScroll } from '../shared/useKeptScroll'
import { ViewLink } from '../shared/ViewLink'

/** Everything as files: what each is, by which standard, how large, and what its fields mean. */
export function DataView() {
  const strings = useStrings()
  const view = useAtlas(state => state.view)
  const { turnTo } = useActions()
  const part = useDataFiles()
  const root = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useHeadingFocus(heading)
  useKeptScroll(root, 'data', true)
  return (
    <main className="whole-page data-view" id="words" ref={root}>
      <h1 tabIndex={-1} ref={heading}>
        {strings.data.heading}
      </h1>
      <p className="lead">{strings.data.lead}</p>
      <WhenFetched part={part}>{files => <Files files={files} />}</WhenFetched>
      <h2>{strings.data.licence}</h2>
      <p>{strings.data.licenceNote}</p>
      <h2>{strings.data.version}</h2>
      <p>{__BUILD__}</p>
      <p>
        <ViewLink to={turnedTo(view, 'about')} onFollow={() => turnTo('about')}>
          {strings.data.about}
        </ViewLink>
      </p>
      <AsOf />
    </main>
  )
}

/** A size as readers know it: 806 kB, 1.2 MB. */
function sizeOf(bytes: number, language: string): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte']
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value)
}

function Files({ files }: { files: readonly DataFile[] }) {
  const strings = useStrings().data
  const language = useLanguage()
  return (
    <>
      <table className="data-files">
        <thead>
          <tr>
            <th scope="col">{strings.file}</th>
            <th scope="col">{strings.what}</th>
            <th scope="col">{strings.standard}</th>
            <th scope="col">{strings.size}</th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ file, key, standard, bytes, rows }) => (
            <tr key={file}>
              <th scope="row">
                {__SINGLE_FILE__ ? (
                  file
                ) : (
                  <a href={`./${DATA_FOLDER}${file}`} download aria-label={strings.download(file)}>
                    {file}
                  </a>
                )}
              </th>
              <td>{strings.files[key]}</td>
              <td lang="en">{standard}</td>
              <td className="data-size">
                {sizeOf(bytes, language)}
                {rows !== undefined && <span className="note"> {strings.rows(rows)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">{__SINGLE_FILE__ ? strings.inFile : strings.offline}</p>
      {files.map(({ file, fields }) => fields && <Fields key={file} file={file} fields={fields} />)}
    </>
  )
}

/** The data dictionary of one file. */
function Fields({ file, fields }: { file: string; fields: readonly Field[] }) {
  const strings = useStrings().data
  const language = useLanguage()
  return (
    <details className="data-fields">
      <summary>{strings.fields(file, fields.length)}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{strings.name}</th>
            <th scope="col">{strings.meaning}</th>
            <th scope="col">{strings.values}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ name, type, description, values }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>{inLanguage(description, language)}</td>
              <td lang="en">{values ? values.join(', ') : type}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
