import { cpSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page, test as base } from '@playwright/test'
import { filesIn } from '../src/build/files'
import { isKept, manifestOf, writeWorkers } from '../src/build/offline'
import { press } from './press'
import { type Host, host } from './server.mjs'
import { DESKTOP, expect as baseExpect, test as watchedTest, watch } from './support'
import { type AskedBrowser, startUnwatched } from './unwatched'

const DIST = join(import.meta.dirname, '../dist')

/** Serves the build, or another folder, until the test ends. */
type Serve = (folder?: string, base?: string) => Promise<Host>

const test = base.extend<{ serve: Serve; unwatched: AskedBrowser }>({
  serve: async ({ browserName: _ }, use) => {
    const hosts: Host[] = []
    await use(async (folder = DIST, path = '/') => {
      const one = await host(folder, path)
      hosts.push(one)
      return one
    })
    await Promise.all(hosts.map(one => one.stop()))
  },
  unwatched: async ({ launchOptions }, use, info) => {
    const browser = await startUnwatched(launchOptions, info.outputPath('profile'))
    await use(browser)
    await browser.stop()
  },
})
test.use({ viewport: DESKTOP, serviceWorkers: 'allow' })
// Whole installs, and browsers that start again: they take their time on a busy machine.
test.describe.configure({ timeout: 180_000 })
const expect = baseExpect.configure({ timeout: 30_000 })

/** What the menu says of this page's version and of its copy. */
async function stateOf(page: Page) {
  const button = page.getByRole('button', { name: 'Offline' })
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click()
  return page.locator('.offline-state')
}

/** Opens the atlas and waits until the browser has all of it. */
async function visit(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(url)
  await expect(await stateOf(page)).toContainText('ready offline')
  return page
}

/** A later build: its own names for its scripts and styles, its own version, the rest as before. */
async function nextBuild(from: string, to: string, version: string): Promise<string> {
  cpSync(from, to, { recursive: true })
  const parts = filesIn(to).filter(path => /^assets\/.*\.(js|css)$/.test(path))
  const renamed = parts.map(path => [path, path.replace(/(\.\w+)$/, `${version}$1`)] as const)
  const shown = /\d+\.\d+\.\d+ · [0-9a-z]{7}/g
  for (const [path, name] of [...renamed, ['index.html', 'index.html'] as const]) {
    let text = readFileSync(join(to, path), 'utf8').replace(shown, `9.9.9 · ${version}`)
    for (const [old, next] of renamed) text = text.replaceAll(old.slice(7), next.slice(7))
    writeFileSync(join(to, path), text)
    renameSync(join(to, path), join(to, name))
  }
  await writeWorkers(to)
  return to
}

const reached = (page: Page) =>
  expect(page.getByRole('complementary', { name: 'Turkmenistan' })).toBeVisible()

test('every file of the build is kept, but for those that are named', () => {
  const { files } = manifestOf(DIST)
  expect(filesIn(DIST).filter(path => !(path in files))).toEqual(filesIn(DIST).filter(path => !isKept(path)))
  expect(filesIn(DIST).filter(path => !isKept(path) && !path.startsWith('data/'))).toEqual([
    'interview-atlas.html',
    'sw-off.js',
    'sw.js',
  ])
  expect(readFileSync(join(DIST, 'sw.js'), 'utf8')).toContain(JSON.stringify({ files }, null, 1).slice(2, -2))
})

