import type { FileFault } from '../../state/draft-file'
import type { Opened } from '../../state/drafts'
import { type Strings, useStrings } from '../shared/strings'

/** What became of a file. What it says itself is shown as text, whatever it holds. */
export function OpenedWords({ opened }: { opened: Opened }) {
  const strings = useStrings()
  if (opened.kind !== 'fault') {
    return (
      <p className="opened">
        {strings.lessons.opened[opened.kind](opened.draft.name || strings.lessons.untitled)}
      </p>
    )
  }
  const { words, raw } = faultWords(opened.fault, strings)
  return (
    <p className="opened fault">
      {words} {raw !== undefined && <code>{raw.slice(0, 200)}</code>} {strings.lessons.fault.nothing}
    </p>
  )
}

function faultWords(fault: FileFault, { lessons }: Strings): { words: string; raw?: string } {
  switch (fault.kind) {
    case 'notJson':
      return { words: lessons.fault.notJson(fault.line) }
    case 'version':
      return { words: lessons.fault.version, raw: fault.raw }
    case 'shape':
      return {
        words: `${lessons.fault.stop(fault.stop)} ${lessons.fault.shape[fault.wrong]}`,
        raw: fault.key,
      }
    case 'view':
      return { words: `${lessons.fault.stop(fault.stop)} ${lessons.fault.view(fault.key)}`, raw: fault.raw }
    case 'large':
    case 'notText':
    case 'notLesson':
      return { words: lessons.fault[fault.kind] }
  }
}
