import type { Concordance, Passage, Relation } from './concordance'
import {
  ACTORS,
  type ParagraphId,
  type PlaceId,
  type Point,
  REASONS,
  type Reason,
  STANCES,
  type Stance,
  THEME_IDS,
  type ThemeId,
} from './edition'
import { groupBy } from './group-by'
import { kept } from './kept'
import { within } from './reasons'
import { type ActorChoice, type Filters, NO_FILTERS, type View } from './view'

/** What the map, the list and the panel say of a place: one derivation, so they never disagree. */
export interface Tally {
  /** Points of its own, up to the chosen reason; never those of a group. */
  readonly points: number
  /** Points that it shares as a member of a group. */
  readonly shared: number
  /** Distinct sentences, up to the chosen reason. */
  readonly passages: number
  /** Distinct sentences at their strongest reason. */
  readonly byReason: { readonly [R in Reason]: number }
}

const own = ({ reason }: Relation, limit: Reason): boolean => reason !== 'group' && within(reason, limit)

const counted = (list: readonly { readonly reason: Reason }[]): Record<Reason, number> => {
  const counts = Object.fromEntries(REASONS.map(reason => [reason, 0])) as Record<Reason, number>
  for (const { reason } of list) counts[reason] += 1
  return counts
}

/** What there is of a place for each reason; every label and list asks for it. */
const countsOf = kept((text: Concordance, place: PlaceId) => ({
  points: counted(text.relations(place)),
  passages: counted(text.passages(place)),
}))

export function tally(text: Concordance, place: PlaceId, limit: Reason): Tally {
  const { points, passages } = countsOf(text, place)
  const upTo = (counts: Readonly<Record<Reason, number>>, but?: Reason) =>
    REASONS.filter(reason => reason !== but && within(reason, limit)).reduce(
      (n, reason) => n + counts[reason],
      0,
    )
  return { points: upTo(points, 'group'), shared: points.group, passages: upTo(passages), byReason: passages }
}

export const passagesUpTo = (text: Concordance, place: PlaceId, limit: Reason): readonly Passage[] =>
  text.passages(place).filter(({ reason }) => within(reason, limit))

/** Whether a point, seen from a place, passes the filters. */
function matches(
  text: Concordance,
  place: PlaceId,
  point: Point,
  { theme, actor, stance, only }: Filters,
): boolean {
  return (
    (theme === null || point.themes.includes(theme)) &&
    (actor === null || (point.actor ?? 'none') === actor) &&
    (stance === null || point.stance === stance) &&
    (!only || text.onlyHere(point, place))
  )
}

/** The points of a place under the chosen reason and filters: its own, and those it shares as a member of a group. */
export function pointsOf(text: Concordance, place: PlaceId, limit: Reason, filters: Filters) {
  const all = text.relations(place).filter(({ point }) => matches(text, place, point, filters))
  return {
    own: all.filter(relation => own(relation, limit)),
    shared: all.filter(({ reason }) => reason === 'group'),
  }
}

/**
 * The View in which its chosen point can be seen: beside a place that it is about, with no filter and no strictness
 * that would hide it. A point of a group needs none: the panel opens the fold that holds it.
 */
export function reveal(text: Concordance, view: View): View {
  const point = view.point && text.point(view.point)
  if (!point) return view
  const about = (id: PlaceId) => text.relations(id).find(relation => relation.point === point)
  const here = view.place === null ? undefined : about(view.place)
  const place = here ? view.place : (point.places[0] ?? null)
  const reason = (here ?? (place === null ? undefined : about(place)))?.reason ?? view.reason
  return {
    ...view,
    place,
    reason: reason === 'group' || within(reason, view.reason) ? view.reason : reason,
    ...(place === null || matches(text, place, point, view) ? {} : NO_FILTERS),
  }
}

export interface Facet<T> {
  readonly value: T
  readonly count: number
}

/** Whose act a point can be, in the order of showing. */
export const ACTOR_CHOICES: readonly ActorChoice[] = [...ACTORS, 'none']

/**
 * How many points each value of a filter would leave, the other filters kept: the place's own, and from the reason
 * `group` on those that it shares. Zeros are left out.
 */
export function facets(text: Concordance, place: PlaceId, view: View) {
  const { theme, actor, stance, only } = view
  const [themes, actors, stances] = [
    new Map<ThemeId, number>(),
    new Map<ActorChoice, number>(),
    new Map<Stance, number>(),
  ]
  let onlyHere = 0
  const add = <T>(counts: Map<T, number>, value: T) => counts.set(value, (counts.get(value) ?? 0) + 1)
  for (const relation of text.relations(place)) {
    const { point } = relation
    if (relation.reason === 'group' ? view.reason !== 'group' : !own(relation, view.reason)) continue
    // What counts under a value of one filter passes all the others.
    const left = (but: keyof Filters) =>
      matches(text, place, point, { theme, actor, stance, only, [but]: NO_FILTERS[but] })
    if (left('theme')) for (const one of point.themes) add(themes, one)
    if (left('actor')) add(actors, point.actor ?? 'none')
    if (left('stance')) add(stances, point.stance)
    if (left('only') && text.onlyHere(point, place)) onlyHere += 1
  }
  const offer = <T>(values: readonly T[], chosen: T | null, counts: ReadonlyMap<T, number>): Facet<T>[] =>
    values
      .map(value => ({ value, count: counts.get(value) ?? 0 }))
      .filter(facet => facet.count > 0 || facet.value === chosen)
  return {
    themes: offer<ThemeId>(THEME_IDS, theme, themes),
    actors: offer<ActorChoice>(ACTOR_CHOICES, actor, actors),
    stances: offer<Stance>(STANCES, stance, stances),
    only: onlyHere,
  }
}

/** Relations in the order of the themes, each once: under the chosen theme, else under its main one. */
export function byTheme(
  relations: readonly Relation[],
  chosen: ThemeId | null,
): { theme: ThemeId; relations: Relation[] }[] {
  const of = groupBy(relations, ({ point }) => [chosen ?? point.themes[0]])
  return THEME_IDS.map(theme => ({ theme, relations: [...of(theme)] })).filter(
    group => group.relations.length > 0,
  )
}

/** For each paragraph of the text, how many of its sentences are about the place. */
export function strip(text: Concordance, place: PlaceId, limit: Reason): number[] {
  const counts = new Map<ParagraphId, number>()
  for (const { paragraph } of passagesUpTo(text, place, limit)) {
    counts.set(paragraph.id, (counts.get(paragraph.id) ?? 0) + 1)
  }
  return text.edition.paragraphs.map(({ id }) => counts.get(id) ?? 0)
}