test('after one visit everything opens without a network, also after a restart', async ({
  serve,
  launchOptions,
}, info) => {
  const { url, stop } = await serve()
  const start = () =>
    chromium.launchPersistentContext(info.outputPath('profile'), { ...launchOptions, viewport: DESKTOP })
  const before = await start()
  await visit(before, `${url}?lang=en`)
  await before.close()
  await stop()

  const after = await start()
  const page = await after.newPage()
  const faults: string[] = []
  await watch(page, faults, new URL(url).origin)
  await page.goto(`${url}?place=TKM&lang=en`)
  await reached(page)
  await expect(page.locator('path[data-place="TKM"]')).toHaveAttribute('aria-pressed', 'true')
  const screens = page.getByRole('navigation', { name: 'Screens' })
  for (const screen of ['Text', 'Matrix', 'Compare', 'Glossary', 'Lessons']) {
    await screens.getByRole('link', { name: screen }).click()
    await expect(page.locator('.waiting')).toHaveCount(0)
    await expect(page.locator('.text-view, .whole-page')).toBeVisible()
  }
  // A whole lesson: from the list to the last stop, black in between, the presenter’s window, the hand-out.
  await page.locator('a[href*="lesson=twelve&stop=1"]').first().click()
  for (let stop = 1; stop < 12; stop++) {
    await expect(page.locator('.slide-number')).toHaveText(`${stop} of 12`)
    await page.keyboard.press('.')
    await expect(page.locator('.blank')).toBeVisible()
    await press(page, 'PageDown')
  }
  await expect(page.locator('.slide-number')).toHaveText('12 of 12')
  await expect(page.locator('.slide-qr')).toBeVisible()
  const link = await page.locator('.stage-bar a').getAttribute('href')
  const presenter = await after.newPage()
  await presenter.goto(new URL(link ?? '', url).href)
  await expect(presenter.locator('.company')).toHaveClass(/is-there/)
  await press(presenter, 'PageUp')
  await expect(page.locator('.slide-number')).toHaveText('11 of 12')
  await presenter.close()
  await page.goto(`${url}?view=handout&lesson=twelve&stop=1&lang=en`)
  await expect(page.getByRole('heading', { name: 'Hand-out' })).toBeVisible()
  await page.goto(`${url}index.html?at=p36.s1&lang=zh`)
  await expect(page.locator('[id="p36.s1"]')).toBeInViewport()
  const fonts = await page.evaluate(async () => {
    const loaded = await Promise.all([
      document.fonts.load('400 16px "Noto Serif SC"', '土库曼斯坦撒'),
      document.fonts.load('600 16px "Noto Sans SC"', '土库曼斯坦撒'),
      document.fonts.load('400 16px "Source Serif 4 Variable"', 'Turkmenistan'),
    ])
    return loaded.map(faces => faces.length > 0 && faces.every(({ status }) => status === 'loaded'))
  })
  expect(fonts).toEqual([true, true, true])
  expect(await page.evaluate(async () => (await fetch('data/edition.json')).status)).toBe(200)
  expect(faults).toEqual([])
  // What the build does not have is missing, and is not the page.
  expect(await page.evaluate(() => fetch('assets/none.js').catch(() => 'no network'))).toBe('no network')
  await after.close()
})

test('a new version is offered, waits, and comes with the next start', async ({ serve, context }, info) => {
  const second = await nextBuild(DIST, info.outputPath('second'), 'second2')
  const server = await serve()
  const url = `${server.url}?lang=en`
  const first = await visit(context, url)

  server.folder = second
  const later = await context.newPage()
  // The server has none of this page's parts any more.
  await later.goto(`${url}&view=matrix`)
  await expect(later.getByRole('table').first()).toBeVisible()
  await later.getByRole('button', { name: 'Later' }).click()
  await expect(later.getByText('A new version of the atlas is ready.')).toBeHidden()
  await first.close()
  await later.close()

  // The browser turns over when the last page has gone and the worker rests: between two starts no page is open.
  const page = await context.newPage()
  await expect(async () => {
    await page.goto(url)
    const state = await stateOf(page)
    await expect(state).toContainText('ready')
    const told = await state.textContent()
    if (!told?.includes('second2')) await page.goto('about:blank')
    expect(told).toBe('version 9.9.9 · second2 · ready offline')
  }).toPass({ timeout: 80_000, intervals: [1000, 3000, 6000] })
})

/** What the page says of its version and its copy, with the menu opened if it is not; nothing while it starts. */
const TOLD = `(() => {
  const button = [...document.querySelectorAll('button')].find(one => one.textContent.trim() === 'Offline')
  if (button?.getAttribute('aria-expanded') === 'false') button.click()
  return document.querySelector('.offline-state')?.textContent ?? ''
})()`
const OFFER = `document.querySelector('.update-notice button')?.textContent ?? ''`
const YES = `document.querySelector('.update-notice button').click()`

