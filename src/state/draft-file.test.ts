import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { concordance } from '../model/concordance'
import { hash } from '../model/random'
import { SAMPLE } from '../model/sample'
import type { Draft } from './draft'
import { type FileFault, lessonFile, lessonFileName, readLessonFile } from './draft-file'
import { LONGEST_LINK, lessonLink, readSharedLesson } from './draft-link'

const text = concordance(SAMPLE)
const DRAFT: Draft = {
  id: 'own-abcd1234',
  name: 'Who promises what? 谁承诺什么',
  lang: 'en',
  questions: ['Why “will” here?'],
  stops: [
    { id: 'a', caption: '<img src=x onerror=alert(1)>', notes: 'Wait.', minutes: 2.5, view: 'place=TKM' },
    { id: 'b', caption: '', notes: '', minutes: null, view: 'at=p1.s2' },
  ],
}
const written = async () =>
  JSON.parse(await lessonFile(DRAFT).text()) as { version: unknown; lesson: Record<string, unknown> }
const read = (json: unknown) =>
  readLessonFile(new Blob([typeof json === 'string' ? json : JSON.stringify(json)]), text)

describe('a file', () => {
  it('holds the whole lesson', async () => {
    expect(await readLessonFile(lessonFile(DRAFT), text)).toEqual({ kind: 'read', draft: DRAFT })
  })

  it.each([
    ['Who promises what? 谁承诺什么', 'who-promises-what-谁承诺什么.atlas-lesson.json'],
    ['../../etc/passwd', 'etc-passwd.atlas-lesson.json'],
    ['???', 'own-abcd1234.atlas-lesson.json'],
  ])('has a name that can be stored: %s', (name, expected) => {
    expect(lessonFileName({ ...DRAFT, name })).toBe(expected)
  })

  const stop = (part: object) => ({ stops: [DRAFT.stops[0], { ...DRAFT.stops[1], ...part }] })
  it.each<[string, Record<string, unknown>, FileFault]>([
    [
      'a place that is not known',
      stop({ view: 'place=MOON' }),
      { kind: 'view', stop: 2, key: 'place', raw: 'MOON' },
    ],
    [
      'notes that are too long',
      stop({ notes: 'x'.repeat(10_001) }),
      { kind: 'shape', stop: 2, key: 'notes', wrong: 'long' },
    ],
    [
      'a caption of another kind',
      stop({ caption: 1 }),
      { kind: 'shape', stop: 2, key: 'caption', wrong: 'other' },
    ],
    [
      'a key that means nothing',
      stop({ html: '' }),
      { kind: 'shape', stop: 2, key: 'html', wrong: 'unknown' },
    ],
    [
      'a stop that stands twice',
      stop({ id: 'a' }),
      { kind: 'shape', stop: null, key: 'stops', wrong: 'other' },
    ],
    [
      'an id that is not a teacher’s',
      { id: 'ladder' },
      { kind: 'shape', stop: null, key: 'id', wrong: 'other' },
    ],
    [
      'a name that is too long',
      { name: 'x'.repeat(201) },
      { kind: 'shape', stop: null, key: 'name', wrong: 'long' },
    ],
    [
      'too many stops',
      { stops: Array.from({ length: 201 }, (_, i) => ({ ...DRAFT.stops[0], id: `s${i}` })) },
      { kind: 'shape', stop: null, key: 'stops', wrong: 'long' },
    ],
  ])('with %s is refused by name', async (_, part, fault) => {
    const file = await written()
    expect(await read({ ...file, lesson: { ...file.lesson, ...part } })).toEqual({ kind: 'fault', fault })
  })

  it('with keys of the prototype is refused', async () => {
    const json = await lessonFile(DRAFT).text()
    const polluted = json.replace('"lesson": {', '"lesson": {"__proto__": {"polluted": true},')
    expect(await read(polluted)).toMatchObject({
      kind: 'fault',
      fault: { key: '__proto__', wrong: 'unknown' },
    })
  })

  it.each<[string, string, FileFault]>([
    ['no JSON', '{\n"format": ', { kind: 'notJson', line: null }],
    ['JSON of something else', '[1]', { kind: 'notLesson' }],
    [
      'another version',
      '{"format":"interview-atlas-lesson","version":2,"lesson":{}}',
      { kind: 'version', raw: '2' },
    ],
    ['more than 1 MB', 'x'.repeat(2_000_000), { kind: 'large' }],
  ])('of %s is refused', async (_, words, fault) => {
    const answer = await read(words)
    expect(answer).toMatchObject({ kind: 'fault', fault: { kind: fault.kind } })
  })

  it('names the line where JSON breaks, if the browser does', async () => {
    expect(await read('{\n"format": 1,\n}')).toEqual({ kind: 'fault', fault: { kind: 'notJson', line: 3 } })
  })

  it('that is not UTF-8 is refused', async () => {
    expect(await readLessonFile(new Blob([new Uint8Array([0xff, 0xfe, 0x00])]), text)).toEqual({
      kind: 'fault',
      fault: { kind: 'notText' },
    })
  })
})

