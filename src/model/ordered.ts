import { contains, type Span } from './edition'

/** In spans that stand one after the other: the index of the last that begins at an offset or before it, -1 if none does. */
export function lastFrom(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The index of the one that a span stands in; -1 if in none. */
export function around(spans: readonly Span[], span: Span): number {
  const index = lastFrom(spans, span.start)
  const outer = spans[index]
  return outer && contains(outer, span) ? index : -1
}
