import fc from 'fast-check'
import { anyWords } from '../model/any'
import { compact } from '../model/compact'
import { type Span, words } from '../model/edition'
import { fold } from '../model/fold'
import { type Language, LANGUAGES } from '../model/language'
import { must, property, same } from '../model/property'
import { type AlteredPlace, checkQuote, type ExactPlace, type QuoteCheck } from '../model/quote'
import { foldedIncludes, type Hit, search } from '../model/search'
import { edition, text } from './compiled'

const glossary = edition
const source = edition.text
const sentences = edition.paragraphs.flatMap(paragraph => paragraph.sentences)
const translated = sentences.flatMap(({ translation }) => [translation.en, translation.ru])

/** Some words of a text, from anywhere to anywhere. */
const partOf = (whole: string, most: number) =>
  fc
    .tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: most }))
    .map(([start, length]) => whole.slice(start, start + length))
const quoted = (most: number) =>
  fc.oneof(
    { weight: 3, arbitrary: partOf(source, most) },
    { weight: 1, arbitrary: fc.constantFrom(...translated).chain(whole => partOf(whole || ' ', most)) },
  )
/** The same with letters put in, left out and replaced. */
const altered = (most: number) =>
  fc
    .tuple(
      quoted(most),
      fc.array(
        fc.tuple(fc.nat(), fc.nat(2), fc.oneof(anyWords(2), fc.constantFrom('的', '将', 'a', '……', '\n'))),
        { maxLength: 4 },
      ),
    )
    .map(([whole, changes]) =>
      changes.reduce((now, [at, left, instead]) => {
        const from = at % (now.length + 1)
        return now.slice(0, from) + instead + now.slice(from + left)
      }, whole),
    )

const bare = (quote: string) => quote.replaceAll(/\s/g, '')

/** What a place says of itself must be what stands there. */
function stands(place: ExactPlace | AlteredPlace): void {
  must(place.words !== '', 'a place has no words')
  if (place.span) {
    const { start, end } = place.span
    must(0 <= start && start < end && end <= source.length, `${start}–${end} is outside the source`)
    same(place.words, words(edition, place.span))
  }
  same(place.span !== null, place.language === 'zh')
  must(place.stretches.length > 0, 'a place is nowhere')
  for (const { paragraph, speaker, sentences: parts, characters } of place.stretches) {
    const there = edition.paragraphs.find(({ id }) => id === paragraph)
    same(there?.speaker, speaker)
    for (const { id, start, end } of parts) {
      const sentence = text.sentence(id)
      must(sentence !== undefined && start < end, `${id} has no words`)
      if (place.language === 'zh') must(sentence.start <= start && end <= sentence.end, `${id} is left`)
      else must(0 <= start && end <= sentence.translation[place.language].length, `${id} is left`)
    }
    if (characters && there && place.span) {
      same(characters.from, Math.max(there.start, place.span.start) - there.start + 1)
      must(characters.to <= there.end - there.start, `${paragraph} is left`)
    }
  }
}

function isSound(check: QuoteCheck, pasted: string): void {
  if (check.kind === 'exact') {
    must(check.places.length > 0, 'exact and nowhere')
    check.places.forEach(stands)
    for (const { words: there } of check.places)
      same(compact(there).text, compact(pasted.replaceAll(/\p{Cf}/gu, '')).text)
  }
  if (check.kind === 'altered') {
    must(check.places.length > 0, 'altered and nowhere')
    for (const place of check.places) {
      stands(place)
      const left = (kind: string) =>
        place.pieces.flatMap(piece => (piece.kind === kind ? [] : [piece.text])).join('')
      same(bare(left('added')), bare(place.words))
      must(bare(pasted).includes(bare(left('missing')).slice(0, 1)), 'a piece is not of the quotation')
    }
  }
  if (check.kind === 'fragments') {
    for (const fragment of check.fragments) isSound(fragment.check, fragment.text)
    check.places.flat().forEach(stands)
    same(check.order === 'kept', check.places.length > 0)
    for (const chain of check.places) {
      same(chain.length, check.fragments.length)
      chain.forEach((place, i) => {
        const before = chain[i - 1]
        same(place.language, chain[0]?.language)
        if (place.span && before?.span) must(before.span.end <= place.span.start, 'fragments out of order')
      })
    }
  }
}

