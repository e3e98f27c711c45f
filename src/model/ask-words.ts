import { byLevel, type Candidate, compatible } from './candidate'
import type { Concordance } from './concordance'
import { contains, type Point, type Span, STANCES, type Stance, words } from './edition'
import type { Question } from './question'
import { type Random, shuffled } from './random'
import type { Level } from './view'

/** The rungs that a word always carries: on the others a clause may stand by its sense alone. */
const WORDED: readonly Stance[] = ['agreed', 'will', 'determined', 'willing', 'support', 'oppose']
const rung = ({ stance }: Point): number => STANCES.indexOf(stance)

/** A point whose own operative word carries its rung, and that word. */
interface Worded {
  readonly point: Point
  readonly verb: Span
  readonly word: string
}

function worded(text: Concordance): Worded[] {
  const seen = new Set<number>()
  return text.edition.points.flatMap(point => {
    const { verb, governedBy, stance, quotations } = point
    if (!verb || governedBy || !WORDED.includes(stance) || seen.has(verb.start)) return []
    if (!contains(quotations[0], verb)) return []
    seen.add(verb.start)
    return [{ point, verb, word: words(text.edition, verb) }]
  })
}

const isWithin = (a: string, b: string): boolean => a.includes(b) || b.includes(a)

/** The operative words over the same formula elsewhere: they would be right as well. */
function wordsOfTwins(text: Concordance, point: Point): string[] {
  return text
    .twinsOf(point.id)
    .flatMap(({ there }) => text.pointsIn(there.sentence))
    .flatMap(({ verb, governedBy }) => [verb, governedBy])
    .flatMap(span => (span ? [words(text.edition, span)] : []))
}

/** Which word stands in the gap? */
export function operativeWords(text: Concordance, level: Level): Candidate[] {
  const all = worded(text)
  return all.flatMap(({ point, verb, word }): Candidate[] => {
    const [shown] = point.quotations
    const before = words(text.edition, { start: shown.start, end: verb.start })
    const after = words(text.edition, { start: verb.end, end: shown.end })
    const never = [word, before, after, ...wordsOfTwins(text, point)]
    const sameRung = new Set(
      all.filter(other => other.point.stance === point.stance).map(other => other.word),
    )
    const opening = (other: Point) => words(text.edition, other.quotations[0]).slice(0, 2)
    const ask = (next: Random): Question | null => {
      const others = shuffled(all, next).filter(
        other => !sameRung.has(other.word) && !never.some(part => isWithin(part, other.word)),
      )
      // A word is shown as it is rendered after the same subject, if it is anywhere: is willing, are willing.
      const fitting = [...others].sort(
        (a, b) => Number(opening(b.point) === opening(point)) - Number(opening(a.point) === opening(point)),
      )
      const near = byLevel(fitting, level, other => Math.abs(rung(other.point) - rung(point)))
      const wrong = compatible(near, (a, b) => a.point.stance !== b.point.stance && !isWithin(a.word, b.word))
      return (
        wrong && {
          kind: 'words',
          id: `words:${point.id}`,
          level,
          at: shown.sentence,
          shown,
          gaps: [verb],
          options: shuffled([point.id, ...wrong.map(other => other.point.id)], next),
          right: point.id,
        }
      )
    }
    return [{ by: point.stance, at: shown.sentence, distance: 0, ask }]
  })
}
