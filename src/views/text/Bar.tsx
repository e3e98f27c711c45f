import { isTranslation } from '../../model/language'
import type { SentenceId } from '../../model/edition'
import { useActions, useAtlas, useText } from '../../state/context'
import { SearchField } from '../shared/SearchField'
import { useLanguage, useStrings } from '../shared/strings'
import { ViewLink } from '../shared/ViewLink'
import { Stepper } from './Stepper'
import { TextBar } from './TextBar'

interface Props {
  /** Sentences with the words looked for. */
  readonly found: readonly SentenceId[]
  /** Sentences about the place chosen on the map. */
  readonly marked: readonly SentenceId[]
  readonly narrow: boolean
}

/** What stays above the text: how it is read, and the ways through what is found and marked. */
export function Bar({ found, marked, narrow }: Props) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const { at, place, q, text: languages } = useAtlas(state => state.view)
  const { choose, open, visit } = useActions()
  const entry = place ? text.place(place) : undefined
  const indexIn = (ids: readonly SentenceId[]) => {
    const index = at ? ids.indexOf(at) : -1
    return index < 0 ? null : index
  }
  const stepTo = (ids: readonly SentenceId[]) => (to: number) => {
    const id = ids[to]
    if (id) open(id)
  }
  return (
    <div className="text-bar">
      <TextBar narrow={narrow} />
      <Stepper
        label={strings.nav.search}
        count={q === '' ? 0 : found.length}
        at={indexIn(found)}
        onStep={stepTo(found)}
      >
        <SearchField
          label={strings.search.label}
          placeholder={strings.search.heading}
          onEnter={() => stepTo(found)(((indexIn(found) ?? -1) + 1) % Math.max(1, found.length))}
        />
        {q !== '' && found.length === 0 && (
          <span role="status" className="none">
            {strings.search.none}
          </span>
        )}
      </Stepper>
      {languages.some(isTranslation) && <span className="ours">{strings.text.unofficial}</span>}
      {entry && (
        <Stepper
          label={entry.names[language]}
          className="of-place"
          count={marked.length}
          at={indexIn(marked)}
          onStep={stepTo(marked)}
        >
          <span className="marked-place">
            {text.edition.silent.includes(entry.id)
              ? strings.silentSummary(entry.names[language])
              : strings.text.marked(entry.names[language], strings.sentences(marked.length))}
          </span>
          <ViewLink
            to={{ place: entry.id, at: null, q: '', view: 'map', point: null }}
            onFollow={() => visit(entry.id)}
          >
            {strings.text.openPanel}
          </ViewLink>
          <button type="button" className="link" onClick={() => choose(null)}>
            {strings.text.release}
          </button>
        </Stepper>
      )}
    </div>
  )
}
