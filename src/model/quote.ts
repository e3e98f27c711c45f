import { type Language, mostly } from './language'
import { type Alignment, nearest } from './align'
import { type Compact, compact, cutsWord, isHan, isWord, original } from './compact'
import type { Concordance } from './concordance'
import { type Span } from './edition'
import { fold } from './fold'
import { type Piece, pieces, sameButSpace } from './pieces'
import { type Body, body, type Standing, standing } from './standing'

/** `folded` if only the words are the same: other width, case or punctuation. White space never counts. */
export type ExactPlace = Standing & { readonly folded: boolean }
export type AlteredPlace = Standing & { readonly pieces: readonly Piece[] }

/** What is known of words without an ellipsis. */
export type WordsCheck =
  /** All places where they stand; `folded` if at none of them letter for letter. */
  | { readonly kind: 'exact'; readonly folded: boolean; readonly places: readonly ExactPlace[] }
  /** They stand nowhere; all places that are equally near. */
  | { readonly kind: 'altered'; readonly places: readonly AlteredPlace[] }
  /** They stand nowhere, and are too short to say what they come near, or come near nothing. */
  | { readonly kind: 'none'; readonly reason: 'short' | 'far' }

export interface Fragment {
  readonly text: string
  readonly check: WordsCheck
}

export type QuoteCheck =
  | WordsCheck
  | {
      /** A quotation with an ellipsis. Only `kept` is exact: all fragments stand in the text, one after the other. */
      readonly kind: 'fragments'
      readonly fragments: readonly Fragment[]
      /** `unknown` if not every fragment is exact; `broken` if they do not follow each other in one language. */
      readonly order: 'kept' | 'broken' | 'unknown'
      readonly folded: boolean
      /** If the order is kept: each way to read it, one place for each fragment; inside one paragraph if possible. */
      readonly places: readonly (readonly ExactPlace[])[]
    }
  | { readonly kind: 'long' }
  | { readonly kind: 'empty' }

/** Characters that may be pasted. */
export const LONGEST_QUOTATION = 5000
/** Shorter words come near to something by chance. */
const ENOUGH_HAN = 8
const ENOUGH_LETTERS = 32
const NEAR = 0.3

