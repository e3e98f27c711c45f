import { useDeferredValue, useEffect, useMemo } from 'react'
import { LANGUAGES } from '../../model/language'
import { search, type SearchResult } from '../../model/search'
import { useActions, useAtlas, useGlossary, useText } from '../../state/context'

/** Searches for the words of the View; null if there are none. */
export function useSearch(): SearchResult | null {
  const text = useText()
  const { data: glossary } = useGlossary()
  const there = useAtlas(state => state.there)
  const { learn } = useActions()
  const q = useDeferredValue(useAtlas(state => state.view.q))
  // Whoever looks for words may write them in any language.
  useEffect(() => {
    if (q !== '') void learn(LANGUAGES)
  }, [q, learn])
  return useMemo(() => search(text, glossary, q, there), [text, glossary, q, there])
}
