import { type KeyboardEvent, memo, type PointerEvent, useMemo, useRef } from 'react'
import type { ParagraphId, PlaceId, SentenceId } from '../../model/edition'
import { passagesUpTo } from '../../model/panel'
import { type Slots, slotsOf, TICKS } from '../../model/slots'
import { useActions, useAtlas, useText } from '../../state/context'
import { describePlace, inLanguage, useLanguage, useStrings } from '../shared/strings'

interface Props {
  readonly columns: readonly PlaceId[]
  /** First and last paragraph in view. */
  readonly first: ParagraphId | null
  readonly last: ParagraphId | null
  /** The paragraph that is being read. */
  readonly at: ParagraphId | null
  readonly onBrush: (paragraph: ParagraphId) => void
  readonly onOpen: (sentence: SentenceId) => void
}

/** The line of a slot in the grid: one for the heads, one for each slot, one between two sections. */
const lineOfSlot = ({ all }: Slots, slot: number): number =>
  slot < 0 ? 2 : slot + 2 + (all[slot]?.section ?? 0)
export const lineOf = (slots: Slots, id: ParagraphId | null): number =>
  lineOfSlot(slots, id === null ? -1 : slots.of(id))

/**
 * Where each country occurs in the whole text: a line for each paragraph, in a long text for several, a column for each
 * place. A filled cell opens its first sentence; the frame is what is in view, and can be pulled.
 */
export function Spine({ columns, first, last, at, onBrush, onOpen }: Props) {
  const text = useText()
  const { paragraphs } = text.edition
  const slots = slotsOf(text, TICKS)
  const strings = useStrings()
  const language = useLanguage()
  const { reason, place: chosen } = useAtlas(state => state.view)
  const { choose } = useActions()
  const root = useRef<HTMLDivElement>(null)
  const pulling = useRef(false)
  const counts = useMemo(
    () =>
      columns.map(place => {
        const bySlot = new Map<number, SentenceId[]>()
        for (const { paragraph, sentence } of passagesUpTo(text, place, reason)) {
          const slot = slots.of(paragraph.id)
          const there = bySlot.get(slot)
          if (there) there.push(sentence.id)
          else bySlot.set(slot, [sentence.id])
        }
        return bySlot
      }),
    [text, slots, columns, reason],
  )

  /** The cell under the pointer; beside the cells, the nearest line. */
  const cellAt = ({ clientX, clientY }: PointerEvent) => {
    const cells = [...(root.current?.querySelectorAll<HTMLElement>('i') ?? [])]
    const distance = ({ left, right, top, bottom }: DOMRect) =>
      Math.max(left - clientX, clientX - right, 0) + Math.max(top - clientY, clientY - bottom, 0)
    const boxes = cells.map(cell => ({ cell, far: distance(cell.getBoundingClientRect()) }))
    return boxes.reduce((a, b) => (b.far < a.far ? b : a), boxes[0] ?? { cell: null, far: 0 }).cell
  }
  const brush = (event: PointerEvent) => {
    const paragraph = cellAt(event)?.dataset.paragraph
    if (paragraph) onBrush(paragraph as ParagraphId)
  }
  const from = useRef({ x: 0, y: 0 })
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return
    from.current = { x: event.clientX, y: event.clientY }
    event.currentTarget.setPointerCapture(event.pointerId)
    pulling.current = true
  }
  const onPointerMove = (event: PointerEvent) => {
    if (pulling.current && moved(event)) brush(event)
  }
  const onPointerUp = (event: PointerEvent) => {
    if (!pulling.current) return
    pulling.current = false
    if (moved(event)) return
    const sentence = cellAt(event)?.dataset.sentence
    if (sentence) onOpen(sentence as SentenceId)
    else brush(event)
  }
  const moved = ({ clientX, clientY }: PointerEvent) =>
    Math.hypot(clientX - from.current.x, clientY - from.current.y) > 4

  const index = Math.max(
    0,
    paragraphs.findIndex(({ id }) => id === at),
  )
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1, PageUp: -8, PageDown: 8 }[
      event.key
    ]
    const to =
      { Home: 0, End: paragraphs.length - 1 }[event.key] ?? (step === undefined ? null : index + step)
    if (to === null) return
    event.preventDefault()
    const target = paragraphs[Math.max(0, Math.min(paragraphs.length - 1, to))]
    if (target) onBrush(target.id)
  }
  const here = paragraphs[index]
  const heading = text.edition.sections.find(({ number }) => number === here?.section)?.heading
  return (
    <div className="spine" ref={root}>
      {columns.map((id, column) => {
        const place = text.place(id)
        return (
          place && (
            <button
              key={id}
              type="button"
              className="spine-head"
              style={{ '--column': column + 1 } as React.CSSProperties}
              aria-pressed={id === chosen}
              aria-label={describePlace(language, text, place, reason)}
              title={place.names[language]}
              onClick={() => choose(id)}
            >
              <span
                aria-hidden="true"
                className={strings.text.columnHead[id] && language === 'zh' ? 'han' : undefined}
              >
                {strings.text.columnHead[id] ?? id}
              </span>
            </button>
          )
        )
      })}
      <Cells slots={slots} columns={columns} counts={counts} chosen={chosen} />
      <div
        className="spine-hand"
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => {
          pulling.current = false
        }}
      />
      <div
        className="spine-frame"
        style={{ '--from': lineOf(slots, first), '--to': lineOf(slots, last) + 1 } as React.CSSProperties}
        role="slider"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={strings.text.brush}
        aria-valuemin={0}
        aria-valuemax={paragraphs.length - 1}
        aria-valuenow={index}
        aria-valuetext={
          here ? strings.text.brushValue(here.id, heading ? inLanguage(heading, language) : '') : ''
        }
        onKeyDown={onKeyDown}
      />
    </div>
  )
}

interface CellsProps {
  readonly slots: Slots
  readonly columns: readonly PlaceId[]
  readonly counts: readonly ReadonlyMap<number, readonly SentenceId[]>[]
  readonly chosen: PlaceId | null
}

const Cells = memo(function Cells({ slots, columns, counts, chosen }: CellsProps) {
  return columns.map((place, column) =>
    slots.all.map(({ paragraphs: [first] }, slot) => {
      const sentences = counts[column]?.get(slot) ?? []
      return (
        <i
          key={`${place} ${first}`}
          className={place === chosen ? 'of-chosen' : undefined}
          style={{ '--line': lineOfSlot(slots, slot), '--column': column + 1 } as React.CSSProperties}
          data-filled={Math.min(3, Math.ceil(sentences.length / slots.size))}
          data-paragraph={first}
          data-sentence={sentences[0]}
        />
      )
    }),
  )
})
