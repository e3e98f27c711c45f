import { DESKTOP, expect, open, PHONE, test } from './support'

test.use({ viewport: DESKTOP })

test('what is documented stands apart from what was said, marked as ours, with its pages and their dates', async ({
  page,
}) => {
  await open(page, '?view=afterwards&lang=en')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/Ours · as of \w+ \d{4}/)
  const record = page.locator('[data-record="tkm-five-year-plan"]')
  await expect(record.locator('.after-said blockquote')).toHaveText('我们将制定未来五年中土合作规划')
  await expect(record.locator('.after-documented blockquote')).toHaveCount(0)
  await record.getByText(/^\d+ pages? · Evidence/).click()
  const pages = record.locator('.after-evidence li')
  expect(await pages.count()).toBeGreaterThan(1)
  for (const link of await pages.getByRole('link').all()) {
    expect(await link.getAttribute('href')).toMatch(/^https?:\/\//)
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer')
  }
  await record.getByRole('link', { name: 'p36.s1' }).click()
  await expect(page.locator('[id="p36.s1"]')).toBeInViewport()
})

test('a point says nothing of it until it is asked to; then in its own place, and leads to the whole record', async ({
  page,
}) => {
  await open(page, '?point=tkm-five-year-plan&lang=en')
  const point = page.locator('article[data-point="tkm-five-year-plan"]')
  await expect(point.locator('.after-point')).toHaveCount(0)
  await page.locator('.place-actions').getByLabel('What became of it').check()
  await expect(page).toHaveURL(/after=1/)
  await expect(point.locator('.after-point')).toContainText('1 record of what followed (ours)')
  await expect(point.locator('blockquote')).toHaveText('我们将制定未来五年中土合作规划')
  await point.getByRole('link', { name: 'The whole record' }).click()
  await expect(page).toHaveURL(/record=tkm-five-year-plan/)
  await expect(page.locator('[data-record="tkm-five-year-plan"]')).toBeInViewport()
})

test('the timeline takes the map along, by pointing and by scrolling', async ({ page }) => {
  await open(page, '?view=afterwards&list=timeline&lang=en')
  const now = page.locator('.after-event.is-now')
  const [first, last] = [page.locator('.after-event').first(), page.locator('.after-event').last()]
  await expect(page.locator('.spot-now')).toHaveCount(1)
  await last.scrollIntoViewIfNeeded()
  await expect(now).not.toHaveAttribute('data-event', (await first.getAttribute('data-event')) ?? '')
  await last.hover()
  await expect(now).toHaveAttribute('data-event', (await last.getAttribute('data-event')) ?? '')
  await page
    .getByRole('group', { name: 'Records about' })
    .getByRole('button', { name: /Kyrgyzstan/ })
    .click()
  await expect(page).toHaveURL(/place=KGZ/)
  expect(await page.locator('.after-event').count()).toBeLessThan(48)
})

test('on paper every record has its pages', async ({ page }) => {
  await open(page, '?place=AFG&view=afterwards&lang=en')
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  const evidence = page.locator('.after-evidence')
  expect(await evidence.count()).toBe(await page.locator('.after-record').count())
  for (const list of await evidence.all()) await expect(list).toBeVisible()
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await page.emulateMedia({ media: 'screen' })
  await expect(evidence.first()).toBeHidden()
})

test('a record whose words no point quotes has the translation of their sentence, and says so', async ({
  page,
}) => {
  await open(page, '?record=sco-dushanbe-declaration&lang=en')
  const said = page.locator('[data-record="sco-dushanbe-declaration"] .after-said')
  await expect(said.locator('.translation')).toBeVisible()
  await expect(said).toContainText('of the whole sentence')
})

test('on a phone a record is read in one column, and nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize(PHONE)
  for (const list of ['records', 'timeline']) {
    await open(page, `?view=afterwards&list=${list}&lang=ru`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
  }
})
