// @ts-check
// What a reader of one build waits for, in real Chromium.
import { gzipSync } from 'node:zlib'
import { click, helpers, LIMIT, scroll, type } from './page.mjs'

/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {Record<string, number | null>} Figures by name; null: not within the limit
 */

/** So long after the last key words are looked for, in milliseconds: part of every search, and meant. */
export const REST = 120
/** When the first screen has settled, the rest is fetched; then the machine is quiet. */
const QUIET = 9_000

/** Much said of and little, near and far. */
const COUNTRIES = ['TKM', 'UZB', 'KGZ', 'TJK', 'CHN', 'DEU', 'KAZ', 'AFG', 'RUS', 'IRN']
const WORDS = ['合作', '塔吉克斯坦', 'cooperation', 'сотрудничество', 'xyz']

/** @param {readonly (number | null)[]} list @param {number} share */
function quantile(list, share) {
  const sorted = list.map(took => took ?? LIMIT).sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null
}

/** @param {Page} page @param {(url: string) => Promise<void>} go @param {number} slower */
export async function measure(page, go, slower) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower })
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.addInitScript(helpers)
  /** @type {Figures} */
  const figures = {}
  let bytes = 0
  page.on('response', response => {
    response.body().then(
      body => {
        const text = /javascript|css|html|json|svg/.test(response.headers()['content-type'] ?? '')
        bytes += text ? gzipSync(body).length : body.length
      },
      () => undefined,
    )
  })
  /** Processor time of the page's main thread, in milliseconds: others on the machine do not change it. */
  const work = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0)
  }
  const nodes = async () => (await devtools.send('Memory.getDOMCounters')).nodes
  const settle = () => page.waitForTimeout(400 * slower)
  /** @param {string} name @param {() => Promise<number | null>} make */
  const one = async (name, make) => {
    const before = await work()
    const took = await make().catch(error => {
      console.error(`  ${name}: ${String(error).split('\n')[0]}`)
      return null
    })
    const worked = (await work()) - before
    console.error(`  ${name}: ${took?.toFixed(0) ?? '–'} ms, work ${worked.toFixed(0)} ms`)
    await settle()
    return { took, worked }
  }
  /** @param {string} name @param {() => Promise<number | null>} make */
  const figure = async (name, make) => {
    const { took, worked } = await one(name, make)
    figures[name] = took
    figures[`${name}, work`] = worked
  }
  /** @param {string} name @param {readonly { took: number | null, worked: number }[]} list */
  const spread = (name, list) => {
    for (const [of, share] of /** @type {const} */ ([
      ['median', 0.5],
      ['p95', 0.95],
    ])) {
      const quantiles = [list.map(({ took }) => took), list.map(({ worked }) => worked)]
      const [took = null, worked = null] = quantiles.map(each => quantile(each, share))
      figures[`${name}, ${of}`] = took
      figures[`${name}, ${of}, work`] = worked
    }
  }

  await go('?lang=en')
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
  figures['first words'] = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
  )
  await page.waitForFunction(() => 'readyAt' in globalThis, null, { timeout: 120_000 })
  figures['first screen, live map'] = await page.evaluate(
    () => /** @type {{ readyAt: number }} */ (/** @type {unknown} */ (globalThis)).readyAt,
  )
  figures['first screen, work'] = await work()
  figures['first screen, kB gzip'] = bytes / 1000
  await page.waitForTimeout(QUIET * Math.sqrt(slower))
  figures['first screen, nodes'] = await nodes()

  const chosen = []
  for (const id of COUNTRIES) {
    const away = await page.evaluate(id => document.querySelector(`path[data-place="${id}"]`) === null, id)
    if (away) continue
    const before = await page.evaluate(
      () => document.querySelector('.panel')?.getAttribute('aria-label') ?? '',
    )
    chosen.push(
      await one(`choose ${id}`, () =>
        click(page, `path[data-place="${id}"]`, `.panel:not([aria-label="${before}"]) h2`),
      ),
    )
  }
  spread('choose a country', chosen)
  figures['panel, nodes'] = await nodes()
  await figure('matrix', () => click(page, '.screens a[href*="view=matrix"]', '.matrix tbody td'))
  await figure('matrix, a row', () => click(page, '.matrix tbody th button', '.chosen-cell .point'))
  figures['matrix, nodes'] = await nodes()
  await figure('compare', () => click(page, '.screens a[href*="view=compare"]', '.compare-view .point'))
  figures['compare, nodes'] = await nodes()

  await figure('search opened', () => click(page, '.tools a[href*="view=search"]', '.search-view input'))
  const keys = []
  for (const word of WORDS) {
    for (let length = 1; length <= word.length; length++) {
      const words = word.slice(0, length)
      keys.push(await one(words, async () => ((await type(page, words)) ?? LIMIT) - REST))
    }
  }
  figures['search, first key'] = keys[0]?.took ?? null
  spread('search, a key', keys.slice(1))
  figures['search, nodes'] = await nodes()

  await go('?lang=en&place=KGZ')
  await page.waitForFunction(() => 'readyAt' in globalThis, null, { timeout: 120_000 })
  await settle()
  await figure('text', () => click(page, '.screens a[href*="view=text"]', '.text-view .pair'))
  await figure('choose a sentence', () => click(page, '.pair .source', '.pair.is-chosen'))
  figures['text, nodes'] = await nodes()
  for (const [name, frames, step] of /** @type {const} */ ([
    ['text, reading fast', 150, 120],
    ['text, to the end', 60, null],
  ])) {
    const took = await scroll(page, frames, step).catch(() => [])
    figures[`${name}, frame median`] = quantile(took, 0.5)
    figures[`${name}, frame p95`] = quantile(took, 0.95)
    figures[`${name}, longest frame`] = quantile(took, 1)
    await settle()
  }
  await figure('a country marked in the text', () => click(page, 'path[data-place="TKM"]', '.pair.is-marked'))
  await figure('a sentence far away by its address', async () => {
    const last = await page.evaluate(() =>
      [...document.querySelectorAll('.spine i')].at(-1)?.getAttribute('data-paragraph'),
    )
    await go(`?lang=en&view=text&at=${last}.s1`)
    await page.waitForSelector(`.pair.is-chosen[data-sentence="${last}.s1"]`, { timeout: LIMIT * 2 })
    return page.evaluate(() => performance.now())
  })
  await devtools.send('HeapProfiler.collectGarbage')
  figures['heap, MB'] = (await devtools.send('Runtime.getHeapUsage')).usedSize / 1e6
  return figures
}
