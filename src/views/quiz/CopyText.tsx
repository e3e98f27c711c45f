import { useEffect, useId, useRef, useState } from 'react'
import { useStrings } from '../shared/strings'

interface Props {
  readonly button: string
  readonly label: string
  readonly value: string
}

/** Copies words; where that is refused they stand there, selected, to be copied by hand. */
export function CopyText({ button, label, value }: Props) {
  const strings = useStrings()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [said, say] = useState<'copied' | 'notCopied' | null>(null)
  useEffect(() => {
    if (said === 'notCopied') field.current?.select()
  }, [said])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value)
      say('copied')
    } catch {
      say('notCopied')
    }
  }
  return (
    <>
      <button type="button" className="button" onClick={() => void copy()}>
        {button}
      </button>
      <span role="status" className="note">
        {said && strings.point[said]}
      </span>
      {said === 'notCopied' && (
        <span className="quiz-by-hand">
          <label htmlFor={id}>{label}</label>
          <textarea id={id} ref={field} rows={8} readOnly value={value} spellCheck={false} />
        </span>
      )}
    </>
  )
}
