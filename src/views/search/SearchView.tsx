import './search.css'
import { useEffect, useRef } from 'react'
import { turnedTo } from '../../model/view'
import { useActions, useAtlas } from '../../state/context'
import { AsOf } from '../shared/AsOf'
import { SearchField } from '../shared/SearchField'
import { TAG, useLanguage, useStrings } from '../shared/strings'
import { useSearch } from '../shared/useSearch'
import { ViewLink } from '../shared/ViewLink'
import { Results } from './Results'

/** Words of the source or of the translation, of any length, as one types; names lead to their places and terms. */
export function SearchView() {
  const strings = useStrings()
  const language = useLanguage()
  const view = useAtlas(state => state.view)
  const { turnTo } = useActions()
  const field = useRef<HTMLInputElement>(null)
  const result = useSearch()
  useEffect(() => {
    // Whoever comes here by hand comes to type; a finger would get a keyboard over the page.
    if (navigator.userActivation.hasBeenActive && matchMedia('(pointer: fine)').matches)
      field.current?.focus()
  }, [])
  return (
    <section className="page search-view" aria-labelledby="search" id="words" lang={TAG[language]}>
      <h2 id="search" tabIndex={-1}>
        {strings.search.heading}
      </h2>
      <SearchField label={strings.search.label} ref={field} />
      {result ? <Results result={result} /> : <p className="note">{strings.search.how}</p>}
      <p className="to-check">
        <ViewLink to={turnedTo(view, 'check')} onFollow={() => turnTo('check')}>
          {strings.search.toCheck}
        </ViewLink>
      </p>
      <AsOf />
    </section>
  )
}
