// @ts-check
// `npm run picture`: the pictures of the README, taken from the build that is in `dist`.
import { readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { preview } from 'vite'

/** @type {{ path: string, args: string[], env: Record<string, string> }} */
const browser = JSON.parse(
  readFileSync(new URL('../node_modules/.cache/e2e-browser/browser.json', import.meta.url), 'utf8'),
)
const server = await preview({
  configLoader: 'runner',
  logLevel: 'warn',
  preview: { port: 4175, strictPort: true },
})
const session = await chromium.launch({
  executablePath: browser.path,
  args: browser.args,
  env: { .../** @type {Record<string, string>} */ (process.env), ...browser.env },
})
const page = await session.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
for (const [name, query] of [
  ['atlas', 'place=TJK&lang=en'],
  ['text', 'place=TKM&at=p36.s1&lang=en'],
  ['matrix', 'place=TJK&theme=health&view=matrix&lang=en'],
  ['present', 'lesson=ladder&stop=5&lang=en'],
  ['afterwards', 'place=TJK&view=afterwards&list=timeline&lang=en'],
]) {
  await page.goto(`http://localhost:4175/?${query}`)
  await page
    .locator('path[data-place="TJK"], .chosen-cell article, .after-picture .spot-now')
    .first()
    .waitFor()
  await page.evaluate(() => document.fonts.ready)
  await page.waitForLoadState('networkidle')
  // A hand that rests: the bar of a lesson has gone.
  await page.locator('.stage-bar').evaluateAll(bars => bars.forEach(bar => bar.remove()))
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
  await page.screenshot({ path: new URL(`../.github/${name}.png`, import.meta.url).pathname })
}
await session.close()
server.httpServer.close()
process.exit(0)
