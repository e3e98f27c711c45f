import fc from 'fast-check'
import type { Concordance } from './concordance'
import { REASONS, STANCES, THEME_IDS } from './edition'
import { LANGUAGES } from './language'
import { layersOf } from './layers'
import { ACTOR_CHOICES, reveal } from './panel'
import {
  AFTERWARDS_LISTS,
  COUNTS,
  firstView,
  LAYOUTS,
  LEVELS,
  MARK_KINDS,
  MATRIX_ROWS,
  SCREENS,
  SHEETS,
  type View,
} from './view'

/** Words that have broken programs: names of the prototype, halves of characters, controls, markup, formulas. */
export const NASTY = [
  '',
  ' ',
  '\u3000',
  '0',
  '1',
  '-1',
  'NaN',
  'null',
  'undefined',
  'true',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '[object Object]',
  '\u0000',
  '\ud800',
  '\udfff\ud800',
  '\ufeff',
  '\u202e',
  '\u200b',
  'İ',
  'ﬃ',
  'ß',
  '𠮷',
  '👩‍👩‍👧',
  '%',
  '%00',
  '%E4%B8',
  '%252525',
  '"><img src=x onerror=alert(1)>',
  "'; DROP TABLE lessons; --",
  'java\tscript:alert(1)',
  '=1+1',
  '../../etc/passwd',
  '(?:a+)+$',
] as const

/** Any words, also such as are no well-formed text. */
export const anyWords = (maxLength = 60): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength }) },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength }) },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.integer({ min: 0, max: 0xffff }), { maxLength })
        .map(units => String.fromCharCode(...units)),
    },
    { weight: 2, arbitrary: fc.constantFrom(...NASTY).map(words => words.slice(0, maxLength)) },
  )

/** The same without halves of characters. */
export const anyText = (maxLength = 60): fc.Arbitrary<string> =>
  anyWords(maxLength).map(words => words.toWellFormed())

/** Anything that JSON can say, its keys among the nasty ones. */
export const anyJson = (): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.jsonValue({ maxDepth: 4 }),
    fc.dictionary(anyText(12), fc.jsonValue({ maxDepth: 2 }), { noNullPrototype: true }),
  )

const maybe = <T>(values: readonly T[]): fc.Arbitrary<T | null> =>
  fc.oneof(fc.constant(null), fc.constantFrom(...values))

/** Every View without a lesson that a reader can come to. */
export function anyView(text: Concordance): fc.Arbitrary<View> {
  const { places, points, records } = text.edition
  const ids = places.map(({ id }) => id)
  const sentences = text.edition.paragraphs.flatMap(paragraph => paragraph.sentences.map(({ id }) => id))
  const layers = layersOf(text).map(({ id }) => id)
  const code = fc.stringMatching(/^[a-z1-9][a-z0-9]{0,15}$/)
  const free = fc.record<View>({
    place: maybe(ids),
    compare: fc.oneof(
      fc.constant([]),
      fc.uniqueArray(fc.constantFrom(...ids), { minLength: 2, maxLength: 3 }),
    ),
    theme: maybe(THEME_IDS),
    actor: maybe(ACTOR_CHOICES),
    stance: maybe(STANCES),
    reason: fc.constantFrom(...REASONS),
    only: fc.boolean(),
    point: maybe(points.map(({ id }) => id)),
    at: maybe(sentences),
    record: records.length === 0 ? fc.constant(null) : maybe(records.map(({ id }) => id)),
    view: fc.constantFrom(...SCREENS),
    by: fc.constantFrom(...MATRIX_ROWS),
    list: fc.constantFrom(...AFTERWARDS_LISTS),
    reveal: fc.boolean(),
    q: fc.oneof(fc.constant(''), anyText(200)).map(q => (q.trim() === '' ? '' : q)),
    layers: fc.oneof(fc.constant(null), fc.constant([]), fc.shuffledSubarray(layers)),
    marks: fc.subarray([...MARK_KINDS]),
    after: fc.boolean(),
    text: fc.subarray([...LANGUAGES], { minLength: 1, maxLength: 2 }),
    layout: fc.constantFrom(...LAYOUTS),
    sheet: fc.subarray([...SHEETS]),
    seed: fc.oneof(fc.constant(''), code),
    level: fc.constantFrom(...LEVELS),
    count: fc.constantFrom(...COUNTS),
    lesson: fc.constant(null),
    stop: fc.constant(1),
    presenter: fc.oneof(fc.constant(''), code),
    embed: fc.boolean(),
    lang: fc.constantFrom(...LANGUAGES),
  })
  // A reader chooses little at a time; what is left out is as it is at first.
  const some = fc
    .tuple(free, fc.subarray(Object.keys(firstView('en')) as (keyof View)[]))
    .map(([view, keys]) => ({
      ...firstView(view.lang),
      ...Object.fromEntries(keys.map(key => [key, view[key]])),
      lang: view.lang,
    }))
  return fc.oneof(free, some).map(view => {
    if (view.point === null) return view
    const near = reveal(text, { ...view, place: view.place ?? null })
    const point = text.point(view.point)
    const beside =
      near.place !== null && text.relations(near.place).some(relation => relation.point === point)
    return beside ? near : { ...view, point: null }
  })
}