const ELLIPSIS = /[[(（［【〔]?\s*(?:[…⋯]+|[.。．](?:\s?[.。．]){2,})\s*[\])）］】〕]?/u
/** Line breaks, and what stands between two paragraphs of the source. */
const LINES = /\s*[\n\r]+\s*|\u3000\u3000/u
const INVISIBLE = /\p{Cf}/gu
const FRAME = /^[" ]*$/

/** Cuts marks off a quotation that only frame it: quotation marks that the text does not have there. */
const unframed = (marks: string) => (FRAME.test(fold(marks)) ? '' : marks)

/** A part of the text and what of a quotation answers to it: punctuation at the ends goes with it where it agrees. */
function fit(
  { text, compact: short }: Body,
  quote: string,
  quoted: Compact,
  found: Span,
): { span: Span; quote: string } {
  let { start, end } = original(short, found)
  const inner = original(quoted, { start: 0, end: quoted.text.length })
  let { start: first, end: last } = inner
  const agree = (at: number, there: number) => fold(quote.charAt(at)) === fold(text.charAt(there))
  while (first > 0 && start > 0 && agree(first - 1, start - 1)) {
    first--
    start--
  }
  while (last < quote.length && end < text.length && agree(last, end)) {
    last++
    end++
  }
  const kept = unframed(quote.slice(0, first)) + quote.slice(first, last) + unframed(quote.slice(last))
  const taken = text.slice(start, end)
  start += taken.length - taken.trimStart().length
  end -= taken.length - taken.trimEnd().length
  return { span: { start, end }, quote: kept.trim() }
}

interface Found {
  readonly span: Span
  readonly place: ExactPlace
}

/** All places where a quotation stands word for word; words and numbers are never cut. */
function exactIn(within: Body, quote: string, quoted: Compact): Found[] {
  const { text } = within.compact
  const found: Found[] = []
  for (let at = text.indexOf(quoted.text); at >= 0; at = text.indexOf(quoted.text, at + 1)) {
    const end = at + quoted.text.length
    if (cutsWord(text, at) || cutsWord(text, end)) continue
    const { span, quote: kept } = fit(within, quote, quoted, { start: at, end })
    const place = standing(within, span)
    found.push({ span, place: { ...place, folded: !sameButSpace(place.words, kept) } })
  }
  return found
}

/** Takes an alignment back to whole words, and off a sentence of which it only holds replaced letters. */
function settle(
  { compact: { text, at }, segments }: Body,
  quoted: string,
  { start, end, distance }: Alignment,
): Span {
  const segment = (i: number) => segments.findIndex(({ end: last }) => last > (at[i] ?? 0))
  const replaced = (from: number, length: number, there: number) =>
    Array.from({ length }, (_, i) => text[from + i] !== quoted[there + i]).every(Boolean)
  for (let n = 1; n <= distance && start + n < end; n++) {
    if (segment(start + n) === segment(start)) continue
    if (replaced(start, n, 0)) start += n
    break
  }
  for (let n = 1; n <= distance && end - n > start; n++) {
    if (segment(end - 1 - n) === segment(end - 1)) continue
    if (replaced(end - n, n, quoted.length - n)) end -= n
    break
  }
  while (cutsWord(text, start)) start--
  while (cutsWord(text, end)) end++
  return { start, end }
}

function alteredIn(within: readonly Body[], quote: string, quoted: Compact): AlteredPlace[] {
  const limit = Math.floor(quoted.text.length * NEAR)
  const found = within.flatMap(there =>
    nearest(quoted.text, there.compact.text, limit).map(alignment => ({ there, alignment })),
  )
  const best = Math.min(...found.map(({ alignment }) => alignment.distance))
  return found
    .filter(({ alignment }) => alignment.distance === best)
    .map(({ there, alignment }) => {
      const { span, quote: kept } = fit(there, quote, quoted, settle(there, quoted.text, alignment))
      const place = standing(there, span)
      return { ...place, pieces: pieces(place.words, kept) }
    })
}

const count = (text: string, what: (text: string, at: number) => boolean) =>
  Array.from({ length: text.length }, (_, i) => what(text, i)).filter(Boolean).length

function checkWords(within: readonly Body[], quote: string): { check: WordsCheck; found: readonly Found[] } {
  const quoted = compact(quote)
  const found = within.flatMap(there => exactIn(there, quote, quoted))
  const places = found.map(({ place }) => place)
  if (places.length > 0) {
    return { check: { kind: 'exact', folded: places.every(({ folded }) => folded), places }, found }
  }
  const han = count(quoted.text, isHan)
  const letters = count(quoted.text, isWord)
  if (han < ENOUGH_HAN && letters < ENOUGH_LETTERS) return { check: { kind: 'none', reason: 'short' }, found }
  const written = mostly(quoted.text)
  const altered = alteredIn(
    within.filter(({ language }) => language === written),
    quote,
    quoted,
  )
  return {
    check: altered.length > 0 ? { kind: 'altered', places: altered } : { kind: 'none', reason: 'far' },
    found,
  }
}

/** The ways to read fragments one after the other, none of which holds another. */
function chains([first = [], ...others]: readonly (readonly Found[])[]): Found[][] {
  const all = first.flatMap((start): Found[][] => {
    const chain = [start]
    for (const fragment of others) {
      const next = fragment.find(({ span }) => span.start >= (chain.at(-1)?.span.end ?? 0))
      if (!next) return []
      chain.push(next)
    }
    return [chain]
  })
  const tight = all.filter((chain, i) => chain.at(-1) !== all[i + 1]?.at(-1))
  const paragraph = (found: Found | undefined) => found?.place.stretches.at(0)?.paragraph
  const together = tight.filter(chain => paragraph(chain.at(0)) === paragraph(chain.at(-1)))
  return together.length > 0 ? together : tight
}

function checkFragments(within: readonly Body[], texts: readonly string[]): QuoteCheck {
  const checked = texts.map(text => ({ text, ...checkWords(within, text) }))
  const fragments = checked.map(({ text, check }) => ({ text, check }))
  if (fragments.some(({ check }) => check.kind !== 'exact')) {
    return { kind: 'fragments', fragments, order: 'unknown', folded: false, places: [] }
  }
  const places = within
    .flatMap(({ language }) =>
      chains(checked.map(({ found }) => found.filter(({ place }) => place.language === language))),
    )
    .map(chain => chain.map(({ place }) => place))
  const folded = places.length > 0 && places.every(chain => chain.some(place => place.folded))
  return { kind: 'fragments', fragments, order: places.length > 0 ? 'kept' : 'broken', folded, places }
}

/**
 * Says whether a quotation stands in the text, in the source or in a translation: word for word and where, altered and
 * how, or not. Never takes one place for another: every place that fits equally well is given.
 */
export function checkQuote(
  text: Concordance,
  pasted: string,
  languages: readonly Language[] = text.edition.languages,
): QuoteCheck {
  const quote = pasted.trim()
  if (quote.length > LONGEST_QUOTATION) return { kind: 'long' }
  const [first, ...more] = quote
    .replaceAll(INVISIBLE, '')
    .split(ELLIPSIS)
    .map(fragment => fragment.trim())
    .filter(fragment => compact(fragment).text !== '')
  if (first === undefined) return { kind: 'empty' }
  const within = languages.map(language => body(text, language))
  if (more.length > 0) return checkFragments(within, [first, ...more])
  const { check } = checkWords(within, first)
  const lines = first.split(LINES).filter(line => compact(line).text !== '')
  if (check.kind === 'exact' || lines.length < 2) return check
  // Paragraphs quoted with one left out, or source and translation together: told apart, if one of them is exact.
  const apart = checkFragments(within, lines)
  const some = apart.kind === 'fragments' && apart.fragments.some(fragment => fragment.check.kind === 'exact')
  return some ? apart : check
}
