import type { SentenceId } from '../../model/edition'
import { useActions } from '../../state/context'
import { TAG } from '../shared/strings'
import { ViewLink } from '../shared/ViewLink'

/** Words of the source that lead to their sentence. */
export function Passage({ sentence, words }: { sentence: SentenceId; words: string }) {
  const { open } = useActions()
  return (
    <ViewLink to={{ at: sentence, view: 'text', q: '', compare: [] }} onFollow={() => open(sentence)}>
      <span lang={TAG.zh}>{words}</span>
    </ViewLink>
  )
}