property(
  'whatever is pasted is judged, and every place that is given is there',
  { sample: 150, whole: 60_000 },
  fc.oneof(anyWords(400), altered(120)),
  pasted => {
    isSound(checkQuote(text, pasted), pasted)
  },
)

const starts = (whole: string, part: string): number[] => {
  const found: number[] = []
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) found.push(at)
  return found
}
const HAN_ENDS = /^\p{Script=Han}.*\p{Script=Han}$/su
property(
  'words of the source are exact wherever they stand, at every twin',
  { sample: 100, whole: 60_000 },
  partOf(source, 60).filter(part => HAN_ENDS.test(part) && !/[…\u3000]/.test(part)),
  part => {
    const check = checkQuote(text, part, ['zh'])
    if (check.kind !== 'exact') throw new Error(`${part} is ${check.kind}`)
    const spans = new Set(check.places.map(({ span }) => span?.start))
    for (const at of starts(source, part)) must(spans.has(at), `${part} at ${at} is not given`)
    // The same letters may stand where a paragraph ends: white space never counts.
    const dense = (letters: string) => letters.replace(/\s/g, '')
    for (const { span, folded } of check.places) {
      must(
        span !== null && (folded || dense(words(edition, span)) === dense(part)),
        `${part} is folded and does not say so`,
      )
    }
  },
)

const short = compact(source)
/** For each end in the source without marks, the fewest changes that make a quotation the words before it. */
function distances(quote: string): Int32Array {
  const units = Array.from({ length: quote.length }, (_, i) => quote.charCodeAt(i))
  const row = Int32Array.from({ length: quote.length + 1 }, (_, i) => i)
  return Int32Array.from({ length: short.text.length }, (_, end) => {
    const unit = short.text.charCodeAt(end)
    let diagonal = 0
    for (let i = 1; i <= units.length; i++) {
      const above = row[i]!
      row[i] = Math.min(diagonal + (units[i - 1] === unit ? 0 : 1), above + 1, row[i - 1]! + 1)
      diagonal = above
    }
    return row[units.length]!
  })
}

const oneLine = altered(60).filter(
  quote => !/[…⋯.。．\n\r]|\u3000\u3000/.test(quote) && (quote.match(/[\u4e00-\u9fff]/g)?.length ?? 0) >= 8,
)
property(
  'of altered words every place that is equally near is given, and none that is farther: no twin is picked',
  { sample: 40, whole: 15_000 },
  oneLine,
  quote => {
    const check = checkQuote(text, quote, ['zh'])
    const typed = compact(quote.trim().replaceAll(/\p{Cf}/gu, '')).text
    const all = distances(typed)
    const best = all.reduce((least, one) => Math.min(least, one), typed.length)
    if (best === 0 || check.kind === 'exact') return
    same(check.kind, best <= Math.floor(typed.length * 0.3) ? 'altered' : 'none', `${quote} at ${best}`)
    if (check.kind !== 'altered') return
    const spans = check.places.flatMap(({ span }) => span ?? [])
    for (const [end, distance] of all.entries()) {
      if (distance > best) continue
      const at = short.at[end] ?? 0
      // A place is taken back to whole sentences and off letters that were only replaced.
      const near = 2 * best + 4
      must(
        spans.some(span => span.start - near <= at && at < span.end + near),
        `${quote} also stands before ${at}`,
      )
    }
    for (const span of spans) {
      const first = short.at.findIndex(at => at >= span.start)
      const last = short.at.findLastIndex(at => at < span.end)
      must(all.slice(first, last + best + 2).includes(best), `${quote} does not stand at ${span.start}`)
    }
  },
)

