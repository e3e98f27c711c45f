import { useMemo } from 'react'
import { encode } from 'uqr'

/** Modules of white around the code that the standard asks for. */
const QUIET = 4
/** Bytes that the largest code holds at level M. */
const MOST = 2331

interface Props {
  /** What is read: an absolute address, in ASCII. */
  readonly text: string
  readonly label: string
  /** The side, white edge included, in CSS pixels; without it the code fills the width it is given. */
  readonly size?: number
}

/** A QR code, black on white in every scheme, since readers do not expect it inverted. Nothing if the text is too long for one. */
export function Qr({ text, label, size }: Props) {
  const matrix = useMemo(() => matrixOf(text), [text])
  if (!matrix) return null
  const side = matrix.length + 2 * QUIET
  return (
    <svg
      className="qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      width={size ?? '100%'}
      height={size}
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={pathOf(matrix)} fill="#000" />
    </svg>
  )
}

/** The modules on a side of a text's code, white edge included; null if it is too long for one. */
export function modulesAcross(text: string): number | null {
  const matrix = matrixOf(text)
  return matrix && matrix.length + 2 * QUIET
}

/** Level M, or better where that makes the code no denser. */
function matrixOf(text: string): boolean[][] | null {
  if (new TextEncoder().encode(text).length > MOST) return null
  return encode(text, { ecc: 'M', boostEcc: true, border: 0 }).data
}

/** One rectangle for each run of black modules in a row. */
function pathOf(matrix: readonly (readonly boolean[])[]): string {
  return matrix
    .flatMap((row, y) =>
      row.map((black, x) => {
        if (!black || row[x - 1]) return ''
        const white = row.indexOf(false, x)
        const length = (white < 0 ? row.length : white) - x
        return `M${x + QUIET} ${y + QUIET}h${length}v1h-${length}z`
      }),
    )
    .join('')
}
