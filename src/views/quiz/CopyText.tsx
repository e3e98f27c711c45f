import { useEffect, useId, useRef } from 'react'
import { useStrings } from '../shared/strings'
import { useCopy } from '../shared/useCopy'

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
  const [answer, copy] = useCopy(value)
  useEffect(() => {
    if (answer === 'notCopied') field.current?.select()
  }, [answer])
  return (
    <>
      <button type="button" className="button" onClick={copy}>
        {button}
      </button>
      <span role="status" className="note">
        {answer && strings.point[answer]}
      </span>
      {answer === 'notCopied' && (
        <span className="quiz-by-hand">
          <label htmlFor={id}>{label}</label>
          <textarea id={id} ref={field} rows={8} readOnly value={value} spellCheck={false} />
        </span>
      )}
    </>
  )
}
