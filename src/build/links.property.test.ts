import fc from 'fast-check'
import { STATES } from '../../e2e/states'
import { edition, text } from '../content/compiled'
import { hrefOf, readLesson, readShortHash, readView, writeView } from '../model/address'
import { anyView, anyWords, NASTY } from '../model/any'
import type { WrittenLesson } from '../model/edition'
import { inEach } from '../model/language'
import { must, property, same } from '../model/property'
import { differences, firstView, type LessonId, type View } from '../model/view'

// Here, where the edition, its lessons and the states that the browser tests open are all at hand.

const words = inEach(() => '')
/** A lesson with a stop for each state, so that whatever a stop may show is the default of other keys. */
const everything: WrittenLesson = {
  id: 'everything',
  names: words,
  summary: words,
  questions: [],
  sources: [],
  stops: STATES.map(([view], i) => ({ id: `s${i}`, caption: words, notes: words, minutes: null, view })),
}
const shelved = new Map(
  [...edition.lessons, everything].map(written => [
    written.id,
    readLesson(written, 'shipped', text).lesson ?? undefined,
  ]),
)
const shelf = (id: string) => shelved.get(id)
const KEYS = Object.keys(firstView('en')) as (keyof View)[]
const isKey = (key: string): key is keyof View => KEYS.some(known => known === key)

const inLesson = fc
  .tuple(anyView(text), fc.constantFrom(...shelved.keys()), fc.nat(60))
  .map(([view, id, n]): View => {
    const stops = shelf(id)?.stops.length ?? 1
    return { ...view, lesson: id as LessonId, stop: 1 + (n % stops) }
  })
const view = fc.oneof({ weight: 2, arbitrary: anyView(text) }, { weight: 1, arbitrary: inLesson })

property(
  'a View is read as it was written, alone and in a lesson',
  { sample: 300, whole: 200_000 },
  view,
  before => {
    const link = writeView(before, shelf)
    const { view: after, faults } = readView(link, text, 'en', shelf)
    same(faults, [], link)
    must(differences(before, after).length === 0, `${link} loses ${differences(before, after).join()}`)
  },
)

/** A link that nobody vouches for: it opens some View, which has a link of its own, and says what it left out. */
function survives(query: string): void {
  const params = new URLSearchParams(query)
  const { view: opened, faults } = readView(query, text, 'en', shelf)
  for (const { key, raw } of faults) {
    must(isKey(key), `${key} is no key`)
    // A point is named by its id where it is not about the place, a stop by its number where the lesson is shorter.
    must(params.get(key) === raw || key === 'stop', `${query} does not say ${key}=${raw}`)
  }
  must(new Set(faults.map(({ key }) => key)).size === faults.length, `${query} names a fault twice`)
  const again = readView(writeView(opened, shelf), text, 'en', shelf)
  same(again.faults, [], query)
  must(differences(opened, again.view).length === 0, `${query}: ${differences(opened, again.view).join()}`)
}

property(
  'any words after the question mark open a View',
  { sample: 300, whole: 150_000 },
  anyWords(300),
  survives,
)

const values = fc.oneof(
  fc.constantFrom(...NASTY),
  anyWords(20),
  fc.constantFrom(...STATES).map(([state]) => state.split('=').at(-1) ?? ''),
)
const pairs = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...KEYS), anyWords(8)), values), { maxLength: 12 })
  .map(all => all.map(([key, value]) => `${encoded(key)}=${encoded(value)}`).join('&'))
const encoded = (raw: string) => encodeURIComponent(raw.toWellFormed())

property('any values of any keys open a View', { sample: 300, whole: 150_000 }, pairs, survives)

