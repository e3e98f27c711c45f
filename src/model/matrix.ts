import type { Concordance, Relation } from './concordance'
import { type Place, type PlaceId, STANCES, type Stance, THEME_IDS, type ThemeId } from './edition'
import { ACTOR_CHOICES, pointsOf } from './panel'
import type { ActorChoice, Filters, MatrixRows, View } from './view'

/** What a row stands for, by what the rows are. */
export type RowValue = ThemeId | ActorChoice | Stance

export interface Cell {
  readonly place: PlaceId
  /** The place's own points, as its panel shows them under the same filters. */
  readonly own: readonly Relation[]
  /** So many more it shares as a member of a group; counted only from the reason `group` on. */
  readonly shared: number
}

export interface Row {
  readonly value: RowValue
  readonly cells: readonly Cell[]
  /** Distinct points of the row; one that is about two places counts once. */
  readonly total: number
}

export interface Matrix {
  readonly places: readonly Place[]
  readonly rows: readonly Row[]
  /** For each place its distinct points under the filters; a point with two themes counts once. */
  readonly totals: readonly Cell[]
  readonly total: number
}

const VALUES: { readonly [R in MatrixRows]: readonly RowValue[] } = {
  theme: THEME_IDS,
  actor: ACTOR_CHOICES,
  stance: STANCES,
}

/** The filters that choose one row of the matrix, the others kept as they are. */
export function rowFilters(view: View, value: RowValue | null): Filters {
  const { theme, actor, stance, only } = view
  return { theme, actor, stance, only, [view.by]: value }
}

/**
 * The parties that points are about, those of the interview first, then groups, then other countries.
 * China, a side of nearly all, is left out.
 */
export function columns(text: Concordance): Place[] {
  const { focus, places } = text.edition
  const parties = places.filter(({ id, kind }) => {
    const party = kind === 'country' || kind === 'group' || kind === 'organisation'
    return party && id !== 'CHN' && text.relations(id).some(({ reason }) => reason !== 'group')
  })
  const others = parties.filter(({ id }) => !focus.includes(id))
  return [
    ...focus.flatMap(id => parties.find(place => place.id === id) ?? []),
    ...others.filter(({ kind }) => kind !== 'country'),
    ...others.filter(({ kind }) => kind === 'country'),
  ]
}

/** Places × themes, actors or operative words, under the View's other filters: the same counts as in every panel. */
export function matrix(text: Concordance, view: View): Matrix {
  const places = columns(text)
  const cell = ({ id }: Place, filters: Filters): Cell => {
    const { own, shared } = pointsOf(text, id, view.reason, filters)
    return { place: id, own, shared: view.reason === 'group' ? shared.length : 0 }
  }
  const distinct = (cells: readonly Cell[]) =>
    new Set(cells.flatMap(({ own }) => own.map(({ point }) => point.id))).size
  const rows = VALUES[view.by].map((value): Row => {
    const cells = places.map(place => cell(place, rowFilters(view, value)))
    return { value, cells, total: distinct(cells) }
  })
  const totals = places.map(place => cell(place, rowFilters(view, null)))
  return { places, rows, totals, total: distinct(totals) }
}

/** The points of a chosen column, row or cell, each once with the strongest reason, in order of the text. */
export function chosenPoints(text: Concordance, view: View): { relation: Relation; place: PlaceId }[] {
  const places = view.place === null ? columns(text).map(({ id }) => id) : [view.place]
  const chosen = new Map<string, { relation: Relation; place: PlaceId }>()
  for (const place of places) {
    for (const relation of pointsOf(text, place, view.reason, view).own) {
      if (!chosen.has(relation.point.id)) chosen.set(relation.point.id, { relation, place })
    }
  }
  const order = ({ relation }: { relation: Relation }) => text.pointOrderOf(relation.point)
  return [...chosen.values()].sort((a, b) => order(a) - order(b))
}
