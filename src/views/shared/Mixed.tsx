import { isTranslation, type Language } from '../../model/language'
import { Fragment } from 'react'
import { TAG, useLanguage } from './strings'

/** Words in another script, with the marks between them. */
const HAN = /(\p{Script=Han}(?:[\p{Script=Han}“”‘’、，。；：（）《》·]*\p{Script=Han})?)/u
const CYRILLIC = /(\p{Script=Cyrillic}(?:[\p{Script=Cyrillic}\s-]*\p{Script=Cyrillic})?)/u

interface Props {
  readonly text: string
  /** What our words are in, where it is not the interface's. */
  readonly in?: Language
}

/** Our words with words of other languages in them: those say so, for glyphs and voices. */
export function Mixed({ text, in: own }: Props) {
  const home = useLanguage()
  const language = own ?? home
  const parts = isTranslation(language) ? text.split(HAN) : [text]
  return parts.flatMap((part, i) => {
    if (i % 2 === 1) return <In key={i} lang={TAG.zh} words={part} />
    if (language === 'ru') return [<Fragment key={i}>{part}</Fragment>]
    return part
      .split(CYRILLIC)
      .map((words, j) =>
        j % 2 === 1 ? (
          <In key={`${i} ${j}`} lang={TAG.ru} words={words} />
        ) : (
          <Fragment key={`${i} ${j}`}>{words}</Fragment>
        ),
      )
  })
}

function In({ lang, words }: { lang: string; words: string }) {
  return <span lang={lang}>{words}</span>
}
