import type { ReactNode } from 'react'
import type { Handout, Subject } from '../../model/handout'
import { type Lit, litByPoint, litBySentence } from '../../model/lit'
import { tally } from '../../model/panel'
import { type PlaceId, REASONS, type Reason } from '../../model/edition'
import { within } from '../../model/reasons'
import type { View } from '../../model/view'
import type { Concordance } from '../../model/concordance'
import { useAtlas, useText } from '../../state/context'
import { Picture } from '../shared/picture/Picture'
import { useGeography } from '../shared/picture/useGeography'
import { inLanguage, otherOf, type Strings, TAG, useLanguage, useStrings, stringsOf } from '../shared/strings'

/** What a hand-out is about, as its title. */
export function titleOf(subject: Subject, strings: Strings, language: View['lang']): string {
  switch (subject.kind) {
    case 'lesson':
      return inLanguage(subject.lesson.names, language)
    case 'place':
      return inLanguage(subject.place.names, language)
    case 'compare':
      return strings.list(subject.places.map(({ names, short }) => inLanguage(short ?? names, language)))
    case 'point':
      return inLanguage(subject.point.summary, language)
    case 'sentence':
      return strings.handout.paragraphOf(subject.sentence)
    case 'words':
      return strings.handout.words(subject.words)
    case 'all':
      return strings.handout.all
  }
}

interface Props {
  readonly subject: Subject
  readonly part: string
  readonly instruction: string
  /** A line for the pupil's name. */
  readonly signed: boolean
  readonly map?: boolean
  readonly grey: boolean
  readonly children?: ReactNode
}

/** The head of a sheet: what it is, of what, for whom; and where that lies. */
export function Head({ subject, part, instruction, signed, map, grey, children }: Props) {
  const strings = useStrings()
  const language = useLanguage()
  const other = otherOf(language)
  return (
    <header className="sheet-head">
      <p className="head-line">
        <span>
          <b>{strings.title}</b> <span lang={TAG[other]}>{stringsOf(other).title}</span>
        </span>
        <span className="head-part">{part}</span>
        {signed && (
          <span className="signed">
            <span>{strings.handout.name}</span>
            <span className="sign-line long" />
            <span>{strings.handout.date}</span>
            <span className="sign-line" />
          </span>
        )}
      </p>
      <div className="head-body">
        <div className="head-words">
          <h2>
            {titleOf(subject, strings, language)}
            {subject.kind === 'place' && (
              <span className="other-name" lang={TAG[other]}>
                {inLanguage(subject.place.names, other)}
              </span>
            )}
          </h2>
          <p className="instruction">{instruction}</p>
          {children}
        </div>
        {map && <Where subject={subject} grey={grey} />}
      </div>
    </header>
  )
}

/** How a place appears in the text, what was filtered, what was left out, and how to read the marks. */
export function Facts({ made }: { made: Handout }) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const view = useAtlas(state => state.view)
  const { subject, shown, total, selection } = made
  const place = subject.kind === 'place' ? subject.place.id : null
  const silent = place !== null && text.edition.silent.includes(place)
  // Context has no words of its own that could be marked.
  const reasons = place === null ? [] : reasonsOf(text, place, view.reason).filter(one => one !== 'context')
  const filters = subject.kind === 'lesson' ? [] : filterNames(text, strings, view)
  return (
    <>
      {subject.kind === 'lesson' && <p>{inLanguage(subject.lesson.summary, language)}</p>}
      {subject.kind === 'place' && !silent && <Counted subject={subject} reason={view.reason} />}
      {filters.length > 0 && <p>{strings.handout.onlyThese(strings.list(filters))}</p>}
      {shown < total && subject.kind !== 'lesson' && (
        <p>
          {strings.handout.some(shown, total)}
          {strings.marks.colon}
          {strings.handout.selection[selection]}
          {strings.marks.stop}
        </p>
      )}
      {shown === 0 ? (
        <p>
          {silent ? strings.panel.silent(titleOf(subject, strings, language)) : strings.handout.noPassages}
        </p>
      ) : (
        <p className="handout-signs">
          <span className="mark-verb">{strings.handout.signs.verb}</span>
          {reasons.length > 0 && (
            <>
              {strings.marks.clause}
              {strings.handout.signs.reasons}{' '}
              {reasons.map((reason, i) => (
                <span key={reason}>
                  {i > 0 && strings.marks.list}
                  <span className={`mark-${reason}`}>{strings.reason[reason]}</span>
                </span>
              ))}
            </>
          )}
        </p>
      )}
    </>
  )
}

/** The reasons for which sentences are about a place, up to this one. */
function reasonsOf(text: Concordance, place: PlaceId, limit: Reason): Reason[] {
  const { byReason } = tally(text, place, limit)
  return REASONS.filter(reason => byReason[reason] > 0 && within(reason, limit))
}

function Counted({ subject, reason }: { subject: Subject & { kind: 'place' }; reason: Reason }) {
  const text = useText()
  const strings = useStrings()
  const { points, passages, byReason } = tally(text, subject.place.id, reason)
  const reasons = reasonsOf(text, subject.place.id, reason)
  return (
    <p>
      <b>{strings.longPoints(points)}</b> · {strings.sentences(passages)}
      {reasons.length > 0 && ' · '}
      {reasons.map(one => `${strings.reason[one]} ${byReason[one]}`).join(' · ')}
    </p>
  )
}

function filterNames(text: Concordance, strings: Strings, view: View): string[] {
  const { theme, actor, stance, only, reason, lang } = view
  const entry = theme === null ? undefined : text.theme(theme)
  return [
    entry && inLanguage(entry.names, lang),
    actor === null ? undefined : strings.actor[actor],
    stance === null ? undefined : strings.stance[stance],
    only ? strings.filters.only : undefined,
    reason === 'context' ? undefined : strings.filters.countedUpTo(strings.reason[reason]),
  ].filter(name => name !== undefined)
}

/** In CSS pixels. */
const MAP = { width: 252, height: 190 }

function Where({ subject, grey }: { subject: Subject; grey: boolean }) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const reason = useAtlas(state => state.view.reason)
  const [geography] = useGeography()
  return (
    <div className="head-map" style={{ width: MAP.width, height: MAP.height }}>
      {typeof geography === 'object' && (
        <Picture
          text={text}
          geography={geography}
          label={strings.map.label}
          languages={[language, otherOf(language)]}
          labels="asked"
          labelSize={10}
          tone={grey ? 'grey' : 'paper'}
          size={MAP}
          counts={reason}
          chosen={subject.kind === 'place' ? subject.place.id : null}
          lit={litOf(text, subject, reason)}
        />
      )}
    </div>
  )
}

function litOf(text: Concordance, subject: Subject, reason: Reason): readonly Lit[] {
  switch (subject.kind) {
    case 'compare':
      return subject.places.map(({ id }) => ({ place: id, reason: 'named', through: [] }))
    case 'point':
      return litByPoint(text, subject.point)
    case 'sentence':
      return litBySentence(text, subject.sentence, reason)
    case 'lesson':
    case 'place':
    case 'words':
    case 'all':
      return []
  }
}
