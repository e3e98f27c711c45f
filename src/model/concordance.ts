import {
  contains,
  type Edition,
  type Followed,
  type Link,
  type Paragraph,
  type Place,
  type PlaceId,
  type Point,
  type PointId,
  type Reason,
  type Sentence,
  type SentenceId,
  type Span,
  type Theme,
  type ThemeId,
} from './edition'
import type { OutcomeId } from './edition'
import { groupBy } from './group-by'
import { FORMULA, formulaFinder, letters, type Twin } from './formulae'
import { around } from './ordered'
import { strongest } from './reasons'

/** A sentence that is about a place, with all mentions that make it so. */
export interface Passage {
  readonly sentence: Sentence
  readonly paragraph: Paragraph
  /** The strongest of its reasons. */
  readonly reason: Reason
  readonly links: readonly Link[]
}

/** A point as seen from one place. */
export interface Relation {
  readonly point: Point
  readonly reason: Reason
}

/** The edition, indexed: which passages and points belong to which place, and back. */
export interface Concordance {
  readonly edition: Edition
  readonly sentence: (id: SentenceId) => Sentence | undefined
  readonly paragraphOf: (id: SentenceId) => Paragraph | undefined
  /** How many sentences come before this one; -1 if there is no such sentence. */
  readonly orderOf: (id: SentenceId) => number
  /** The sentences that spans stand in, each once, in order of the text. */
  readonly sentencesAt: (spans: readonly Span[]) => readonly SentenceId[]
  readonly place: (id: PlaceId) => Place | undefined
  readonly point: (id: PointId) => Point | undefined
  /** How many points come before this one. */
  readonly pointOrderOf: (point: Point) => number
  readonly theme: (id: ThemeId) => Theme | undefined
  readonly record: (id: OutcomeId) => Followed | undefined
  /** The records that follow a point. */
  readonly recordsOf: (id: PointId) => readonly Followed[]
  /** All mentions in a sentence, in order of the text. */
  readonly linksOf: (id: SentenceId) => readonly Link[]
  /** Points that quote a sentence. */
  readonly pointsIn: (id: SentenceId) => readonly Point[]
  /** The groups that a country is a member of. */
  readonly groupsOf: (id: PlaceId) => readonly Place[]
  /** All passages about a place in order of the text, those about its groups (reason group) included. */
  readonly passages: (id: PlaceId) => readonly Passage[]
  /** All points about a place in order of the text, those about its groups (reason group) included. */
  readonly relations: (id: PlaceId) => readonly Relation[]
  /** The formulae of a sentence: words that return elsewhere, letter for letter. */
  readonly twinsIn: (id: SentenceId) => readonly Twin[]
  /** The formulae that the quotations of a point hold. */
  readonly twinsOf: (id: PointId) => readonly Twin[]
  /** Whether no formula of a point returns in a sentence that is not about the place. */
  readonly onlyHere: (point: Point, place: PlaceId) => boolean
}

function memo<K, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return key => {
    const held = known.get(key)
    if (held !== undefined) return held
    const value = compute(key)
    known.set(key, value)
    return value
  }
}

/** Indexes an edition. Each answer is computed once and then kept, so equal questions get the same object. */
export function concordance(edition: Edition): Concordance {
  const stands = edition.paragraphs.flatMap(paragraph =>
    paragraph.sentences.map(sentence => ({ sentence, paragraph })),
  )
  const sentences = stands.map(({ sentence }) => sentence)
  const order = new Map(sentences.map(({ id }, i) => [id, i]))
  const standing = (id: SentenceId) => stands[order.get(id) ?? -1]
  const places = new Map(edition.places.map(place => [place.id, place]))
  const points = new Map(edition.points.map(point => [point.id, point]))
  const themes = new Map(edition.themes.map(theme => [theme.id, theme]))
  const records = new Map(edition.records.map(record => [record.id, record]))
  const recordsOf = groupBy(edition.records, record => record.points)
  const linksOf = groupBy(edition.links, link => [link.sentence])
  const pointsIn = groupBy(edition.points, point => [...new Set(point.quotations.map(q => q.sentence))])
  const groupsOf = groupBy(
    edition.places.filter(place => place.members),
    group => group.members ?? [],
  )

  const linksTo = groupBy(edition.links, link => [link.place])
  const pointsAbout = groupBy(edition.points, point => point.places)
  const pointOrder = new Map(edition.points.map((point, i) => [point, i]))
  /** A place and the groups that it is a member of. */
  const withGroups = (id: PlaceId) => [id, ...groupsOf(id).map(group => group.id)]

  const passages = memo((id: PlaceId): readonly Passage[] => {
    const places = withGroups(id)
    const about = new Set(places.flatMap(linksTo).map(link => order.get(link.sentence) ?? -1))
    return [...about]
      .sort((a, b) => a - b)
      .flatMap((i): Passage[] => {
        const stand = stands[i]
        if (!stand) return []
        const links = linksOf(stand.sentence.id).filter(link => places.includes(link.place))
        const reason = strongest(links.map(link => (link.place === id ? link.reason : 'group')))
        return reason ? [{ ...stand, reason, links }] : []
      })
  })

  const reasonFor = (point: Point, id: PlaceId): Reason | null => {
    if (point.places.includes(id)) {
      const inside = point.quotations.flatMap(quotation =>
        linksOf(quotation.sentence).filter(
          link => link.place === id && link.span && contains(quotation, link.span),
        ),
      )
      return strongest(inside.map(link => link.reason)) ?? 'context'
    }
    return groupsOf(id).some(group => point.places.includes(group.id)) ? 'group' : null
  }

  const relations = memo((id: PlaceId): readonly Relation[] => {
    const about = new Set(withGroups(id).flatMap(pointsAbout))
    const place = (point: Point) => pointOrder.get(point) ?? -1
    return [...about]
      .sort((a, b) => place(a) - place(b))
      .flatMap((point): Relation[] => {
        const reason = reasonFor(point, id)
        return reason ? [{ point, reason }] : []
      })
  })

  const finder = memo((_: 'formulae') => formulaFinder(edition))
  const twinsIn = memo((id: SentenceId) => finder('formulae')(id))
  const twinsOf = memo((id: PointId): readonly Twin[] =>
    (points.get(id)?.quotations ?? []).flatMap(({ sentence, start, end }) => {
      const names = linksOf(sentence).flatMap(({ span }) => span ?? [])
      return twinsIn(sentence).filter(twin => {
        const held = { start: Math.max(start, twin.start), end: Math.min(end, twin.end) }
        return letters(edition.text, held, names) >= FORMULA
      })
    }),
  )
  const about = (id: SentenceId, place: PlaceId) => linksOf(id).some(link => link.place === place)

  return {
    edition,
    sentence: id => standing(id)?.sentence,
    paragraphOf: id => standing(id)?.paragraph,
    orderOf: id => order.get(id) ?? -1,
    pointOrderOf: point => pointOrder.get(point) ?? -1,
    sentencesAt: spans => {
      const at = new Set(spans.map(span => around(sentences, span)))
      return [...at].sort((a, b) => a - b).flatMap(i => sentences[i]?.id ?? [])
    },
    place: id => places.get(id),
    point: id => points.get(id),
    theme: id => themes.get(id),
    record: id => records.get(id),
    recordsOf,
    linksOf,
    pointsIn,
    groupsOf,
    passages,
    relations,
    twinsIn,
    twinsOf,
    onlyHere: (point, place) => twinsOf(point.id).every(({ there }) => about(there.sentence, place)),
  }
}
