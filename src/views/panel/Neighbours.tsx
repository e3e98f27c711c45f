import type { Place } from '../../model/edition'
import { useActions, useText } from '../../state/context'
import { inLanguage, useLanguage, useStrings } from '../shared/strings'
import { ViewLink } from '../shared/ViewLink'

/** The places that can be stepped through: those with words, in the order of the gazetteer. */
export function Neighbours({ place }: { place: Place }) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const { choose } = useActions()
  const order = text.edition.places.filter(({ id }) => id === place.id || text.passages(id).length > 0)
  const here = order.indexOf(place)
  const step = (by: number) => order[(here + by + order.length) % order.length] ?? place
  const link = (to: Place, arrow: 'before' | 'after') => (
    <ViewLink
      to={{ place: to.id, point: null }}
      onFollow={() => choose(to.id)}
      label={strings.panel[arrow === 'before' ? 'previous' : 'next'](to.names[language])}
    >
      {arrow === 'before' && '← '}
      <span className="step-name">{inLanguage(to.short ?? to.names, language)}</span>
      {arrow === 'after' && ' →'}
    </ViewLink>
  )
  return (
    <nav className="neighbours" aria-label={strings.panel.steps}>
      {link(step(-1), 'before')}
      <ViewLink to={{ place: null, point: null }} onFollow={() => choose(null)} className="up">
        {strings.panel.back}
      </ViewLink>
      {link(step(1), 'after')}
    </nav>
  )
}
