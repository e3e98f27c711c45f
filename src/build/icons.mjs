// @ts-check
// `npm run icons`: the pictures that an installed atlas is shown by, drawn from public/icon.svg.
import { readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** @type {{ path: string, args: string[], env: Record<string, string> }} */
const browser = JSON.parse(
  readFileSync(new URL('../../node_modules/.cache/e2e-browser/browser.json', import.meta.url), 'utf8'),
)
const PUBLIC = new URL('../../public/', import.meta.url)
const svg = readFileSync(new URL('icon.svg', PUBLIC)).toString('base64')
/** A system cuts a maskable icon to any shape around its middle, four fifths wide: the frame's corners stay inside. */
const ICONS = [
  { name: 'icon-192.png', size: 192, share: 1 },
  { name: 'icon-512.png', size: 512, share: 1 },
  { name: 'icon-maskable-512.png', size: 512, share: 0.72 },
]

const session = await chromium.launch({
  executablePath: browser.path,
  args: browser.args,
  env: { .../** @type {Record<string, string>} */ (process.env), ...browser.env },
})
for (const { name, size, share } of ICONS) {
  const page = await session.newPage({ viewport: { width: size, height: size } })
  await page.setContent(
    `<body style="margin:0;height:100vh;display:grid;place-items:center;background:#faf7f0">
      <img src="data:image/svg+xml;base64,${svg}" width="${size * share}" height="${size * share}">`,
  )
  await page.screenshot({ path: new URL(name, PUBLIC).pathname })
}
await session.close()
