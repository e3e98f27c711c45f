import { memo, useEffect, useId, useState } from 'react'
import {
  CONTRASTS,
  type Display,
  keepDisplay,
  saveDisplay,
  savedDisplay,
  SCHEMES,
  SIZES,
} from '../../state/display'
import { Popout } from '../shared/Popout'
import { useStrings } from '../shared/strings'
import { tellResized } from '../shared/useMediaQuery'

/** Colours, contrast and size of the text; remembered on this device where it may be. */
export const DisplayMenu = memo(function DisplayMenu() {
  const strings = useStrings().display
  const [display, setDisplay] = useState(savedDisplay)
  const [kept, setKept] = useState(true)
  useEffect(() => {
    const end = keepDisplay(display)
    tellResized()
    return end
  }, [display])
  const change = (part: Partial<Display>) => {
    const next = { ...display, ...part }
    setDisplay(next)
    setKept(saveDisplay(next))
  }
  return (
    <Popout
      label={strings.open}
      className="display-menu"
      buttonClass="tool"
      side="end"
      button={
        <>
          <HalfMoon /> <span className="long">{strings.open}</span>
        </>
      }
    >
      <Choice
        label={strings.scheme}
        values={SCHEMES}
        names={strings.schemes}
        chosen={display.scheme}
        onChoose={scheme => change({ scheme })}
      />
      <Choice
        label={strings.contrast}
        values={CONTRASTS}
        names={strings.contrasts}
        chosen={display.contrast}
        onChoose={contrast => change({ contrast })}
      />
      <Choice
        label={strings.size}
        values={SIZES}
        names={strings.sizes}
        chosen={display.size}
        onChoose={size => change({ size })}
      />
      {!kept && <p className="note">{strings.notKept}</p>}
    </Popout>
  )
})

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly values: readonly T[]
  readonly names: Readonly<Record<T, string>>
  readonly chosen: T
  readonly onChoose: (value: T) => void
}

function Choice<T extends string>({ label, values, names, chosen, onChoose }: ChoiceProps<T>) {
  const name = useId()
  return (
    <fieldset>
      <legend>{label}</legend>
      {values.map(value => (
        <label key={value}>
          <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
          {names[value]}
        </label>
      ))}
    </fieldset>
  )
}

function HalfMoon() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
    </svg>
  )
}
