import { useEffect, useRef } from 'react'
import { isDense, typed } from '../../model/share'
import { modulesAcross, Qr } from '../shared/Qr'
import { useStrings } from '../shared/strings'

/** A longer address stands in smaller type, so that code and address fit on one screen. */
const LONG = 100

/** A code and its address over the whole screen, for a class to read. Esc or a click anywhere closes it. */
export function QrScreen({ address, onClose }: { address: string; onClose: () => void }) {
  const strings = useStrings().share
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    if (!element) return
    if (!element.open) element.showModal()
    const close = () => element.close()
    element.addEventListener('click', close)
    return () => element.removeEventListener('click', close)
  }, [])
  const modules = modulesAcross(address)
  return (
    <dialog ref={dialog} className="qr-screen" aria-label={strings.codeOf} onClose={onClose}>
      {modules === null ? (
        <p>{strings.tooLong}</p>
      ) : (
        <div className="qr-side">
          <Qr text={address} label={strings.codeFor(typed(address))} />
        </div>
      )}
      <p className={address.length > LONG ? 'qr-address long-address' : 'qr-address'}>{typed(address)}</p>
      {modules !== null && isDense(modules) && <p className="qr-note">{strings.dense}</p>}
      <button type="button" className="qr-close button">
        {strings.close}
      </button>
    </dialog>
  )
}
