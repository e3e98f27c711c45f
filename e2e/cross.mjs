// @ts-check
// `npm run test:cross`: the main journeys in Firefox and in WebKitGTK, where they are installed, and what was skipped
// and why. It needs a build. Pictures of each journey's end go to a folder: `-- --pictures DIR`; some journeys only, or
// one engine: `-- --only WORDS`, `-- --engine NAME`.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { ROOT, run } from '../src/build/install.mjs'
import { FIREFOX } from './cross/firefox.mjs'
import { JOURNEYS } from './cross/journeys.mjs'
import { Reader } from './cross/reader.mjs'
import { WEBKIT } from './cross/webkit.mjs'
import { host } from './server.mjs'

/**
 * @typedef {{ verdict: 'passed' | 'FAILED' | 'skipped', why?: string, seconds?: number }} Result
 * @typedef {{ title: string, results: Map<string, Result> }} Column
 */

const DIST = join(ROOT, 'dist')
const FILE = join(DIST, 'interview-atlas.html')

/** @returns {ReadonlyMap<string, import('./cross/journeys.mjs').Place>} */
const published = () => {
  const { features } = JSON.parse(readFileSync(join(DIST, 'data/places.geojson'), 'utf8'))
  return new Map(features.map((/** @type {any} */ { id, properties }) => [id, properties]))
}

const { values } = parseArgs({
  options: { pictures: { type: 'string' }, only: { type: 'string' }, engine: { type: 'string' } },
})

// Before Node 22 a socket of the web has to be asked for.
if (typeof WebSocket === 'undefined') {
  process.exitCode = await run(process.execPath, ['--experimental-websocket', ...process.argv.slice(1)])
} else if (!existsSync(FILE)) {
  console.error('There is no build: npm run build')
  process.exitCode = 1
} else {
  process.exitCode = await main()
}

async function main() {
  const chosen = JOURNEYS.filter(({ name }) => name.includes(values.only ?? ''))
  /** @type {Column[]} */
  const columns = []
  /** @type {string[]} */
  const absent = []
  for (const engine of [FIREFOX, WEBKIT]) {
    if (values.engine && engine.name !== values.engine) continue
    const missing = engine.missing()
    if (missing) {
      absent.push(`${engine.name} is skipped: ${missing} is not installed.`)
      continue
    }
    // From a file only in Firefox: the driver of WebKitGTK does not tell one file of this machine from another.
    for (const isFile of engine === FIREFOX ? [false, true] : [false])
      columns.push(await column(engine, isFile, chosen))
  }
  print(columns, chosen)
  for (const line of absent) console.log(line)
  const results = columns.flatMap(one => [...one.results.values()])
  const sum = (/** @type {Result['verdict']} */ verdict) =>
    results.filter(one => one.verdict === verdict).length
  console.log(`\n${sum('passed')} passed, ${sum('FAILED')} failed, ${sum('skipped')} skipped`)
  return sum('FAILED') === 0 ? 0 : 1
}

/**
 * All journeys in one engine.
 * @param {import('./cross/driver.mjs').Engine} engine
 * @param {boolean} isFile
 * @param {readonly import('./cross/journeys.mjs').Journey[]} journeys
 * @returns {Promise<Column>}
 */
async function column(engine, isFile, journeys) {
  const server = await host(DIST)
  const address = isFile ? pathToFileURL(FILE).href : server.url
  /** @type {Column['results']} */
  const results = new Map()
  let title = `${engine.name}${isFile ? ', one file' : ''}`
  for (const dark of [false, true]) {
    const some = journeys.filter(journey => (journey.dark ?? false) === dark)
    if (some.length === 0) continue
    const driver = await engine.open({ dark })
    title = `${driver.engine} ${driver.version}${isFile ? ', one file' : ''}`
    try {
      for (const journey of some) {
        const why =
          isFile && journey.served
            ? 'not for a file'
            : dark && !engine.darkens
              ? 'its pages do not hear that the device is dark'
              : undefined
        const result =
          why === undefined
            ? await travel(driver, address, journey)
            : { verdict: /** @type {const} */ ('skipped'), why }
        results.set(journey.name, result)
        console.log(
          `${title.padEnd(26)} ${result.verdict.padEnd(8)} ${journey.name}${result.verdict === 'FAILED' ? `\n    ${result.why}` : ''}`,
        )
      }
    } finally {
      await driver.close()
    }
  }
  await server.stop()
  return { title, results }
}

/**
 * One journey, in a window of its own.
 * @param {import('./cross/driver.mjs').Driver} driver
 * @param {string} address
 * @param {import('./cross/journeys.mjs').Journey} journey
 * @returns {Promise<Result>}
 */
async function travel(driver, address, journey) {
  /** @type {Reader[]} */
  const readers = []
  /** @type {import('./server.mjs').Host[]} */
  const hosts = []
  const another = async () => {
    const reader = new Reader(await driver.tab(), address)
    readers.push(reader)
    return reader
  }
  const from = performance.now()
  driver.faults.length = 0
  /** @type {string | undefined} */
  let why
  const reader = await another()
  try {
    await journey.go({
      reader,
      another,
      host: async () => {
        const one = await host(DIST)
        hosts.push(one)
        return one
      },
      places: published(),
    })
    if (driver.faults.length > 0) why = driver.faults.join('\n    ')
  } catch (error) {
    why = [error instanceof Error ? error.message : String(error), ...driver.faults].join('\n    ')
  }
  await keepPicture(driver, reader, journey, why !== undefined)
  for (const one of readers) await one.close().catch(() => undefined)
  for (const one of hosts) await one.stop().catch(() => undefined)
  const seconds = (performance.now() - from) / 1000
  return why === undefined ? { verdict: 'passed', seconds } : { verdict: 'FAILED', why, seconds }
}

/**
 * @param {import('./cross/driver.mjs').Driver} driver
 * @param {Reader} reader
 * @param {import('./cross/journeys.mjs').Journey} journey
 * @param {boolean} failed
 */
async function keepPicture(driver, reader, journey, failed) {
  const folder = values.pictures ?? (failed ? join(ROOT, 'test-results/cross') : undefined)
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  const name = `${driver.engine} ${journey.name}`.replace(/[^\p{L}\d]+/gu, '-')
  try {
    writeFileSync(join(folder, `${name}.png`), await reader.picture())
  } catch (error) {
    console.log(`    no picture: ${String(error)}`)
  }
}

/**
 * @param {readonly Column[]} columns
 * @param {readonly import('./cross/journeys.mjs').Journey[]} journeys
 */
function print(columns, journeys) {
  const width = Math.max(...journeys.map(({ name }) => name.length))
  const widths = columns.map(({ title }) => Math.max(title.length, 8))
  const line = (/** @type {string} */ head, /** @type {readonly string[]} */ cells) =>
    console.log(
      [head.padEnd(width), ...cells.map((cell, i) => cell.padEnd(widths[i] ?? 0))].join('  ').trimEnd(),
    )
  console.log('')
  line(
    '',
    columns.map(({ title }) => title),
  )
  for (const { name } of journeys)
    line(
      name,
      columns.map(({ results }) => results.get(name)?.verdict ?? ''),
    )
  console.log('')
  for (const { title, results } of columns) {
    for (const [name, { verdict, why }] of results) {
      if (verdict !== 'passed') console.log(`${title}: ${verdict}: ${name}\n    ${why}`)
    }
  }
}
