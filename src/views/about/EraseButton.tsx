import { useEffect, useRef, useState } from 'react'
import { type Erased, eraseEverything, KEPT } from '../../state/erase'
import { useStrings } from '../shared/strings'

/** Erases what the atlas keeps on this device, at the second press, and says what became of it. */
export function EraseButton() {
  const strings = useStrings().about.erase
  const [stage, setStage] = useState<'asked' | 'working' | Erased | null>(null)
  const first = useRef<HTMLButtonElement>(null)
  const answer = useRef<HTMLParagraphElement>(null)
  const erase = async () => {
    setStage('working')
    setStage(await eraseEverything())
  }
  const cancel = () => {
    setStage(null)
    first.current?.focus()
  }
  const erased = typeof stage === 'object' ? stage : null
  // The button that was pressed has gone, and focus with it.
  useEffect(() => {
    if (erased) answer.current?.focus()
  }, [erased])
  return (
    <div className="erase">
      <p>
        <button
          type="button"
          className="button"
          ref={first}
          aria-expanded={stage === 'asked'}
          onClick={() => setStage('asked')}
        >
          {strings.button}
        </button>
      </p>
      {stage === 'asked' && (
        <div className="erase-sure">
          <p>{strings.sure}</p>
          <p>
            <button type="button" className="button alert" onClick={() => void erase()}>
              {strings.confirm}
            </button>{' '}
            <button type="button" className="button" onClick={cancel}>
              {strings.cancel}
            </button>
          </p>
        </div>
      )}
      {stage === 'working' && <p role="status">{strings.working}</p>}
      {erased && (
        <div className="erase-sure">
          <p role="status" tabIndex={-1} ref={answer}>
            {KEPT.every(kind => erased[kind]) ? strings.done : strings.notAll}
          </p>
          <ul className="about-list">
            {KEPT.map(kind => (
              <li key={kind}>
                {strings.parts[kind]}: {erased[kind] ? strings.erased : strings.refused}
              </li>
            ))}
          </ul>
          <p>{strings.after}</p>
          <p>
            <button type="button" className="button" onClick={() => location.reload()}>
              {strings.reload}
            </button>
          </p>
        </div>
      )}
    </div>
  )
}
