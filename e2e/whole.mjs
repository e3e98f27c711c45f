// @ts-check
// `npm run e2e:whole`: the browser tests with all states that `npm test` samples.
import { join } from 'node:path'
import { ROOT, run } from '../src/build/install.mjs'

process.env.E2E_WHOLE = '1'
const found = await run(process.execPath, [join(ROOT, 'e2e/browser.mjs')])
process.exitCode =
  found || (await run(process.execPath, [join(ROOT, 'node_modules/@playwright/test/cli.js'), 'test']))
