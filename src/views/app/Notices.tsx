import { NATIVE_NAME } from '../../model/language'
import { useActions, useAtlas } from '../../state/context'
import { focusWords } from '../shared/arrival'
import { useStrings } from '../shared/strings'

/** Says which parts of a link could not be read. The raw value is shown as text, whatever it holds. */
export function Notices() {
  const strings = useStrings()
  const faults = useAtlas(state => state.faults)
  const missing = useAtlas(state => state.missing)
  const { dismissFaults } = useActions()
  const dismiss = () => {
    dismissFaults()
    // The button goes, and focus with it: on to the words.
    focusWords()
  }
  return (
    <div role="status" className={faults.length > 0 || missing ? 'notices' : 'visually-hidden'}>
      {faults.map(({ key, raw }) => (
        <p key={key}>
          {strings.notice.unknown(key)} <code>{raw.slice(0, 200)}</code>
          {key === 'lesson' && ` ${strings.present.notKept}`}
        </p>
      ))}
      {missing && <p>{strings.notice.noLanguage(NATIVE_NAME[missing].long)}</p>}
      {(faults.length > 0 || missing) && (
        <p>
          {faults.length > 0 && strings.notice.kept}{' '}
          <button type="button" className="link" onClick={dismiss}>
            {strings.notice.dismiss}
          </button>
        </p>
      )}
    </div>
  )
}
