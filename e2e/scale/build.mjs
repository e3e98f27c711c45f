// @ts-check
// `node e2e/scale/build.mjs OUTDIR`: the atlas to measure, of the edition that ATLAS_EDITION asks for, else of the real
// one. Without what nothing here looks at: open data, pages without script, offline copy, the one file.
import { build, loadConfigFromFile } from 'vite'

// Else a library that is asked before the build begins is made for developers.
process.env.NODE_ENV = 'production'

const LEFT_OUT = ['data', 'about', 'offline', 'single-file'].map(name => `interview-atlas-${name}`)
/** What the parts that are left out give the app. */
const STAND_INS = /^virtual:(data|about\/\w+)$/

/** @type {import('vite').Plugin} */
const standIns = {
  name: 'scale-stand-ins',
  resolveId: id => (STAND_INS.test(id) ? `\0${id}` : undefined),
  load: id => (STAND_INS.test(id.replace(/^\0/, '')) ? 'export default []' : undefined),
}

const [, , outDir = 'node_modules/.cache/scale/real'] = process.argv
const env = /** @type {const} */ ({ command: 'build', mode: 'production' })
const loaded = await loadConfigFromFile(env, undefined, undefined, 'warn', undefined, 'runner')
if (!loaded) throw new Error('There is no vite.config.ts')
const plugins = /** @type {import('vite').Plugin[]} */ (loaded.config.plugins?.flat(9).filter(Boolean) ?? [])
await build({
  ...loaded.config,
  configFile: false,
  logLevel: 'warn',
  plugins: [standIns, ...plugins.filter(({ name }) => !LEFT_OUT.includes(name))],
  build: { ...loaded.config.build, outDir, emptyOutDir: true, reportCompressedSize: false },
})
