import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

/** What `e2e/browser.mjs` found; `npm run e2e` runs that first. */
const answer = join(import.meta.dirname, 'node_modules/.cache/e2e-browser/browser.json')
const browser = existsSync(answer)
  ? (JSON.parse(readFileSync(answer, 'utf8')) as {
      path: string
      args: string[]
      env: Record<string, string>
    })
  : undefined

/** Another one, where two runs share a machine: E2E_PORT. */
const PORT = Number(process.env.E2E_PORT ?? 4174)
const address = `http://127.0.0.1:${PORT}`

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  // What is checked otherwise too, and long: `npm run e2e:whole` runs it.
  ...(process.env.E2E_WHOLE ? {} : { grepInvert: /@whole/ }),
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  retries: 0,
  reporter: 'list',
  // For a machine that does other things, too.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: address,
    locale: 'en-GB',
    timezoneId: 'UTC',
    contextOptions: { reducedMotion: 'reduce' },
    // Not in every test: they would all fetch everything. offline.spec.ts has browsers of its own.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    ...(browser && {
      launchOptions: {
        executablePath: browser.path,
        args: browser.args,
        env: { ...process.env, ...browser.env },
      },
    }),
  },
  // One engine; a test sets the size of its window itself.
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --configLoader runner --host 127.0.0.1 --port ${PORT} --strictPort`,
    url: address,
    reuseExistingServer: false,
  },
})
