import { DESKTOP, expect, open, test } from './support'

test.use({ viewport: DESKTOP })

test('one finds as one types, in Chinese and English; hits are marked and lead into the text', async ({
  page,
}) => {
  await open(page, '?lang=en')
  await page.getByRole('link', { name: 'Find words' }).click()
  const field = page.getByRole('textbox', { name: 'Words in Chinese or English' })
  await expect(field).toBeFocused()
  await field.pressSequentially('疫')
  await expect(page.getByRole('status').filter({ hasText: '疫' })).toContainText(/^\d+ sentences with “疫”$/)
  await field.fill('natural gas')
  await expect(page.locator('.search-view article')).toHaveCount(2)
  await expect(page.locator('.search-view article mark').first()).toHaveText(/natural gas/i)
  await expect(page.locator('.search-view article').first()).toContainText(/p\d+\.s\d.*minister/)
  await page.locator('.search-view article .sentence-id').first().click()
  await expect(page).toHaveURL(/at=p\d+\.s\d+&view=text&q=natural|at=p\d+\.s\d+.*q=natural/)
  await expect(page.locator('.pair.is-chosen mark').first()).toBeInViewport()
  await expect(page.locator('.stepper')).toContainText('1 of 2')
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.locator('.stepper')).toContainText('2 of 2')
})

test('words typed are one step back', async ({ page }) => {
  await open(page, '?view=search&lang=en')
  await page
    .getByRole('textbox', { name: 'Words in Chinese or English' })
    .pressSequentially('gas', { delay: 160 })
  await expect(page).toHaveURL(/q=gas/)
  await page.goBack()
  await expect(page).not.toHaveURL(/q=/)
  await expect(page.getByRole('textbox', { name: 'Words in Chinese or English' })).toHaveValue('')
})

test('nothing is looked for while an input method composes', async ({ page }) => {
  await open(page, '?view=search&lang=en')
  const field = page.getByRole('textbox', { name: 'Words in Chinese or English' })
  await field.focus()
  const session = await page.context().newCDPSession(page)
  await session.send('Input.imeSetComposition', { text: 'neng', selectionStart: 4, selectionEnd: 4 })
  await expect(field).toHaveValue('neng')
  await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 400)))
  await expect(page).not.toHaveURL(/q=/)
  await session.send('Input.insertText', { text: '能源' })
  await expect(page).toHaveURL(/q=能源|q=%E8%83%BD/)
  await expect(page.locator('.search-view article')).toHaveCount(3)
})

test('a name finds its place in every spelling, its short forms, and what is said in other words', {
  tag: '@whole',
}, async ({ page }) => {
  for (const q of ['Turkmenistan', '土库曼斯坦', 'tukumansitan', 'Туркменистан']) {
    await open(page, `?q=${encodeURIComponent(q)}&lang=en`)
    const name = page.getByRole('region', { name: 'Names found' })
    await expect(name).toContainText('中土')
    await name.getByRole('link', { name: 'Turkmenistan', exact: true }).click()
    await expect(page.getByRole('complementary', { name: 'Turkmenistan' })).toBeVisible()
  }
})

test('a short form is told apart from the same character inside other words', async ({ page }) => {
  await open(page, `?q=${encodeURIComponent('土')}&lang=en`)
  const inside = page.locator('details.inside')
  await expect(inside).toContainText('1 time more inside other words')
  await inside.locator('summary').click()
  await expect(inside.locator('mark')).toHaveText('土')
  await expect(inside.locator('article')).toContainText('领土')
})

test('no result says what to try; results can be narrowed to a country', async ({ page }) => {
  await open(page, '?q=Moscow&lang=en')
  await expect(page.getByRole('status').filter({ hasText: 'Not in the text.' })).toBeVisible()
  await expect(page.getByText('Try fewer letters')).toBeVisible()
  await open(page, `?q=${encodeURIComponent('合作')}&lang=en`)
  const button = page
    .getByRole('group', { name: 'Only sentences about' })
    .getByRole('button', { name: /Turkmenistan/ })
  const promised = Number(await button.locator('b').textContent())
  await button.click()
  await expect(page.locator('.search-view > .entries article')).toHaveCount(promised)
  await page.getByRole('button', { name: 'Remove the filter Turkmenistan' }).click()
  await expect(page.locator('.search-view > .entries article')).not.toHaveCount(promised)
})

const QUOTES = [
  ['弘扬“上海精神”', 'Exact.'],
  ['涵盖技术研发、成品贸易、联合生产三位一体', 'It stands in 2 places.'],
  ['我们决心打造中土全产业链能源伙伴关系', 'Altered.'],
  ['We are determined to forge a China–Turkmenistan strategic energy partnership', 'unofficial translation'],
  ['我们决心打造……同时加强在油气化工', 'Exact, with something left out.'],
  ['中国将在中亚建立军事基地和空军基地', 'Not in this text.'],
] as const

test('the quotation checker tells what is exact, repeated, altered, translated, shortened and not there', async ({
  page,
}) => {
  await open(page, '?view=check&lang=en')
  for (const [quote, verdict] of QUOTES) {
    await page.getByRole('textbox', { name: 'The quotation' }).fill(quote)
    await expect(page.getByRole('status').filter({ hasText: verdict })).toBeVisible()
    await expect(page).not.toHaveURL(/q=/)
  }
})

test('an exact quotation is told with paragraph, characters and speaker, and leads to its sentence', async ({
  page,
}) => {
  await open(page, '?view=check&lang=en')
  await page.getByRole('textbox', { name: 'The quotation' }).fill('两国率先建成发展共同体和安全共同体')
  const standing = page.locator('.standing')
  if ((await standing.count()) === 0)
    await page.getByRole('textbox', { name: 'The quotation' }).fill('发展共同体和安全共同体')
  await expect(standing).toContainText('p41')
  await expect(standing).toContainText('reporter')
  await standing.getByRole('link').click()
  await expect(page).toHaveURL(/at=p41\.s/)
})
