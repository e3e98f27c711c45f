import { type RefObject, useEffect } from 'react'
import type { Clip } from '../../model/receipt'
import { useStrings } from '../shared/strings'
import { useCopy } from '../shared/useCopy'

interface Props {
  readonly clip: Clip
  /** Where the words stand: chosen for the reader to copy, where copying is refused. */
  readonly shown: RefObject<HTMLElement | null>
  /** What is copied, for those who do not see it. */
  readonly label?: string
  readonly className: string
  readonly children: string
}

/** Copies words with their form, and says what became of it. */
export function CopyButton({ clip, shown, label, className, children }: Props) {
  const strings = useStrings()
  const [answer, copy] = useCopy(clip.plain, clip.html)
  useEffect(() => {
    if (answer === 'notCopied' && shown.current) getSelection()?.selectAllChildren(shown.current)
  }, [answer, shown])
  return (
    <>
      <span role="status" className="said">
        {answer && strings.point[answer]}
      </span>
      <button type="button" className={className} aria-label={label} onClick={copy}>
        {children}
      </button>
    </>
  )
}
