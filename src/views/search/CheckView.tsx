import './search.css'
import { LANGUAGES, languageBy } from '../../model/language'
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'
import { checkQuote, LONGEST_QUOTATION, type QuoteCheck } from '../../model/quote'
import { turnedTo } from '../../model/view'
import { useActions, useAtlas, useText } from '../../state/context'
import { useHeadingFocus } from '../shared/arrival'
import { AsOf } from '../shared/AsOf'
import { TAG, useLanguage, useStrings } from '../shared/strings'
import { ViewLink } from '../shared/ViewLink'
import { Verdict } from './Verdict'

/** Whether a quotation stands in the text: exact and where, altered and how, or not at all. What is pasted stays here. */
export function CheckView() {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const view = useAtlas(state => state.view)
  const { turnTo, learn } = useActions()
  const there = useAtlas(state => state.there)
  // A quotation may be in any language.
  useEffect(() => void learn(LANGUAGES), [learn])
  const [pasted, setPasted] = useState('')
  const checked = useDeferredValue(pasted)
  const check = useMemo(() => checkQuote(text, checked, there), [text, checked, there])
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useHeadingFocus(heading)
  return (
    <section className="page check-view" aria-labelledby="check" id="words" lang={TAG[language]}>
      <h2 id="check" tabIndex={-1} ref={heading}>
        {strings.check.heading}
      </h2>
      <p className="lead">{strings.check.lead}</p>
      <label htmlFor={id}>{strings.check.label}</label>
      <textarea
        id={id}
        rows={5}
        value={pasted}
        spellCheck={false}
        onChange={event => setPasted(event.target.value)}
      />
      <div role="status" className="check-result">
        <Result check={check} />
      </div>
      {pasted !== '' && (
        <button type="button" className="link" onClick={() => setPasted('')}>
          {strings.check.clear}
        </button>
      )}
      <p className="note">{strings.check.private}</p>
      <p className="to-check">
        <ViewLink to={turnedTo(view, 'search')} onFollow={() => turnTo('search')}>
          {strings.check.toSearch}
        </ViewLink>
      </p>
      <AsOf />
    </section>
  )
}

function Result({ check }: { check: QuoteCheck }) {
  const strings = useStrings().check
  if (check.kind === 'empty') return null
  if (check.kind === 'long') return <p className="verdict not">{strings.long(LONGEST_QUOTATION)}</p>
  if (check.kind !== 'fragments') return <Verdict check={check} />
  return (
    <>
      <p className={`verdict ${check.order === 'kept' ? 'exact' : 'altered'}`}>
        <b>{strings.fragments[check.order]}</b>
      </p>
      {check.order === 'kept' && check.folded && <p className="note">{strings.folded}</p>}
      <ol className="fragments">
        {check.fragments.map((fragment, i) => (
          <li key={i}>
            <q lang={TAG[languageBy(fragment.text)]}>{fragment.text}</q>
            <Verdict check={fragment.check} />
          </li>
        ))}
      </ol>
    </>
  )
}
