// @ts-check
// `npm run build`: the atlas for the web, then beside it the atlas in one file. `--outDir DIR` puts them elsewhere.
import { parseArgs } from 'node:util'
import { build } from 'vite'

const { values } = parseArgs({ options: { outDir: { type: 'string', default: 'dist' } } })
/** @type {import('vite').InlineConfig} */
const common = { configLoader: 'runner', logLevel: 'warn', build: { outDir: values.outDir } }
await build(common)
await build({ ...common, mode: 'file' })
