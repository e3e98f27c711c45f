import type { Actor, Stance, ThemeId } from '../../model/edition'
import { STANCES } from '../../model/edition'

/** Two bars, China above and the other below; filled undertakes. Three filled: all parties. The word stands beside it. */
export function ActorGlyph({ actor }: { actor: Actor }) {
  const bars = { china: [1, 0], both: [1, 1], other: [0, 1], all: [1, 1, 1] }[actor]
  const height = bars.length === 3 ? 3.2 : 4.5
  return (
    <svg className="glyph actor" width="18" height="12" viewBox="0 0 18 12" aria-hidden="true">
      {bars.map((filled, i) => (
        <rect
          key={i}
          x=".5"
          width="17"
          y={0.5 + i * (bars.length === 3 ? 4 : 6)}
          height={height}
          fill={filled ? 'currentColor' : 'none'}
          stroke="currentColor"
        />
      ))}
    </svg>
  )
}

/** Eight ticks, the written rung tall. It says where the word stands in the list, never how good it is. */
export function Ladder({ stance }: { stance: Stance }) {
  return (
    <svg className="glyph ladder" width="38" height="11" viewBox="0 0 38 11" aria-hidden="true">
      {STANCES.slice(0, 8).map((rung, i) => (
        <rect
          key={rung}
          className={rung === stance ? 'rung-written' : 'rung'}
          x={i * 5}
          width={rung === stance ? 3 : 1.5}
          y={rung === stance ? 0 : 5.5}
          height={rung === stance ? 11 : 5.5}
        />
      ))}
    </svg>
  )
}

const PATHS: { readonly [T in ThemeId]: string } = {
  trust: 'M7 6.5a4 4 0 1 0 0 7 4 4 0 1 0 0-7zM12 6a4 4 0 1 1 0 8 4 4 0 1 1 0-8z',
  'belt-and-road':
    'M3 15.5c5 0 3-5 7-5.5s3-5.5 7-5.5M3 15.5h.01M17 4.5h.01M2 15.5a1 1 0 1 0 2 0 1 1 0 1 0-2 0M16 4.5a1 1 0 1 0 2 0 1 1 0 1 0-2 0',
  connectivity: 'M6.5 2.5 5 17.5M13.5 2.5 15 17.5M6.300 5.5h7.400M6 9h8M5.600 12.5h8.800M5.200 16h9.600',
  energy:
    'M10 2.5c.6 3 4.5 5 4.5 9.200a4.5 4.5 0 0 1-9 0c0-2 1-3.200 2-4 .2 1.300.7 1.800 1.300 2.200C8.5 7 9 4.5 10 2.5z',
  health: 'M10 3a7 7 0 1 0 0 14 7 7 0 1 0 0-14zM10 6.5v7M6.5 10h7',
  digital: 'M6 6h8v8H6zM8 3v3M12 3v3M8 14v3M12 14v3M3 8h3M3 12h3M14 8h3M14 12h3',
  green: 'M4 16c0-8 4-12 12.5-12C17 12 13 15.5 6.5 14.5M4 16c2-4 4.5-6 8-7.5',
  security: 'M10 2.5 16 5v4.5c0 4-2.5 6.5-6 8-3.5-1.5-6-4-6-8V5z',
  education:
    'M10 5.5C8 4 5.5 3.700 2.5 4v11c3-.3 5.5 0 7.5 1.5 2-1.5 4.5-1.800 7.5-1.5V4c-3-.3-5.5 0-7.5 1.5zM10 5.5v11',
  agriculture:
    'M10 17.5V6M10 6c-1.300-1.300-1.300-2.5 0-4 1.300 1.5 1.300 2.700 0 4zM10 10.5c-2.5 0-4-1.5-4-4 2.5 0 4 1.5 4 4zM10 10.5c2.5 0 4-1.5 4-4-2.5 0-4 1.5-4 4zM10 15c-2.5 0-4-1.5-4-4 2.5 0 4 1.5 4 4zM10 15c2.5 0 4-1.5 4-4-2.5 0-4 1.5-4 4z',
  multilateral: 'M10 3a7 7 0 1 0 0 14 7 7 0 1 0 0-14zM3 10h14M10 3c-4 4-4 10 0 14M10 3c4 4 4 10 0 14',
  afghanistan: 'M2 16 7.5 5.5 11 11l2-2.5 5 7.5zM5.700 9l1.800 1.200L9 8.5',
}

/** A theme's sign; its word always stands beside it. */
export function ThemeGlyph({ theme }: { theme: ThemeId }) {
  return (
    <svg
      className="glyph theme"
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.3"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[theme]} />
    </svg>
  )
}
