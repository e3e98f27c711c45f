import { contains, type PlaceId, type Point, type Reason, words } from '../../model/edition'
import type { Translations } from '../../model/language'
import type { Random } from '../../model/random'
import type { WholeEdition } from '../../model/whole-edition'

/** Words inside a fragment, counted from its beginning. */
interface Inside {
  readonly at: number
  readonly length: number
}

/** A clause that a point quotes, with the part of the translation that renders it. */
export interface Fragment {
  readonly zh: string
  readonly translation: Translations
  readonly verb: (Inside & { readonly rendering: Translations }) | null
  readonly links: readonly (Inside & { readonly place: PlaceId; readonly reason: Reason })[]
  /** What it says and who undertakes it. */
  readonly point: Point
}

/** A fragment ends no sentence, begins no paragraph, and has no number that its translation would have to repeat. */
const UNFIT = /[。！？\u3000\d]/

/** The clauses of the interview that can be put together anew. */
export function fragmentsOf(edition: WholeEdition): Fragment[] {
  return edition.points.flatMap((point): Fragment[] => {
    const [quotation] = point.quotations
    const zh: string = words(edition, quotation)
    if (UNFIT.test(zh)) return []
    const inside = ({ start, end }: { start: number; end: number }): Inside => ({
      at: start - quotation.start,
      length: end - start,
    })
    return [
      {
        zh,
        translation: quotation.translation,
        verb: point.verb && { ...inside(point.verb), rendering: point.verb.rendering },
        links: edition.links.flatMap(({ span, place, reason }) =>
          span && contains(quotation, span) ? [{ ...inside(span), place, reason }] : [],
        ),
        point,
      },
    ]
  })
}

const HAN = /\p{Script=Han}/u
/** One character in so many is another one, in all but one of so many fragments: that one is a formula, word for word. */
const [WORN, FORMULA] = [6, 10]

/** The fragment with some of its characters changed: never those of its operative word or of a name. */
export function worn({ zh, verb, links }: Fragment, letters: string, next: Random): string {
  if (next(FORMULA) === 0) return zh
  const kept = [...(verb ? [verb] : []), ...links]
  return zh
    .split('')
    .map((letter, i) => {
      const stays = kept.some(({ at, length }) => at <= i && i < at + length)
      return stays || !HAN.test(letter) || next(WORN) > 0 ? letter : letters.charAt(next(letters.length))
    })
    .join('')
}
