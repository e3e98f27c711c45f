import { useDeferredValue, useMemo } from 'react'
import type { SentenceId, Span } from '../../model/edition'
import { search, type SearchResult } from '../../model/search'
import { useAtlas, useGlossary, useText } from '../../state/context'

/** What was found, and by sentence what to mark. */
export interface Found {
  readonly result: SearchResult
  /** Sentences that hold the words or a name that they surely mean, in order of the text. */
  readonly order: readonly SentenceId[]
  readonly source: ReadonlyMap<SentenceId, readonly Span[]>
  /** Counted from the beginning of the translation. */
  readonly translation: ReadonlyMap<SentenceId, readonly Span[]>
}

/** Searches for the words of the View; null if there are none. */
export function useSearch(): Found | null {
  const text = useText()
  const { glossary } = useGlossary()
  const q = useDeferredValue(useAtlas(state => state.view.q))
  return useMemo(() => {
    const result = search(text, glossary, q)
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
      translation: new Map(result.hits.map(({ sentence, spans }) => [sentence, spans.en] as const)),
    }
  }, [text, glossary, q])
}