type Change = (link: string, from: number, to: number, junk: string) => string
const CHANGES: readonly Change[] = [
  (link, from, to) => link.slice(0, from) + link.slice(to),
  (link, from, _, junk) => link.slice(0, from) + junk + link.slice(from),
  (link, from, to, junk) => link.slice(0, from) + junk + link.slice(to),
  (link, from, to) => link + link.slice(from, to),
  (link, from, to) => `${link}&${link.slice(from, to)}`,
  (link, from) => link.slice(0, from),
  (link, from, to) => link.slice(from, to),
  link => encodeURIComponent(link.toWellFormed()),
  link => link.replaceAll('&', '&amp;'),
  link => link.toUpperCase(),
  link => link.split('&').toReversed().join('&'),
  (link, from, to) =>
    link.slice(0, from) + encodeURIComponent(link.slice(from, to).toWellFormed()) + link.slice(to),
]
const real = fc.oneof(
  fc.constantFrom(...STATES).map(([state]) => state),
  view.map(one => writeView(one, shelf)),
)
const mutated = fc
  .tuple(
    real,
    fc.array(fc.tuple(fc.constantFrom(...CHANGES), fc.nat(), fc.nat(), anyWords(6)), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([link, changes]) =>
    changes.reduce((now, [change, a, b, junk]) => {
      const [from = 0, to = 0] = [a % (now.length + 1), b % (now.length + 1)].toSorted((x, y) => x - y)
      return change(now, from, to, junk).slice(0, 5000)
    }, link),
  )
property('a real link opens a View however it is broken', { sample: 500, whole: 450_000 }, mutated, survives)

const SPOILED = [
  'place',
  'compare',
  'theme',
  'actor',
  'stance',
  'reason',
  'only',
  'at',
  'record',
  'by',
  'list',
  'reveal',
  'layers',
  'marks',
  'after',
  'text',
  'layout',
  'sheet',
  'seed',
  'level',
  'count',
  'presenter',
  'embed',
] as const satisfies (keyof View)[]
const JUNK = ['xx yy', '<b>', '__proto__', 'TKM,', ',', '-1', 'Infinity', '\u0000', 'ＴＫＭ']
const spoilt = fc.record({
  before: anyView(text).map(one => ({ ...one, point: null })),
  keys: fc.subarray([...SPOILED], { minLength: 1 }),
  junk: fc.constantFrom(...JUNK),
})
property(
  'each value that cannot be read is named, and the rest of the link holds',
  { sample: 200, whole: 100_000 },
  spoilt,
  ({ before, keys, junk }) => {
    const params = new URLSearchParams(writeView(before))
    params.set('view', before.view)
    for (const key of keys) params.set(key, junk)
    const { view: opened, faults } = readView(params.toString(), text, before.lang)
    same(
      Object.fromEntries(faults.map(({ key, raw }) => [key, raw])),
      Object.fromEntries(keys.map(key => [key, junk])),
    )
    const first = firstView(before.lang)
    const expected = { ...before, ...Object.fromEntries(keys.map(key => [key, first[key]])) }
    must(differences(opened, expected).length === 0, `${params}: ${differences(opened, expected).join()}`)
  },
)

const hash = fc.oneof(
  anyWords(40).map(words => `#${words}`),
  fc.tuple(fc.constantFrom(...shelved.keys(), 'gone'), anyWords(6)).map(([id, end]) => `#${id}-${end}`),
  fc.tuple(fc.constantFrom(...shelved.keys()), fc.nat(2000)).map(([id, stop]) => `#${id}-${stop}`),
)
property('any fragment is an address of a lesson or none', { sample: 200, whole: 100_000 }, hash, typed => {
  const query = readShortHash(typed, shelf)
  if (query !== null) survives(query)
})

const ids = new Set<string>([
  ...edition.places.map(({ id }) => id),
  ...edition.points.map(({ id }) => id),
  ...edition.records.map(({ id }) => id),
  ...edition.paragraphs.flatMap(({ sentences }) => sentences.map(({ id }) => id)),
  ...shelved.keys(),
])
property(
  'an address says nothing but ids of the edition, words of the grammar, numbers, codes and what is looked for',
  { sample: 200, whole: 50_000 },
  view,
  one => {
    for (const [key, value] of new URLSearchParams(hrefOf({ ...one, q: 'q' }, shelf).slice(1))) {
      must(isKey(key), `${key} is no key`)
      for (const part of value.split(','))
        must(ids.has(part) || /^[a-z0-9-]{1,16}$/.test(part), `${key}=${value} says ${part}`)
    }
  },
)
