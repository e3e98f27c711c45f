import type { Concordance } from './concordance'
import type { Link, PlaceId, Point, Reason, SentenceId } from './edition'
import { strongest, within } from './reasons'

/** A place that a sentence or point plays in. Members of a group are lit through it. */
export interface Lit {
  readonly place: PlaceId
  readonly reason: Reason
  /** The groups that bring it in, for a member that is not linked itself. */
  readonly through: readonly PlaceId[]
}

function light(text: Concordance, ids: readonly PlaceId[], reasonOf: (id: PlaceId) => Reason): Lit[] {
  const direct = [...new Set(ids)].map((place): Lit => ({ place, reason: reasonOf(place), through: [] }))
  const members = new Map<PlaceId, PlaceId[]>()
  for (const id of new Set(ids)) {
    for (const member of text.place(id)?.members ?? []) {
      if (!ids.includes(member)) members.set(member, [...(members.get(member) ?? []), id])
    }
  }
  return [...direct, ...[...members].map(([place, through]): Lit => ({ place, reason: 'group', through }))]
}

/** Where a sentence plays, for reasons up to `limit`. */
export function litBySentence(text: Concordance, sentence: SentenceId, limit: Reason): Lit[] {
  const links: readonly Link[] = text.linksOf(sentence).filter(({ reason }) => within(reason, limit))
  const ids = links.map(link => link.place)
  return light(
    text,
    ids,
    id => strongest(links.filter(link => link.place === id).map(link => link.reason)) ?? 'context',
  )
}

/** Where a point plays. */
export function litByPoint(text: Concordance, point: Point): Lit[] {
  const reasonOf = (id: PlaceId) => text.relations(id).find(relation => relation.point === point)?.reason
  return light(text, point.places, id => reasonOf(id) ?? 'context')
}

/** Whether words name a place themselves, and not only as a member of a group. */
export const isDirect = ({ through }: Lit): boolean => through.length === 0

/** The places that words name themselves. */
export const directPlaces = (lit: readonly Lit[]): PlaceId[] => lit.filter(isDirect).map(({ place }) => place)

/** The places that words name only as members of a group. */
export const memberPlaces = (lit: readonly Lit[]): PlaceId[] =>
  lit.filter(one => !isDirect(one)).map(({ place }) => place)
