import { inEach, LANGUAGES, type Language } from './language'
import { compact, isHan, original } from './compact'
import type { Concordance } from './concordance'
import { contains, type Glossary, type SentenceId, type Span } from './edition'
import { fold } from './fold'
import { type Mention, mentions, type Named, namesFor, spells, statesBy } from './names'
import { occurrences } from './occurrences'
import { clusters } from './runs'
import { type Haystack, haystackOf, type Reading, reading, sentencesOf } from './haystack'

/** By language: for zh in the source, else inside the sentence's translation. */
export type SpansByLanguage = { readonly [L in Language]: readonly Span[] }

export interface Hit {
  readonly sentence: SentenceId
  /** The words looked for. */
  readonly spans: SpansByLanguage
  /** In the source: words that stand for a name which the query surely means, where they are not the query itself. */
  readonly named: readonly Span[]
}

/** A place or term that matches the query, by prefix or, if `sure`, wholly. */
export type FoundName = Named & {
  readonly sure: boolean
  /** Of a sure name: further sentences that speak of it and are no hits. */
  readonly related: readonly Mention[]
}

export interface SearchResult {
  /** What was looked for: trimmed, with single spaces. */
  readonly query: string
  /** `words` if the query stands nowhere as it is: then a hit has all its words in one language. */
  readonly mode: 'phrase' | 'words'
  /** In order of the text. */
  readonly hits: readonly Hit[]
  /** Of a character that stands for a state: where it does not, being part of another word. Else null. */
  readonly inside: { readonly count: number; readonly hits: readonly Hit[] } | null
  readonly names: readonly FoundName[]
}

/** Looks through all sentences in one language: by the number of a sentence, where words stand in it. */
type Finder = (haystack: Haystack) => Found
type Found = ReadonlyMap<number, readonly Span[]>

const asTyped =
  (query: string): Finder =>
  haystack =>
    sorted(haystack, occurrences(haystack.folded, query))

/** Spans of a whole haystack in their order, by the sentences that they stand in and counted from there. */
function sorted({ sentences }: Haystack, spans: readonly Span[]): Found {
  const found = new Map<number, Span[]>()
  let index = 0
  for (const span of spans) {
    while ((sentences[index + 1]?.start ?? Number.POSITIVE_INFINITY) <= span.start) index += 1
    const outer = sentences[index]
    if (!outer || !contains(outer, span)) continue
    const part = { start: span.start - outer.start, end: span.end - outer.start }
    const here = found.get(index)
    if (here) here.push(part)
    else found.set(index, [part])
  }
  return found
}

const SPACE_BY_HAN = /\p{Script=Han} | \p{Script=Han}/u
/** The marks that part clauses, of a folded text. */
const clauseMarks = (folded: string) => folded.replaceAll(/[^,.;:!?]/g, '')

/**
 * Quotation marks and hyphens need not be typed, nor marks at the ends agree; but words never match over a comma that the
 * query does not have. A space between Han parts words.
 */
function markless(query: string): ((reading: Reading) => readonly Span[]) & { readonly compact: string } {
  const short = compact(query)
  const inner = original(short, { start: 0, end: short.text.length })
  const marks = clauseMarks(query.slice(inner.start, inner.end))
  const inVain = short.text === '' || SPACE_BY_HAN.test(query)
  const find = (reading: Reading) => {
    if (inVain) return []
    const text = reading.compact()
    return occurrences(text.text, short.text)
      .map(span => original(text, span))
      .filter(({ start, end }) => clauseMarks(reading.folded.slice(start, end)) === marks)
  }
  return Object.assign(find, { compact: inVain ? '' : short.text })
}

/** Only sentences that have the letters in their order, with nothing but marks between, are looked at closely. */
function withoutMarks(query: string): Finder {
  const find = markless(query)
  return haystack => {
    const found = new Map<number, readonly Span[]>()
    for (const index of haystack.having(find.compact)) {
      const spans = find(haystack.reading(index))
      if (spans.length > 0) found.set(index, spans)
    }
    return found
  }
}

/** All words in the same reading, in any order; marks that overlap are joined. */
function allWords(query: string): Finder {
  return haystack => {
    const [first, ...more] = query.split(' ').map(word => asTyped(word)(haystack))
    const found = new Map<number, readonly Span[]>()
    for (const [index, spans] of first ?? []) {
      const others = more.map(each => each.get(index) ?? [])
      if (others.every(each => each.length > 0)) found.set(index, clusters([...spans, ...others.flat()]))
    }
    return found
  }
}

const NONE: readonly Span[] = []

