import './predict.css'
import { useRef, useState } from 'react'
import { type PlaceId, THEME_IDS, type ThemeId } from '../../model/edition'
import { expectable } from '../../model/predict'
import { useActions, useAtlas, useText } from '../../state/context'
import { useHeadingFocus } from '../shared/arrival'
import { AsOf } from '../shared/AsOf'
import { useGeography } from '../shared/picture/useGeography'
import { PredictionMap } from '../shared/PredictionMap'
import { PredictionResult } from '../shared/PredictionResult'
import { inLanguage, otherOf, TAG, useLanguage, useStrings } from '../shared/strings'

/** Before the text shows: the class marks whom it expects of a theme, then sees what is said. */
export function PredictView() {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const { theme, reveal } = useAtlas(state => state.view)
  const { predict } = useActions()
  const [marks, setMarks] = useState<{ readonly [theme: string]: readonly PlaceId[] }>({})
  const [geography, retry] = useGeography()
  const heading = useRef<HTMLHeadingElement>(null)
  useHeadingFocus(heading)
  const picked = marks[theme ?? ''] ?? []
  const pick = (id: PlaceId) => {
    if (theme === null || reveal) return
    const others = picked.filter(other => other !== id)
    setMarks({ ...marks, [theme]: others.length < picked.length ? others : [...picked, id] })
  }
  const names = picked.flatMap(id => text.place(id)?.names[language] ?? [])
  return (
    <main className="whole-page predict" aria-labelledby="predict" id="words" lang={TAG[language]}>
      <h1 id="predict" tabIndex={-1} ref={heading}>
        {strings.predict.heading}
      </h1>
      <p className="lead">{strings.predictions.ask}</p>
      <div className="predict-tools" role="group" aria-label={strings.predictions.tools}>
        <label className="field">
          {strings.predictions.choose}{' '}
          <select
            value={theme ?? ''}
            onChange={event => predict({ theme: (event.target.value || null) as ThemeId | null })}
          >
            <option value="">{strings.predictions.pick}</option>
            {THEME_IDS.map(id => {
              const entry = text.theme(id)
              return (
                <option key={id} value={id}>
                  {entry && inLanguage(entry.names, language)}
                </option>
              )
            })}
          </select>
        </label>
        <button
          type="button"
          className="button main"
          disabled={theme === null}
          aria-pressed={reveal}
          onClick={() => predict({ reveal: !reveal })}
        >
          {reveal ? strings.present.short.hide : strings.present.short.reveal}
        </button>
        <button
          type="button"
          className="button"
          disabled={picked.length === 0 && !reveal}
          onClick={() => {
            setMarks({ ...marks, [theme ?? '']: [] })
            predict({ reveal: false })
          }}
        >
          {strings.predictions.again}
        </button>
      </div>
      <div className="predict-map">
        {geography === 'failed' ? (
          <p role="alert">
            {strings.map.failed}{' '}
            <button type="button" className="button" onClick={retry}>
              {strings.map.again}
            </button>
          </p>
        ) : (
          geography !== 'loading' && (
            <PredictionMap
              common={{ text, geography, languages: [language, otherOf(language)] }}
              theme={theme}
              revealed={reveal}
              picked={picked}
              onPick={pick}
            />
          )
        )}
      </div>
      <div className="predict-words">
        <p role="status">
          {names.length > 0
            ? strings.predictions.picked(strings.list(names))
            : strings.predictions.nothingPicked}
        </p>
        {!reveal && (
          <>
            <h2>{strings.predictions.list}</h2>
            <ul className="predict-list">
              {expectable(text).map(id => (
                <li key={id}>
                  <label className="only">
                    <input
                      type="checkbox"
                      checked={picked.includes(id)}
                      disabled={theme === null}
                      onChange={() => pick(id)}
                    />{' '}
                    {text.place(id)?.names[language]}
                  </label>
                </li>
              ))}
            </ul>
          </>
        )}
        {reveal && theme && <PredictionResult theme={theme} picked={picked} linked />}
        <p className="note">{strings.predictions.note}</p>
      </div>
      <p className="note boundary">{strings.boundaries.credit}</p>
      <AsOf />
    </main>
  )
}
