import { inEach } from '../model/language'
import { describe, expect, it, vi } from 'vitest'
import { readLesson } from '../model/address'
import { concordance } from '../model/concordance'
import type { PlaceId, WrittenLesson } from '../model/edition'
import { SAMPLE } from '../model/sample'
import { FIRST_VIEW, type View } from '../model/view'
import { type Channel, mirror, readMessage } from './mirror'
import { createStage, elapsed, forgetStage, readShared, sharedOf } from './stage'
import { createAtlas } from './store'

const text = concordance(SAMPLE)
const NONE = inEach(() => '—')
const written: WrittenLesson = {
  id: 'road',
  names: NONE,
  summary: NONE,
  questions: [],
  sources: [],
  stops: ['', 'place=TKM', 'at=p1.s2&view=text'].map((view, i) => ({
    id: `s${i}`,
    caption: NONE,
    notes: NONE,
    minutes: null,
    view,
  })),
}
const { lesson } = readLesson(written, 'shipped', text)
if (!lesson) throw new Error('the lesson of the test cannot be read')
const shelf = (id: string) => (id === 'road' ? lesson : undefined)

/** A channel as the browser has it: what one end posts all others get, copied. */
function air() {
  const ends = new Set<Channel>()
  return (): Channel => {
    const end: Channel = {
      postMessage: message => {
        if (!ends.has(end)) return
        for (const other of ends) {
          if (other !== end)
            other.onmessage?.call(
              other as BroadcastChannel,
              { data: structuredClone(message) as unknown } as MessageEvent,
            )
        }
      },
      onmessage: null,
      close: () => ends.delete(end),
    }
    ends.add(end)
    return end
  }
}

function windowOf(open: () => Channel, part: Partial<View> = {}) {
  const store = createAtlas(text, { view: { ...FIRST_VIEW, ...part }, faults: [] })
  const stage = createStage('road', null)
  let company = false
  const channel = open()
  const end = mirror({
    text,
    store,
    stage,
    shelf,
    channel,
    onCompany: there => {
      company = there
    },
  })
  return {
    store,
    stage,
    end,
    vanish: () => channel.close(),
    view: () => store.getState().view,
    inCompany: () => company,
  }
}

