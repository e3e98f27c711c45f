import { Fragment } from 'react'
import type { Language } from '../../model/language'
import { mixed } from '../../model/mixed'
import { useLanguage } from './strings'

interface Props {
  readonly text: string
  /** What our words are in, where it is not the interface's. */
  readonly in?: Language
}

/** Our words with words of other languages in them: those say so, for glyphs and voices. */
export function Mixed({ text, in: own }: Props) {
  const home = useLanguage()
  return mixed(text, own ?? home).map((piece, i) =>
    piece.lang ? (
      <span key={i} lang={piece.lang}>
        {piece.text}
      </span>
    ) : (
      <Fragment key={i}>{piece.text}</Fragment>
    ),
  )
}
