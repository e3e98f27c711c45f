import { type Lesson, stopView } from '../../model/lesson'
import { useActions, useAtlas } from '../../state/context'
import { useStrings } from '../shared/strings'
import { ViewLink } from '../shared/ViewLink'

/** The way into a lesson. */
export function PresentLink({ lesson }: { lesson: Lesson }) {
  const strings = useStrings()
  const view = useAtlas(state => state.view)
  const { present } = useActions()
  return (
    <ViewLink
      to={stopView(lesson, 1, view)}
      onFollow={() => present(lesson, 1)}
      className="button present-link"
    >
      {strings.lessons.present}
    </ViewLink>
  )
}

/** A lesson on paper. */
export function HandoutLink({ lesson }: { lesson: Lesson }) {
  const strings = useStrings()
  const view = useAtlas(state => state.view)
  const { restore } = useActions()
  const to = { ...stopView(lesson, 1, view), view: 'handout' as const }
  return (
    <ViewLink to={to} onFollow={() => restore(to, [])}>
      {strings.lessons.handout}
    </ViewLink>
  )
}

/** How long a lesson is: in stops, and in minutes if somebody has said so. */
export function Size({ stops }: { stops: readonly { readonly minutes: number | null }[] }) {
  const strings = useStrings()
  const minutes = stops.reduce((sum, stop) => sum + (stop.minutes ?? 0), 0)
  return (
    <p className="note lesson-size">
      {strings.lessons.stops(stops.length)}
      {minutes > 0 && ` · ${strings.lessons.minutes(Math.round(minutes))}`}
    </p>
  )
}
