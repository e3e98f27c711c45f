import { useActions, useAtlas } from '../../state/context'
import { useStrings } from './strings'

/** Whether points say what is documented of them; `too` where it is shown already. */
export function AfterSwitch({ too = false }: { too?: boolean }) {
  const strings = useStrings().afterwards
  const after = useAtlas(state => state.view.after)
  const { showAfter } = useActions()
  return (
    <label className="after-switch" title={strings.showHint}>
      <input type="checkbox" checked={after} onChange={() => showAfter(!after)} />{' '}
      {too ? strings.showToo : strings.show}
    </label>
  )
}
