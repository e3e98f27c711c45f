import { REASONS, type Reason } from '../../model/edition'
import { rank } from '../../model/reasons'
import { useActions, useAtlas } from '../../state/context'
import { useStrings } from './strings'

interface Props {
  readonly name: string
  /** How many points there are up to a reason, where a place is chosen. */
  readonly pointsUpTo?: (reason: Reason) => number
}

/** From strict to inclusive: five stops on one line. What lies past the chosen stop is hollow. */
export function Strictness({ name, pointsUpTo }: Props) {
  const strings = useStrings()
  const chosen = useAtlas(state => state.view.reason)
  const { count } = useActions()
  return (
    <fieldset className="strictness">
      <legend>{strings.strictness.label}</legend>
      <div className="stops">
        {REASONS.map(reason => (
          <label
            key={reason}
            className={rank(reason) <= rank(chosen) ? 'counts' : 'left-out'}
            title={strings.reasonHint[reason]}
          >
            <input type="radio" name={name} checked={reason === chosen} onChange={() => count(reason)} />
            <span className={`mark-${reason}`}>{strings.reason[reason]}</span>
            {pointsUpTo && <b>{pointsUpTo(reason)}</b>}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
