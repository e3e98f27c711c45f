import type { SharedFormula } from '../../model/compare'
import { words } from '../../model/edition'
import { useActions, useText } from '../../state/context'
import { useLanguage, useStrings } from '../shared/strings'
import { ViewLink } from '../shared/ViewLink'

/** Words said of two of the places letter for letter; where there are none, that is said. */
export function Formulae({ shared }: { shared: readonly SharedFormula[] }) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const { open } = useActions()
  const sentence = (id: SharedFormula['twin']['sentence'], place: SharedFormula['places'][number]) => (
    <span className="formula-at">
      {text.place(place)?.names[language]}{' '}
      <ViewLink to={{ at: id, view: 'text', compare: [] }} onFollow={() => open(id)} className="sentence-id">
        {id}
      </ViewLink>
    </span>
  )
  if (shared.length === 0) return <p className="no-formulae note">{strings.compare.noFormulae}</p>
  return (
    <section className="formulae" aria-labelledby="formulae">
      <h2 id="formulae">{strings.compare.formulae}</h2>
      <ul>
        {shared.map(({ twin, places: [a, b] }) => (
          <li key={`${a} ${b} ${twin.start} ${twin.there.start}`}>
            <q lang="zh-Hans" className="mark-twin">
              {words(text.edition, twin)}
            </q>
            {sentence(twin.sentence, a)}
            {sentence(twin.there.sentence, b)}
          </li>
        ))}
      </ul>
      <p className="note">{strings.compare.formulaeNote}</p>
    </section>
  )
}
