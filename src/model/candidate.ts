import type { SentenceId } from './edition'
import type { Question } from './question'
import type { Random } from './random'
import type { Level } from './view'

/** What could be asked. */
export interface Candidate {
  /** What questions of its kind are dealt by, so that each has its share: a place, a speaker, a rung of the ladder. */
  readonly by: string
  readonly at: SentenceId
  /** How far the wrong answers are from the right one, where that is known before they are chosen. */
  readonly distance: number
  /**
   * The question with its wrong answers; null if there are too few that are surely wrong. Sentences that other
   * questions show are not shown again if there are enough others.
   */
  readonly ask: (next: Random, shown: ReadonlySet<SentenceId>) => Question | null
}

/** Wrong answers beside the right one. */
const WRONG = 3

/** In the order of a level: far first at 1, near first at 3, any at 2. What is equally far keeps its order. */
export function byLevel<T>(items: readonly T[], level: Level, distance: (item: T) => number): T[] {
  if (level === 2) return [...items]
  const sign = level === 1 ? -1 : 1
  return [...items].sort((a, b) => sign * (distance(a) - distance(b)))
}

/** The first `WRONG` of which each goes with all those before it; null if there are fewer. */
export function compatible<T>(items: readonly T[], goes: (a: T, b: T) => boolean): T[] | null {
  const taken: T[] = []
  for (const item of items) if (taken.every(other => goes(item, other))) taken.push(item)
  return taken.length < WRONG ? null : taken.slice(0, WRONG)
}