describe('a link', () => {
  const HOME = 'https://example.org/atlas/'
  const fragment = (json: unknown) =>
    `#lesson=${deflateRawSync(typeof json === 'string' ? json : JSON.stringify(json)).toString('base64url')}`

  it('carries the lesson in the fragment, and no notes', async () => {
    const link = await lessonLink(DRAFT, 'zh', HOME)
    const { search, hash } = new URL(link!)
    expect(search).toBe('?lesson=own-abcd1234&stop=1&lang=zh')
    const lesson = await readSharedLesson(hash, text)
    expect(lesson).toMatchObject({
      id: 'own-abcd1234',
      origin: 'shared',
      names: { en: DRAFT.name },
      questions: [{ en: 'Why “will” here?' }],
      stops: [
        {
          minutes: 2.5,
          caption: { en: '<img src=x onerror=alert(1)>' },
          notes: { en: '' },
          view: { place: 'TKM' },
        },
        { view: { at: 'p1.s2' } },
      ],
    })
  })

  it('is not made longer than mail programs carry', async () => {
    const random = (i: number) =>
      Array.from({ length: 30 }, (_, j) => hash(`${i}-${j}`).toString(36)).join('')
    const long = (n: number) => ({
      ...DRAFT,
      stops: Array.from({ length: n }, (_, i) => ({ ...DRAFT.stops[0]!, id: `s${i}`, caption: random(i) })),
    })
    expect((await lessonLink(long(20), 'en', HOME))!.length).toBeLessThanOrEqual(LONGEST_LINK)
    expect(await lessonLink(long(200), 'en', HOME)).toBe(null)
  })

  it('without a lesson in the fragment is none', async () => {
    expect(await readSharedLesson('#ladder-3', text)).toBe(null)
  })

  const lesson = { id: DRAFT.id, name: '', lang: 'en', questions: [] }
  it.each<[string, string]>([
    ['nothing', '#lesson='],
    ['other letters', '#lesson=%%%'],
    ['what is not packed', '#lesson=abcd'],
    ['a bomb', fragment(' '.repeat(20_000_000))],
    ['another version', fragment({ version: 2, lesson })],
    ['no stop', fragment({ version: 1, lesson: { ...lesson, stops: [] } })],
    [
      'notes',
      fragment({
        version: 1,
        lesson: { ...lesson, stops: [{ caption: '', minutes: null, view: '', notes: 'x' }] },
      }),
    ],
    [
      'a place that is not known',
      fragment({
        version: 1,
        lesson: { ...lesson, stops: [{ caption: '', minutes: null, view: 'place=MOON' }] },
      }),
    ],
  ])('of %s cannot be read', async (_, hash) => {
    expect(await readSharedLesson(hash, text)).toBe('unreadable')
  })
})
