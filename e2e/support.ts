import { expect, type Page, test as base } from '@playwright/test'

/**
 * Every journey also watches the wire and the console: a request to another origin, an error, a warning of the
 * browser or an uncaught exception fails it.
 */
export const test = base.extend<{ watched: undefined; tolerate: (pattern: RegExp) => void }>({
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
      const home = new URL(baseURL ?? 'http://127.0.0.1').origin
      watch(page, faults, home)
      await use(undefined)
      const { patterns } = tolerate as unknown as { patterns: RegExp[] }
      expect(faults.filter(fault => !patterns.some(pattern => pattern.test(fault)))).toEqual([])
    },
    { auto: true },
  ],
})

/** Writes down what a page should not do. `home` is the one origin that it may ask. */
export function watch(page: Page, faults: string[], home: string): void {
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
}

export { expect }

export const DESKTOP = { width: 1440, height: 900 }
export const PROJECTOR = { width: 1920, height: 1080 }
export const PHONE = { width: 390, height: 844 }

/** Opens a View and waits until its words, its map if it has one, and the fonts stand still. */
export async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`./${query}`)
  await expect(page.locator('path[data-place="TKM"], .whole-page').first()).toBeAttached()
  await expect(page.locator('.waiting')).toHaveCount(0)
  await page.evaluate(() => document.fonts.ready)
}

/** The number at the end of “Turkmenistan: 14 points, 22 passages”, by its word. */
export function countIn(label: string | null, word: RegExp): number {
  const found = new RegExp(`(\\d+)\\s*${word.source}`).exec(label ?? '')
  return Number(found?.[1] ?? Number.NaN)
}
