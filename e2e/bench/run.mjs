// @ts-check
// `npm run bench`: how fast the build in `dist` is, beside the floor page. `--runs 3` is quicker, `--profiles phone` is
// one machine alone. The table goes to the screen, all figures to test-results/bench.json.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { findBrowser } from '../browser.mjs'
import { load, writeFloor } from './floor.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '9' },
    presses: { type: 'string', default: '44' },
    profiles: { type: 'string', default: 'desktop,laptop,phone' },
    port: { type: 'string', default: '0' },
  },
})
if (!existsSync(join(ROOT, 'dist/index.html'))) {
  console.error('There is no build to measure: npm run build')
  process.exit(1)
}

/** @type {typeof import('./bench')} */
const { measure } = await load('e2e/bench/bench.ts')
/** @type {typeof import('./figures')} */
const { holds, table } = await load('e2e/bench/figures.ts')
/** @type {typeof import('./host')} */
const { serve } = await load('e2e/bench/host.ts')

const found = await findBrowser()
const host = await serve({ atlas: join(ROOT, 'dist'), floor: await writeFloor() }, Number(values.port))
const browser = await chromium.launch({
  executablePath: found.path,
  args: found.args,
  env: { .../** @type {Record<string, string>} */ (process.env), ...found.env },
})
try {
  const { rows, samples, leak } = await measure({
    browser,
    origin: host.origin,
    runs: Number(values.runs),
    presses: Number(values.presses),
    profiles: values.profiles.split(','),
    tell: line => console.error(line),
  })
  const about = {
    date: new Date().toISOString().slice(0, 16),
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim(),
    machine: `${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()
      .map(one => one.toFixed(1))
      .join(' ')}`,
    browser: `Chromium ${found.version}, drawn by software where the machine has no graphics`,
    runs: Number(values.runs),
  }
  mkdirSync(join(ROOT, 'test-results'), { recursive: true })
  writeFileSync(
    join(ROOT, 'test-results/bench.json'),
    JSON.stringify({ about, rows, leak, samples }, null, 1),
  )
  console.log(
    `${about.date} UTC, ${about.commit}, ${about.machine}; ${about.browser}; medians of ${about.runs} runs\n`,
  )
  console.log(table(rows))
  const missed = rows.filter(row => !holds(row)).length
  console.log(`\n${rows.length - missed} of ${rows.length} rows within their targets, ${missed} missed`)
} finally {
  await browser.close()
  host.stop()
}
process.exit(0)
