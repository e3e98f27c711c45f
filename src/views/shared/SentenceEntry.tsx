import './entry.css'
import type { TranslationLanguage } from '../../model/language'
import type { ReactNode } from 'react'
import type { Reason, Sentence } from '../../model/edition'
import { useActions, useAtlas, useText } from '../../state/context'
import { CiteButton } from './CiteButton'
import { type Mark, Marked } from './Marked'
import { Rendered } from './Rendered'
import { ReasonWord } from './ReasonWord'
import { SpeakerWord } from './SpeakerWord'
import { useStrings } from './strings'
import { ViewLink } from './ViewLink'

interface Props {
  readonly sentence: Sentence
  /** Why it stands here, where a place is the reason. */
  readonly reason?: Reason
  readonly marks: readonly Mark[]
  /** Marks of a translation, counted from its own beginning. */
  readonly translated?: (language: TranslationLanguage) => readonly Mark[]
  /** More of the apparatus. */
  readonly children?: ReactNode
}

/** A sentence apart from its text: its address, who says it, why it stands here, the words and their translation. */
export function SentenceEntry({ sentence, reason, marks, translated, children }: Props) {
  const strings = useStrings()
  const text = useText()
  const languages = useAtlas(state => state.view.text)
  const { open, point } = useActions()
  const speaker = text.paragraphOf(sentence.id)?.speaker ?? 'minister'
  return (
    <article
      className={`passage ${speaker}`}
      aria-label={strings.text.permalink(sentence.id)}
      onPointerEnter={() => point({ kind: 'sentence', id: sentence.id })}
      onPointerLeave={() => point(null)}
    >
      <div className="apparatus">
        <span className="app-id">
          <ViewLink
            to={{ at: sentence.id, view: 'text' }}
            onFollow={() => open(sentence.id)}
            className="sentence-id"
          >
            {sentence.id}
          </ViewLink>{' '}
          <SpeakerWord speaker={speaker} />
        </span>
        {reason && <ReasonWord reason={reason} />}
        {children}
        <CiteButton target={{ kind: 'sentence', id: sentence.id }} what={sentence.id} />
      </div>
      <div className={`words ${reason === 'context' ? 'by-context' : ''}`}>
        {languages.includes('zh') && (
          <p lang="zh-Hans" className="source">
            <Marked span={sentence} marks={marks} />
          </p>
        )}
        <Rendered translation={sentence.translation} {...(translated ? { marks: translated } : {})} />
      </div>
    </article>
  )
}
