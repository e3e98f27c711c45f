import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { queryOf, writeView } from '../model/address'
import { anyJson, anyText, anyView, anyWords, NASTY } from '../model/any'
import { concordance } from '../model/concordance'
import { LANGUAGES } from '../model/language'
import { must, property, same } from '../model/property'
import { SAMPLE } from '../model/sample'
import {
  type Draft,
  doubledStop,
  draftOf,
  lessonOf,
  LIMITS,
  movedStop,
  newStop,
  nextName,
  renamed,
  withoutStop,
  withStop,
} from './draft'
import { lessonFile, lessonFileName, readLessonFile } from './draft-file'
import { lessonLink, readSharedLesson } from './draft-link'
import { WholeDraft } from './draft-schema'

const text = concordance(SAMPLE)
const view = anyView(text).map(queryOf)
const id = fc.stringMatching(/^own-[a-z0-9]{8}$/)
const words = (most: number) =>
  fc.oneof(anyText(60), anyText(most)).map(said => said.slice(0, most).toWellFormed())

const draft: fc.Arbitrary<Draft> = fc.record({
  id,
  name: words(LIMITS.name),
  lang: fc.constantFrom(...LANGUAGES),
  questions: fc.array(words(60), { maxLength: 5 }),
  stops: fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-z0-9-]{1,60}$/),
      caption: words(LIMITS.caption),
      notes: words(500),
      minutes: fc.oneof(fc.constant(null), fc.double({ min: 0.5, max: LIMITS.minutes, noNaN: true })),
      view,
    }),
    { maxLength: 8, selector: stop => stop.id },
  ),
})

