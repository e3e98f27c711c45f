import { byLevel, type Candidate, compatible } from './candidate'
import type { Concordance } from './concordance'
import { type PlaceId, type Point, words } from './edition'
import { FORMULA, letters } from './formulae'
import { kept } from './kept'
import { columns } from './matrix'
import { areAkin, isMistakable, namesIn, partnersOf } from './mistakable'
import { isTranslated, type Question } from './question'
import { type Random, shuffled } from './random'
import { runs } from './runs'
import type { Level } from './view'

/** The words that stand for a place in the text; single characters left out, since they stand in other words too. */
const wordsFor = kept((text, place: PlaceId): ReadonlySet<string> => {
  const links = text.edition.links.filter(link => link.place === place)
  const found = links.flatMap(({ span }) => (span ? [words(text.edition, span)] : []))
  return new Set(found.filter(word => word.length > 1))
})

/**
 * Points with one partner whose quotation shows enough to be known by and not the partner's name, each quotation once.
 * Where a translation is shown no party is named at all: the name would stand there too.
 */
const telling = kept((text, level: Level): { point: Point; partner: PlaceId }[] => {
  const seen = new Set<number>()
  return text.edition.points.flatMap(point => {
    const [quotation] = point.quotations
    const [partner, ...more] = partnersOf(text, point)
    if (!partner || more.length > 0 || seen.has(quotation.start)) return []
    const names = namesIn(text, quotation)
    // Fewer letters than a formula has may stand anywhere.
    if (letters(text.edition.text, quotation, names) < FORMULA) return []
    if (isTranslated(level) && names.length > 0) return []
    const bare = runs(quotation, names).filter(({ marks }) => marks.length === 0)
    // 中亚最大的 says only where something stands: it is no link, and a name all the same.
    const named = bare.some(run =>
      [...wordsFor(text, partner)].some(word => words(text.edition, run).includes(word)),
    )
    if (named) return []
    seen.add(quotation.start)
    return [{ point, partner }]
  })
})

/** How far what is said of a place is from a point: 0 if it has a point of its theme and rung, 1 if of its theme. */
function distanceTo(text: Concordance, place: PlaceId, { themes: [theme], stance }: Point): number {
  const same = text
    .relations(place)
    .filter(({ point, reason }) => reason !== 'group' && point.themes[0] === theme)
  return same.some(({ point }) => point.stance === stance) ? 0 : same.length > 0 ? 1 : 2
}

/** Whether it is known who a place is: the edition lists no members of organisations, so what is said of one may be true of any country. */
const isClosed = (text: Concordance, id: PlaceId): boolean => text.place(id)?.kind !== 'organisation'

/** Who is this said about? */
export function about(text: Concordance, level: Level): Candidate[] {
  const parties = columns(text).map(({ id }) => id)
  return telling(text, level).flatMap(({ point, partner }): Candidate[] => {
    if (!isClosed(text, partner)) return []
    const [shown] = point.quotations
    const ask = (next: Random): Question | null => {
      const others = shuffled(parties, next).filter(id => !isMistakable(text, point, id))
      const near = byLevel(others, level, id => distanceTo(text, id, point))
      const wrong = compatible(near, (a, b) => !areAkin(text, a, b))
      return (
        wrong && {
          kind: 'about',
          id: `about:${point.id}`,
          level,
          at: shown.sentence,
          shown,
          gaps: namesIn(text, shown),
          options: shuffled([partner, ...wrong], next),
          right: partner,
        }
      )
    }
    return [{ by: partner, at: shown.sentence, distance: 0, ask }]
  })
}

/** Which of these is not said about the place? */
export function unsaid(text: Concordance, level: Level): Candidate[] {
  const all = telling(text, level)
  const countries = text.edition.focus.filter(id => text.place(id)?.kind === 'country')
  return countries.flatMap(place => {
    const said = all.filter(({ partner }) => partner === place).map(({ point }) => point)
    return all
      .filter(({ point, partner }) => isClosed(text, partner) && !isMistakable(text, point, place))
      .map(({ point }): Candidate => {
        const at = point.quotations[0].sentence
        const ask: Candidate['ask'] = (next, shown) => {
          const near = byLevel(shuffled(said, next), level, ({ themes }) =>
            themes[0] === point.themes[0] ? 0 : 1,
          )
          const sentenceOf = (other: Point) => other.quotations[0].sentence
          const unseen = near.filter(other => !shown.has(sentenceOf(other)))
          const apart = (a: Point, b: Point) => sentenceOf(a) !== sentenceOf(b)
          const others = compatible(unseen, apart) ?? compatible(near, apart) ?? compatible(near, () => true)
          return (
            others && {
              kind: 'unsaid',
              id: `unsaid:${place}:${point.id}`,
              level,
              at,
              place,
              options: shuffled([point, ...others], next).map(({ id }) => id),
              right: point.id,
            }
          )
        }
        return { by: place, at, distance: distanceTo(text, place, point), ask }
      })
  })
}

/** The countries that the map shows whole or nearly so. */
const FINDABLE = ['TKM', 'TJK', 'UZB', 'AFG', 'KAZ', 'KGZ', 'CHN'] as PlaceId[]

/** Where on the map is it? */
export function find(text: Concordance, level: Level): Candidate[] {
  const asked = level === 1 ? [...text.edition.focus, 'CHN'] : FINDABLE
  return FINDABLE.filter(id => asked.includes(id)).flatMap(place => {
    return text
      .passages(place)
      .filter(({ reason }) => reason !== 'context' && reason !== 'group')
      .map(({ sentence: { id: at } }): Candidate => {
        const ask = (): Question => ({
          kind: 'find',
          id: `find:${place}`,
          level,
          at,
          options: [],
          right: place,
        })
        return { by: place, at, distance: 0, ask }
      })
  })
}
