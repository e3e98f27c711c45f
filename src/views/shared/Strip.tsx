import { useMemo } from 'react'
import type { Concordance } from '../../model/concordance'
import type { PlaceId, Reason } from '../../model/edition'
import { passagesUpTo } from '../../model/panel'
import { slotsOf, TICKS } from '../../model/slots'
import { useText } from '../../state/context'
import { inLanguage, useLanguage, useStrings } from './strings'

/** One tick is ten units wide, one gap between sections eight. */
const [WIDTH, TICK, GAP] = [10, 8, 8]
const HEIGHT = 20

interface Tick {
  readonly section: number
  readonly x: number
}

/** Where each tick stands; the same for every strip. */
function useTicks(): { slots: Tick[]; width: number } {
  const text = useText()
  return useMemo(() => {
    const { all } = slotsOf(text, TICKS)
    const slots = all.map(({ section }, i) => ({ section, x: i * WIDTH + section * GAP }))
    return { slots, width: (slots.at(-1)?.x ?? 0) + WIDTH }
  }, [text])
}

/** For each tick how many sentences are about the place; where it stands for several paragraphs, for one of them on average. */
function countsOf(text: Concordance, place: PlaceId, upTo: Reason): number[] {
  const { all, of, size } = slotsOf(text, TICKS)
  const counts = all.map(() => 0)
  for (const { paragraph } of passagesUpTo(text, place, upTo)) {
    const slot = of(paragraph.id)
    counts[slot] = (counts[slot] ?? 0) + 1
  }
  return counts.map(count => Math.ceil(count / size))
}

/** The signature graphic: one tick for each paragraph in which the place occurs, taller where more sentences do. A long text has one for several. */
export function Strip({ place, upTo, name }: { place: PlaceId; upTo: Reason; name: string }) {
  const text = useText()
  const strings = useStrings()
  const { slots, width } = useTicks()
  const counts = countsOf(text, place, upTo)
  const most = 4
  const ticks = slots.map(({ x }, i) => {
    const count = Math.min(counts[i] ?? 0, most)
    return count === 0 ? '' : `M${x + 1} ${HEIGHT}v${-(4 + (count * (HEIGHT - 4)) / most)}h${TICK}V${HEIGHT}z`
  })
  const lines = slots.map(
    ({ x, section }, i) => `M${x} ${HEIGHT}h${slots[i + 1]?.section === section ? WIDTH : WIDTH - 1}`,
  )
  const sections = [...new Set(slots.filter((_, i) => (counts[i] ?? 0) > 0).map(({ section }) => section))]
  const words = sections.map(section => (section === 0 ? strings.strip.lead : strings.strip.answer(section)))
  const label = strings.strip.label(name, words.length > 0 ? strings.list(words) : strings.strip.nowhere)
  return (
    <svg
      className="strip"
      viewBox={`0 0 ${width} ${HEIGHT + 1}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <path className="strip-line" d={lines.join('')} />
      <path className="strip-ticks" d={ticks.join('')} />
    </svg>
  )
}

/** The numbers of the eight questions above a column of strips. */
export function StripHeads() {
  const { edition } = useText()
  const language = useLanguage()
  const { slots, width } = useTicks()
  return (
    <div className="strip-heads" aria-hidden="true">
      {edition.sections.slice(1).map(({ number, heading }) => {
        const own = slots.filter(slot => slot.section === number)
        const middle = ((own[0]?.x ?? 0) + (own.at(-1)?.x ?? 0) + WIDTH) / 2
        return (
          <span
            key={number}
            style={{ left: `${(100 * middle) / width}%` }}
            title={inLanguage(heading, language)}
          >
            {number}
          </span>
        )
      })}
    </div>
  )
}
