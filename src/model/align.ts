import type { Span } from './edition'

/** A part of a text that a pattern becomes by so many changes: a unit put in, left out or replaced. */
export interface Alignment extends Span {
  readonly distance: number
}

/** So much weighs a change; a unit kept weighs one less than nothing, so that of equal distances the fuller one wins. */
const CHANGE = 0x2000

interface Candidate extends Alignment {
  readonly weight: number
}

/** Of alignments that overlap the fullest, else the one whose length is nearest the pattern's, else the first. */
function apart(found: readonly Candidate[], length: number): Candidate[] {
  const off = ({ start, end }: Span) => Math.abs(end - start - length)
  const better = (a: Candidate, b: Candidate) =>
    a.weight < b.weight || (a.weight === b.weight && off(a) < off(b))
  const kept: Candidate[] = []
  for (const next of found) {
    const last = kept.at(-1)
    if (!last || next.start >= last.end) kept.push(next)
    else if (better(next, last)) kept.splice(-1, 1, next)
  }
  return kept
}

/**
 * Where a pattern, of less than 8,192 units, stands in a text with the fewest changes, at most `limit` (below the
 * pattern's length): all places with that fewest. Sellers' algorithm, column by column; each cell carries where its
 * alignment began, and cells past the limit, which falls to the best found, are not computed.
 */
export function nearest(pattern: string, text: string, limit: number): Alignment[] {
  const length = pattern.length
  const units = Uint16Array.from({ length }, (_, i) => pattern.charCodeAt(i))
  const weights = Int32Array.from({ length: length + 1 }, (_, i) => i * CHANGE)
  const starts = new Int32Array(length + 1)
  let bound = limit
  let live = Math.min(bound, length)
  let found: Candidate[] = []

  for (let end = 1; end <= text.length; end++) {
    const unit = text.charCodeAt(end - 1)
    const rows = Math.min(live + 1, length)
    if (rows > live) weights[rows] = (bound + 1) * CHANGE
    let diagonal = 0
    let diagonalStart = end - 1
    let above = 0
    let aboveStart = end
    for (let row = 1; row <= rows; row++) {
      const left = weights[row] ?? 0
      const leftStart = starts[row] ?? 0
      let weight = units[row - 1] === unit ? diagonal - 1 : diagonal + CHANGE
      let start = diagonalStart
      if (left + CHANGE < weight) {
        weight = left + CHANGE
        start = leftStart
      }
      if (above + CHANGE < weight) {
        weight = above + CHANGE
        start = aboveStart
      }
      weights[row] = weight
      starts[row] = start
      diagonal = left
      diagonalStart = leftStart
      above = weight
      aboveStart = start
    }
    live = rows
    while (live > 0 && (weights[live] ?? 0) > bound * CHANGE) live--
    if (live < length) continue
    const distance = Math.max(0, Math.ceil(above / CHANGE))
    if (distance < bound) found = []
    bound = distance
    found.push({ start: aboveStart, end, distance, weight: above })
  }
  return apart(found, length).map(({ start, end, distance }) => ({ start, end, distance }))
}
