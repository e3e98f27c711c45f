import { inTranslations, type TranslationLanguage, type Translations } from './language'
import type { Concordance, Relation } from './concordance'
import {
  contains,
  type Link,
  type PlaceId,
  type Point,
  type Reason,
  type Sentence,
  type SentenceId,
  type Span,
  type Speaker,
  THEME_IDS,
} from './edition'
import { strongest } from './reasons'

/** A piece of the source with what can be said of it beside its words: what points quote, or a whole sentence. */
export interface Extract extends Span {
  readonly sentence: SentenceId
  readonly speaker: Speaker
  readonly translation: Translations
  /** Whether it is what the points quote, which may be less than the sentence. */
  readonly quoted: boolean
  /** The points that it is shown for. */
  readonly points: readonly Point[]
  /** Why it is about the place that it stands under; null where no place is the reason. */
  readonly reason: Reason | null
  /** The words that say so. */
  readonly links: readonly Link[]
  /** The operative words in it, with their rendering in each translation of the passage. */
  readonly verbs: readonly (Span & { readonly rendering: Renderings })[]
  /** The words looked for. */
  readonly hits: readonly Span[]
}

/** Where words are rendered in translations; null where nothing of one does. */
export type Renderings = { readonly [L in TranslationLanguage]: Span | null }

/** What a piece is shown for. */
interface Seen {
  readonly place?: PlaceId
  readonly reason?: Reason | null
  readonly points?: readonly Point[]
  readonly hits?: readonly Span[]
}

/** Where an operative word is rendered in a translation that is the sentence's, or a part of it. */
function renderingOf(
  { verb, quotations }: Point,
  sentence: Sentence,
  part: string,
  language: TranslationLanguage,
): Span | null {
  const quotation = verb && quotations.find(whole => contains(whole, verb))
  if (!quotation || part === '') return null
  const whole = sentence.translation[language]
  const inQuotation = quotation.translation[language].indexOf(verb.rendering[language])
  const [from, begin] = [whole.indexOf(quotation.translation[language]), whole.indexOf(part)]
  if (inQuotation < 0 || from < 0 || begin < 0) return null
  const start = from + inQuotation - begin
  const end = start + verb.rendering[language].length
  return start >= 0 && end <= part.length ? { start, end } : null
}

/** A piece of a sentence, with what is printed of it beside its words. */
function piece(
  text: Concordance,
  sentence: Sentence,
  span: Span & { readonly translation: Translations },
  { place, reason = null, points = [], hits = [] }: Seen,
): Extract {
  const groups = place === undefined ? [] : text.groupsOf(place).map(({ id }) => id)
  const links = text.linksOf(sentence.id).filter(link => link.span && contains(span, link.span))
  const own = links.filter(link => link.place === place)
  const verbs = new Map<number, Extract['verbs'][number]>()
  for (const point of text.pointsIn(sentence.id)) {
    const { verb } = point
    if (!verb || !contains(span, verb) || verbs.has(verb.start)) continue
    const { start, end } = verb
    const rendering = inTranslations(language =>
      renderingOf(point, sentence, span.translation[language], language),
    )
    verbs.set(start, { start, end, rendering })
  }
  return {
    start: span.start,
    end: span.end,
    sentence: sentence.id,
    speaker: text.paragraphOf(sentence.id)?.speaker ?? 'minister',
    translation: span.translation,
    quoted: points.length > 0,
    points,
    reason,
    links: own.length > 0 ? own : links.filter(link => groups.includes(link.place)),
    verbs: [...verbs.values()].sort((a, b) => a.start - b.start),
    hits,
  }
}

export const whole = (text: Concordance, id: SentenceId, seen: Seen = {}): Extract[] => {
  const sentence = text.sentence(id)
  return sentence ? [piece(text, sentence, sentence, seen)] : []
}

export const inOrder = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

/** What points quote, in order of the text; what several of them quote once. */
export function quoted(text: Concordance, relations: readonly Relation[], place?: PlaceId): Extract[] {
  const bySpan = new Map<string, { quotation: Point['quotations'][0]; relations: Relation[] }>()
  for (const relation of relations) {
    for (const quotation of relation.point.quotations) {
      const key = `${quotation.start} ${quotation.end}`
      const known = bySpan.get(key)
      if (known) known.relations.push(relation)
      else bySpan.set(key, { quotation, relations: [relation] })
    }
  }
  return [...bySpan.values()]
    .flatMap(({ quotation, relations: all }) => {
      const sentence = text.sentence(quotation.sentence)
      const reason = place === undefined ? null : strongest(all.map(relation => relation.reason))
      const seen = {
        ...(place === undefined ? {} : { place }),
        reason,
        points: all.map(({ point }) => point),
      }
      return sentence ? [piece(text, sentence, quotation, seen)] : []
    })
    .sort(inOrder)
}

/** The first of each theme, then the others, until there are enough; in order of the text. */
export function firstOfThemes(passages: readonly Extract[], enough: number): Extract[] {
  const firsts = THEME_IDS.flatMap(
    theme => passages.find(({ points }) => points[0]?.themes[0] === theme) ?? [],
  ).sort(inOrder)
  const others = passages.filter(passage => !firsts.includes(passage))
  return [...firsts, ...others].slice(0, enough).sort(inOrder)
}
