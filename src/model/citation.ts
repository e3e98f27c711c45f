import { hrefOf, permalink } from './address'
import type { Concordance } from './concordance'
import {
  type PlaceId,
  type Point,
  type PointId,
  type SentenceId,
  type Source,
  type Span,
  SPEAKERS,
  type Speaker,
  type Verbatim,
  words,
} from './edition'
import { inTranslations, type Language, type Translations } from './language'
import { body, standing, type Stretch } from './standing'
import { firstView } from './view'

/** What can be cited: words, from a sentence to all quotations of a point, or what the atlas shows. */
export type Target =
  | { readonly kind: 'sentence'; readonly id: SentenceId }
  | { readonly kind: 'quotation'; readonly span: Span }
  /** `place` is the one beside which the link shows it. */
  | { readonly kind: 'point'; readonly id: PointId; readonly place: PlaceId | null }
  /** `title` says in a language what is shown; `href` is its relative link. */
  | { readonly kind: 'view'; readonly title: (language: Language) => string; readonly href: string }
  | { readonly kind: 'edition' }

/** One continuous piece of the source, with where it stands. */
export interface CitedWords {
  readonly exact: Verbatim
  /** In the source file. */
  readonly span: Span
  readonly stretches: readonly Stretch[]
  readonly translation: Translations
  /** Whether the translation renders whole sentences, of which the words are a part. */
  readonly wider: boolean
}

/** The facts of a citation, in no style and no language. */
export interface Citation {
  readonly target: Target
  /** Short, in ASCII and the same each time: for file names and reference managers. */
  readonly key: string
  readonly words: readonly CitedWords[]
  /** Who says the words, each once. */
  readonly speakers: readonly Speaker[]
  readonly point: Point | null
  readonly source: Source
  /** Relative. */
  readonly href: string
}

/** What is cited, from the edition; null if the edition has no such thing. `language` is that of the interface, for the link. */
export function cite(text: Concordance, target: Target, language: Language): Citation | null {
  const { source } = text.edition
  switch (target.kind) {
    case 'sentence': {
      const sentence = text.sentence(target.id)
      if (!sentence) return null
      return ofWords(text, target, [sentence], permalink(language, { at: sentence.id }))
    }
    case 'quotation': {
      const [first] = standing(body(text, 'zh'), target.span).stretches
      const [sentence] = first?.sentences ?? []
      if (!sentence) return null
      return ofWords(text, target, [target.span], permalink(language, { at: sentence.id }))
    }
    case 'point': {
      const point = text.point(target.id)
      if (!point) return null
      const href = permalink(language, { place: target.place, point: point.id })
      return { ...ofWords(text, target, point.quotations, href), point }
    }
    case 'view':
    case 'edition': {
      const href = target.kind === 'view' ? target.href : hrefOf(firstView(language))
      return { target, key: keyOf(target, []), words: [], speakers: [], point: null, source, href }
    }
  }
}

function ofWords(text: Concordance, target: Target, spans: readonly Span[], href: string): Citation {
  const cited = spans.map(span => citedWords(text, span))
  const said = new Set(cited.flatMap(({ stretches }) => stretches.map(({ speaker }) => speaker)))
  return {
    target,
    key: keyOf(target, cited),
    words: cited,
    speakers: SPEAKERS.filter(speaker => said.has(speaker)),
    point: null,
    source: text.edition.source,
    href,
  }
}

function citedWords(text: Concordance, { start, end }: Span): CitedWords {
  const span = { start, end }
  const { stretches } = standing(body(text, 'zh'), span)
  const sentences = stretches.flatMap(stretch =>
    stretch.sentences.flatMap(({ id }) => text.sentence(id) ?? []),
  )
  const quotations = sentences.flatMap(({ id }) => text.pointsIn(id)).flatMap(point => point.quotations)
  const same = [...sentences, ...quotations].find(one => one.start === start && one.end === end)
  return {
    exact: words(text.edition, span),
    span,
    stretches,
    translation:
      same?.translation ??
      inTranslations(language => sentences.map(({ translation }) => translation[language]).join(' ')),
    wider: same === undefined && sentences.some(one => one.start < start || one.end > end),
  }
}

/** Begins with the agency, which published all of it: a question must not go by the minister's name. */
function keyOf(target: Target, cited: readonly CitedWords[]): string {
  switch (target.kind) {
    case 'sentence':
      return `xinhua2021-${target.id.replace('.', '')}`
    case 'quotation': {
      const [first] = cited.flatMap(({ stretches }) => stretches)
      return `xinhua2021-${first?.paragraph}-${target.span.start}-${target.span.end}`
    }
    case 'point':
      return `xinhua2021-${target.id}`
    case 'view':
      return 'interview-atlas'
    case 'edition':
      return 'xinhua2021'
  }
}
