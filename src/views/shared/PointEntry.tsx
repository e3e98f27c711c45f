import './entry.css'
import { useEffect, useRef } from 'react'
import { contains, type PlaceId, type Point, type Reason, words } from '../../model/edition'
import type { Twin } from '../../model/formulae'
import { useActions, useAtlas, useText } from '../../state/context'
import { permalink } from '../../model/address'
import { CiteButton } from './CiteButton'
import { AfterPoint } from './AfterPoint'
import { ActorGlyph, Ladder } from './Glyphs'
import { linkMarks, type Mark, Marked, verbMarks } from './Marked'
import { PointActions } from './PointActions'
import { Rendered } from './Rendered'
import { ReasonWord } from './ReasonWord'
import { SpeakerWord } from './SpeakerWord'
import { inLanguage, useLanguage, useStrings } from './strings'
import { Under } from './Under'
import { ViewLink } from './ViewLink'

interface Props {
  readonly point: Point
  /** The place beside which it is shown. */
  readonly place: PlaceId
  readonly reason: Reason
  /** The level of its heading; 4 below the themes of a panel. */
  readonly level?: 3 | 4
}

/** A cooperation point: our one-line summary, the exact words, their translation, and the apparatus in the margin. */
export function PointEntry({ point, place, reason, level = 4 }: Props) {
  const Heading = `h${level}` as const
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const view = useAtlas(state => state.view)
  const { choosePoint, open, point: pointAt } = useActions()
  const chosen = view.point === point.id
  const ref = useRef<HTMLElement>(null)
  useEffect(() => {
    if (chosen) ref.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  const [first] = point.quotations
  const speaker = text.paragraphOf(first.sentence)?.speaker ?? 'minister'
  const groups = new Set(text.groupsOf(place).map(({ id }) => id))
  const twins = text.twinsOf(point.id)
  const here = point.places.includes(place) ? new Set([place]) : groups
  return (
    <article
      ref={ref}
      id={`point-${point.id}`}
      data-point={point.id}
      className={`point ${chosen ? 'is-chosen' : ''}`}
      aria-label={inLanguage(point.summary, language)}
      onPointerEnter={() => pointAt({ kind: 'point', id: point.id })}
      onPointerLeave={() => pointAt(null)}
    >
      <div className="apparatus">
        <span className="app-id">
          <ViewLink
            to={{ at: first.sentence, view: 'text' }}
            onFollow={() => open(first.sentence)}
            className="sentence-id"
          >
            {first.sentence}
          </ViewLink>{' '}
          <SpeakerWord speaker={speaker} />
        </span>
        <span className="app-actor">
          {point.actor && <ActorGlyph actor={point.actor} />} {strings.actor[point.actor ?? 'none']}
        </span>
        <span className="app-verb" title={strings.ladder(strings.stance[point.stance])}>
          {point.stance !== 'statement' && <Ladder stance={point.stance} />}{' '}
          {point.verb && (
            <b lang="zh-Hans" className="verb">
              {words(text.edition, point.verb)}
            </b>
          )}{' '}
          <span className="stance">
            {point.governedBy ? (
              <Under stance={strings.stance[point.stance]} modal={words(text.edition, point.governedBy)} />
            ) : (
              strings.stance[point.stance]
            )}
          </span>
        </span>
        <ReasonWord reason={reason} />
        <CiteButton target={{ kind: 'point', id: point.id, place }} what={first.sentence} />
      </div>
      <div className="words">
        <Heading className="summary" title={strings.panel.ourSummary}>
          <ViewLink
            to={{ point: point.id, place, view: 'map', at: null }}
            onFollow={() => choosePoint(chosen ? null : point.id)}
            current={chosen}
          >
            {inLanguage(point.summary, language)}
          </ViewLink>
        </Heading>
        {point.quotations.map((quotation, i) => {
          const links = text
            .linksOf(quotation.sentence)
            .filter(link => here.has(link.place) && link.span && contains(quotation, link.span))
          const marks: Mark[] = [
            ...linkMarks(links),
            ...twins.filter(twin => twin.sentence === quotation.sentence).map(twinMark),
            ...(point.verb && i === 0 ? [{ ...point.verb, kind: 'verb' as const }] : []),
            ...(point.focus && i === 0 ? [{ ...point.focus, kind: 'focus' as const }] : []),
          ]
          return (
            <div key={quotation.start} className="quotation">
              <blockquote
                lang="zh-Hans"
                cite={permalink(view.lang, { at: quotation.sentence })}
                hidden={!view.text.includes('zh')}
              >
                <Marked span={quotation} marks={marks} />
              </blockquote>
              <Rendered
                translation={quotation.translation}
                marks={language =>
                  verbMarks(
                    quotation.translation[language],
                    i === 0 ? point.verb?.rendering[language] : undefined,
                  )
                }
              />
            </div>
          )
        })}
        <Twins twins={twins} />
        {view.after && <AfterPoint point={point} />}
        {chosen && <PointActions point={point} />}
      </div>
    </article>
  )
}

const twinMark = ({ start, end }: Twin): Mark => ({ start, end, kind: 'twin' })

/** Where the words of a formula return, letter for letter. */
function Twins({ twins }: { twins: readonly Twin[] }) {
  const strings = useStrings()
  const { open } = useActions()
  if (twins.length === 0) return null
  const sentences = [...new Set(twins.map(({ there }) => there.sentence))]
  return (
    <p className="twins">
      {strings.point.twins}{' '}
      {sentences.map(id => (
        <ViewLink key={id} to={{ at: id, view: 'text' }} onFollow={() => open(id)} className="sentence-id">
          {id}
        </ViewLink>
      ))}
    </p>
  )
}