test('a new version comes by one yes; a window that did not say it goes on until it does', async ({
  serve,
  unwatched,
}, info) => {
  const third = await nextBuild(DIST, info.outputPath('third'), 'third33')
  const server = await serve()
  const url = `${server.url}?lang=en`
  const page = await unwatched.open(url)
  await expect.poll(() => page.ask(TOLD)).toContain('ready offline')
  const before = await page.ask(TOLD)

  server.folder = third
  const other = await unwatched.open(url)
  await expect.poll(() => other.ask(OFFER)).toBe('Reload now')
  const loads = page.loads()
  await other.ask(YES)
  await expect.poll(() => other.ask(TOLD)).toBe('version 9.9.9 · third33 · ready offline')

  // The other window still has its own parts, and hears of it.
  await expect.poll(() => page.ask(OFFER)).toBe('Reload now')
  expect(page.loads()).toBe(loads)
  expect(await page.ask(TOLD)).toContain(before.split(' · ')[1] ?? '?')
  const [part = ''] = filesIn(DIST).filter(path => path.includes('MatrixView') && path.endsWith('.js'))
  expect(await page.ask(`fetch(${JSON.stringify(part)}).then(({ status }) => status)`)).toBe('200')
  expect((await fetch(server.url + part)).status).toBe(404)
  await page.ask(YES)
  await expect.poll(() => page.ask(TOLD)).toBe('version 9.9.9 · third33 · ready offline')
})

test('a network that lies or hangs is kept out', { tag: '@whole' }, async ({ serve, page }) => {
  const server = await serve()
  let asked = 0
  server.onAsk = path => {
    // From the moment the worker is there, everything is the portal's page.
    if (path.endsWith('.woff2') && server.manner === 'portal') asked++
    if (path.endsWith('/sw.js')) setTimeout(() => (server.manner = 'portal'))
  }
  await page.goto(`${server.url}?lang=en`)
  await expect.poll(() => asked).toBeGreaterThan(0)
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
    .toBe(0)
  const kept = await page.evaluate(async () => {
    const stores = await Promise.all((await caches.keys()).map(name => caches.open(name)))
    return (await Promise.all(stores.map(store => store.keys()))).flat().length
  })
  expect(kept).toBe(0)

  server.onAsk = () => undefined
  server.manner = 'files'
  await page.reload()
  await expect(await stateOf(page)).toContainText('ready offline')

  server.manner = 'hang'
  await page.goto(`${server.url}?place=TKM&lang=en`, { waitUntil: 'commit' })
  await reached(page)
  server.manner = 'portal'
  await page.goto(`${server.url}?place=TKM&lang=en`)
  await reached(page)
})

test('it is kept under any path, and answers for nothing else there', { tag: '@whole' }, async ({
  serve,
  context,
}) => {
  const { url, stop } = await serve(DIST, '/any/sub/path/')
  const page = await visit(context, `${url}index.html?lang=en`)
  await stop()
  for (const address of ['?place=TKM&lang=en', 'index.html?place=TKM&lang=en']) {
    await page.goto(url + address)
    await reached(page)
  }
  for (const foreign of [`${url}none.html`, new URL('/', url).href]) {
    await expect(page.goto(foreign)).rejects.toThrow('ERR_CONNECTION_REFUSED')
  }
})

test(
  'a worker that takes itself away mends a broken install',
  { tag: '@whole' },
  async ({ serve, context }, info) => {
    const folder = info.outputPath('mended')
    cpSync(DIST, folder, { recursive: true })
    const { url } = await serve(folder)
    const page = await visit(context, `${url}?lang=en`)
    cpSync(join(folder, 'sw-off.js'), join(folder, 'sw.js'))
    await page.reload()
    const left = () =>
      page.evaluate(async () => [
        (await caches.keys()).length,
        (await navigator.serviceWorker.getRegistrations()).length,
      ])
    await expect.poll(() => left().catch(() => 'reloading')).toEqual([0, 0])
    await expect(await stateOf(page)).toContainText('needs the network')
  },
)

watchedTest('a frame without an origin holds the atlas', async ({ page, baseURL }) => {
  await page.setContent(
    `<iframe sandbox="allow-scripts" width="1200" height="800" src="${baseURL}/?place=TKM&lang=en">`,
  )
  await expect(page.frameLocator('iframe').getByRole('complementary', { name: 'Turkmenistan' })).toBeVisible()
})