property(
  'a lesson opened from its file is the lesson, word for word',
  { sample: 60, whole: 50_000 },
  draft,
  async made => {
    same(await readLessonFile(lessonFile(made), text), { kind: 'read', draft: made })
    must(/^[^\\/:*?"<>|]{1,80}$/.test(lessonFileName(made)), `a file is called ${lessonFileName(made)}`)
  },
)

/** A file is read whole or not at all, and says in few words why. */
async function isReadOrRefused(bytes: BlobPart): Promise<void> {
  const read = await readLessonFile(new Blob([bytes]), text)
  must(!('polluted' in {}), 'the prototype is changed')
  if (read.kind === 'fault') {
    must(JSON.stringify(read.fault).length < 20_000, 'a fault is long')
    return
  }
  must(WholeDraft.safeParse(read.draft).success, 'a lesson is not of its shape')
  same(await readLessonFile(lessonFile(read.draft), text), read)
}

property(
  'any bytes are read or refused',
  { sample: 60, whole: 200_000 },
  fc.oneof(fc.uint8Array({ maxLength: 200 }), anyWords(200)),
  async bytes => isReadOrRefused(bytes as BlobPart),
)

/** Puts something in the place of a part of data, or beside it under another key. */
function spoil(value: unknown, path: readonly number[], key: string | null, junk: unknown): unknown {
  const [step = 0, ...rest] = path
  if (typeof value !== 'object' || value === null || path.length === 0) return junk
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value
    if (list.length === 0) return [junk]
    return list.map((one, i) => (i === step % list.length ? spoil(one, rest, key, junk) : one))
  }
  const entries: [string, unknown][] = Object.entries(value)
  if (rest.length === 0 && key !== null) return Object.fromEntries([...entries, [key, junk]])
  return Object.fromEntries(
    entries.map(([name, one], i) => [name, i === step % entries.length ? spoil(one, rest, key, junk) : one]),
  )
}
const spoilt = fc
  .record({
    made: draft,
    path: fc.array(fc.nat(12), { maxLength: 5 }),
    key: fc.oneof(
      fc.constant(null),
      fc.constantFrom(...NASTY),
      fc.constantFrom('polluted', 'notes', 'stops'),
    ),
    junk: fc.oneof(anyJson(), anyText(400), fc.constant({ polluted: true })),
  })
  .map(({ made, path, key, junk }) =>
    spoil({ format: 'interview-atlas-lesson', version: 1, lesson: made }, path, key, junk),
  )
property(
  'a file that says something else at one place is read whole or refused',
  { sample: 80, whole: 200_000 },
  spoilt,
  async json => isReadOrRefused(JSON.stringify(json)),
)

const torn = fc.tuple(draft, fc.nat(), fc.nat(40), anyWords(8)).map(([made, at, left, instead]) => {
  const file = JSON.stringify({ format: 'interview-atlas-lesson', version: 1, lesson: made })
  const from = at % file.length
  return left === 40 ? file.slice(0, from) : file.slice(0, from) + instead + file.slice(from + left)
})
property(
  'a file that is cut or has other letters is read whole or refused',
  { sample: 80, whole: 200_000 },
  torn,
  isReadOrRefused,
)

const deep = fc
  .tuple(
    fc.constantFrom('[', '{"a":'),
    fc.integer({ min: 1000, max: 400_000 }),
    fc.constantFrom('version', 'lesson', 'format', 'x'),
  )
  .map(([open, times, key]) => {
    const close = open === '[' ? ']' : '}'
    const depth = Math.min(times, Math.floor(900_000 / (open.length + 1)))
    const nested = `${open.repeat(depth)}1${close.repeat(depth)}`
    return `{"format":"interview-atlas-lesson","version":1,"lesson":{},"${key}":${nested}}`
  })
property(
  'a file that is nested as deep as it can be is refused',
  { sample: 4, whole: 500 },
  deep,
  isReadOrRefused,
)

const HOME = 'https://example.org/atlas/'
property(
  'a lesson from its link is the lesson without its notes, and the part that a host sees names nothing',
  { sample: 40, whole: 30_000 },
  draft,
  async made => {
    const secret = {
      ...made,
      name: `NAME${made.name}`.slice(0, LIMITS.name),
      stops: made.stops.map(stop => ({ ...stop, notes: 'NOTES' })),
    }
    const link = await lessonLink(secret, made.lang, HOME)
    if (link === null) return
    const { search, hash } = new URL(link)
    same(search, `?lesson=${made.id}&stop=1&lang=${made.lang}`)
    const read = await readSharedLesson(hash, text)
    if (made.stops.length === 0) return same(read, 'unreadable')
    same(
      read,
      lessonOf(
        { ...secret, stops: secret.stops.map((stop, i) => ({ ...stop, id: `s${i + 1}`, notes: '' })) },
        'shared',
        text,
      ),
    )
    must(!JSON.stringify(read).includes('NOTES'), 'the notes are in the link')
  },
)

const packed = (json: unknown) =>
  `#lesson=${deflateRawSync(JSON.stringify(json) ?? '').toString('base64url')}`
const fragment = fc.oneof(
  anyWords(60).map(said => `#lesson=${said}`),
  fc.stringMatching(/^[\w-]{0,60}$/).map(said => `#lesson=${said}`),
  anyJson().map(packed),
  spoilt.map(packed),
  fc.tuple(draft, fc.nat(), fc.stringMatching(/^[\w-]{0,2}$/)).map(([{ stops, ...head }, at, instead]) => {
    const whole = packed({
      version: 1,
      lesson: {
        ...head,
        stops: stops.map(({ caption, minutes, view: shown }) => ({ caption, minutes, view: shown })),
      },
    })
    const from = 8 + (at % (whole.length - 8))
    return whole.slice(0, from) + instead + whole.slice(from + 1)
  }),
)
property(
  'any fragment is a lesson or cannot be read',
  { sample: 80, whole: 200_000 },
  fragment,
  async hash => {
    const read = await readSharedLesson(hash, text)
    must(!('polluted' in {}), 'the prototype is changed')
    if (read === null || read === 'unreadable') return
    must(read.origin === 'shared' && read.stops.length > 0, 'half a lesson is read')
    for (const stop of read.stops) same(stop.notes, { zh: '', en: '', ru: '' })
  },
)

type Step = (made: Draft, n: number, said: string) => Draft
const STEPS: readonly Step[] = [
  (made, n, said) =>
    withStop(newStop(queryOf({ ...SHOWN, q: said.slice(0, 200) }), said.repeat(n % 40)))(made),
  (made, n) => doubledStop(made.stops[n % Math.max(1, made.stops.length)]?.id ?? '')(made),
  (made, n) => withoutStop(made.stops[n % Math.max(1, made.stops.length)]?.id ?? '')(made),
  (made, n, said) =>
    movedStop(made.stops[n % Math.max(1, made.stops.length)]?.id ?? said, (n % 300) - 20)(made),
  (made, n, said) => renamed(nextName(said.repeat(1 + (n % 9)).slice(0, LIMITS.name), [made.name]))(made),
  (made, n) =>
    Array.from({ length: n % 90 }).reduce<Draft>(one => doubledStop(one.stops[0]?.id ?? '')(one), made),
  made => {
    const lesson = lessonOf(made, 'shared', text)
    return lesson ? { ...draftOf(lesson, made.lang), id: made.id } : made
  },
]
const SHOWN = fc.sample(anyView(text), { numRuns: 1, seed: 1 })[0]!
property(
  'whatever is done in the editor, the lesson can be kept, written as a file and read again',
  { sample: 40, whole: 30_000 },
  fc.tuple(
    draft,
    fc.array(fc.tuple(fc.constantFrom(...STEPS), fc.nat(1000), anyText(60)), { maxLength: 12 }),
  ),
  async ([first, steps]) => {
    const made = steps.reduce((now, [step, n, said]) => step(now, n, said), first)
    const { error } = WholeDraft.safeParse(made)
    must(error === undefined, `it cannot be kept: ${error?.message}`)
    same(await readLessonFile(lessonFile(made), text), { kind: 'read', draft: made })
  },
)

property('no View is too long for a stop', { sample: 100, whole: 100_000 }, anyView(text), one => {
  must(queryOf(one).length <= LIMITS.view, `${writeView(one).length} characters`)
})

property(
  'a name of its own is found among any others',
  { sample: 60, whole: 50_000 },
  fc.tuple(
    anyText(LIMITS.name),
    fc.array(fc.integer({ min: 2, max: 1500 }), { maxLength: 20 }),
    fc.integer({ min: 1, max: 1200 }),
  ),
  ([name, numbers, from]) => {
    const taken = [name, ...numbers.map(n => `${name} (${n})`)]
    for (const one of [name, `${name.slice(0, 190)} (${from})`]) {
      const next = nextName(one, taken)
      must(!taken.includes(next) && next.length <= LIMITS.name, `${next.length} characters`)
      must(next.isWellFormed(), 'a character is cut in two')
    }
  },
)
