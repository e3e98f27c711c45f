import { useState } from 'react'
import { useDrafts } from '../../state/context'
import type { Draft } from '../../state/drafts'
import { TAG, useLanguage, useStrings } from '../shared/strings'
import { focusEditor } from './focusEditor'
import { PresentLink, Size } from './links'
import { hasAddress, linkTo, saveFile } from './pass-on'

interface Props {
  readonly draft: Draft
  /** Whether it is the one that is being made. */
  readonly current: boolean
  readonly onRemove: () => void
}

type Said = { readonly words: 'linkCopied' | 'linkTooLong' | 'fileTooLarge' } | { readonly link: string }

/** One of the teacher's own lessons, with what can be done with it. */
export function OwnLesson({ draft, current, onRemove }: Props) {
  const strings = useStrings()
  const language = useLanguage()
  const { lesson, choose } = useDrafts()
  const [said, say] = useState<Said | null>(null)
  const presentable = lesson(draft.id)
  const edit = () => {
    choose(draft.id)
    focusEditor()
  }
  const save = async () => {
    say((await saveFile(draft)) ? null : { words: 'fileTooLarge' })
  }
  const copyLink = async () => {
    const link = await linkTo(draft, language)
    if (link === null) return say({ words: 'linkTooLong' })
    try {
      await navigator.clipboard.writeText(link)
      say({ words: 'linkCopied' })
    } catch {
      say({ link })
    }
  }
  return (
    <li className={`own-lesson ${current ? 'is-making' : ''}`}>
      <h3>
        <span lang={TAG[draft.lang]}>{draft.name || strings.lessons.untitled}</span>{' '}
        {current && <span className="note">{strings.lessons.making}</span>}
      </h3>
      <Size stops={draft.stops} />
      <p className="lesson-actions">
        {presentable && <PresentLink lesson={presentable} />}
        {!current && (
          <button type="button" className="link" onClick={edit}>
            {strings.lessons.edit}
          </button>
        )}
        <button type="button" className="link" onClick={() => void save()}>
          {strings.lessons.saveFile}
        </button>
        {presentable && hasAddress() && (
          <button type="button" className="link" onClick={() => void copyLink()}>
            {strings.lessons.copyLink}
          </button>
        )}
        <button type="button" className="link" onClick={onRemove}>
          {strings.lessons.remove}
        </button>
      </p>
      <p role="status" className="note">
        {said && ('words' in said ? strings.lessons[said.words] : strings.lessons.linkRefused)}
      </p>
      {said && 'link' in said && (
        <input
          className="link-field"
          readOnly
          value={said.link}
          aria-label={strings.lessons.linkLabel}
          onFocus={({ target }) => target.select()}
        />
      )}
    </li>
  )
}
