import { DESKTOP, expect, open, test } from './support'

test.use({ viewport: DESKTOP })

test('Russian speaks the interface and stands beside the source, with its plurals', async ({ page }) => {
  await open(page, '?place=UZB&lang=en')
  await page.locator('.languages').getByRole('button', { name: 'Русский' }).click()
  await expect(page.getByRole('complementary', { name: 'Узбекистан' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
  await expect(page.locator('path[data-place="KAZ"]')).toHaveAttribute('aria-label', /^Казахстан: 1 тезис, /)
  await expect(page.locator('path[data-place="TJK"]')).toHaveAttribute(
    'aria-label',
    /^Таджикистан: 22 тезиса, /,
  )
  await expect(page.locator('path[data-place="UZB"]')).toHaveAttribute(
    'aria-label',
    /^Узбекистан: 25 тезисов, /,
  )
  const translation = page.locator('article.point .translation').first()
  await expect(translation).toHaveAttribute('lang', 'ru')
  await expect(page.locator('article.point blockquote').first()).toHaveAttribute('lang', 'zh-Hans')
  await expect(page).toHaveURL(/\?place=UZB&lang=ru$/)
})

test('any two languages stand side by side', async ({ page }) => {
  await open(page, '?at=p37.s1&text=en,ru&lang=en')
  const pair = page.locator('[data-sentence="p37.s1"]')
  await expect(pair.locator('[data-of="p37.s1"]')).toHaveCount(2)
  const [english, russian] = await Promise.all(
    ['en', 'ru'].map(lang => pair.locator(`[data-of="p37.s1"][lang="${lang}"]`).boundingBox()),
  )
  expect(english?.y).toBe(russian?.y)
  expect(russian?.x).toBeGreaterThan((english?.x ?? 0) + (english?.width ?? 0) - 1)
  await expect(page.locator('[id="p37.s1"]')).toBeHidden()
})

test('Russian words are searched, and a Russian quotation is checked', async ({ page }) => {
  await open(page, '?q=опустыниванием&lang=en')
  await expect(page.locator('article.passage').first()).toContainText('p29.s3')
  await open(page, '?view=check&lang=ru')
  await page.getByRole('textbox').last().fill('стабилизировать таджикско-афганскую границу')
  await expect(page.locator('.check-result')).toContainText('p45.s2')
})

test('a language that cannot be fetched is said so, and everything stays as it was', async ({
  page,
  tolerate,
}) => {
  tolerate(/Failed to load resource|ERR_FAILED|Unable to preload/)
  await page.route(/\/assets\/words-ru-/, route => route.abort())
  await open(page, '?place=TKM&lang=en')
  await page.locator('.languages').getByRole('button', { name: 'Русский' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Русский' })).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'Turkmenistan' })).toBeVisible()
  await page.unrouteAll()
  await page.locator('.languages').getByRole('button', { name: 'Русский' }).click()
  await expect(page.getByRole('complementary', { name: 'Туркменистан' })).toBeVisible()
})

test('where no language can be fetched the page says so in three, with ways on', async ({
  page,
  tolerate,
}) => {
  tolerate(/Failed to load resource|ERR_FAILED|preloaded using link preload but not used/)
  await page.route(/\/assets\/(words-ru|interface)-/, route => route.abort())
  await page.goto('./?lang=ru')
  const notice = page.getByRole('alert')
  await expect(notice).toContainText('Атлас загрузился не полностью.')
  await expect(notice).toContainText('The atlas could not be loaded whole.')
  await notice.getByRole('link', { name: 'Весь текст на одной странице' }).click()
  await expect(page.locator('[id="p37.s1"]')).toBeAttached()
})
