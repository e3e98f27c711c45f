import { inEach, LANGUAGES, type Language } from './language'
import { type Compact, compact, cutsWord, isHan, isWord, original } from './compact'
import type { Concordance } from './concordance'
import { contains, type Glossary, type SentenceId, type Span } from './edition'
import { fold } from './fold'
import { type Mention, mentions, type Named, namesFor, spells, statesBy } from './names'
import { clusters } from './runs'

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

/** One sentence in one language, made ready for comparing. */
interface Reading {
  /** Where it begins in what its spans count from. */
  readonly start: number
  readonly folded: string
  readonly compact: () => Compact
}
interface Prepared {
  readonly sentence: SentenceId
  readonly readings: { readonly [L in Language]: Reading }
}

function reading(text: string, start: number): Reading {
  let short: Compact | undefined
  return { start, folded: fold(text), compact: () => (short ??= compact(text)) }
}

/** With the languages that were there. */
const prepared = new WeakMap<
  Concordance,
  { readonly languages: string; readonly made: readonly Prepared[] }
>()

function prepare(text: Concordance, there: readonly Language[]): readonly Prepared[] {
  const known = prepared.get(text)
  const languages = there.join()
  if (known?.languages === languages) return known.made
  const made = text.edition.paragraphs
    .flatMap(paragraph => paragraph.sentences)
    .map(({ id, start, end, translation }) => ({
      sentence: id,
      readings: inEach(language =>
        language === 'zh'
          ? reading(text.edition.text.slice(start, end), start)
          : reading(translation[language], 0),
      ),
    }))
  prepared.set(text, { languages, made })
  return made
}

/** Where words stand; in scripts that part words by spaces only from the beginning of a word. */
function occurrences(folded: string, words: string): Span[] {
  const found: Span[] = []
  const bound = isWord(words)
  let at = folded.indexOf(words)
  while (at >= 0) {
    const taken = !(bound && cutsWord(folded, at))
    if (taken) found.push({ start: at, end: at + words.length })
    at = folded.indexOf(words, taken ? at + words.length : at + 1)
  }
  return found
}

type Finder = (reading: Reading) => readonly Span[]

const asTyped =
  (query: string): Finder =>
  ({ folded }) =>
    occurrences(folded, query)

const SPACE_BY_HAN = /\p{Script=Han} | \p{Script=Han}/u
/** The marks that part clauses, of a folded text. */
const clauseMarks = (folded: string) => folded.replaceAll(/[^,.;:!?]/g, '')

/**
 * Quotation marks and hyphens need not be typed, nor marks at the ends agree; but words never match over a comma that the
 * query does not have. A space between Han parts words.
 */
function withoutMarks(query: string): Finder {
  const short = compact(query)
  const inner = original(short, { start: 0, end: short.text.length })
  const marks = clauseMarks(query.slice(inner.start, inner.end))
  return reading => {
    if (short.text === '' || SPACE_BY_HAN.test(query)) return []
    const text = reading.compact()
    return occurrences(text.text, short.text)
      .map(span => original(text, span))
      .filter(({ start, end }) => clauseMarks(reading.folded.slice(start, end)) === marks)
  }
}

/** All words in the same reading, in any order; marks that overlap are joined. */
function allWords(query: string): Finder {
  const words = query.split(' ')
  return ({ folded }) => {
    const found = words.map(word => occurrences(folded, word))
    if (found.some(spans => spans.length === 0)) return []
    return clusters(found.flat())
  }
}

function hitsBy(text: Concordance, find: Finder, there: readonly Language[]): Hit[] {
  return prepare(text, there).flatMap(({ sentence, readings }) => {
    const spans = inEach(language => {
      const { start: from } = readings[language]
      return find(readings[language]).map(({ start, end }) => ({ start: from + start, end: from + end }))
    })
    return LANGUAGES.some(language => spans[language].length > 0) ? [{ sentence, spans, named: [] }] : []
  })
}

/** The hits with only those words of the source that the test keeps. */
const keeping = (hits: readonly Hit[], keep: (span: Span) => boolean): Hit[] =>
  hits
    .map(hit => ({ ...hit, spans: { ...hit.spans, zh: hit.spans.zh.filter(keep) } }))
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
    const meant = (span: Span) => states.some(state => contains(state, span))
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
  const hits = found.hits.map(hit => ({
    ...hit,
    named: (spansOfNames.get(hit.sentence) ?? [])
      .filter(span => !hit.spans.zh.some(other => overlap(span, other)))
      .sort((a, b) => a.start - b.start),
  }))
  return { query, ...found, hits, names }
}

const readings = new Map<string, Reading>()

/** Whether a text has the words, found as `search` finds them, or begins a word with them, their spaces aside. Nothing typed is in every text. */
export function foldedIncludes(text: string, q: string): boolean {
  const query = fold(tidy(q))
  if (query === '') return true
  const there = readings.get(text) ?? reading(text, 0)
  readings.set(text, there)
  return asTyped(query)(there).length > 0 || withoutMarks(query)(there).length > 0 || spells(text, query)
}
