import { SHEETS, type Sheet } from '../../model/view'
import { useActions, useAtlas } from '../../state/context'
import { TextLanguages } from '../shared/TextLanguages'
import { useStrings } from '../shared/strings'
import { PARTS } from './sheets'

/** What is printed, and how. None of it is on paper. */
export function Controls() {
  const strings = useStrings()
  const sheet = useAtlas(state => state.view.sheet)
  const { print } = useActions()
  const put = (value: Sheet, on: boolean) =>
    print(SHEETS.filter(known => (known === value ? on : sheet.includes(known))))
  const none = !PARTS.some(part => sheet.includes(part))
  return (
    <div className="handout-controls" role="group" aria-label={strings.handout.controls}>
      <fieldset className="parts">
        <legend>{strings.handout.parts}</legend>
        {PARTS.map(part => (
          <label key={part} className="only">
            <input
              type="checkbox"
              checked={sheet.includes(part)}
              onChange={event => put(part, event.currentTarget.checked)}
            />
            {strings.handout.part[part]}
          </label>
        ))}
      </fieldset>
      <TextLanguages />
      <Either
        label={strings.handout.colours}
        names={[strings.handout.colour, strings.handout.grey]}
        second={sheet.includes('grey')}
        onChoose={on => put('grey', on)}
      />
      <Either
        label={strings.handout.paper}
        names={[strings.handout.a4, strings.handout.letter]}
        second={sheet.includes('letter')}
        onChoose={on => put('letter', on)}
      />
      <button type="button" className="button print-now" disabled={none} onClick={() => window.print()}>
        {strings.handout.print}
      </button>
    </div>
  )
}

interface EitherProps {
  readonly label: string
  readonly names: readonly [string, string]
  readonly second: boolean
  readonly onChoose: (second: boolean) => void
}

function Either({ label, names, second, onChoose }: EitherProps) {
  return (
    <div className="segmented" role="group" aria-label={label}>
      {names.map((name, i) => (
        <button
          key={name}
          type="button"
          aria-pressed={second === (i === 1)}
          onClick={() => onChoose(i === 1)}
        >
          {name}
        </button>
      ))}
    </div>
  )
}
