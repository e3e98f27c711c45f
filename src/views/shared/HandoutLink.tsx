import type { View } from '../../model/view'
import { useActions, useAtlas } from '../../state/context'
import { useStrings } from './strings'
import { ViewLink } from './ViewLink'

/** What is on the screen, on paper; `of` is what the hand-out shows otherwise than the present View. */
export function HandoutLink({ of = {} }: { of?: Partial<View> }) {
  const strings = useStrings()
  const view = useAtlas(state => state.view)
  const { restore } = useActions()
  const to: View = { ...view, ...of, view: 'handout' }
  return (
    <ViewLink to={to} onFollow={() => restore(to, [])}>
      {strings.handout.link}
    </ViewLink>
  )
}
