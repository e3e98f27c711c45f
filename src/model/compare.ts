import type { Concordance, Relation } from './concordance'
import { type PlaceId, THEME_IDS, type ThemeId } from './edition'
import type { Twin } from './formulae'
import { byTheme, pointsOf } from './panel'
import type { Filters, View } from './view'

/** A theme with the points of each place compared; an empty list is an answer too. */
export interface ThemeRow {
  readonly theme: ThemeId
  readonly columns: readonly (readonly Relation[])[]
}

/** Words said of two of the places, letter for letter. */
export interface SharedFormula {
  readonly twin: Twin
  readonly places: readonly [PlaceId, PlaceId]
}

export interface Comparison {
  readonly rows: readonly ThemeRow[]
  readonly shared: readonly SharedFormula[]
}

/** The places to put side by side: those chosen, else the one in hand and the countries of the interview. */
export function compared(text: Concordance, { compare, place }: View): readonly PlaceId[] {
  if (compare.length > 0) return compare
  return [...new Set([...(place === null ? [] : [place]), ...text.edition.focus])].slice(0, 2)
}

/** Two or three places theme by theme, under the View's filters, and the formulae that they have in common. */
export function comparison(text: Concordance, view: View): Comparison {
  const { reason, theme, actor, stance, only } = view
  const compare = compared(text, view)
  const filters: Filters = { theme, actor, stance, only }
  const columns = compare.map(id => pointsOf(text, id, reason, filters).own)
  const grouped = columns.map(relations => byTheme(relations, theme))
  const rows = THEME_IDS.map(id => ({
    theme: id,
    columns: grouped.map(groups => groups.find(group => group.theme === id)?.relations ?? []),
  })).filter(row => row.columns.some(relations => relations.length > 0))

  const about = (sentence: Twin['sentence'], id: PlaceId) =>
    text.linksOf(sentence).some(link => link.place === id)
  const shared = new Map<string, SharedFormula>()
  compare.forEach((a, i) => {
    for (const b of compare.slice(i + 1)) {
      const twins = (columns[i] ?? []).flatMap(({ point }) => text.twinsOf(point.id))
      for (const twin of twins) {
        if (about(twin.there.sentence, b) && !about(twin.sentence, b)) {
          shared.set(`${a} ${b} ${twin.start} ${twin.there.start}`, { twin, places: [a, b] })
        }
      }
    }
  })
  return { rows, shared: [...shared.values()] }
}
