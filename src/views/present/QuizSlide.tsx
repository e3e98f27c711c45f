import { quizHref } from '../../model/share'
import { useAtlas } from '../../state/context'
import { absolute } from '../shared/link'
import { Qr } from '../shared/Qr'
import { useStrings } from '../shared/strings'

/** A lesson that stops at a quiz without a seed gives its own: all who hold it get the same questions. */
const seedOf = (lesson: string | null): string =>
  (lesson ?? '').replaceAll(/[^a-z0-9]/g, '').slice(0, 12) || 'atlas'

/** The class goes on on its own devices: the same questions for everyone. */
export function QuizSlide() {
  const strings = useStrings()
  const view = useAtlas(state => state.view)
  const address = absolute(quizHref({ ...view, seed: view.seed || seedOf(view.lesson) }))
  return (
    <>
      <p className="slide-name">{strings.present.quiz}</p>
      <p className="slide-say">{strings.present.quizHow}</p>
      {address !== null && (
        <div className="slide-qr">
          <Qr text={address} label={strings.present.quiz} />
          <p className="slide-address">{address.replace(/^https?:\/\//, '')}</p>
        </div>
      )}
    </>
  )
}
