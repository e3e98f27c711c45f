import { useAtlas, useDrafts } from '../../state/context'
import { useOffline } from '../../state/offline'
import { focusWords } from '../shared/arrival'
import { Popout } from '../shared/Popout'
import { useStrings } from '../shared/strings'

/** A new version, as long as a reload would lose nothing. */
function useUpdate() {
  const { kind, postponed, postpone, accept } = useOffline()
  const { drafts, keeping } = useDrafts()
  const unsaved = drafts.length > 0 && keeping !== 'nothing' && keeping !== 'kept'
  return { isReady: kind === 'update' && !unsaved, postponed, postpone, accept }
}

/** Offers a new version; it is taken by a yes, or by itself at the next start. It has no place where a lesson is presented. */
export function UpdateNotice() {
  const strings = useStrings().offline
  const { isReady, postponed, postpone, accept } = useUpdate()
  // It stands where the notices of a link stand, and these come first.
  const linkIsBroken = useAtlas(state => state.faults.length > 0)
  const shown = isReady && !postponed && !linkIsBroken
  const putOff = () => {
    postpone()
    // The button goes, and focus with it: on to the words.
    focusWords()
  }
  return (
    <div className={shown ? 'update-notice' : 'visually-hidden update-notice'} aria-live="polite">
      {shown && (
        <>
          <p>{strings.update}</p>
          <button type="button" className="button" onClick={accept}>
            {strings.reload}
          </button>
          <button type="button" className="link" onClick={putOff}>
            {strings.later}
          </button>
        </>
      )}
    </div>
  )
}

/** Version, whether the atlas opens without a network, and the atlas in one file. */
export function OfflineMenu() {
  const strings = useStrings().offline
  return (
    <Popout label={strings.open} button={strings.open} buttonClass="link" className="offline-menu" side="end">
      {__SINGLE_FILE__ ? <InOneFile /> : <Served />}
    </Popout>
  )
}

function Served() {
  const strings = useStrings().offline
  const { kind } = useOffline()
  const { isReady, accept } = useUpdate()
  return (
    <>
      <p className="offline-state">
        {strings.version(__BUILD__)} · {strings.state[kind]}
      </p>
      <p className="note">{strings.note[kind]}</p>
      {isReady && (
        <p>
          <button type="button" className="button" onClick={accept}>
            {strings.reload}
          </button>
        </p>
      )}
      <p>
        <a href="./interview-atlas.html" download>
          {strings.file}
        </a>
      </p>
      <p className="note">{strings.fileNote}</p>
    </>
  )
}

function InOneFile() {
  const strings = useStrings().offline
  return (
    <>
      <p className="offline-state">
        {strings.version(__BUILD__)} · {strings.inFile}
      </p>
      <p className="note">{strings.inFileNote}</p>
    </>
  )
}
