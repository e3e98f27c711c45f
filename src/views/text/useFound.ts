import { useMemo } from 'react'
import type { SentenceId, Span } from '../../model/edition'
import type { SpansByLanguage } from '../../model/search'
import { useText } from '../../state/context'
import { useSearch } from '../shared/useSearch'

/** What was looked for, as the text shows it: by sentence what to mark. */
export interface Found {
  /** Sentences that hold the words or a name that they surely mean, in order of the text. */
  readonly order: readonly SentenceId[]
  readonly source: ReadonlyMap<SentenceId, readonly Span[]>
  /** Counted from the beginning of the translation. */
  readonly translation: ReadonlyMap<SentenceId, SpansByLanguage>
}

/** The words of the View in the text; null if there are none. */
export function useFound(): Found | null {
  const text = useText()
  const result = useSearch()
  return useMemo(() => {
    if (!result) return null
    const related = result.names.flatMap(name => name.related)
    const wanted = new Set([...result.hits, ...related].map(({ sentence }) => sentence))
    return {
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
  }, [text, result])
}
