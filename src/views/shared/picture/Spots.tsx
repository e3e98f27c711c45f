import { project } from '../../../model/albers'
import { type Fit, toPixels } from './frame'
import type { Position } from '../../../model/edition'

/** A point of the picture; several may lie at one position. */
export interface Spot {
  readonly id: string
  readonly position: Position
  readonly name: string
  readonly current: boolean
}

/** Of a spot, in heights of a name. */
const SIZE = { quiet: 0.3, current: 0.55 }

const diamond = (x: number, y: number, radius: number): string =>
  `M${x} ${y - radius}l${radius} ${radius}l${-radius} ${radius}l${-radius} ${-radius}z`

/** Spots as diamonds, which no place of the text is drawn by; the current one above the others, with its name. */
export function Spots({ spots, fit, size }: { spots: readonly Spot[]; fit: Fit; size: number }) {
  if (spots.length === 0) return null
  const ordered = [...spots].sort((a, b) => Number(a.current) - Number(b.current))
  return (
    <g className="pic-spots" aria-hidden="true">
      {ordered.map(({ id, position, name, current }) => {
        const [x, y] = toPixels(fit, project(position))
        const radius = size * (current ? SIZE.current : SIZE.quiet)
        return (
          <g key={id} className={current ? 'spot-now' : 'spot-quiet'}>
            <path d={diamond(x, y, radius)} />
            {current && name !== '' && (
              <text x={x} y={y - radius - size * 0.35} fontSize={size}>
                {name}
              </text>
            )}
          </g>
        )
      })}
    </g>
  )
}
