import { useStrings } from './strings'

/** The rung, and the modal that governs from outside the quotation. */
export function Under({ stance, modal }: { stance: string; modal: string }) {
  const strings = useStrings()
  const [before, after] = strings.point.under(stance, '\u0000').split('\u0000')
  return (
    <>
      {before}
      <span lang="zh-Hans">{modal}</span>
      {after}
    </>
  )
}
