import { expect, open, PHONE, test } from './support'

test.use({ viewport: PHONE, hasTouch: true, isMobile: true })

test('map and words stand together, and a tap on a country opens it', async ({ page }) => {
  await open(page)
  await expect(page.locator('path[data-place="TKM"]')).toBeInViewport()
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport()
  await page.locator('path[data-place="AFG"]').tap()
  await expect(page.getByRole('complementary', { name: 'Afghanistan' })).toBeInViewport()
  await expect(page.getByRole('heading', { level: 2, name: /Afghanistan/ })).toBeInViewport()
})

test('the sheet has three heights, by button', async ({ page }) => {
  await open(page, '?place=TKM')
  const top = async () => Math.round((await page.locator('.sheet').boundingBox())?.y ?? 0)
  const half = await top()
  await page.getByRole('button', { name: 'Show more of the text' }).click()
  const full = await top()
  await page.getByRole('button', { name: 'Show more of the map' }).click()
  await page.getByRole('button', { name: 'Show more of the map' }).click()
  const peek = await top()
  expect(full).toBeLessThan(half)
  expect(peek).toBeGreaterThan(half)
})

test('the sheet follows the finger and settles at the next height', async ({ page }) => {
  await open(page, '?place=TKM')
  const top = async () => Math.round((await page.locator('.sheet').boundingBox())?.y ?? 0)
  const half = await top()
  const grab = await page.locator('.grab').boundingBox()
  const [x, y] = [(grab?.x ?? 0) + 100, (grab?.y ?? 0) + 15]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x, y - 120)
  await expect.poll(top).toBe(half - 120)
  await page.mouse.up()
  await expect.poll(top).toBeLessThan(half - 200)
})

test('a theme that a link chooses is in view in the row of themes', async ({ page }) => {
  await open(page, '?place=UZB&theme=multilateral')
  await expect(page.locator('.themes [aria-pressed=true]')).toBeInViewport({ ratio: 0.9 })
})

test('no function is lost: strictness, legend, boundaries, filters and the whole text', async ({ page }) => {
  await open(page)
  await page.locator('.sheet .margin').getByRole('radio', { name: 'named' }).check()
  await expect(page).toHaveURL(/reason=named/)
  await page.getByRole('button', { name: 'About the boundaries' }).click()
  await expect(page.getByText('Natural Earth 4.1')).toBeVisible()
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Text' }).click()
  await expect(page.locator('[id="p0.s1"]')).toBeInViewport()
  await page.locator('[id="p0.s1"]').tap()
  await expect(page.locator('.pair.is-chosen')).toBeInViewport()
})
