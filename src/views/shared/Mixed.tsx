import { Fragment } from 'react'

const HAN =
  /([\p{Script=Han}“”‘’、，。；：（）《》·—]*\p{Script=Han}[\p{Script=Han}“”‘’、，。；：（）《》·]*)/u

/** Our words in a Latin script with Chinese words in them: those say so, for glyphs and voices. */
export function Mixed({ text }: { text: string }) {
  return text.split(HAN).map((part, i) =>
    i % 2 === 1 ? (
      <span key={i} lang="zh-Hans">
        {part}
      </span>
    ) : (
      <Fragment key={i}>{part}</Fragment>
    ),
  )
}
