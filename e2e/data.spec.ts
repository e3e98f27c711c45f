import { readFileSync } from 'node:fs'
import { DESKTOP, expect, open, test } from './support'

test.use({ viewport: DESKTOP })

test('every file of the open data is offered, there, and as large as it says', async ({ page }) => {
  await open(page, '?view=data&lang=en')
  const links = page.locator('.data-files a')
  expect(await links.count()).toBeGreaterThanOrEqual(10)
  const sums = await (await page.request.get('./data/SHA256SUMS')).text()
  for (const link of await links.all()) {
    const href = (await link.getAttribute('href')) ?? ''
    const answer = await page.request.head(href)
    expect(answer.status(), href).toBe(200)
    if (!href.endsWith('SHA256SUMS')) expect(sums).toContain(`  ${href.split('/').at(-1)}\n`)
  }
  await page.getByText(/^Fields of points\.csv/).click()
  await expect(page.getByRole('rowheader', { name: 'stance' }).first()).toBeVisible()
})

test('the head of the page tells machines what it is and where the data lies', async ({ page }) => {
  const html = await (await page.request.get('./')).text()
  expect(html).toContain('name="citation_title"')
  expect(html).toMatch(/name="DC\.\w+/i)
  const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? ''
  expect(JSON.parse(data)).toMatchObject({ '@type': 'Dataset', isAccessibleForFree: true })
})

test('the map is saved as SVG and as PNG, with title, legend, note on boundaries and credit inside', async ({
  page,
}) => {
  await open(page, '?place=TKM&lang=en')
  await page.getByRole('button', { name: 'Share' }).click()
  const save = async (kind: string) => {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: kind, exact: true }).click()
    return readFileSync(await (await download).path())
  }
  const svg = (await save('SVG')).toString('utf8')
  for (const words of ['Interview Atlas', 'Turkmenistan', '10+', 'Natural Earth', 'Xinhua', 'CC BY 4.0']) {
    expect(svg).toContain(words)
  }
  expect(svg).not.toMatch(/var\(|<script|(?:href|src)="http/)
  const drawn = await page.evaluate(async source => {
    const image = new Image()
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`
    await image.decode()
    return [image.naturalWidth, image.naturalHeight]
  }, svg)
  expect(drawn[0]).toBeGreaterThan(1000)
  const png = await save('PNG')
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect(png.readUInt32BE(16)).toBeCloseTo(2 * (drawn[0] ?? 0), -1)
})
