import type { MarkKind } from './marks'

/** The chosen country: a band inside its border, and its outline over a gap. */
export function ChosenShape({ d, clip }: { d: string; clip: string }) {
  return (
    <>
      <path className="chosen-band" d={d} clipPath={`url(#${clip})`} />
      <path className="outline-gap" d={d} />
      <path className="chosen-line" d={d} />
    </>
  )
}

/** A country that words name. */
export function LitShape({ d }: { d: string }) {
  return (
    <>
      <path className="lit-gap" d={d} />
      <path className="lit-line" d={d} />
    </>
  )
}

/** A country that is there as one of a group. */
export function MemberShape({ d, pattern, chosen }: { d: string; pattern: string; chosen: boolean }) {
  return (
    <>
      <path d={d} style={{ fill: `url(#${pattern})` }} />
      <path className={`member-line ${chosen ? 'chosen' : ''}`} d={d} />
    </>
  )
}

/** A marked country: each kind has a pattern and a line of its own. */
export function MarkedShape({ d, kind, pattern }: { d: string; kind: MarkKind; pattern: string }) {
  return (
    <g className={`marked ${kind}`}>
      <path d={d} style={{ fill: `url(#${pattern})` }} />
      <path className="outline-gap" d={d} />
      <path className="mark-line" d={d} />
      {kind === 'surprise' && <path className="mark-core" d={d} />}
    </g>
  )
}

interface PatternsProps {
  readonly id: string
  /** Units of the drawing for one CSS pixel of a line of usual weight. */
  readonly pixel: number
}

/** Hatching for members, and what fills marked countries. */
export function Patterns({ id, pixel }: PatternsProps) {
  const common = { patternUnits: 'userSpaceOnUse' } as const
  return (
    <>
      <pattern
        id={`${id}-member`}
        width="6"
        height="6"
        patternTransform={`scale(${pixel}) rotate(45)`}
        {...common}
      >
        <path className="hatch-gap" d="M0 0V6M6 0V6" />
        <path className="hatch-line" d="M0 0V6M6 0V6" />
      </pattern>
      <pattern id={`${id}-picked`} width="10" height="10" patternTransform={`scale(${pixel})`} {...common}>
        <circle className="pattern-dot" cx="5" cy="5" r="1.2" />
      </pattern>
      <pattern id={`${id}-hit`} width="10" height="10" patternTransform={`scale(${pixel})`} {...common}>
        <path className="pattern-wash" d="M0 0H10V10H0z" />
      </pattern>
      <pattern
        id={`${id}-missed`}
        width="9"
        height="9"
        patternTransform={`scale(${pixel}) rotate(45)`}
        {...common}
      >
        <path className="pattern-cross" d="M0 0V9M0 0H9" />
      </pattern>
      <pattern
        id={`${id}-surprise`}
        width="10"
        height="10"
        patternTransform={`scale(${pixel}) rotate(-45)`}
        {...common}
      >
        <path className="pattern-bar" d="M2.5 0V10" />
      </pattern>
    </>
  )
}
