import { isTranslation } from '../../model/language'
import { useMemo } from 'react'
import type { SentenceId } from '../../model/edition'
import { passagesUpTo } from '../../model/panel'
import { within } from '../../model/reasons'
import type { FoundName, Hit, SearchResult } from '../../model/search'
import { useActions, useAtlas, useText } from '../../state/context'
import type { Mark } from '../shared/Marked'
import { Mixed } from '../shared/Mixed'
import { SentenceEntry } from '../shared/SentenceEntry'
import { inLanguage, useLanguage, useStrings } from '../shared/strings'
import { Unrolled } from '../shared/Unrolled'
import { Name } from './Name'

/** As many hits as a window shows come with a key; the rest follows when the hand rests. */
const AT_ONCE = 5

/** Names that the words mean, the sentences that hold them, and those that speak of the same in other words. */
export function Results({ result }: { result: SearchResult }) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const { place, reason } = useAtlas(state => state.view)
  const { pick } = useActions()
  const about = useMemo(
    () => (place ? new Set(passagesUpTo(text, place, reason).map(({ sentence }) => sentence.id)) : null),
    [text, place, reason],
  )
  const here = <T extends { sentence: SentenceId }>(list: readonly T[]) =>
    about ? list.filter(({ sentence }) => about.has(sentence)) : list
  const hits = here(result.hits)
  const inside = result.inside && { ...result.inside, hits: here(result.inside.hits) }
  const nothing = result.hits.length === 0 && result.names.length === 0 && !inside?.count
  const chosen = place ? text.place(place) : undefined
  return (
    <>
      <p role="status" className="result-count">
        {nothing ? (
          strings.search.none
        ) : (
          <Mixed text={strings.search.found(strings.sentences(hits.length), result.query)} />
        )}
        {result.mode === 'words' && ` ${strings.search.allWords}`}
      </p>
      {nothing && <p className="note">{strings.search.tips}</p>}
      {result.hits.length > 0 && <Within hits={result.hits} />}
      {chosen && (
        <p className="chips">
          <button
            type="button"
            className="chip"
            aria-label={strings.filters.remove(chosen.names[language])}
            onClick={() => pick(null, {})}
          >
            {strings.search.onlyAbout(chosen.names[language])} <span aria-hidden="true">×</span>
          </button>
        </p>
      )}
      {result.names.length > 0 && (
        <section className="found-names" aria-label={strings.search.names}>
          {result.names.map(name => (
            <Name key={name.kind === 'place' ? name.place.id : name.term.id} name={name} />
          ))}
        </section>
      )}
      <div className="entries">
        <Unrolled key={result.query} list={hits} first={AT_ONCE}>
          {hit => <HitEntry key={hit.sentence} hit={hit} />}
        </Unrolled>
      </div>
      {inside && inside.count > 0 && (
        <details className="inside entries">
          <summary>{strings.search.inside(inside.count)}</summary>
          <Unrolled key={result.query} list={inside.hits} first={AT_ONCE}>
            {hit => <HitEntry key={hit.sentence} hit={hit} />}
          </Unrolled>
        </details>
      )}
      {result.names.map(name => (
        <Related
          key={name.kind === 'place' ? name.place.id : name.term.id}
          name={name}
          mentions={here(name.related).filter(mention => !mention.reason || within(mention.reason, reason))}
        />
      ))}
    </>
  )
}

/** The countries that the hits are about, to look at one alone. */
function Within({ hits }: { hits: readonly Hit[] }) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const { place: chosen, reason } = useAtlas(state => state.view)
  const { pick } = useActions()
  const found = new Set(hits.map(({ sentence }) => sentence))
  const counts = text.edition.focus.map(id => {
    const passages = passagesUpTo(text, id, reason)
    return { id, count: passages.filter(({ sentence }) => found.has(sentence.id)).length }
  })
  if (counts.every(({ count }) => count === 0)) return null
  return (
    <div className="themes within" role="group" aria-label={strings.search.within}>
      {counts.map(({ id, count }) => (
        <button
          key={id}
          type="button"
          className="toggle"
          aria-pressed={id === chosen}
          disabled={count === 0}
          onClick={() => pick(id === chosen ? null : id, {})}
        >
          {text.place(id)?.names[language]} <b>{count}</b>
        </button>
      ))}
    </div>
  )
}

const hitMarks = ({ spans, named }: Hit): Mark[] =>
  [...spans.zh, ...named].map(({ start, end }) => ({ start, end, kind: 'hit' }))

function HitEntry({ hit }: { hit: Hit }) {
  const text = useText()
  const sentence = text.sentence(hit.sentence)
  return (
    sentence && (
      <SentenceEntry
        sentence={sentence}
        marks={hitMarks(hit)}
        translated={language => hit.spans[language].map(({ start, end }) => ({ start, end, kind: 'hit' }))}
      >
        <About sentence={hit.sentence} />
      </SentenceEntry>
    )
  )
}

/** The question that a sentence answers, and the places that it is about. */
function About({ sentence }: { sentence: SentenceId }) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const limit = useAtlas(state => state.view.reason)
  const section = text.paragraphOf(sentence)?.section ?? 0
  const ids = text
    .linksOf(sentence)
    .filter(({ reason }) => within(reason, limit))
    .map(({ place }) => place)
  const names = [...new Set(ids)].flatMap(id => text.place(id) ?? [])
  return (
    <>
      <span>{section > 0 ? strings.text.question(section) : strings.strip.lead}</span>
      {names.length > 0 && (
        <span className="hit-places">
          {names.map(place => inLanguage(place.short ?? place.names, language)).join(strings.marks.list)}
        </span>
      )}
    </>
  )
}

interface RelatedProps {
  readonly name: FoundName
  readonly mentions: FoundName['related']
}

/** Sentences about what the words surely mean, in other words. */
function Related({ name, mentions }: RelatedProps) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  if (mentions.length === 0) return null
  const words =
    name.kind === 'place'
      ? name.place.names[language]
      : isTranslation(language)
        ? name.term.names[language]
        : ''
  return (
    <section className="related entries" aria-label={strings.search.related(words)}>
      <h3>
        {strings.search.related(words)} <span className="note">{mentions.length}</span>
      </h3>
      <Unrolled key={name.kind === 'place' ? name.place.id : name.term.id} list={mentions} first={AT_ONCE}>
        {({ sentence: id, reason, spans }) => {
          const sentence = text.sentence(id)
          return (
            sentence && (
              <SentenceEntry
                key={id}
                sentence={sentence}
                marks={spans.map(({ start, end }) => ({ start, end, kind: reason ?? 'term' }))}
                {...(reason ? { reason } : {})}
              />
            )
          )
        }}
      </Unrolled>
    </section>
  )
}
