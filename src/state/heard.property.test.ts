import fc from 'fast-check'
import { readLesson, writeView } from '../model/address'
import { anyJson, anyView, anyWords } from '../model/any'
import { concordance } from '../model/concordance'
import { inEach } from '../model/language'
import { must, property, same } from '../model/property'
import { SAMPLE } from '../model/sample'
import { differences, FIRST_VIEW, type LessonId } from '../model/view'
import { followHistory } from './history'
import { createLessons } from './lessons'
import { type Channel, mirror, readMessage } from './mirror'
import { createStage, readShared, sharedOf } from './stage'
import { createAtlas } from './store'

const text = concordance(SAMPLE)
const none = inEach(() => '')
const { lesson } = readLesson(
  {
    id: 'road',
    names: none,
    summary: none,
    questions: [],
    sources: [],
    stops: ['', 'place=TKM', 'at=p1.s2'].map((view, i) => ({
      id: `s${i}`,
      caption: none,
      notes: none,
      minutes: null,
      view,
    })),
  },
  'shipped',
  text,
)
if (!lesson) throw new Error('the lesson of the test cannot be read')
const shelf = (id: string) => (id === 'road' ? lesson : undefined)

const shared = sharedOf(createStage('road', null).getState())
const query = fc.oneof(
  anyWords(60),
  anyView(text).map(view => writeView(view)),
  anyView(text).map(view => writeView({ ...view, lesson: 'road' as LessonId, stop: 2 }, shelf)),
)
const number = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.constantFrom(Number.MAX_VALUE, Number.MAX_SAFE_INTEGER, -0),
)
/** What structured cloning can bring, and JSON cannot. */
const cloned = fc.constantFrom(
  undefined,
  12n,
  new Date(Number.NaN),
  new Map(),
  new Set([1]),
  /x/,
  new Uint8Array(3),
)
const junk = fc.oneof(anyJson(), cloned)
const message = fc.oneof(
  junk,
  fc.record(
    {
      kind: fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom('hello', 'ping', 'here', 'bye', 'state', 'pointer') },
        { weight: 1, arbitrary: junk },
      ),
      from: fc.oneof({ weight: 9, arbitrary: anyWords(8) }, { weight: 1, arbitrary: junk }),
      clock: fc.oneof(number, junk),
      query: fc.oneof({ weight: 4, arbitrary: query }, { weight: 1, arbitrary: junk }),
      shared: fc.oneof(
        { weight: 4, arbitrary: fc.constant<unknown>(shared) },
        { weight: 1, arbitrary: junk },
      ),
      pointer: fc.oneof(fc.record({ x: fc.oneof(number, junk), y: number, kind: junk }), junk),
    },
    { requiredKeys: [] },
  ),
)

property('a message is one of ours, or none', { sample: 300, whole: 1_000_000 }, message, data => {
  const read = readMessage(data)
  if (!read) return
  same(typeof read.from, 'string')
  if (read.kind === 'state') {
    must(Number.isSafeInteger(read.clock) && typeof read.query === 'string', 'a state is none')
    must(readShared(read.shared) !== null, 'a stage is none')
  }
  if (read.kind === 'pointer' && read.pointer)
    must(Number.isFinite(read.pointer.x) && Number.isFinite(read.pointer.y), 'it points nowhere')
})

/** Two windows of a session, and whoever else knows the name of their channel. */
function session() {
  const ends: Channel[] = []
  const open = (): Channel => {
    const end: Channel = {
      postMessage: data => {
        for (const other of ends) if (other !== end) hear(other, data)
      },
      onmessage: null,
      close: () => undefined,
    }
    ends.push(end)
    return end
  }
  const hear = (end: Channel, data: unknown) => {
    end.onmessage?.call(end as BroadcastChannel, { data: structuredClone(data) } as MessageEvent)
  }
  const windowOf = () => {
    const store = createAtlas(text, { view: FIRST_VIEW, faults: [] })
    const stage = createStage('road', null)
    mirror({ text, store, stage, shelf, channel: open() })
    return { store, stage }
  }
  const [audience, presenter] = [windowOf(), windowOf()]
  presenter.store.getState().present(lesson!, 1)
  return { audience, presenter, shout: (data: unknown) => ends.forEach(end => hear(end, data)) }
}
property(
  'junk on the channel stops no lesson: the windows go on in step',
  { sample: 60, whole: 100_000 },
  fc.array(message, { maxLength: 6 }),
  heard => {
    const { audience, presenter, shout } = session()
    for (const data of heard) {
      shout(data)
      for (const { store } of [audience, presenter]) same(store.getState().view.lesson, 'road', 'the lesson')
    }
    for (const stop of [2, 3]) {
      presenter.store.getState().present(lesson, stop)
      same(audience.store.getState().view.stop, stop, 'the stop')
      same(differences(audience.store.getState().view, presenter.store.getState().view), [])
    }
    presenter.stage.getState().set({ blank: 'white' })
    same(sharedOf(audience.stage.getState()), sharedOf(presenter.stage.getState()))
  },
)

property(
  'back and forward come to a View from any address',
  { sample: 60, whole: 100_000 },
  fc.array(fc.tuple(fc.oneof(query, anyWords(40)), anyWords(12)), { maxLength: 5 }),
  addresses => {
    const lessons = createLessons(text, () => Promise.resolve([]), {
      load: () => Promise.resolve(),
      lesson: () => undefined,
    })
    let back: () => void = () => undefined
    const write = (_: unknown, __: string, href: string) => must(href.startsWith('?'), href)
    const page = {
      location: { search: '', hash: '' },
      history: { pushState: write, replaceState: write },
      addEventListener: (_: string, listener: () => void) => (back = listener),
      removeEventListener: () => undefined,
    }
    const store = createAtlas(text, { view: FIRST_VIEW, faults: [] })
    followHistory(store, text, lessons, page as unknown as Window)
    for (const [search, hash] of addresses) {
      page.location = { search: `?${search.replace('lesson', 'l')}`, hash: hash === '' ? '' : `#_${hash}` }
      back()
      const { view } = store.getState()
      same(differences({ ...FIRST_VIEW, ...view }, view), [])
    }
  },
)
