import type { Span } from './edition'

/** A stretch of text with every mark that covers it. Runs never overlap and together are the whole span. */
export interface Run<Mark extends Span> extends Span {
  readonly marks: readonly Mark[]
}

/**
 * Flattens overlapping marks over `within` to runs, in order. Marks reaching over the border are cut there;
 * empty marks and marks outside are left out.
 */
export function runs<Mark extends Span>(within: Span, marks: readonly Mark[]): Run<Mark>[] {
  const inside = marks.filter(
    mark => mark.start < mark.end && mark.start < within.end && mark.end > within.start,
  )
  const cuts = new Set([within.start, within.end])
  for (const mark of inside) {
    cuts.add(Math.max(mark.start, within.start))
    cuts.add(Math.min(mark.end, within.end))
  }
  const edges = [...cuts].sort((a, b) => a - b)
  return edges.slice(1).map((end, i) => {
    const start = edges[i] ?? within.start
    return { start, end, marks: inside.filter(mark => mark.start <= start && mark.end >= end) }
  })
}

/** Spans that overlap, joined to one stretch; those that only touch stay apart. In order of the text. */
export function clusters<T extends Span>(spans: readonly T[]): (Span & { readonly members: readonly T[] })[] {
  const joined: { start: number; end: number; members: T[] }[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1)
    if (last && span.start < last.end) {
      last.end = Math.max(last.end, span.end)
      last.members.push(span)
    } else joined.push({ start: span.start, end: span.end, members: [span] })
  }
  return joined
}
