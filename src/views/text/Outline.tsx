import { useMemo } from 'react'
import type { ParagraphId, PlaceId, SentenceId } from '../../model/edition'
import { slotsOf, TICKS } from '../../model/slots'
import { useAtlas, useText } from '../../state/context'
import { inLanguage, otherOf, TAG, useLanguage, useStrings } from '../shared/strings'
import type { Reading } from './reading'
import { lineOf, Spine } from './Spine'

interface Props {
  readonly reading: Reading | null
  readonly onBrush: (paragraph: ParagraphId) => void
  readonly onOpen: (sentence: SentenceId) => void
}

/** So many headings have room for both languages. */
const FIT = 12
const FIVE = 'central-asia-five' as PlaceId

/** The eight questions beside the strip of all paragraphs; where the reader is follows the scroll. */
export function Outline({ reading, onBrush, onOpen }: Props) {
  const text = useText()
  const { edition, place, paragraphOf } = text
  const slots = slotsOf(text, TICKS)
  const strings = useStrings()
  const language = useLanguage()
  const other = otherOf(language)
  const chosen = useAtlas(state => state.view.place)
  const here = reading ? paragraphOf(reading.sentence)?.section : 0
  const columns = useMemo(
    () => [...new Set([...edition.focus, FIVE, ...(chosen ? [chosen] : [])])].filter(id => place(id)),
    [edition, place, chosen],
  )
  const firstOf = (number: number) =>
    slots.all.find(({ section }) => section === number)?.paragraphs[0] ?? null
  const last = edition.paragraphs.at(-1)?.id ?? null
  return (
    <nav
      className={`outline ${edition.sections.length > FIT ? 'of-many' : ''}`}
      aria-label={strings.text.outline}
      style={
        {
          '--columns': columns.length,
          '--lines': lineOf(slots, last) - 1,
        } as React.CSSProperties
      }
    >
      <Spine
        columns={columns}
        first={reading?.first ?? null}
        last={reading?.last ?? null}
        at={reading ? (paragraphOf(reading.sentence)?.id ?? null) : null}
        onBrush={onBrush}
        onOpen={onOpen}
      />
      <ol>
        {edition.sections.map(({ number, heading }) => (
          <li
            key={number}
            value={number}
            style={{ '--line': lineOf(slots, firstOf(number)) } as React.CSSProperties}
          >
            <a
              href={`#section-${number}`}
              aria-current={number === here ? 'true' : undefined}
              onClick={event => leap(event, number)}
            >
              {number > 0 && <b>{number}</b>}
              <span>
                {inLanguage(heading, language)}
                <span className="other-name" lang={TAG[other]}>
                  {inLanguage(heading, other)}
                </span>
              </span>
            </a>
          </li>
        ))}
      </ol>
      <label className="jump">
        {strings.text.jump}{' '}
        <select value={here ?? 0} onChange={event => leapTo(Number(event.target.value))}>
          {edition.sections.map(({ number, heading }) => (
            <option key={number} value={number}>
              {number > 0 ? `${number} ` : ''}
              {inLanguage(heading, language)}
            </option>
          ))}
        </select>
      </label>
    </nav>
  )
}

/** A jump inside the page leaves the address, which is the View, as it is. */
function leap(event: React.MouseEvent, number: number): void {
  event.preventDefault()
  leapTo(number)
}

function leapTo(number: number): void {
  const target = document.getElementById(`section-${number}`)
  target?.scrollIntoView({ block: 'start' })
  target?.focus({ preventScroll: true })
}
