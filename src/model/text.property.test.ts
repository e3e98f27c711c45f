import fc from 'fast-check'
import { nearest } from './align'
import { anyJson, anyText, anyWords } from './any'
import { putTogether, takeApart } from './apart'
import { fold } from './fold'
import { LANGUAGES } from './language'
import { must, property, same } from './property'
import { pieces } from './pieces'
import { random, shuffled } from './random'
import { clusters, runs } from './runs'
import { segment, SEPARATOR } from './segment'

const SENTENCES = fc
  .array(
    fc.oneof(
      fc.constantFrom('。', '！', '？', '”', '’', '）', '》', '\u3000', SEPARATOR, '\n', ' '),
      anyWords(4),
    ),
  )
  .map(parts => parts.join(''))

property(
  'sentences and separators are the text again, whatever it says',
  { sample: 200, whole: 200_000 },
  SENTENCES,
  text => {
    const cut = segment(text)
    same(cut.map(({ start, end }) => text.slice(start, end)).join(SEPARATOR), text)
    for (const { id, start, end, sentences } of cut) {
      same(sentences.map(one => text.slice(one.start, one.end)).join(''), text.slice(start, end))
      sentences.forEach((one, i) => {
        same(one.id, `${id}.s${i + 1}`)
        must(one.start < one.end, `${one.id} is empty`)
      })
    }
  },
)

const span = fc
  .tuple(fc.integer({ min: -5, max: 40 }), fc.integer({ min: -5, max: 12 }))
  .map(([start, length]) => ({
    start,
    end: start + length,
  }))
const marked = fc.record({ start: fc.nat(20), length: fc.nat(20), marks: fc.array(span, { maxLength: 10 }) })

property(
  'runs are the whole span, in order, each with every mark that covers it',
  { sample: 200, whole: 300_000 },
  marked,
  ({ start, length, marks }) => {
    const within = { start, end: start + length }
    const cut = runs(within, marks)
    let at = within.start
    for (const run of cut) {
      same(run.start, at)
      must(run.start < run.end, 'a run is empty')
      at = run.end
      for (let unit = run.start; unit < run.end; unit++) {
        same(
          run.marks,
          marks.filter(mark => mark.start <= unit && unit < mark.end),
          `marks of ${unit}`,
        )
      }
    }
    same(at, within.end)
  },
)

property(
  'clusters hold each span once, overlap nowhere, and join only what overlaps',
  { sample: 200, whole: 200_000 },
  fc.array(
    span.filter(one => one.start < one.end),
    { maxLength: 12 },
  ),
  spans => {
    const joined = clusters(spans)
    same(joined.flatMap(({ members }) => members).length, spans.length)
    joined.forEach(({ start, end, members }, i) => {
      same(
        [start, end],
        [Math.min(...members.map(one => one.start)), Math.max(...members.map(one => one.end))],
      )
      must((joined[i - 1]?.end ?? -Infinity) <= start, 'two clusters overlap')
      for (let unit = start; unit < end; unit++)
        must(
          members.some(one => one.start <= unit && unit < one.end),
          `nothing covers ${unit}`,
        )
    })
  },
)

property(
  'what is folded is as long as it was, unit for unit, and folds no further',
  { sample: 200, whole: 300_000 },
  anyWords(80),
  words => {
    const folded = fold(words)
    same(folded.length, words.length)
    same(fold(folded), folded)
    same(words.split('').map(fold).join(''), folded)
  },
)

/** A text of few letters, so that patterns are met. */
const letters = (maxLength: number, minLength = 0) =>
  fc.string({ unit: fc.constantFrom('甲', '乙', 'a'), minLength, maxLength })

/** The fewest changes that make a pattern a part of a text, each part tried. */
function fewest(pattern: string, text: string): number {
  let row = Array.from({ length: pattern.length + 1 }, (_, i) => i)
  let best = pattern.length
  for (const unit of text.split('')) {
    const next = [0]
    for (let i = 1; i <= pattern.length; i++)
      next.push(Math.min(row[i - 1]! + (pattern[i - 1] === unit ? 0 : 1), row[i]! + 1, next[i - 1]! + 1))
    row = next
    best = Math.min(best, row[pattern.length]!)
  }
  return best
}

property(
  'words are found by the fewest changes, wherever so few do, and nowhere with more',
  { sample: 200, whole: 200_000 },
  fc.record({ pattern: letters(8, 1), text: letters(24), limit: fc.nat(7) }),
  ({ pattern, text, limit: wanted }) => {
    const limit = Math.min(wanted, pattern.length - 1)
    const best = fewest(pattern, text)
    const found = nearest(pattern, text, limit)
    must(found.length > 0 === best <= limit, `${found.length} found, though ${best} changes do`)
    found.forEach(({ start, end, distance }, i) => {
      same(distance, best)
      must(0 <= start && start < end && end <= text.length, 'it is outside the text')
      must((found[i - 1]?.end ?? 0) <= start, 'two overlap')
      same(changes(pattern, text.slice(start, end)), best)
    })
  },
)

/** How many changes make one text the other. */
function changes(a: string, b: string): number {
  let row = Array.from({ length: a.length + 1 }, (_, i) => i)
  b.split('').forEach((unit, j) => {
    const next = [j + 1]
    for (let i = 1; i <= a.length; i++)
      next.push(Math.min(row[i - 1]! + (a[i - 1] === unit ? 0 : 1), row[i]! + 1, next[i - 1]! + 1))
    row = next
  })
  return row[a.length]!
}

const bare = (words: string) => words.replaceAll(/\s/g, '')
property(
  'source and quotation can be put together again from what is same, missing and added',
  { sample: 200, whole: 100_000 },
  fc.tuple(anyText(30), anyText(30)),
  ([source, quotation]) => {
    const found = pieces(source, quotation)
    const join = (left: string) => found.flatMap(({ kind, text }) => (kind === left ? [] : [text])).join('')
    same(bare(join('added')), bare(source))
    same(bare(join('missing')), bare(quotation))
  },
)

const wording = fc.record({ zh: anyWords(6), en: anyWords(6), ru: anyWords(6) })
const data = fc.letrec<{ any: unknown }>(tie => ({
  any: fc.oneof(
    { maxDepth: 3 },
    wording,
    anyJson(),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(anyWords(6), tie('any'), { maxKeys: 4, noNullPrototype: true }),
  ),
}))
/** No data of ours has such a key; with one, nothing is taken apart. */
const hasKey = (value: unknown) => JSON.stringify(value)?.includes('"w":')
property(
  'data put together with its words is what was taken apart, and has none before',
  { sample: 200, whole: 100_000 },
  data.any.filter(value => !hasKey(value)),
  whole => {
    const { bare: without, words } = takeApart(whole)
    const { data: again, tell } = putTogether<unknown>(JSON.parse(JSON.stringify(without ?? null)))
    for (const language of LANGUAGES) tell(language, words[language])
    same(again, whole)
  },
)

const ascending = (a: number, b: number) => a - b
property(
  'chance from a seed stays below its limit, and mixes without loss',
  { sample: 100, whole: 50_000 },
  fc.tuple(anyWords(30), fc.integer({ min: 1, max: 1e9 }), fc.array(fc.nat(9))),
  ([seed, limit, items]) => {
    const next = random(seed)
    for (let i = 0; i < 5; i++) {
      const number = next(limit)
      must(Number.isInteger(number) && number >= 0 && number < limit, `${number} of ${limit}`)
    }
    same(shuffled(items, next).toSorted(ascending), items.toSorted(ascending))
    same(shuffled(items, random(seed)), shuffled(items, random(seed)))
  },
)
