// @ts-check
// `npm test`: installs, gets a browser, then runs every check, also after one has failed.
// The last line, `N passed, N failed`, counts tests; a step that fails without a failing test counts as one.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { install, ROOT, run } from './install.mjs'

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 * @typedef {{ name: string, code: number | null, seconds: number, count?: Count }} Outcome `code` null: not run
 */

const REPORTS = join(ROOT, 'node_modules/.cache/test-reports')
const UNIT = join(REPORTS, 'unit.json')
const E2E = join(REPORTS, 'e2e.json')

/**
 * @param {string} path below node_modules
 * @param {...string} args
 */
const tool = (path, ...args) => run(process.execPath, [join(ROOT, 'node_modules', path), ...args])

/** @type {readonly { name: string, go: () => Promise<number>, count?: () => Count, after?: readonly string[] }[]} */
const STEPS = [
  { name: 'browser', go: () => run(process.execPath, [join(ROOT, 'e2e/browser.mjs')]) },
  { name: 'types', go: () => tool('typescript/bin/tsc', '-p', '.') },
  { name: 'lint', go: () => tool('oxlint/bin/oxlint', '--type-aware') },
  { name: 'format', go: () => tool('@biomejs/biome/bin/biome', 'format', '.') },
  {
    name: 'unit',
    go: () =>
      tool('vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT}`),
    count: countUnit,
  },
  { name: 'build', go: () => run(process.execPath, [join(ROOT, 'src/build/build.mjs')]) },
  {
    name: 'e2e',
    go: () => tool('@playwright/test/cli.js', 'test', '--reporter=list,json'),
    count: countE2e,
    after: ['browser', 'build'],
  },
]

/** @returns {Count} */
function countUnit() {
  const report = readJson(UNIT)
  // A file that breaks before its first test fails without one.
  const broken = report.testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** @returns {Count} */
function countE2e() {
  const { stats, errors } = readJson(E2E)
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }
}

/**
 * @param {string} path
 * @returns {any}
 */
const readJson = path => JSON.parse(readFileSync(path, 'utf8'))

/**
 * What a step's own report says; without one, only that it failed.
 * @param {number} code
 * @param {(() => Count) | undefined} count
 * @returns {Count}
 */
function countOf(code, count) {
  /** @type {Count} */
  let result = { passed: 0, failed: 0, skipped: 0 }
  try {
    if (count) result = count()
  } catch {
    console.error('The report of this step is missing.')
    return { ...result, failed: 1 }
  }
  return code !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result
}

/** @returns {Promise<Outcome[]>} */
async function runAll() {
  rmSync(REPORTS, { recursive: true, force: true })
  mkdirSync(REPORTS, { recursive: true })
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = E2E
  // The configuration is ours; a future default of its loader is no news in a test run.
  process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true'
  /** @type {Outcome[]} */
  const outcomes = []
  for (const { name, go, count, after = [] } of STEPS) {
    if (outcomes.some(outcome => after.includes(outcome.name) && outcome.code !== 0)) {
      outcomes.push({ name, code: null, seconds: 0 })
      continue
    }
    console.log(`\n── ${name}`)
    const from = performance.now()
    const code = await go()
    const seconds = (performance.now() - from) / 1000
    outcomes.push({ name, code, seconds, count: countOf(code, count) })
  }
  return outcomes
}

/** @param {readonly Outcome[]} outcomes */
function report(outcomes) {
  console.log('')
  for (const { name, code, seconds, count } of outcomes) {
    const verdict = code === null ? 'not run' : code === 0 ? 'ok' : 'FAILED'
    const tests = count && count.passed + count.failed + count.skipped > 0 ? count : undefined
    const detail = tests ? `${tests.passed} passed, ${tests.failed} failed, ${tests.skipped} skipped` : ''
    console.log(
      `  ${name.padEnd(8)} ${verdict.padEnd(8)} ${`${seconds.toFixed(1)} s`.padStart(8)}  ${detail}`.trimEnd(),
    )
  }
  const sum = (/** @type {'passed' | 'failed'} */ key) =>
    outcomes.reduce((total, { count }) => total + (count?.[key] ?? 0), 0)
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
}

try {
  await install()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  console.log('\n0 passed, 1 failed')
  process.exit(1)
}
const outcomes = await runAll()
report(outcomes)
process.exitCode = outcomes.every(({ code, count }) => code === 0 && count?.failed === 0) ? 0 : 1