describe('two windows of one session', () => {
  it('step together, whoever steps, and mirror the whole View but not which window it is', () => {
    const open = air()
    const audience = windowOf(open)
    const presenter = windowOf(open, { presenter: 'abc' })
    presenter.store.getState().present(lesson, 2)
    expect(audience.view()).toMatchObject({ lesson: 'road', stop: 2, place: 'TKM', presenter: '' })
    audience.store.getState().present(lesson, 3)
    audience.store.getState().speak('zh')
    audience.store.getState().read(['zh'])
    expect(presenter.view()).toEqual({ ...audience.view(), presenter: 'abc' })
    expect([audience.inCompany(), presenter.inCompany()]).toEqual([true, true])
  })
  it('mirror what the teacher chose beside the stop', () => {
    const open = air()
    const [audience, presenter] = [windowOf(open), windowOf(open)]
    audience.store.getState().present(lesson, 2)
    audience.store.getState().choose('UZB' as PlaceId)
    expect(presenter.view()).toMatchObject({ stop: 2, place: 'UZB' })
    presenter.store.getState().choose('UZB' as PlaceId)
    expect(audience.view()).toMatchObject({ stop: 2, place: null })
  })
  it('tell a window that joins late, or has reloaded, where they are', () => {
    const open = air()
    const audience = windowOf(open)
    audience.store.getState().present(lesson, 3)
    audience.stage.getState().set({ blank: 'black' })
    const late = windowOf(open, { presenter: 'abc' })
    expect(late.view()).toMatchObject({ lesson: 'road', stop: 3 })
    expect(late.stage.getState().blank).toBe('black')
    expect(audience.view().stop).toBe(3)
  })
  it('share the stage: blank, what is held, what the class expects, the timer', () => {
    const open = air()
    const [audience, presenter] = [windowOf(open), windowOf(open)]
    presenter.store.getState().present(lesson, 1)
    presenter.stage
      .getState()
      .set({ held: 'lesson=road&stop=1&lang=en', picked: { energy: ['TKM' as PlaceId] } })
    expect(sharedOf(audience.stage.getState())).toEqual(sharedOf(presenter.stage.getState()))
    audience.stage.getState().aim({ x: 0.25, y: 0.5, kind: 'spot' })
    expect(presenter.stage.getState().pointer).toEqual({ x: 0.25, y: 0.5, kind: 'spot' })
  })
  it('know when the other has gone, and whoever leaves the lesson takes nobody along', () => {
    const open = air()
    const [audience, presenter] = [windowOf(open), windowOf(open)]
    audience.store.getState().present(lesson, 2)
    audience.store.getState().endLesson()
    audience.end()
    expect(presenter.view()).toMatchObject({ lesson: 'road', stop: 2 })
    expect(presenter.inCompany()).toBe(false)
  })
  it('notice that another has gone without a word', () => {
    vi.useFakeTimers()
    const open = air()
    const [audience, presenter] = [windowOf(open), windowOf(open)]
    audience.store.getState().present(lesson, 2)
    vi.advanceTimersByTime(10_000)
    expect(presenter.inCompany()).toBe(true)
    audience.vanish()
    vi.advanceTimersByTime(5000)
    expect(presenter.inCompany()).toBe(false)
    presenter.end()
    vi.useRealTimers()
  })
  it('end alike when both changed at once', () => {
    const open = air()
    const [a, b] = [windowOf(open), windowOf(open)]
    a.store.getState().present(lesson, 2)
    b.store.getState().present(lesson, 3)
    expect(a.view()).toEqual(b.view())
  })
  it('show the new stop before what covered the old one goes', () => {
    const open = air()
    const [audience, presenter] = [windowOf(open), windowOf(open)]
    presenter.store.getState().present(lesson, 1)
    presenter.stage.getState().set({ blank: 'black' })
    const seen: string[] = []
    const look = () => seen.push(`${audience.view().stop} ${audience.stage.getState().blank}`)
    audience.store.subscribe(look)
    audience.stage.subscribe(look)
    presenter.store.getState().present(lesson, 2)
    presenter.stage.getState().set({ blank: null })
    expect(seen).not.toContain('1 null')
    expect(seen.at(-1)).toBe('2 null')
  })
})

it('two lessons on two channels never mix', () => {
  const [one, other] = [windowOf(air()), windowOf(air())]
  one.store.getState().present(lesson, 3)
  expect(other.view().lesson).toBe(null)
})

it.each([
  null,
  7,
  'state',
  {},
  { kind: 'state', from: 'x' },
  { kind: 'state', from: 'x', clock: 1, query: 3, shared: {} },
  { kind: 'state', from: 'x', clock: 1, query: '', shared: { blank: 'red' } },
  { kind: 'pointer', from: 'x', pointer: { x: 'a', y: 1 } },
  { kind: 'pointer', from: 'x', pointer: 4 },
])('ignores junk: %j', junk => {
  expect(readMessage(junk)).toBe(null)
})

it('reads back what a window has saved, and nothing else', () => {
  const shared = sharedOf(createStage('road', null).getState())
  expect(readShared(JSON.parse(JSON.stringify(shared)))).toEqual(shared)
  for (const damage of [
    null,
    [],
    'x',
    { ...shared, timer: 3 },
    { ...shared, picked: { energy: [1] } },
    { ...shared, tone: 'loud' },
  ])
    expect(readShared(damage)).toBe(null)
})

it('begins anew with another lesson, and after one has ended; a reload keeps it', () => {
  const kept = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  })
  const first = createStage('road', null)
  first.getState().set({ blank: 'black' })
  expect(createStage('road', null).getState()).toMatchObject({
    blank: 'black',
    session: first.getState().session,
  })
  const other = createStage('rail', null).getState()
  expect(other.blank).toBe(null)
  expect(other.session).not.toBe(first.getState().session)
  forgetStage()
  expect(createStage('rail', null).getState().session).not.toBe(other.session)
  vi.unstubAllGlobals()
})

it('measures by the clock, so that sleep and reload change nothing', () => {
  expect(elapsed({ startedAt: 1000, before: 500, limit: null }, 61_000)).toBe(60_500)
  expect(elapsed({ startedAt: null, before: 500, limit: null }, 61_000)).toBe(500)
})
