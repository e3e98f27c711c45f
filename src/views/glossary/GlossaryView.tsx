import './glossary.css'
import { useMemo, useRef } from 'react'
import { type Glossary, type Place, words } from '../../model/edition'
import { tally } from '../../model/panel'
import { foldedIncludes } from '../../model/search'
import { useActions, useAtlas, useGlossary, useText } from '../../state/context'
import { useHeadingFocus } from '../shared/arrival'
import { AsOf } from '../shared/AsOf'
import { FigureEntry, TermEntry } from '../shared/GlossEntry'
import { SearchField } from '../shared/SearchField'
import { WhenFetched } from '../shared/WhenFetched'
import { useKeptScroll } from '../shared/useKeptScroll'
import { inLanguage, TAG, useLanguage, useStrings } from '../shared/strings'
import { ViewLink } from '../shared/ViewLink'

/** Terms, people, places and figures as lists; every item leads back to its sentences. */
export function GlossaryView() {
  const strings = useStrings()
  const part = useGlossary()
  const root = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useHeadingFocus(heading)
  useKeptScroll(root, 'glossary', true)
  return (
    <main className="whole-page glossary-view" id="words" ref={root}>
      <h1 tabIndex={-1} ref={heading}>
        {strings.glossary.heading}
      </h1>
      <p className="lead">{strings.glossary.lead}</p>
      <SearchField label={strings.glossary.filter} />
      <WhenFetched part={part}>{glossary => <Lists glossary={glossary} />}</WhenFetched>
      <AsOf />
    </main>
  )
}

function Lists({ glossary }: { glossary: Glossary }) {
  const text = useText()
  const strings = useStrings()
  const q = useAtlas(state => state.view.q)
  const { open, seek } = useActions()
  const { edition } = text
  const { phrases, people, places, figures } = useMemo(() => {
    const fits = (...parts: readonly string[]) => parts.some(part => foldedIncludes(part, q))
    const terms = glossary.terms.filter(({ spans, names, pinyin, explanation }) =>
      fits(
        ...spans.map(span => words(edition, span)),
        ...Object.values(names),
        pinyin,
        ...Object.values(explanation),
      ),
    )
    return {
      phrases: terms.filter(({ kind }) => kind === 'phrase'),
      people: terms.filter(({ kind }) => kind === 'person'),
      places: edition.places.filter(
        ({ id, names, pinyin }) => text.passages(id).length > 0 && fits(...Object.values(names), pinyin),
      ),
      figures: glossary.figures.filter(figure =>
        fits(words(edition, figure), ...Object.values(figure.meaning), figure.resolved ?? ''),
      ),
    }
  }, [glossary, edition, text, q])
  const count = phrases.length + people.length + places.length + figures.length
  return (
    <>
      <p role="status" className="note">
        {q === '' ? '' : strings.glossary.found(count)}
      </p>
      {count === 0 && (
        <p className="empty">
          {strings.glossary.none}{' '}
          <button type="button" className="link" onClick={() => seek('')}>
            {strings.search.clear}
          </button>
        </p>
      )}
      <List id="phrases" name={strings.glossary.phrases} count={phrases.length}>
        {phrases.map(term => (
          <TermEntry key={term.id} term={term} onFollow={open} />
        ))}
      </List>
      <List id="people" name={strings.glossary.people} count={people.length}>
        {people.map(term => (
          <TermEntry key={term.id} term={term} onFollow={open} />
        ))}
      </List>
      <List id="places" name={strings.glossary.places} count={places.length}>
        {places.map(place => (
          <PlaceEntry key={place.id} place={place} />
        ))}
      </List>
      <List id="figures" name={strings.glossary.figures} count={figures.length}>
        {figures.map(figure => (
          <FigureEntry key={figure.id} figure={figure} onFollow={open} />
        ))}
      </List>
    </>
  )
}

interface ListProps {
  readonly id: string
  readonly name: string
  readonly count: number
  readonly children: React.ReactNode
}

function List({ id, name, count, children }: ListProps) {
  if (count === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {name} <span className="note">{count}</span>
      </h2>
      <div className="glosses">{children}</div>
    </section>
  )
}

/** A place as a word: how it is said, and the way to everything about it. */
function PlaceEntry({ place }: { place: Place }) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const reason = useAtlas(state => state.view.reason)
  const { visit } = useActions()
  const passages = strings.passages(tally(text, place.id, reason).passages)
  return (
    <div className="gloss">
      <p className="gloss-head">
        <b lang="zh-Hans">{place.names.zh}</b>{' '}
        <span className="pinyin" lang="zh-Latn-pinyin">
          {place.pinyin}
        </span>
      </p>
      <p className="gloss-name" lang={TAG.en}>
        {place.names.en}
      </p>
      <p>
        <ViewLink
          to={{ place: place.id, view: 'map', q: '' }}
          onFollow={() => visit(place.id)}
          label={`${inLanguage(place.names, language)}: ${passages}`}
        >
          {passages}
        </ViewLink>
      </p>
    </div>
  )
}
