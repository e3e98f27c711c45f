import { permalink } from '../../model/address'
import type { Citation, CitedWords } from '../../model/citation'
import { TAG, type TranslationLanguage } from '../../model/language'
import { SpeakerWord } from '../shared/SpeakerWord'
import { useLanguage, useStrings } from '../shared/strings'

interface Props {
  readonly citation: Citation
  readonly translated: TranslationLanguage | null
}

/** The exact words: who says them, where they stand, and our translation, marked as ours. */
export function Words({ citation, translated }: Props) {
  return citation.words.map(words => <Piece key={words.span.start} words={words} translated={translated} />)
}

function Piece({ words, translated }: { words: CitedWords; translated: TranslationLanguage | null }) {
  const strings = useStrings()
  const home = useLanguage()
  const { exact, span, stretches, translation, wider } = words
  const [first] = stretches[0]?.sentences ?? []
  return (
    <div className="cited">
      <blockquote lang={TAG.zh} cite={first && permalink(home, { at: first.id })}>
        {exact}
      </blockquote>
      <p className="note">
        {stretches.map(({ paragraph, speaker, characters }) => (
          <span key={paragraph}>
            <SpeakerWord speaker={speaker} /> ·{' '}
            {characters && strings.check.characters(paragraph, characters.from, characters.to)} ·{' '}
          </span>
        ))}
        <span className="offsets">{strings.cite.offsets(span.start, span.end)}</span>
      </p>
      {translated && (
        <p className="rendering" lang={TAG[translated]}>
          {translation[translated]}{' '}
          <span className="ours" lang={TAG[home]}>
            {strings.text.unofficial}
            {wider && `${strings.marks.list}${strings.cite.wider}`}
          </span>
        </p>
      )}
    </div>
  )
}
