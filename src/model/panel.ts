import type { Concordance, Passage, Relation } from './concordance'
import {
  ACTORS,
  type PlaceId,
  type Point,
  REASONS,
  type Reason,
  STANCES,
  type Stance,
  THEME_IDS,
  type ThemeId,
} from './edition'
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

export function tally(text: Concordance, place: PlaceId, limit: Reason): Tally {
  const relations = text.relations(place)
  const passages = text.passages(place)
  const byReason = Object.fromEntries(
    REASONS.map(reason => [reason, passages.filter(passage => passage.reason === reason).length]),
  ) as Record<Reason, number>
  return {
    points: relations.filter(relation => own(relation, limit)).length,
    shared: relations.filter(({ reason }) => reason === 'group').length,
    passages: passages.filter(({ reason }) => within(reason, limit)).length,
    byReason,
  }
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
  const count = (part: Partial<Filters>) => {
    const { own, shared } = pointsOf(text, place, view.reason, { theme, actor, stance, only, ...part })
    return own.length + (view.reason === 'group' ? shared.length : 0)
  }
  const offer = <T>(
    values: readonly T[],
    chosen: T | null,
    part: (value: T) => Partial<Filters>,
  ): Facet<T>[] =>
    values
      .map(value => ({ value, count: count(part(value)) }))
      .filter(facet => facet.count > 0 || facet.value === chosen)
  return {
    themes: offer<ThemeId>(THEME_IDS, theme, value => ({ theme: value })),
    actors: offer<ActorChoice>(ACTOR_CHOICES, actor, value => ({ actor: value })),
    stances: offer<Stance>(STANCES, stance, value => ({ stance: value })),
    only: count({ only: true }),
  }
}

/** Relations in the order of the themes, each once: under the chosen theme, else under its main one. */
export function byTheme(
  relations: readonly Relation[],
  chosen: ThemeId | null,
): { theme: ThemeId; relations: Relation[] }[] {
  return THEME_IDS.map(theme => ({
    theme,
    relations: relations.filter(({ point }) => (chosen ?? point.themes[0]) === theme),
  })).filter(group => group.relations.length > 0)
}

/** For each paragraph of the text, how many of its sentences are about the place. */
export function strip(text: Concordance, place: PlaceId, limit: Reason): number[] {
  const passages = passagesUpTo(text, place, limit)
  return text.edition.paragraphs.map(
    ({ id }) => passages.filter(({ paragraph }) => paragraph.id === id).length,
  )
}
