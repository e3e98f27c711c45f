// @ts-check
// The floor that the atlas is measured against: its first screen and the words of its countries as somebody would write
// them by hand, in one HTML file without a library. `node e2e/bench/floor.mjs` writes it to test-results/floor/.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Loads a module of TypeScript. Data that the app would get in parcels is there at once.
 * @template T
 * @param {string} path from the root of the repository
 * @returns {Promise<T>}
 */
export async function load(path) {
  /** @type {import('vite').InlineConfig} */
  const config = { root: ROOT, configFile: false, logLevel: 'warn' }
  /** @type {{ module: typeof import('../../src/build/parcels') }} */
  const { module } = await runnerImport(join(ROOT, 'src/build/parcels.ts'), config)
  const loaded = await runnerImport(join(ROOT, path), { ...config, plugins: [module.parcelPlugin()] })
  return /** @type {T} */ (loaded.module)
}

/**
 * Writes the floor page.
 * @returns {Promise<string>} the folder that it lies in
 */
export async function writeFloor() {
  /** @type {typeof import('./floor-page')} */
  const { floorPage } = await load('e2e/bench/floor-page.ts')
  const folder = join(ROOT, 'test-results/floor')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'index.html'), await floorPage())
  return folder
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(await writeFloor())
  process.exit(0)
}
