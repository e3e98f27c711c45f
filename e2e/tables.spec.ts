import { DESKTOP, expect, open, PHONE, test } from './support'

test.use({ viewport: DESKTOP })

test('the matrix is a real table whose totals are the panels’ numbers; a cell opens its points', async ({
  page,
}) => {
  await open(page, '?view=matrix&lang=en')
  const table = page.getByRole('table', { name: /Number of cooperation points/ })
  await expect(table.getByRole('columnheader', { name: /Turkmenistan/ })).toBeVisible()
  await expect(table.getByRole('rowheader', { name: /Energy/ })).toBeVisible()
  const places = ['Turkmenistan', 'Tajikistan', 'Uzbekistan', 'Afghanistan']
  const totals = await table
    .locator('tfoot td button')
    .evaluateAll(cells => cells.map(cell => Number.parseInt(cell.textContent ?? '', 10)))
  await table
    .getByRole('row', { name: /Energy/ })
    .getByRole('button')
    .nth(1)
    .click()
  await expect(page).toHaveURL(/place=TKM&theme=energy/)
  await expect(page.getByRole('heading', { level: 2, name: '4 points' })).toBeVisible()
  await expect(page.locator('.chosen-cell article.point')).toHaveCount(4)
  await page.locator('.chosen-cell').getByRole('link', { name: 'On the map' }).click()
  await expect(
    page.getByRole('complementary', { name: 'Turkmenistan' }).locator('.points article'),
  ).toHaveCount(4)
  for (const [i, name] of places.entries()) {
    await expect(
      page.getByRole('button', { name: new RegExp(`^${name}: ${totals[i]} points`) }).first(),
    ).toBeAttached()
  }
})

test('who owes what: the same points by actor, and filters leave what they promise', async ({ page }) => {
  await open(page, '?view=matrix&lang=en')
  const total = (column: number) =>
    page
      .locator('tfoot td button')
      .nth(column)
      .evaluate(cell => Number.parseInt(cell.textContent ?? '', 10))
  const before = await total(0)
  await page.getByRole('button', { name: 'Who undertakes it' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Who owes what' })).toBeVisible()
  expect(await total(0)).toBe(before)
  const column = await page
    .locator('tbody tr')
    .evaluateAll(rows =>
      rows.map(row => Number.parseInt(row.querySelectorAll('td')[0]?.textContent ?? '', 10) || 0),
    )
  expect(column.reduce((sum, n) => sum + n, 0)).toBe(before)
  await page.getByLabel('Operative word').selectOption({ label: 'will' })
  expect(await total(0)).toBeLessThan(before)
  await page.getByLabel('Counted up to').selectOption({ label: 'named' })
  await expect(page).toHaveURL(/stance=will&reason=named/)
  await page.getByRole('button', { name: 'Remove the filter will' }).click()
  await expect(page).not.toHaveURL(/stance/)
})

test('the matrix is walked by arrow keys', async ({ page }) => {
  await open(page, '?view=matrix&lang=en')
  await page.locator('.matrix button[tabindex="0"]').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/place=TJK&theme=belt-and-road/)
  await page.keyboard.press('Escape')
  await expect(page).not.toHaveURL(/theme=/)
})

test('two places stand side by side by theme; a formula leads to its twin', async ({ page }) => {
  await open(page, '?compare=UZB,central-asia-five&lang=en')
  const formulae = page.getByRole('region', { name: 'The same words, said of two' })
  await expect(formulae.locator('q').first()).toHaveText('涵盖技术研发、成品贸易、联合生产三位一体')
  await expect(page.locator('.theme-row').first().locator('.column')).toHaveCount(2)
  const only = page.getByRole('checkbox', { name: 'Only here' })
  await only.check()
  await expect(page).toHaveURL(/only=1/)
  await expect(page.locator('article.point', { hasText: '三位一体' })).toHaveCount(0)
  await only.uncheck()
  await formulae.getByRole('link', { name: 'p18.s1' }).first().click()
  await expect(page).toHaveURL(/at=p18\.s1/)
  await expect(page.locator('[id="p18.s1"]')).toBeInViewport()
})

test('places compared are chosen, added, exchanged and taken out', async ({ page }) => {
  await open(page, '?view=compare&place=AFG&lang=en')
  await expect(page.locator('.column-head')).toHaveCount(2)
  await expect(page.locator('.column-head').first()).toContainText('Afghanistan')
  await page.getByRole('button', { name: 'Add a third' }).click()
  await expect(page.locator('.column-head')).toHaveCount(3)
  await page.getByLabel('Place 1').selectOption({ label: 'Uzbekistan' })
  await expect(page.locator('.column-head').first()).toContainText('Uzbekistan')
  await page.getByRole('button', { name: /^Take Uzbekistan out/ }).click()
  await expect(page.locator('.column-head')).toHaveCount(2)
  await expect(page).toHaveURL(/compare=/)
})

test('only here is a filter of the panel, with its number and its chip', { tag: '@whole' }, async ({
  page,
}) => {
  await open(page, '?place=UZB&lang=en')
  await page.getByText('Filter', { exact: true }).click()
  const toggle = page.getByRole('button', { name: /^Only here/ })
  const promised = Number(await toggle.locator('b').textContent())
  await toggle.click()
  await expect(page.locator('.theme-group article')).toHaveCount(promised)
  await expect(page.locator('.theme-group article', { hasText: '三位一体' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Remove the filter Only here' }).click()
  await expect(page.locator('article.point', { hasText: '三位一体' }).first()).toContainText(
    'The same words in',
  )
})

test('terms, people, places and figures are listed, filtered, and each leads to its sentences', async ({
  page,
}) => {
  await open(page, '?view=glossary&lang=en')
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    /^Set phrases/,
    /^People/,
    /^Places/,
    /^Numbers and dates/,
  ])
  for (const gloss of await page.locator('.gloss').all())
    await expect(gloss.getByRole('link').first()).toBeAttached()
  await page.getByRole('textbox', { name: 'Find in the lists' }).fill('鲁班')
  await expect(page.locator('.gloss')).toHaveCount(2)
  await page.locator('.gloss').first().getByRole('link').first().click()
  await expect(page.locator('.pair.is-chosen')).toContainText('鲁班工坊')
})

test('on a phone the matrix scrolls inside itself and its points open below', async ({ page }) => {
  await page.setViewportSize(PHONE)
  await open(page, '?view=matrix&lang=en')
  await page
    .getByRole('row', { name: /Energy/ })
    .getByRole('button')
    .nth(1)
    .click()
  await expect(page.getByRole('heading', { level: 2, name: '4 points' })).toBeInViewport()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
})
