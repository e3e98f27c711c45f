import type { CSSProperties } from 'react'
import type { Sentence } from '../../model/edition'
import { words as cut } from '../../model/edition'
import type { Line } from '../../model/slide'
import { useAtlas, useText } from '../../state/context'
import { linkMarks, Marked } from '../shared/Marked'
import { TAG, useStrings } from '../shared/strings'
import { isTranslation, isWide, type Language } from '../../model/language'
import { Rendered } from '../shared/Rendered'
import { Said } from './Said'

/** A whole sentence with its speaker. */
export function SentenceSlide({ sentence }: { sentence: Sentence }) {
  const text = useText()
  const languages = useAtlas(state => state.view.text)
  return (
    <>
      <div className="slide-quotation">
        {languages.includes('zh') && (
          <blockquote lang="zh-Hans" className="source">
            <Marked span={sentence} marks={linkMarks(text.linksOf(sentence.id))} />
          </blockquote>
        )}
        <Rendered translation={sentence.translation} />
      </div>
      <p className="slide-said">
        <Said sentence={sentence.id} />
      </p>
    </>
  )
}

/** So many letters stand before and after the words in a line of a concordance. */
const aroundIn = (language: Language): number => (isWide(language) ? 10 : 24)
/** So many lines are read at once. */
const AT_ONCE = 8

/** Words in their surroundings, one line for each place where they stand, the words below each other. */
export function WordsSlide({ words, lines }: { words: string; lines: readonly Line[] }) {
  const strings = useStrings()
  if (lines.length === 0) return <p className="slide-say">{strings.present.noLines}</p>
  const rest = lines.length - AT_ONCE
  return (
    <>
      <p className="slide-say">{strings.present.lines(lines.length, words)}</p>
      <table className="slide-lines" style={{ '--hit': widthOf(words) } as CSSProperties}>
        <tbody>
          {lines.slice(0, AT_ONCE).map(line => (
            <LineRow key={`${line.sentence} ${line.hit.start}`} line={line} />
          ))}
        </tbody>
      </table>
      {rest > 0 && <p className="slide-say">+ {rest}</p>}
    </>
  )
}

/** About how wide words are, in letters of Chinese. */
const widthOf = (words: string): number => {
  const han = words.match(/\p{Script=Han}/gu)?.length ?? 0
  return han + (words.length - han) * 0.52
}

function LineRow({ line: { sentence: id, hit, language } }: { line: Line }) {
  const text = useText()
  const sentence = text.sentence(id)
  if (!sentence) return null
  const [start, end] = isTranslation(language)
    ? [0, sentence.translation[language].length]
    : [sentence.start, sentence.end]
  const read = (from: number, to: number) =>
    isTranslation(language)
      ? sentence.translation[language].slice(Math.max(from, 0), to)
      : cut(text.edition, { start: Math.max(from, start), end: Math.min(to, end) })
  const around = aroundIn(language)
  return (
    <tr lang={TAG[language]}>
      <th scope="row" lang="en">
        {id}
      </th>
      <td className="before">
        <span>{read(hit.start - around, hit.start)}</span>
      </td>
      <td className="hit">
        <mark>{read(hit.start, hit.end)}</mark>
      </td>
      <td className="after">{read(hit.end, hit.end + around)}</td>
    </tr>
  )
}
