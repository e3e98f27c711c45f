import { Fragment } from 'react'
import type { Handout, HandoutMatrix } from '../../model/handout'
import { useText } from '../../state/context'
import { ThemeGlyph } from '../shared/Glyphs'
import { inLanguage, otherOf, TAG, useLanguage, useStrings } from '../shared/strings'

/** Places across, themes down: empty for the class, filled for the key. */
export function MatrixTable({ matrix, filled }: { matrix: HandoutMatrix; filled: boolean }) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const other = otherOf(language)
  return (
    <table className={`fill-in ${filled ? 'is-filled' : ''}`}>
      <thead>
        <tr>
          <th scope="col">{strings.handout.themes}</th>
          {matrix.places.map(({ id, names, short }) => (
            <th key={id} scope="col">
              {inLanguage(short ?? names, language)}
              <span className="other-name" lang={TAG[other]}>
                {inLanguage(short ?? names, other)}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {matrix.rows.map(({ theme, cells }) => {
          const entry = text.theme(theme)
          return (
            <tr key={theme}>
              <th scope="row">
                <span className="row-name">
                  <ThemeGlyph theme={theme} />
                  <span>
                    {entry && inLanguage(entry.names, language)}
                    <span className="other-name" lang={TAG[other]}>
                      {entry && inLanguage(entry.names, other)}
                    </span>
                  </span>
                </span>
              </th>
              {cells.map(({ count, verbs }, i) => (
                <td key={matrix.places[i]?.id}>
                  {filled && (
                    <>
                      <b>{count === 0 ? '–' : count}</b>{' '}
                      <span lang="zh-Hans" className="cell-verbs">
                        {verbs.join(' ')}
                      </span>
                    </>
                  )}
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** All words that are to be filled in, in a box. */
export function WordBox({ bank }: Pick<Handout, 'bank'>) {
  const strings = useStrings()
  return (
    <div className="word-box">
      <h3>{strings.handout.wordBox}</h3>
      <ul>
        {bank.map(({ words, times }) => (
          <li key={words.map(one => one.words).join(' ')}>
            {words.map((one, i) => (
              <Fragment key={one.language}>
                {i > 0 && ' '}
                <span lang={TAG[one.language]}>{one.words}</span>
              </Fragment>
            ))}
            {times > 1 && <span className="times"> ×{times}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
