import { useDeferredValue, useEffect, useMemo } from 'react'
import type { SentenceId, Span } from '../../model/edition'
import { LANGUAGES } from '../../model/language'
import { search, type SearchResult, type SpansByLanguage } from '../../model/search'
import { useActions, useAtlas, useGlossary, useText } from '../../state/context'

/** What was found, and by sentence what to mark. */
export interface Found {
  readonly result: SearchResult
  /** Sentences that hold the words or a name that they surely mean, in order of the text. */
  readonly order: readonly SentenceId[]
  readonly source: ReadonlyMap<SentenceId, readonly Span[]>
  /** Counted from the beginning of the translation. */
  readonly translation: ReadonlyMap<SentenceId, SpansByLanguage>
}

/** Searches for the words of the View; null if there are none. */
export function useSearch(): Found | null {
  const text = useText()
  const { data: glossary } = useGlossary()
  const there = useAtlas(state => state.there)
  const { learn } = useActions()
  const q = useDeferredValue(useAtlas(state => state.view.q))
  // Whoever looks for words may write them in any language.
  useEffect(() => {
    if (q !== '') void learn(LANGUAGES)
  }, [q, learn])
  return useMemo(() => {
    const result = search(text, glossary, q, there)
    if (!result) return null
    const related = result.names.flatMap(name => name.related)
    const wanted = new Set([...result.hits, ...related].map(({ sentence }) => sentence))
    return {
      result,
      order: text.edition.paragraphs
        .flatMap(paragraph => paragraph.sentences)
        .filter(({ id }) => wanted.has(id))
        .map(({ id }) => id),
      source: new Map([
        ...related.map(({ sentence, spans }) => [sentence, spans] as const),
        ...result.hits.map(({ sentence, spans, named }) => [sentence, [...spans.zh, ...named]] as const),
      ]),
      translation: new Map(result.hits.map(({ sentence, spans }) => [sentence, spans] as const)),
    }
  }, [text, glossary, q, there])
}
