import { useDrafts } from '../../state/context'
import { useStrings } from '../shared/strings'
import { saveFile } from './pass-on'

/** The teacher's lessons as files, for when a part of the screen is broken: whatever happens next, they are not lost. */
export function Rescue() {
  const strings = useStrings().lessons
  const { drafts } = useDrafts()
  if (drafts.length === 0) return null
  return (
    <ul>
      {drafts.map(draft => (
        <li key={draft.id}>
          <button type="button" className="link" onClick={() => void saveFile(draft)}>
            {strings.saveFile}: {draft.name}
          </button>
        </li>
      ))}
    </ul>
  )
}
