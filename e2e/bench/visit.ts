import type { Browser, BrowserContext, BrowserContextOptions, CDPSession, Page } from '@playwright/test'
import { probe, type Seen, type Spot } from './probe'
import type { Profile } from './profiles'

/** A page under the conditions of a profile. */
export interface Visit {
  readonly page: Page
  readonly devtools: CDPSession
  /** What came over the line of all that was asked for before a moment, in bytes; the moment in milliseconds since 1970. */
  readonly transferred: (before: number) => number
}

/** Longer than any load on the slowest profile. */
const LIMIT = 120_000
/** How long after its load a page is watched: less than until the app fetches ahead. */
const WATCHED = 3000

/** A browser window as a profile has it; only the warm one may keep a service worker. */
export const contextOf = (
  browser: Browser,
  { width, height, touch }: Profile,
  serviceWorkers: NonNullable<BrowserContextOptions['serviceWorkers']>,
): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { width, height },
    locale: 'en-GB',
    timezoneId: 'UTC',
    serviceWorkers,
    ...(touch && { hasTouch: true, isMobile: true, deviceScaleFactor: 2 }),
  })

/** Opens an address under the conditions of a profile; null: those of this machine. */
export async function visit(
  context: BrowserContext,
  url: string,
  profile: Profile | null,
  press: Spot | null = null,
): Promise<Visit> {
  const page = await context.newPage()
  page.setDefaultTimeout(LIMIT)
  const devtools = await context.newCDPSession(page)
  const requests = new Map<string, { readonly asked: number; bytes: number; kept: boolean }>()
  devtools.on('Network.requestWillBeSent', ({ requestId, wallTime }) => {
    requests.set(requestId, { asked: wallTime * 1000, bytes: 0, kept: false })
  })
  devtools.on('Network.responseReceived', ({ requestId, response }) => {
    const request = requests.get(requestId)
    if (request && (response.fromServiceWorker || response.fromDiskCache)) request.kept = true
  })
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId)
    if (request) request.bytes = encodedDataLength
  })
  await devtools.send('Network.enable')
  if (profile) await slowDown(devtools, profile)
  await page.addInitScript(probe, press)
  await page.goto(url, { timeout: LIMIT, waitUntil: 'load' })
  const transferred = (before: number) =>
    [...requests.values()]
      .filter(({ asked, kept }) => !kept && asked < before)
      .reduce((sum, { bytes }) => sum + bytes, 0)
  return { page, devtools, transferred }
}

async function slowDown(devtools: CDPSession, { cpu, line }: Profile): Promise<void> {
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu })
  if (!line) return
  const bytesPerSecond = (line.speed * 1_000_000) / 8
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: line.wait,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  })
}

const seen = (page: Page): Promise<Seen> => page.evaluate(() => window.bench.seen())

/** Lets a page load undisturbed and tells what was seen, and what it took; what is fetched ahead later is not counted. */
export async function watchLoad({ page, transferred }: Visit): Promise<Seen & { readonly bytes: number }> {
  await page.waitForFunction(() => window.bench.seen().shapes !== null)
  await page.waitForFunction(time => performance.now() > window.bench.seen().loaded + time, WATCHED)
  const all = await seen(page)
  return { ...all, bytes: transferred(all.begun + Math.max(all.loaded + WATCHED, all.shapes ?? 0)) }
}

/** Waits for the first answer of the map, and tells when it came. */
export async function watchAnswer({ page }: Visit): Promise<number> {
  await page.waitForFunction(() => window.bench.seen().answered !== null)
  return (await seen(page)).answered ?? Number.NaN
}

/** A first visit at full speed, until everything that a second one uses is kept. */
export async function firstVisit(context: BrowserContext, url: string, worker: boolean): Promise<void> {
  const { page } = await visit(context, url, null)
  if (worker) {
    await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready
      if (!active || active.state === 'activated') return
      await new Promise(resolve => active.addEventListener('statechange', resolve, { once: true }))
    })
  }
  await page.waitForLoadState('networkidle')
  await page.close()
}
