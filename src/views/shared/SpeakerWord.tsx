import type { Speaker } from '../../model/edition'
import { useStrings } from './strings'

/** Who says it: at every quotation, in words. */
export function SpeakerWord({ speaker }: { speaker: Speaker }) {
  const strings = useStrings()
  return <span className={`speaker ${speaker}`}>{strings.speaker[speaker]}</span>
}