const isWord = (unit: string | undefined) =>
  unit !== undefined && /[\p{L}\p{M}\p{N}]/u.test(unit) && !/\p{Script=Han}/u.test(unit)
const isDigit = (unit: string | undefined) => unit !== undefined && /\p{Nd}/u.test(unit)
const joinsDigits = (unit: string | undefined) => unit === '.' || unit === ',' || unit === ':'
/** Whether a place parts a word or a number, in the plainest words. */
const parts = (words: string, at: number): boolean => {
  const [two, one, here, next] = [words[at - 2], words[at - 1], words[at], words[at + 1]]
  return (
    (isWord(one) && isWord(here)) ||
    (isDigit(one) && joinsDigits(here) && isDigit(next)) ||
    (isDigit(two) && joinsDigits(one) && isDigit(here))
  )
}
/** Where a query stands as it was typed, each place of a folded text tried. */
function scan(folded: string, query: string, origin: number): Span[] {
  const found: Span[] = []
  for (let at = 0; at + query.length <= folded.length; at++) {
    if (!folded.startsWith(query, at) || at + origin < (found.at(-1)?.end ?? 0)) continue
    if (isWord(query[0]) && parts(folded, at)) continue
    found.push({ start: origin + at, end: origin + at + query.length })
  }
  return found
}
const readings = sentences.map(sentence => {
  const folded = LANGUAGES.map(language =>
    fold(language === 'zh' ? words(edition, sentence) : sentence.translation[language]),
  )
  return {
    id: sentence.id,
    spans: (query: string) =>
      folded.map((whole, i) => scan(whole, query, LANGUAGES[i] === 'zh' ? sentence.start : 0)),
  }
})
const textIn = (language: Language, id: Hit['sentence']) =>
  language === 'zh' ? source : (text.sentence(id)?.translation[language] ?? '')

const typed = fc.oneof(
  quoted(12),
  altered(12),
  anyWords(20),
  fc.constantFrom(...edition.places.flatMap(({ names }) => Object.values(names))),
)
property(
  'what is typed is found wherever it stands and nowhere else, and its marks lie in the text',
  { sample: 60, whole: 40_000 },
  typed,
  q => {
    const found = search(text, glossary, q)
    if (found === null) return same(q.trim(), '')
    const hits = [...found.hits, ...(found.inside?.hits ?? [])]
    for (const { sentence, spans, named } of hits) {
      for (const language of LANGUAGES) {
        const there = textIn(language, sentence)
        for (const { start, end } of spans[language])
          must(
            0 <= start && start < end && end <= there.length,
            `${q}: ${start}–${end} is outside ${sentence}`,
          )
      }
      const { start: first, end: last } = text.sentence(sentence)!
      for (const span of [...spans.zh, ...named])
        must(first <= span.start && span.end <= last, `${q} is not in ${sentence}`)
    }
    const query = fold(found.query)
    const all = readings.flatMap(({ id, spans }) =>
      spans(query).flat().length > 0 ? [{ id, spans: spans(query) }] : [],
    )
    if (all.length === 0) return
    same(found.mode, 'phrase')
    for (const { id, spans } of all) {
      const here = hits.filter(({ sentence }) => sentence === id)
      const given = LANGUAGES.map(language =>
        [
          ...new Set(here.flatMap(hit => hit.spans[language].map(({ start, end }) => `${start}–${end}`))),
        ].toSorted(),
      )
      same(
        given,
        spans.map(list => list.map(({ start, end }) => `${start}–${end}`).toSorted()),
        `${q} in ${id}`,
      )
    }
    same(new Set(hits.map(({ sentence }) => sentence)).size, all.length, `sentences with ${q}`)
  },
)

property(
  'a list is narrowed by any words without harm, and never loses what says them',
  { sample: 100, whole: 40_000 },
  fc.tuple(fc.oneof(quoted(30), anyWords(30)), anyWords(12)),
  ([words, other]) => {
    foldedIncludes(words, other)
    const composed = words.normalize('NFC')
    must(foldedIncludes(composed, composed), `“${composed}” does not hold itself`)
  },
)