/** A hit whose spans are made when they are asked for: of thousands of hits a window shows a few. */
class WordHit implements Hit {
  readonly sentence: SentenceId
  readonly named = NONE
  readonly #spans: () => SpansByLanguage
  constructor(sentence: SentenceId, spans: () => SpansByLanguage) {
    this.sentence = sentence
    this.#spans = spans
  }
  get spans(): SpansByLanguage {
    return this.#spans()
  }
}

function hitsBy(text: Concordance, find: Finder, there: readonly Language[]): Hit[] {
  const found = inEach(language =>
    there.includes(language) ? find(haystackOf(text, language)) : new Map<number, readonly Span[]>(),
  )
  const sentences = sentencesOf(text)
  const hits: Hit[] = []
  for (const index of Array.from(new Set(LANGUAGES.flatMap(language => [...found[language].keys()]))).sort(
    (a, b) => a - b,
  )) {
    const sentence = sentences[index]
    if (!sentence) continue
    const { id, start: from } = sentence
    const spans = () =>
      inEach(language => {
        const here = found[language].get(index) ?? NONE
        return language === 'zh'
          ? here.map(({ start, end }) => ({ start: from + start, end: from + end }))
          : here
      })
    hits.push(new WordHit(id, spans))
  }
  return hits
}

/** The hits with only those words of the source that the test keeps. */
const keeping = (hits: readonly Hit[], keep: (span: Span) => boolean): Hit[] =>
  hits
    .map(({ sentence, spans, named }) => ({
      sentence,
      spans: { ...spans, zh: spans.zh.filter(keep) },
      named,
    }))
    .filter(({ spans }) => spans.zh.length > 0)

function hitsFor(
  text: Concordance,
  query: string,
  there: readonly Language[],
): Pick<SearchResult, 'mode' | 'hits' | 'inside'> {
  for (const find of [asTyped(query), withoutMarks(query)]) {
    const hits = hitsBy(text, find, there)
    if (hits.length === 0) continue
    const states = query.length === 1 && isHan(query) ? statesBy(text, query) : null
    if (!states) return { mode: 'phrase', hits, inside: null }
    const starts = new Set(states.map(({ start }) => start))
    const meant = (span: Span) => starts.has(span.start)
    const others = keeping(hits, span => !meant(span))
    const count = others.reduce((sum, { spans }) => sum + spans.zh.length, 0)
    return { mode: 'phrase', hits: keeping(hits, meant), inside: { count, hits: others } }
  }
  const hits = query.includes(' ') ? hitsBy(text, allWords(query), there) : []
  return { mode: hits.length > 0 ? 'words' : 'phrase', hits, inside: null }
}

const tidy = (q: string) => q.normalize('NFC').trim().replaceAll(/\s+/g, ' ')

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end

/**
 * Searches source and translations as one types; null if nothing was typed. Width, case, punctuation and tone marks do
 * not matter, and quotation marks need not be typed. Without a glossary, terms are left out. `there` are the languages whose
 * words have been fetched.
 */
export function search(
  text: Concordance,
  glossary: Glossary | null,
  q: string,
  there: readonly Language[] = text.edition.languages,
): SearchResult | null {
  const query = tidy(q)
  if (query === '') return null
  const found = hitsFor(text, fold(query), there)
  const hitIn = new Map(found.hits.map(hit => [hit.sentence, hit]))
  const spansOfNames = new Map<SentenceId, Span[]>()

  const names = namesFor(text, glossary, query).map(({ named, sure }): FoundName => {
    const all = sure ? mentions(text, named) : []
    for (const { sentence, spans } of all) {
      spansOfNames.set(sentence, [...(spansOfNames.get(sentence) ?? []), ...spans])
    }
    return { ...named, sure, related: all.filter(({ sentence }) => !hitIn.has(sentence)) }
  })
  const hits = found.hits.map((hit): Hit => {
    const named = spansOfNames.get(hit.sentence)
    if (!named) return hit
    const { sentence, spans } = hit
    const others = named.filter(span => !spans.zh.some(other => overlap(span, other)))
    return { sentence, spans, named: others.sort((a, b) => a.start - b.start) }
  })
  return { query, ...found, hits, names }
}

const readings = new Map<string, Reading>()

/** Whether a text has the words, found as `search` finds them, or begins a word with them, their spaces aside. Nothing typed is in every text. */
export function foldedIncludes(text: string, q: string): boolean {
  const query = fold(tidy(q))
  if (query === '') return true
  const there = readings.get(text) ?? reading(fold(text))
  readings.set(text, there)
  return (
    occurrences(there.folded, query).length > 0 || markless(query)(there).length > 0 || spells(text, query)
  )
}
