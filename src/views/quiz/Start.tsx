import { useRef, useState } from 'react'
import { QUESTION_KINDS } from '../../model/question'
import { newSeed } from '../../model/quiz'
import { COUNTS, LEVELS } from '../../model/view'
import { useActions, useAtlas } from '../../state/context'
import { useHeadingFocus } from '../shared/arrival'
import { letterKeys, setLetterKeys } from '../shared/letterKeys'
import { useStrings } from '../shared/strings'
import { hasClock, setClock } from './clock-choice'

/** Letters of a new seed: enough that two classes hardly ever get the same. */
const SEED_LENGTH = 6
export const freshSeed = (): string => newSeed(crypto.getRandomValues(new Uint8Array(SEED_LENGTH)))

/** Before there are questions: how many, how hard, with a clock or without. */
export function Start() {
  const strings = useStrings().quiz
  const view = useAtlas(state => state.view)
  const { ask } = useActions()
  const [level, setLevel] = useState(view.level)
  const [count, setCount] = useState(view.count)
  const [clock, showClock] = useState(hasClock)
  const [letters, takeLetters] = useState(letterKeys)
  const heading = useRef<HTMLHeadingElement>(null)
  useHeadingFocus(heading)
  return (
    <form
      className="quiz-start"
      onSubmit={event => {
        event.preventDefault()
        ask({ seed: freshSeed(), level, count })
      }}
    >
      <h1 tabIndex={-1} ref={heading}>
        {strings.heading}
      </h1>
      <p className="lead">{strings.lead}</p>
      <fieldset>
        <legend>{strings.length}</legend>
        <p className="quiz-counts">
          {COUNTS.map(n => (
            <label key={n} className="only">
              <input type="radio" name="count" checked={count === n} onChange={() => setCount(n)} /> {n}
            </label>
          ))}
        </p>
      </fieldset>
      <fieldset>
        <legend>{strings.level}</legend>
        {LEVELS.map(n => (
          <label key={n} className="only">
            <input type="radio" name="level" checked={level === n} onChange={() => setLevel(n)} />
            <b>{strings.levels[n]}</b> <span className="note">{strings.levelHints[n]}</span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{strings.kinds}</legend>
        <ul className="quiz-kinds">
          {QUESTION_KINDS.map(kind => (
            <li key={kind}>{strings.kindNames[kind]}</li>
          ))}
        </ul>
      </fieldset>
      <div className="quiz-wishes">
        <label className="only">
          <input
            type="checkbox"
            checked={clock}
            onChange={({ target }) => {
              showClock(target.checked)
              setClock(target.checked)
            }}
          />
          <span>
            {strings.clock} <span className="note">{strings.clockHint}</span>
          </span>
        </label>
        <label className="only">
          <input
            type="checkbox"
            checked={letters}
            onChange={({ target }) => {
              takeLetters(target.checked)
              setLetterKeys(target.checked)
            }}
          />
          {strings.keys}
        </label>
      </div>
      <p>
        <button type="submit" className="button main">
          {strings.start}
        </button>{' '}
        <span className="note">{strings.startHint}</span>
      </p>
    </form>
  )
}
