import {
  type Browser,
  type BrowserContext,
  type CDPSession,
  expect,
  type Page,
  test as base,
} from '@playwright/test'

/**
 * A browser window that stays open from test to test, its cache warm: a new one costs more than most journeys. Each
 * test has a tab of its own in it, and finds nothing that an earlier test stored, allowed or changed.
 */
interface Reader {
  readonly context: BrowserContext
  /** An empty page, without which the window would close between two tests. */
  readonly home: Page
  readonly devtools: CDPSession
}

async function arrive(browser: Browser): Promise<Reader> {
  const context = await browser.newContext()
  const home = await context.newPage()
  return { context, home, devtools: await context.newCDPSession(home) }
}

/**
 * Undoes what a test did to its context, at one origin; answers false where that cannot be done, since it set the clock.
 * Init scripts of a whole context cannot be undone either, and are for contexts that a test makes itself.
 */
async function forget({ context, home, devtools }: Reader, origin: string): Promise<boolean> {
  for (const page of context.pages()) if (page !== home) await page.close()
  if (!(await home.evaluate(() => String(setTimeout).includes('[native code]')))) return false
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  await context.clearPermissions()
  await context.unrouteAll()
  await context.setOffline(false)
  return true
}

const originOf = (address: string | undefined): string => new URL(address ?? 'http://127.0.0.1').origin

interface ForTest {
  watched: undefined
  tolerate: (pattern: RegExp) => void
}
interface ForWorker {
  /** By the kind of browser that a test asks for. */
  readers: Map<string, Reader>
}

/**
 * Every journey also watches the wire and the console: a request to another origin, an error, a warning of the
 * browser, something that the page's policy refuses, or an uncaught exception fails it.
 *
 * Tests whose browsers are of one kind share a context; one that asks for service workers has its own.
 */
export const test = base.extend<ForTest, ForWorker>({
  readers: [
    async ({ browser: _ }, use) => {
      const readers = new Map<string, Reader>()
      await use(readers)
      for (const { context } of readers.values()) await context.close()
    },
    { scope: 'worker' },
  ],
  context: async (
    { browser, readers, baseURL, isMobile, hasTouch, locale, javaScriptEnabled, serviceWorkers },
    use,
  ) => {
    if (serviceWorkers !== 'block') {
      const own = await browser.newContext()
      await use(own)
      await own.close()
      return
    }
    const kind = JSON.stringify({ isMobile, hasTouch, locale, javaScriptEnabled })
    let reader = readers.get(kind)
    // Before a test, not after it: of one that fails a picture is taken last.
    if (reader && !(await forget(reader, originOf(baseURL)))) {
      await reader.context.close()
      reader = undefined
    }
    reader ??= await arrive(browser)
    readers.set(kind, reader)
    await use(reader.context)
  },
  page: async ({ context, viewport }, use) => {
    const page = await context.newPage()
    if (viewport) await page.setViewportSize(viewport)
    await use(page)
  },
  tolerate: [
    async ({ page: _ }, use) => {
      const patterns: RegExp[] = []
      await use(Object.assign((pattern: RegExp) => void patterns.push(pattern), { patterns }))
    },
    { scope: 'test' },
  ],
  watched: [
    async ({ page, baseURL, tolerate }, use) => {
      const faults: string[] = []
      await watch(page, faults, originOf(baseURL))
      await use(undefined)
      const { patterns } = tolerate as unknown as { patterns: RegExp[] }
      expect(faults.filter(fault => !patterns.some(pattern => pattern.test(fault)))).toEqual([])
    },
    { auto: true },
  ],
})

/** Writes down what a page, or a page in its frames, should not do. `home` is the one origin that it may ask. */
export async function watch(page: Page, faults: string[], home: string): Promise<void> {
  page.on('request', request => {
    const url = new URL(request.url())
    if (url.origin !== home && !['data:', 'blob:', 'about:'].includes(url.protocol))
      faults.push(`asked ${url.href}`)
  })
  page.on('console', message => {
    // What playwright.config.ts forbids is no fault of the page.
    if (message.text().startsWith('Service Worker registration blocked')) return
    if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`)
  })
  page.on('pageerror', error => faults.push(`uncaught: ${error.message}`))
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      // oxlint-disable-next-line no-console -- The console is how a page speaks to this test.
      console.error(`policy: ${violatedDirective} refuses ${blockedURI} ${sample}`)
    })
  })
}

export { expect }

export const DESKTOP = { width: 1440, height: 900 }
export const PROJECTOR = { width: 1920, height: 1080 }
export const PHONE = { width: 390, height: 844 }
export const SIDEWAYS = { width: 844, height: 390 }
/** 1280 × 1024 at 400 %: the smallest window that the atlas promises to fit. */
export const LOW = { width: 320, height: 256 }

/** Opens a View and waits until its words, its map if it has one, and the fonts stand still. */
export async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`./${query}`)
  await expect(page.locator('path[data-place="TKM"], .whole-page').first()).toBeAttached()
  await expect(page.locator('.waiting, .served, .still')).toHaveCount(0)
  await page.evaluate(() => document.fonts.ready)
}

/** Goes to addresses as back and forward do, without loading the page again, and waits until the page has nothing more to do. */
export const visit = (page: Page, addresses: readonly string[]): Promise<void> =>
  page.evaluate(async all => {
    for (const address of all) {
      history.replaceState(null, '', address)
      dispatchEvent(new PopStateEvent('popstate'))
      await new Promise(resolve => setTimeout(() => requestIdleCallback(resolve)))
    }
  }, addresses)

/** The number at the end of “Turkmenistan: 14 points, 22 passages”, by its word. */
export function countIn(label: string | null, word: RegExp): number {
  const found = new RegExp(`(\\d+)\\s*${word.source}`).exec(label ?? '')
  return Number(found?.[1] ?? Number.NaN)
}
