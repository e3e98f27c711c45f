import type { Concordance } from './concordance'
import {
  type PlaceId,
  type Point,
  type Quotation,
  type Sentence,
  type SentenceId,
  type Span,
  words,
} from './edition'
import { kept } from './kept'
import { clusters } from './runs'

const PARTIES = ['country', 'group', 'organisation']

/** China is a side of nearly all that the interview says, so nothing tells by it. */
const isParty = (text: Concordance, id: PlaceId): boolean =>
  id !== 'CHN' && PARTIES.includes(text.place(id)?.kind ?? '')

/** The parties besides China that a point is about. */
export const partnersOf = (text: Concordance, point: Point): PlaceId[] =>
  point.places.filter(id => isParty(text, id))

/** The words of a quotation that name parties besides China, in order, overlapping ones joined. */
export function namesIn(text: Concordance, { sentence, start, end }: Quotation): Span[] {
  const names = text.linksOf(sentence).flatMap(({ span, place }) => {
    if (!span || !isParty(text, place) || span.start >= end || span.end <= start) return []
    return { start: Math.max(start, span.start), end: Math.min(end, span.end) }
  })
  return clusters(names).map(name => ({ start: name.start, end: name.end }))
}

/** Whether two places are the same, one a member of the other, or groups that share a member. */
export function areAkin(text: Concordance, a: PlaceId, b: PlaceId): boolean {
  const membersOf = (id: PlaceId): readonly PlaceId[] => text.place(id)?.members ?? [id]
  return membersOf(a).some(id => membersOf(b).includes(id))
}

/** The sentences about a place or one akin to it, for any reason, those quoted by points about it included. */
const sentencesAbout = kept((text, place: PlaceId): ReadonlyMap<SentenceId, Sentence> => {
  const isMeant = (id: PlaceId) => areAkin(text, id, place)
  const found = text.edition.paragraphs
    .flatMap(({ sentences }) => sentences)
    .filter(
      ({ id }) =>
        text.linksOf(id).some(link => isMeant(link.place)) ||
        text.pointsIn(id).some(point => point.places.some(isMeant)),
    )
  return new Map(found.map(sentence => [sentence.id, sentence]))
})

const LETTER = /[\p{L}\p{N}]/u

/** Each letter of a span with the next, punctuation and what is left out aside. */
function pairs({ edition }: Concordance, span: Span, without: readonly Span[] = []): Set<string> {
  let before = ''
  const found = new Set<string>()
  for (let at = span.start; at < span.end; at++) {
    const letter = words(edition, { start: at, end: at + 1 })
    if (!LETTER.test(letter) || without.some(({ start, end }) => start <= at && at < end)) continue
    if (before !== '') found.add(before + letter)
    before = letter
  }
  return found
}

const pairsOf = kept((text, sentence: Sentence) => pairs(text, sentence))

/**
 * So great a part of a quotation's pairs of letters in one other sentence makes the two say nearly the same: 坚定支持
 * 对方维护自身核心利益的努力 (p51.s2) and 相互坚定支持对方核心利益 (p34.s1) share a half, 反对各种单边霸凌行径 (p53.s2) and
 * 反对…单边主义和霸凌行径 (p47.s2) five ninths. At a third, what is left in common are set phrases such as 互联互通合作.
 */
const ECHO = 1 / 3

/** The greatest part of a quotation's pairs of letters, names left out, that stands in one sentence about a place. */
function echo(text: Concordance, quotation: Quotation, place: PlaceId): number {
  const own = [...pairs(text, quotation, namesIn(text, quotation))]
  const parts = [...sentencesAbout(text, place).values()].map(sentence => {
    const theirs = pairsOf(text, sentence)
    return own.filter(pair => theirs.has(pair)).length / own.length
  })
  return Math.max(0, ...parts)
}

/**
 * Whether a reader could rightly take a point to be said of a place: its sentence is about it for any reason, a group
 * stands between them, its words return letter for letter where the place is spoken of, or nearly the same is said there.
 */
export function isMistakable(text: Concordance, point: Point, place: PlaceId): boolean {
  const judged = judgements(text, place)
  const held = judged.get(point)
  if (held !== undefined) return held
  const [quotation] = point.quotations
  const about = sentencesAbout(text, place)
  const found =
    point.places.some(id => areAkin(text, id, place)) ||
    about.has(quotation.sentence) ||
    text.twinsOf(point.id).some(({ there }) => about.has(there.sentence)) ||
    echo(text, quotation, place) >= ECHO
  judged.set(point, found)
  return found
}

const judgements = kept((_, _place: PlaceId) => new Map<Point, boolean>())
