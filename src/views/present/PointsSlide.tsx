import type { Relation } from '../../model/concordance'
import { contains, type Place, type Point, STANCES, words } from '../../model/edition'
import { useAtlas, useText } from '../../state/context'
import { ActorGlyph } from '../shared/Glyphs'
import { linkMarks, type Mark, Marked, verbMarks } from '../shared/Marked'
import { isTranslation, SOURCE_LANGUAGE } from '../../model/language'
import { otherOf, stringsOf, TAG, useLanguage, useStrings } from '../shared/strings'
import { Rendered } from '../shared/Rendered'
import { Under } from '../shared/Under'
import { Said } from './Said'

/** The words of a point with their operative word, and where that word stands on the ladder. */
export function PointSlide({ point }: { point: Point }) {
  const strings = useStrings()
  const [first] = point.quotations
  return (
    <>
      <Quotation point={point} />
      <Rungs point={point} />
      <p className="slide-said">
        {point.actor && <ActorGlyph actor={point.actor} />}{' '}
        <span>{strings.actor[point.actor ?? 'none']}</span>
        <Said sentence={first.sentence} />
      </p>
    </>
  )
}

/** The first quotation of a point in the languages that the room reads. */
export function Quotation({ point, brief = false }: { point: Point; brief?: boolean }) {
  const text = useText()
  const languages = useAtlas(state => state.view.text)
  return (brief ? point.quotations.slice(0, 1) : point.quotations).map((quotation, i) => {
    const links = text.linksOf(quotation.sentence).filter(({ span }) => span && contains(quotation, span))
    const marks: Mark[] = [
      ...(brief ? [] : linkMarks(links)),
      ...(point.verb && i === 0 ? [{ ...point.verb, kind: 'verb' as const }] : []),
    ]
    return (
      <div className="slide-quotation" key={quotation.start}>
        {languages.includes('zh') && (
          <blockquote lang="zh-Hans" className="source">
            <Marked span={quotation} marks={marks} />
          </blockquote>
        )}
        <Rendered
          translation={quotation.translation}
          marks={language =>
            verbMarks(quotation.translation[language], i === 0 ? point.verb?.rendering[language] : undefined)
          }
        />
      </div>
    )
  })
}

/** The whole ladder; the rung that is written stands out. It says where the word stands, never how good it is. */
function Rungs({ point }: { point: Point }) {
  const text = useText()
  const strings = useStrings()
  // The interface calls each rung by its word in the source.
  const language = useLanguage()
  const second = isTranslation(language) ? language : otherOf(language)
  const source = stringsOf(SOURCE_LANGUAGE)
  if (point.stance === 'statement') return null
  return (
    <div className="slide-rungs">
      <ol>
        {STANCES.flatMap(stance =>
          stance === 'statement' ? (
            []
          ) : (
            <li key={stance} className={stance === point.stance ? 'is-written' : undefined}>
              <span lang="zh-Hans">{source.stance[stance]}</span>
              <span lang={TAG[second]}>{stringsOf(second).stance[stance]}</span>
            </li>
          ),
        )}
      </ol>
      {point.governedBy && (
        <p className="slide-under">
          <Under stance={strings.stance[point.stance]} modal={words(text.edition, point.governedBy)} />
        </p>
      )}
    </div>
  )
}

/** So many points are read at once. */
const AT_ONCE = 3

/** The points of a place that a filter leaves, a few of them with their words. */
export function PointsSlide({ relations, place }: { relations: readonly Relation[]; place: Place }) {
  const strings = useStrings()
  const view = useAtlas(state => state.view)
  // Points that stand under the same words show them once.
  const different = relations.filter(
    ({ point }, i) =>
      relations.findIndex(other => other.point.quotations[0].start === point.quotations[0].start) === i,
  )
  const shown = different.slice(0, AT_ONCE)
  const rest = different.length - shown.length
  return (
    <>
      <p className="slide-say">
        <b>{place.names[view.lang]}</b> · {strings.points(relations.length)}
      </p>
      {relations.length === 0 && <p className="slide-say">{strings.panel.noneLeft}</p>}
      {shown.map(({ point }) => (
        <div key={point.id} className="slide-item">
          <Quotation point={point} brief />
          <p className="slide-said">
            <Said sentence={point.quotations[0].sentence} />
          </p>
        </div>
      ))}
      {rest > 0 && <p className="slide-say">{strings.present.more(rest)}</p>}
    </>
  )
}
