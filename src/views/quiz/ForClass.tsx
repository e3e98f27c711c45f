import { useAtlas } from '../../state/context'
import { Qr } from '../shared/Qr'
import { useStrings } from '../shared/strings'
import { CopyText } from './CopyText'
import { useQuizAddress } from './useQuizAddress'

/** How a class comes to the same questions. */
export function ForClass() {
  const strings = useStrings().quiz
  const seed = useAtlas(state => state.view.seed)
  const address = useQuizAddress()
  return (
    <details className="quiz-class">
      <summary>{strings.forClass}</summary>
      <div className="quiz-address">
        {address === null ? (
          <p>
            {strings.noAddress} <b>{seed}</b>
          </p>
        ) : (
          <>
            <Qr text={address} label={strings.code} size={176} />
            <div>
              <p>{strings.forClassHow}</p>
              <p>
                <b className="quiz-link">{address.replace(/^https?:\/\//, '')}</b>
              </p>
              <CopyText button={strings.copy} label={strings.address} value={address} />
            </div>
          </>
        )}
      </div>
    </details>
  )
}
