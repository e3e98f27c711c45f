import { Fragment } from 'react'
import { TAG, type TranslationLanguage, translationsIn } from '../../model/language'
import { permalink } from '../../model/address'
import { type Place, type Point, type Span, words } from '../../model/edition'
import type { Gap, HandoutGroup, HandoutPassage } from '../../model/handout'
import { runs } from '../../model/runs'
import { useAtlas, useText } from '../../state/context'
import { ThemeGlyph } from '../shared/Glyphs'
import { linkMarks, type Mark, Marked, MarkedTranslation } from '../shared/Marked'
import { inLanguage, useLanguage, useStrings } from '../shared/strings'

/** What the passages below have in common, and how many more there are. */
export function GroupHead({ group }: { group: HandoutGroup }) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const { heading, columns, total } = group
  if (heading === null) return null
  const shown = columns.reduce((sum, column) => sum + column.length, 0)
  const some = shown < total && <span className="some">{strings.handout.few(shown, total)}</span>
  switch (heading.kind) {
    case 'section': {
      const section = text.edition.sections.find(({ number }) => number === heading.number)
      return (
        <h3 className="group-head">
          <span className="which">
            {heading.number === 0 ? strings.handout.lead : strings.text.question(heading.number)}
          </span>{' '}
          {heading.number > 0 && section && inLanguage(section.heading, language)}
        </h3>
      )
    }
    case 'place':
      return (
        <h3 className="group-head">
          {inLanguage(heading.place.names, language)} {some}
        </h3>
      )
    case 'theme': {
      const theme = text.theme(heading.theme)
      return (
        <h3 className="group-head">
          <ThemeGlyph theme={heading.theme} /> {theme && inLanguage(theme.names, language)} {some}
        </h3>
      )
    }
    case 'stop':
      return (
        <h3 className="group-head">
          <span className="which">{strings.handout.stop(heading.number)}</span>{' '}
          {inLanguage(heading.caption, language)} {some}
        </h3>
      )
  }
}

interface Props {
  readonly passage: HandoutPassage
  readonly gaps: boolean
}

/** A numbered passage: where it stands, who speaks, the words and their translation; or with words to fill in. */
export function Piece({ passage, gaps }: Props) {
  const { lang, text: languages } = useAtlas(state => state.view)
  const { points, quoted, sentence, translation } = passage
  const [point] = points
  const source = gaps ? <SourceWithGaps passage={passage} /> : <Source passage={passage} />
  return (
    <article
      className={`piece ${passage.speaker}`}
      data-sentence={sentence}
      data-point={points.length === 1 && !gaps ? point?.id : undefined}
    >
      <Apparatus passage={passage} plain={gaps} />
      {languages.includes('zh') &&
        (quoted && !gaps ? (
          <blockquote lang="zh-Hans" className="source" cite={permalink(lang, { at: sentence })}>
            {source}
          </blockquote>
        ) : (
          <p lang="zh-Hans" className="source">
            {source}
          </p>
        ))}
      {translationsIn(languages).map(language => (
        <p key={language} lang={TAG[language]} className="translation">
          {gaps ? (
            <TranslationWithGaps passage={passage} language={language} />
          ) : (
            <MarkedTranslation
              text={translation[language]}
              marks={passage.verbs.flatMap(({ rendering: { [language]: span } }): Mark[] =>
                span ? [{ ...span, kind: 'verb' }] : [],
              )}
            />
          )}
        </p>
      ))}
    </article>
  )
}

function Source({ passage }: { passage: HandoutPassage }) {
  const { links, verbs, hits } = passage
  return (
    <Marked
      span={passage}
      marks={[
        ...linkMarks(links),
        ...verbs.map(({ start, end }): Mark => ({ start, end, kind: 'verb' })),
        ...hits.map((hit): Mark => ({ ...hit, kind: 'hit' })),
      ]}
    />
  )
}

function SourceWithGaps({ passage }: { passage: HandoutPassage }) {
  const { edition } = useText()
  const gaps = passage.gaps.map(gap => ({ ...gap.span, gap }))
  return runs(passage, gaps).map(run => {
    const [mark] = run.marks
    return mark ? (
      <Blank key={run.start} gap={mark.gap} ems={1.1 * (run.end - run.start) + 1.2} />
    ) : (
      <Fragment key={run.start}>{words(edition, run)}</Fragment>
    )
  })
}

function TranslationWithGaps({
  passage,
  language,
}: {
  passage: HandoutPassage
  language: TranslationLanguage
}) {
  const translated = passage.translation[language]
  const gaps = passage.gaps.flatMap(gap => {
    const span = gap.rendering[language]
    return span ? [{ ...span, gap }] : []
  })
  const whole: Span = { start: 0, end: translated.length }
  return runs(whole, gaps).map(run => {
    const [mark] = run.marks
    return mark ? (
      <Blank key={run.start} gap={mark.gap} ems={0.5 * (run.end - run.start) + 1.6} />
    ) : (
      <Fragment key={run.start}>{translated.slice(run.start, run.end)}</Fragment>
    )
  })
}

/** A numbered line to write on, as long as the words that are taken out, with room for a hand. */
function Blank({ gap, ems }: { gap: Gap; ems: number }) {
  return (
    <span className="gap-line" style={{ minInlineSize: `${ems}em` }}>
      {gap.number}
    </span>
  )
}

function Apparatus({ passage, plain }: { passage: HandoutPassage; plain: boolean }) {
  const strings = useStrings()
  const { number, sentence, speaker, points, reason } = passage
  return (
    <div className="piece-margin">
      <span>
        <b className="piece-number">{number}</b> <span className="piece-id">{sentence}</span>{' '}
        <span className="speaker">{strings.speaker[speaker]}</span>
      </span>
      {!plain && <Codes points={points} />}
      {!plain && reason && points.length === 0 && (
        <span className={`reason mark-${reason}`}>{strings.reason[reason]}</span>
      )}
    </div>
  )
}

/** Who undertakes it, and on which rung: as all the points of a passage have it, which share their words. */
function Codes({ points }: { points: readonly Point[] }) {
  const strings = useStrings()
  const codes = points.map(
    ({ actor, stance }) => `${strings.actor[actor ?? 'none']} · ${strings.stance[stance]}`,
  )
  return [...new Set(codes)].map(code => <span key={code}>{code}</span>)
}

/** The passages of places that are compared, side by side. */
export function Columns({ group, gaps }: { group: HandoutGroup; gaps: boolean }) {
  const strings = useStrings()
  const language = useLanguage()
  const nameOf = (place: Place | undefined) => place && inLanguage(place.short ?? place.names, language)
  return (
    <div
      className="side-by-side"
      style={{ gridTemplateColumns: `repeat(${group.columns.length}, minmax(0, 1fr))` }}
    >
      {group.columns.map((column, i) => (
        <div key={i}>
          <h4 className="column-head">{nameOf(group.places[i])}</h4>
          {column.length === 0 && <p className="no-passage">{strings.compare.nothing}</p>}
          {column.map(passage => (
            <Piece key={passage.number} passage={passage} gaps={gaps} />
          ))}
        </div>
      ))}
    </div>
  )
}
