/** A point of the window, in CSS pixels. */
export interface Spot {
  readonly x: number
  readonly y: number
}

/** What the probe has seen of a load, in milliseconds since its beginning. */
export interface Seen {
  /** When that was, in milliseconds since 1970. */
  readonly begun: number
  readonly firstPaint: number
  readonly largestPaint: number
  readonly shapes: number | null
  readonly answered: number | null
  readonly loaded: number
  readonly shift: number
  readonly longTasks: readonly { readonly start: number; readonly duration: number }[]
}

/** How a page moved: milliseconds from frame to frame, and what the main thread did for each. */
export interface Frames {
  readonly apart: readonly number[]
  readonly work: readonly number[]
}

/** What the probe can be asked in the page. */
export interface Probe {
  readonly seen: () => Seen
  /** A point at which a press reaches the country, as far from its edges as can be; null where it is not in sight. */
  readonly spotOf: (id: string) => Spot | null
  /** Waits for the words of a country; `words` then tells how long after the hand was lifted they were painted. */
  readonly expect: (name: string) => void
  readonly words: () => Promise<number>
  readonly watchFrames: () => void
  readonly frames: () => Frames
}

declare global {
  interface Window {
    bench: Probe
  }
}

/**
 * Runs in the page before its own scripts, in the app as in the floor page: both mark shapes with `data-place` and show
 * words in `aside.panel`. With `press` it presses Turkmenistan at that point in each frame until its words are there.
 */
export function probe(press: Spot | null): void {
  if (location.protocol === 'about:') return
  // A press may lead to a new page: time runs on from the first one of this tab.
  const begun = Number(sessionStorage.getItem('bench-begun') ?? performance.timeOrigin)
  sessionStorage.setItem('bench-begun', String(begun))
  const elapsed = () => performance.timeOrigin + performance.now() - begun

  const longTasks: { start: number; duration: number }[] = []
  let [firstPaint, largestPaint, shift] = [0, 0, 0]
  let shapes: number | null = null
  let answered: number | null = null
  const observe = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver(list => list.getEntries().forEach(take)).observe({ type, buffered: true })
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') firstPaint = startTime
  })
  observe('largest-contentful-paint', ({ startTime }) => {
    largestPaint = startTime
  })
  observe('longtask', ({ startTime, duration }) => longTasks.push({ start: startTime, duration }))
  observe('layout-shift', entry => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean }
    if (!hadRecentInput) shift += value
  })

  // A task that is posted in a frame runs when that frame has been painted.
  const afterPaint = (then: () => void) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = then
    port2.postMessage(null)
  }
  const isSeen = (element: Element) => {
    const { width, height, top } = element.getBoundingClientRect()
    return width > 10 && height > 10 && top < innerHeight && element.checkVisibility()
  }
  const showsWords = (name: string) =>
    [...document.querySelectorAll('aside.panel h2')].some(
      heading => heading.textContent.trim().startsWith(name) && isSeen(heading),
    )

  const lookForShapes = () => {
    const found = document.querySelectorAll('path[data-place="TKM"], .still [data-place="TKM"]')
    if (![...found].some(isSeen)) requestAnimationFrame(lookForShapes)
    else
      afterPaint(() => {
        shapes = elapsed()
      })
  }
  requestAnimationFrame(lookForShapes)

  // A second press would let go again: once the page says that the country is chosen, it is only waited for.
  const isChosen = () =>
    location.search.includes('place=TKM') ||
    document.querySelector('[data-place="TKM"][aria-pressed="true"]') !== null
  const ask = async ({ x, y }: Spot) => {
    if (document.body && !showsWords('Turkmenistan') && !isChosen()) {
      const target = document.elementFromPoint(x, y)
      const init = { bubbles: true, cancelable: true, detail: 1, clientX: x, clientY: y, view: window }
      if (target?.closest('[data-place="TKM"], a[href*="place=TKM"]'))
        target.dispatchEvent(new MouseEvent('click', init))
      // What answers in a microtask is painted in this same frame.
      await Promise.resolve()
      await Promise.resolve()
    }
    if (showsWords('Turkmenistan'))
      afterPaint(() => {
        answered = elapsed()
      })
    else requestAnimationFrame(() => void ask({ x, y }))
  }
  if (press) requestAnimationFrame(() => void ask(press))

  let lifted: number | null = null
  addEventListener(
    'pointerup',
    ({ timeStamp }) => {
      lifted = timeStamp
    },
    { capture: true },
  )
  let words: Promise<number> = Promise.resolve(Number.NaN)
  const expectWords = (name: string) => {
    lifted = null
    words = new Promise(resolve => {
      const look = () => {
        const from = lifted
        if (from !== null && showsWords(name)) afterPaint(() => resolve(performance.now() - from))
        else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    })
  }

  const spotOf = (id: string): Spot | null => {
    const path = document.querySelector(`path[data-place="${id}"]`)
    if (!path) return null
    const box = path.getBoundingClientRect()
    const [left, top] = [Math.max(box.left, 0), Math.max(box.top, 0)]
    const [stepX, stepY] = [
      (Math.min(box.right, innerWidth) - left) / 16,
      (Math.min(box.bottom, innerHeight) - top) / 16,
    ]
    if (stepX <= 0 || stepY <= 0) return null
    const hits = Array.from({ length: 16 * 16 }, (_, i) => {
      const [x, y] = [left + (0.5 + (i % 16)) * stepX, top + (0.5 + Math.floor(i / 16)) * stepY]
      return { x, y, hit: document.elementFromPoint(x, y) === path }
    })
    const around = (i: number) =>
      [-17, -16, -15, -1, 0, 1, 15, 16, 17].filter(step => hits[i + step]?.hit).length
    const best = hits
      .map(({ x, y, hit }, i) => ({ x, y, score: hit ? around(i) : 0 }))
      .reduce((a, b) => (b.score > a.score ? b : a))
    return best.score > 0 ? { x: best.x, y: best.y } : null
  }

  let frames: { apart: number[]; work: number[] } | null = null
  const watchFrames = () => {
    const recorded = { apart: [] as number[], work: [] as number[] }
    frames = recorded
    let last: number | null = null
    const frame = (at: number) => {
      if (frames !== recorded) return
      if (last !== null) recorded.apart.push(at - last)
      last = at
      afterPaint(() => recorded.work.push(performance.now() - at))
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  }

  window.bench = {
    seen: () => {
      const [navigation] = performance.getEntriesByType('navigation')
      const loaded = (navigation as PerformanceNavigationTiming | undefined)?.loadEventEnd ?? 0
      return { begun, firstPaint, largestPaint, shapes, answered, loaded, shift, longTasks }
    },
    spotOf,
    expect: expectWords,
    words: () => words,
    watchFrames,
    frames: () => {
      const recorded = frames ?? { apart: [], work: [] }
      frames = null
      return recorded
    },
  }
}
