import { expect, it, vi } from 'vitest'
import { createOffline, followWorker, workersOf } from './offline'

class Worker extends EventTarget {
  state = 'installing'
  readonly told: unknown[] = []
  readonly #whole: boolean
  constructor(state = 'installing', whole = true) {
    super()
    this.state = state
    this.#whole = whole
  }
  postMessage(message: unknown, ports: MessagePort[] = []) {
    this.told.push(message)
    ports[0]?.postMessage(this.#whole)
  }
  become(state: string) {
    this.state = state
    this.dispatchEvent(new Event('statechange'))
  }
}

class Registration extends EventTarget {
  installing: Worker | null = null
  waiting: Worker | null = null
  active: Worker | null = null
}

/** A page, controlled by the worker if it has one. */
async function page(active: Worker | null, register?: () => Promise<never>) {
  const registration = new Registration()
  registration.active = active
  const container = Object.assign(new EventTarget(), {
    controller: active,
    register: register ?? (() => Promise.resolve(registration)),
  })
  const reload = vi.fn<() => void>()
  const store = createOffline()
  vi.stubGlobal('document', new EventTarget())
  await followWorker(store, { container: container as unknown as ServiceWorkerContainer, reload })
  /** A newer worker comes and waits. */
  const update = () => {
    const next = new Worker()
    registration.installing = next
    registration.dispatchEvent(new Event('updatefound'))
    registration.installing = null
    registration.waiting = next
    next.become('installed')
    return next
  }
  const takeOver = (worker: Worker) => {
    registration.waiting = null
    registration.active = worker
    container.dispatchEvent(new Event('controllerchange'))
    worker.become('activated')
  }
  return { store, reload, registration, update, takeOver, kind: () => store.getState().kind }
}

it('is ready when the first worker is active and has everything', async () => {
  const { registration, kind, takeOver, reload } = await page(null)
  const first = new Worker()
  registration.installing = first
  registration.dispatchEvent(new Event('updatefound'))
  registration.waiting = first
  first.become('installed')
  expect(kind()).toBe('none')
  takeOver(first)
  await expect.poll(kind).toBe('ready')
  expect(reload).not.toHaveBeenCalled()
})

it('is not ready while something is missing', async () => {
  const worker = new Worker('activated', false)
  const { kind } = await page(worker)
  await expect.poll(() => worker.told.length).toBe(1)
  expect(kind()).toBe('none')
})

it('offers a new version, and reloads once for one yes', async () => {
  const { store, kind, update, takeOver, reload } = await page(new Worker('activated'))
  const next = update()
  expect(kind()).toBe('update')
  expect(next.told).toEqual([])
  store.getState().accept()
  store.getState().accept()
  expect(reload).not.toHaveBeenCalled()
  takeOver(next)
  next.become('redundant')
  expect(next.told).toContain('activate')
  expect(reload).toHaveBeenCalledOnce()
})

it('starts anew when the new version does not take over, and then goes on to it by itself', async () => {
  vi.useFakeTimers()
  const kept = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  })
  const before = await page(new Worker('activated'))
  before.update()
  before.store.getState().accept()
  expect(before.reload).not.toHaveBeenCalled()
  vi.advanceTimersByTime(5000)
  expect(before.reload).toHaveBeenCalledOnce()

  // The start found the new version in its place.
  const after = await page(new Worker('activated'))
  expect(after.reload).toHaveBeenCalledOnce()
  const last = await page(new Worker('activated'))
  expect(last.reload).not.toHaveBeenCalled()

  // What is damaged, or cannot be taken away, makes no page start for ever.
  for (const kept of ['', 'x', '-1', '2']) {
    vi.stubGlobal('sessionStorage', {
      getItem: () => kept,
      removeItem: () => {
        throw new Error('refused')
      },
    })
    const stuck = await page(new Worker('activated'))
    expect(stuck.reload).not.toHaveBeenCalled()
  }
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('never reloads by itself when another window said yes, and offers to', async () => {
  const { store, kind, update, takeOver, reload } = await page(new Worker('activated'))
  const next = update()
  store.getState().postpone()
  takeOver(next)
  expect(kind()).toBe('update')
  expect(reload).not.toHaveBeenCalled()
  store.getState().accept()
  expect(reload).toHaveBeenCalledOnce()
})

it('goes on without a worker where it is refused', async () => {
  const { kind } = await page(null, () => Promise.reject(new TypeError('refused')))
  expect(kind()).toBe('none')
})

it('asks for no worker inside another page, embedded, or in a sandbox', () => {
  vi.stubEnv('DEV', false)
  const container = {}
  const asked = (different: object) => {
    const page = {
      top: 'itself',
      self: 'itself',
      location: { search: '' },
      navigator: { serviceWorker: container },
    }
    return workersOf({ ...page, ...different } as unknown as Window)
  }
  const sandbox = {
    get serviceWorker(): never {
      throw new DOMException('no', 'SecurityError')
    },
  }
  expect(asked({})).toBe(container)
  expect(asked({ top: 'another' })).toBeUndefined()
  expect(asked({ location: { search: '?embed=1' } })).toBeUndefined()
  expect(asked({ navigator: {} })).toBeUndefined()
  expect(asked({ navigator: sandbox })).toBeUndefined()
})
