import type { Language } from '../../../model/language'
import type { PlaceId } from '../../../model/edition'
import { TAG } from '../strings'
import { DOT, firstLine, type Placed, SECOND, secondLine, type Sign, SIGN } from './lettering'
import type { Dot } from './naming'

/** A round sign: what a class thought of a place, or the number of a stop. In ems around its middle. */
function SignShape({ sign, size }: { sign: Sign; size: number }) {
  return (
    <g className={`pic-sign ${typeof sign === 'number' ? 'pic-stop' : sign}`} transform={`scale(${size})`}>
      <circle className="sign-halo" r="0.62" />
      <circle className="sign-disc" r="0.5" />
      {sign === 'picked' && <circle className="sign-dot" r="0.17" />}
      {sign === 'hit' && <path className="sign-stroke" d="M-.24 .02L-.07 .2L.25-.18" />}
      {sign === 'missed' && <path className="sign-stroke" d="M-.19-.19L.19 .19M.19-.19L-.19 .19" />}
      {sign === 'surprise' && <path className="sign-stroke" d="M0-.27V.06M0 .24V.25" />}
      {typeof sign === 'number' && (
        <text className="sign-number" y="0.28">
          {sign}
        </text>
      )}
    </g>
  )
}

interface NameProps {
  readonly name: Placed<PlaceId>
  readonly className: string
  readonly languages: readonly [Language, Language?]
  readonly plate: boolean
  /** The language of the second line. */
  readonly second: Language
}

/** One name of the picture with its sign, its number and its second line. */
export function Name({ name, className, languages: [primary], plate, second }: NameProps) {
  const { wanted, x, y, seconds, box } = name
  const { first, sign, count, size, turn } = wanted
  const shift = sign === undefined ? 0 : ((SIGN.width + SIGN.gap) * size) / 2
  const signAt = x - firstLine(wanted, seconds) / 2 + (SIGN.width * size) / 2
  const number = count !== undefined && <tspan className="pic-count">{count}</tspan>
  const pad = size * 0.12
  return (
    <g
      className={`pic-name ${className}`}
      transform={turn ? `rotate(${turn} ${x} ${y - size * 0.3})` : undefined}
    >
      {plate && (
        <rect
          className="name-plate"
          x={box.left - pad}
          y={box.top - pad}
          width={box.right - box.left + 2 * pad}
          height={box.bottom - box.top + 2 * pad}
        />
      )}
      {sign !== undefined && (
        <g transform={`translate(${signAt} ${y - size * 0.32})`}>
          <SignShape sign={sign} size={size * SIGN.width} />
        </g>
      )}
      {(first || number) && (
        <text className="first" x={x + shift} y={y} fontSize={size} lang={TAG[primary]}>
          {first}
          {!seconds && number && (
            <tspan className="pic-count" dx={first ? size * 0.3 : 0}>
              {count}
            </tspan>
          )}
        </text>
      )}
      {seconds && (
        <text className="second" x={x} y={y + secondLine(size)} fontSize={size * SECOND}>
          <tspan lang={TAG[second]}>{wanted.second}</tspan>
          {number && (
            <tspan className="pic-count" dx={size * SECOND * 0.35}>
              {count}
            </tspan>
          )}
        </text>
      )}
    </g>
  )
}

/** A city's dot: a ring for a capital. */
export function CityDot({ dot, size, lit }: { dot: Dot; size: number; lit: boolean }) {
  const { place, x, y } = dot
  const r = DOT * size
  return (
    <g className={`pic-dot ${lit ? 'lit' : ''}`}>
      <circle className="dot-halo" cx={x} cy={y} r={r * 1.45} />
      <circle
        className={place.capital ? 'dot-ring' : 'dot-full'}
        cx={x}
        cy={y}
        r={r}
        strokeWidth={r * 0.42}
      />
      {place.capital && <circle className="dot-full" cx={x} cy={y} r={r * 0.36} />}
    </g>
  )
}
