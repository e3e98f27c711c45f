// @ts-check
// `npm run fuzz`: the properties that `npm test` tries with a sample, tried as often as their tests say.
// `npm run fuzz -- 0.1` tries a tenth, `npm run fuzz -- 1 links` those of one file, FUZZ_SEED=n other cases.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, run } from './install.mjs'

const [part = '1', file = ''] = process.argv.slice(2)
const report = join(ROOT, 'node_modules/.cache/fuzz.json')
process.env.FUZZ = part
process.env.FUZZ_SEED ??= String(Math.floor(Math.random() * 2 ** 31))
process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true'
console.log(`Seed ${process.env.FUZZ_SEED}, part ${part} of the whole`)
rmSync(report, { force: true })

process.exitCode = await run(process.execPath, [
  join(ROOT, 'node_modules/vitest/vitest.mjs'),
  'run',
  `${file}.property`,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
])

if (existsSync(report)) {
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'))
  let all = 0
  for (const { name, assertionResults } of testResults) {
    console.log(`\n${name.slice(ROOT.length)}`)
    for (const { title, meta, duration } of assertionResults) {
      const cases = meta?.cases ?? 0
      all += cases
      console.log(
        `  ${cases.toLocaleString('en').padStart(9)} ${((duration ?? 0) / 1000).toFixed(1).padStart(8)} s  ${title}`,
      )
    }
  }
  console.log(`\n${all.toLocaleString('en')} cases, seed ${process.env.FUZZ_SEED}`)
}
