// @ts-check
// `npm run scale`: how the atlas bears an edition that grows. Builds the real edition and synthetic ones, measures each
// in Chromium, and prints a table. `npm run scale -- real 5` measures only these, `--slower 4` on a slower processor,
// `--built` what was built before.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { preview } from 'vite'
import { findBrowser } from '../browser.mjs'
import { measure, REST } from './measure.mjs'
import { table } from './table.mjs'

const ROOT = join(import.meta.dirname, '../..')
const CACHE = join(ROOT, 'node_modules/.cache/scale')
const PORT = Number(process.env.E2E_PORT ?? 4176)

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { slower: { type: 'string', multiple: true, default: ['1'] }, built: { type: 'boolean' } },
})
const editions = positionals.length > 0 ? positionals : ['real', '1', '5', '25']

/** @param {string} edition */
function build(edition) {
  const { ATLAS_EDITION: _, ...env } = process.env
  const { status } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'build.mjs'), join(CACHE, edition)],
    {
      cwd: ROOT,
      stdio: 'inherit',
      env: edition === 'real' ? env : { ...env, ATLAS_EDITION: `synthetic:${edition}` },
    },
  )
  if (status !== 0) throw new Error(`The edition ${edition} was not built`)
}

const browser = await findBrowser()
if (!values.built) for (const edition of editions) build(edition)
/** @type {Record<string, Record<string, Record<string, number | null>>>} */
const all = {}
for (const slower of values.slower.map(Number)) {
  const columns = new Map()
  for (const edition of editions) {
    const server = await preview({
      configFile: false,
      root: ROOT,
      base: './',
      appType: 'mpa',
      logLevel: 'warn',
      build: { outDir: join(CACHE, edition) },
      preview: { port: PORT, strictPort: true, host: '127.0.0.1' },
    })
    const session = await chromium.launch({
      executablePath: browser.path,
      args: browser.args,
      env: { .../** @type {Record<string, string>} */ (process.env), ...browser.env },
    })
    try {
      const page = await session.newPage({
        viewport: { width: 1366, height: 768 },
        reducedMotion: 'reduce',
        serviceWorkers: 'block',
      })
      page.setDefaultTimeout(180_000)
      const go = async (/** @type {string} */ query) => {
        await page.goto(`http://127.0.0.1:${PORT}/${query}`, { waitUntil: 'commit', timeout: 180_000 })
      }
      columns.set(edition, await measure(page, go, slower))
    } catch (error) {
      console.error(`  ${edition}: ${String(error).split('\n')[0]}`)
      columns.set(edition, {})
    } finally {
      await session.close()
      await server.close()
    }
  }
  const how = slower === 1 ? '' : `, processor slowed ${slower} times`
  console.log(`\nMilliseconds${how}; work: of the main thread; a key of search without ${REST} ms of rest`)
  console.log(table(columns).join('\n'))
  all[`slower ${slower}`] = Object.fromEntries(columns)
}
writeFileSync(join(CACHE, 'figures.json'), `${JSON.stringify(all, null, 2)}\n`)
