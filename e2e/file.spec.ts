import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { DESKTOP, expect, test } from './support'

const FILE = join(import.meta.dirname, '../dist/interview-atlas.html')
const address = pathToFileURL(FILE).href

test.use({ viewport: DESKTOP })
// The page itself is asked for; `watch` in support.ts fails the test on anything else.
test.beforeEach(({ tolerate }) => tolerate(/^asked file:\/\/\/.*\/interview-atlas\.html(\?\S*)?$/))

test('the atlas in one file opens by double-click, with every screen', async ({ page }) => {
  await page.goto(address)
  await page.locator('path[data-place="TKM"]').click()
  await expect(page.getByRole('complementary', { name: 'Turkmenistan' })).toBeVisible()
  await expect(page).toHaveURL(/\?place=TKM&lang=en$/)

  const screens = page.getByRole('navigation', { name: 'Screens' })
  await screens.getByRole('link', { name: 'Text' }).click()
  await expect(page.locator('[id="p1.s1"]')).toBeVisible()
  await screens.getByRole('link', { name: 'Matrix' }).click()
  await expect(page.getByRole('table').first()).toBeVisible()
  await screens.getByRole('link', { name: 'Glossary' }).click()
  await expect(page.locator('.gloss').first()).toBeVisible()
  await page.getByRole('link', { name: 'Find words' }).click()
  await page.getByRole('textbox', { name: 'Words in Chinese or English' }).fill('天然气')
  await expect(page.locator('mark').first()).toHaveText('天然气')

  await page.getByRole('button', { name: '中文' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  await page.reload()
  await expect(page.locator('mark').first()).toHaveText('天然气')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
})

test('a link into the file leads to the sentence; letters and relief are inside', async ({ page }) => {
  await page.goto(`${address}?at=p36.s1&lang=en`)
  await expect(page.locator('[id="p36.s1"]')).toBeInViewport()
  const faces = await page.evaluate(async () => {
    const loaded = await document.fonts.load('400 16px "Noto Serif SC"', '土库曼斯坦撒')
    return loaded.map(({ status }) => status)
  })
  expect(new Set(faces)).toEqual(new Set(['loaded']))
  await expect
    .poll(() =>
      // It takes the size of the picture when that is drawn.
      page.locator('canvas.relief').evaluate(canvas => (canvas as HTMLCanvasElement).width),
    )
    .toBeGreaterThan(300)
})

test('it says what a file cannot do, and offers nothing that lies beside it', async ({ page }) => {
  await page.goto(`${address}?lang=en`)
  await page.getByRole('button', { name: 'Offline' }).click()
  await expect(page.locator('.offline-menu')).toContainText('the atlas in one file')
  await expect(page.locator('.offline-menu a')).toHaveCount(0)
  const html = readFileSync(FILE, 'utf8')
  expect(html).not.toMatch(/(?:src|href)="\.\//)
  expect(html).toContain('react-dom')
  expect(html).toContain('MIT License')
})
