import { isTranslation } from '../../model/language'
import type { WordsCheck } from '../../model/quote'
import type { Standing } from '../../model/standing'
import { useActions } from '../../state/context'
import { CiteButton } from '../shared/CiteButton'
import { SpeakerWord } from '../shared/SpeakerWord'
import { TAG, useStrings } from '../shared/strings'
import { ViewLink } from '../shared/ViewLink'

/** What is known of words without an ellipsis, in a word first, then where and how. */
export function Verdict({ check }: { check: WordsCheck }) {
  const strings = useStrings().check
  switch (check.kind) {
    case 'none':
      return (
        <p className="verdict not">
          <b>{check.reason === 'far' ? strings.not : strings.tooShort}</b>
        </p>
      )
    case 'exact':
      return (
        <>
          <p className="verdict exact">
            <b>{strings.exact}</b> {check.places.length > 1 && strings.times(check.places.length)}
          </p>
          <ul className="standings">
            {check.places.map((place, i) => (
              <li key={i}>
                <Place standing={place} />
                <blockquote lang={TAG[place.language]}>{place.words}</blockquote>
                {place.folded && <p className="note">{strings.folded}</p>}
                {place.span && (
                  <CiteButton
                    target={{ kind: 'quotation', span: place.span }}
                    what={place.stretches.map(({ paragraph }) => paragraph).join(', ')}
                  />
                )}
              </li>
            ))}
          </ul>
        </>
      )
    case 'altered':
      return (
        <>
          <p className="verdict altered">
            <b>{strings.altered}</b> {check.places.length > 1 && strings.equallyNear(check.places.length)}
          </p>
          <ul className="standings">
            {check.places.map((place, i) => (
              <li key={i}>
                <Place standing={place} />
                <p className="pieces" lang={TAG[place.language]}>
                  {place.pieces.map((piece, at) => {
                    if (piece.kind === 'same') return <span key={at}>{piece.text}</span>
                    return piece.kind === 'missing' ? (
                      <ins key={at} aria-label={strings.missing(piece.text)}>
                        {piece.text}
                      </ins>
                    ) : (
                      <del key={at} aria-label={strings.added(piece.text)}>
                        {piece.text}
                      </del>
                    )
                  })}
                </p>
              </li>
            ))}
          </ul>
          <p className="note pieces-legend">
            <ins>{strings.insLegend}</ins> <del>{strings.delLegend}</del>
          </p>
        </>
      )
  }
}

/** Where words stand: paragraph, characters, speaker; in a translation, that it is ours. */
function Place({ standing: { stretches, language } }: { standing: Standing }) {
  const strings = useStrings()
  const { open } = useActions()
  return (
    <p className="standing">
      {stretches.map(({ paragraph, speaker, sentences, characters }) => {
        const [first] = sentences
        return (
          first && (
            <span key={paragraph}>
              <ViewLink
                to={{ at: first.id, view: 'text' }}
                onFollow={() => open(first.id)}
                className="sentence-id"
              >
                {sentences.map(({ id }) => id).join(' ')}
              </ViewLink>{' '}
              {characters && strings.check.characters(paragraph, characters.from, characters.to)}{' '}
              <SpeakerWord speaker={speaker} />
            </span>
          )
        )
      })}
      {isTranslation(language) && <span className="note">{strings.check.inTranslation}</span>}
    </p>
  )
}
