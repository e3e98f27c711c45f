import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { transformWithOxc } from 'vite'
import { expect, test } from './support'

test.use({ viewport: { width: 1366, height: 768 } })

const DIST = join(import.meta.dirname, '../dist')
const [KB, MB] = [1000, 1_000_000]

/** Bytes of a file of the build as they come over the line: text gzipped, what is packed already as it is. */
function weight(path: string): number {
  const bytes = readFileSync(join(DIST, path))
  return ['.avif', '.png', '.woff2'].includes(extname(path))
    ? bytes.length
    : gzipSync(bytes, { level: 9 }).length
}

const sum = (paths: Iterable<string>, kinds: readonly string[]): number =>
  [...paths].filter(path => kinds.includes(extname(path))).reduce((all, path) => all + weight(path), 0)

/** Turkmenistan on the map, or on the drawing that the page is served with. */
const shape = (page: Page) => page.locator('path[data-place="TKM"], .still [data-place="TKM"]').first()

/** The files of the build that a page asks for, each once. */
function asked(page: Page): Set<string> {
  const paths = new Set<string>()
  page.on('request', request => {
    const path = new URL(request.url()).pathname.slice(1) || 'index.html'
    if (existsSync(join(DIST, path))) paths.add(path)
  })
  return paths
}

test('the shapes of the countries are seen with 40 kB: the page and its style sheets alone', async ({
  page,
}) => {
  const paths = asked(page)
  // Neither scripts nor data ever come.
  await page.route(/\.js$/, route => route.fulfill({ contentType: 'text/javascript', body: '' }))
  await page.route(/\.json$/, route => route.fulfill({ json: null }))
  await page.goto('/')
  await expect(shape(page)).toBeVisible({ timeout: 1500 })
  expect(sum(paths, ['.html', '.css'])).toBeLessThanOrEqual(40 * KB)
})

test('the first screen keeps to its bytes, and what is fetched ahead waits until it is idle', async ({
  page,
}) => {
  const paths = asked(page)
  // What waits for an idle page waits for good: the map that can be moved, and the other screens.
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0
    const set = window.setTimeout
    window.setTimeout = ((run: () => void, time?: number) =>
      time !== undefined && time >= 4000 ? 0 : set(run, time)) as typeof setTimeout
  })
  await page.goto('/')
  await expect(shape(page)).toBeVisible()
  // The app is asked for behind the first paint.
  await expect(page.locator('.served')).toHaveCount(0)
  await page.waitForLoadState('networkidle')

  const first = [...paths]
  const faces = sum(first, ['.woff2'])
  expect.soft(sum(first, ['.js']), 'JavaScript').toBeLessThanOrEqual(150 * KB)
  expect.soft(sum(first, ['.html', '.css', '.js', '.json']), 'code and data').toBeLessThanOrEqual(250 * KB)
  expect.soft(faces, 'faces').toBeLessThanOrEqual(250 * KB)
  const everything = first.reduce((all, path) => all + weight(path), 0)
  expect.soft(everything, 'everything').toBeLessThanOrEqual(650 * KB)
  const ahead = first.filter(path =>
    /(LiveMap|vendor-leaflet|countries|TextView|LessonsView|Present|afterwards|glossary)-/.test(path),
  )
  expect.soft(ahead, 'fetched ahead').toEqual([])
})

test('the atlas in one file has 2 MB beside its faces', () => {
  const page = readFileSync(join(DIST, 'interview-atlas.html'), 'utf8')
  const faces = page.match(/data:font\/woff2;base64,[\w+/=]+/g) ?? []
  const bytes = faces.reduce((left, face) => left - face.length, Buffer.byteLength(page))
  expect(faces.length).toBeGreaterThan(0)
  expect(bytes).toBeLessThanOrEqual(2 * MB)
})

/** What browsers of November 2024 can parse. */
const LEVEL = 'es2024'

/** Whether a script has nothing that would have to be written differently for the level. */
async function isOfLevel(code: string, name: string): Promise<boolean> {
  const written = async (target: string) =>
    (await transformWithOxc(code, name, { target, sourcemap: false })).code
  // The transformer leaves flags within a pattern as they are.
  return (await written(LEVEL)) === (await written('esnext')) && !/\(\?[ims]*-?[ims]+:/.test(code)
}

test('every script parses in browsers that are two years old', async () => {
  expect(await isOfLevel('export {}; using file = open()', 'newer.js')).toBe(false)
  expect(await isOfLevel('export const is = /(?i:a)b/.test("Ab")', 'newer.js')).toBe(false)
  expect(await isOfLevel('export const is = /a/v.test(`b`)?.[0] ?? 1n', 'older.js')).toBe(true)

  const folder = (path: string) => readdirSync(join(DIST, path)).filter(name => extname(name) === '.js')
  const files = [...folder('.'), ...folder('assets').map(name => `assets/${name}`)]
  expect(files.length).toBeGreaterThan(10)
  for (const file of files)
    expect(await isOfLevel(readFileSync(join(DIST, file), 'utf8'), file), file).toBe(true)
})
