import { expect, open, test } from './support'

test.use({ viewport: { width: 1440, height: 900 } })

test('filters show counts, combine, stand as chips, and are cleared at once', async ({ page }) => {
  await open(page, '?place=UZB')
  const own = page.locator('aside .points > .theme-group article')
  const all = Number(await page.locator('.tally-points b').textContent())
  await expect(own).toHaveCount(all)
  const theme = page.getByRole('group', { name: 'Theme' }).getByRole('button').first()
  const promised = Number(await theme.locator('b').textContent())
  await theme.click()
  await expect(own).toHaveCount(promised)
  await page.getByText('Filter', { exact: true }).click()
  const stance = page.getByRole('group', { name: 'Operative word' }).getByRole('button').first()
  const both = Number(await stance.locator('b').textContent())
  await stance.click()
  await expect(own).toHaveCount(both)
  await expect(page).toHaveURL(/theme=.*stance=/)
  const chips = page.getByRole('button', { name: /^Remove the filter/ })
  await expect(chips).toHaveCount(2)
  await chips.last().click()
  await expect(own).toHaveCount(promised)
  await page.getByRole('button', { name: 'Clear all filters' }).click()
  await expect(own).toHaveCount(all)
})

test('filters that leave nothing say so and offer a way on', async ({ page }) => {
  await open(page, '?place=TKM&theme=afghanistan')
  await expect(page.getByText('No point passes all these filters.')).toBeVisible()
  await page.locator('.empty').getByRole('button', { name: 'Clear all filters' }).click()
  await expect(page.locator('aside .theme-group article').first()).toBeVisible()
})

test('Kazakhstan is said to be never named on its own, with one point and its shared ones folded', async ({
  page,
}) => {
  await open(page, '?place=KAZ')
  await expect(
    page.getByText('Kazakhstan is never named on its own: it stands in one compound'),
  ).toBeVisible()
  await expect(page.locator('aside .points > .theme-group article')).toHaveCount(1)
  const fold = page.locator('details.shared')
  await expect(fold).not.toHaveAttribute('open')
  await fold.getByText(/\d+ more as one of the five/).click()
  await expect(fold.locator('article').first()).toBeVisible()
})

test('Russia, Iran, Pakistan and India answer that they are not in the text', { tag: '@whole' }, async ({
  page,
}) => {
  for (const [id, name] of [
    ['RUS', 'Russia'],
    ['IRN', 'Iran'],
    ['PAK', 'Pakistan'],
    ['IND', 'India'],
  ] as const) {
    await open(page, `?place=${id}`)
    await expect(page.getByRole('complementary', { name })).toContainText(`${name} is not in this text.`)
    await expect(page.getByRole('complementary').locator('article')).toHaveCount(0)
  }
})

test('the counts by reason open to the words that are the reason, each with its sentences', async ({
  page,
}) => {
  await open(page, '?place=TKM')
  await page.locator('.counts summary').click()
  const row = page.locator('.trigger-list dd', { hasText: '土库曼斯坦' })
  await row.getByRole('link', { name: 'p31.s1' }).click()
  await expect(page.locator('[id="p31.s1"]')).toBeInViewport()
})

test('every quotation is one continuous piece of the source and names its address', async ({ page }) => {
  await open(page, '?place=CHN')
  const source = (await (await page.request.get('./data/edition.json')).json()) as {
    paragraphs: { sentences: { id: string; zh: string }[] }[]
  }
  const sentences = new Map(source.paragraphs.flatMap(p => p.sentences.map(s => [s.id, s.zh] as const)))
  await expect(page.locator('aside article.passage').nth(90)).toBeAttached()
  const quotations = await page
    .locator('aside blockquote')
    .evaluateAll(found =>
      found.map(quotation => [
        quotation.textContent ?? '',
        quotation.getAttribute('cite') ?? '',
        quotation.getAttribute('lang'),
      ]),
    )
  expect(quotations.length).toBeGreaterThan(150)
  for (const [words, cite, lang] of quotations) {
    const id = new URLSearchParams(cite ?? '').get('at') ?? ''
    expect(sentences.get(id)).toContain(words)
    expect(lang).toBe('zh-Hans')
  }
})

test('who speaks stands at every quotation: the community claim of p41 is the reporter’s', async ({
  page,
}) => {
  await open(page, '?place=TJK')
  const passage = page.locator('article.passage', { hasText: '两国率先建成发展共同体和安全共同体' })
  await expect(passage.locator('.speaker')).toHaveText('reporter')
})

test('a point lights its places, and pointing at a passage lights them before any click', async ({
  page,
}) => {
  await open(page, '?place=TJK')
  await page.locator('article.passage', { hasText: '稳定塔阿边境' }).hover()
  await expect(page.locator('path.lit-line')).not.toHaveCount(0)
  await expect(page.locator('path.corridor-lit')).not.toHaveCount(0)
})

test('source, translation or both stand beside the map as the reader chooses, whatever the interface speaks', async ({
  page,
}) => {
  await open(page, '?place=TJK&lang=zh')
  const languages = page.getByRole('group', { name: '正文语言' })
  const quotation = page.locator('article.point blockquote').first()
  const translation = page.locator('article.point .translation').first()
  const press = (name: string) => languages.getByRole('button', { name }).click()
  await press('中文')
  await expect(quotation).toBeHidden()
  await expect(translation).toBeVisible()
  await press('中文')
  await press('English')
  await expect(quotation).toBeVisible()
  await expect(translation).toHaveCount(0)
  await expect(page).toHaveURL(/place=TJK&text=zh&lang=zh/)
  // A third language takes the place of the one that is less at home.
  await press('English')
  await press('Русский')
  await expect(translation.locator('xpath=self::*[@lang="ru"]')).toBeVisible()
  await expect(page).toHaveURL(/place=TJK&text=zh,ru&lang=zh/)
})

test('the panel prints whole, with its map, its words and the note on boundaries', async ({ page }) => {
  await open(page, '?place=TJK')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('complementary')).toBeVisible()
  await expect(page.getByText('Natural Earth 4.1')).toBeVisible()
  await expect(page.locator('.zoom')).toBeHidden()
  const cut = await page.evaluate(() => {
    const panel = document.querySelector('aside')
    return panel ? panel.scrollHeight - panel.clientHeight : Number.NaN
  })
  expect(cut).toBeLessThanOrEqual(1)
})

test('next and previous go from place to place', async ({ page }) => {
  await open(page, '?place=TKM')
  await page.getByRole('link', { name: /^Next/ }).click()
  await expect(page.getByRole('complementary', { name: 'Tajikistan' })).toBeVisible()
  await page.getByRole('link', { name: /^Previous/ }).click()
  await expect(page.getByRole('complementary', { name: 'Turkmenistan' })).toBeVisible()
})

test('nothing hides the point that a link names: the fold of a group opens, filters give way', async ({
  page,
}) => {
  await open(page, '?place=KAZ&point=c5-first-meeting-in-person')
  await expect(page.locator('article.is-chosen')).toBeInViewport()
  await open(page, '?place=TKM&theme=energy&reason=named&point=tkm-five-year-plan')
  await expect(page.locator('article.is-chosen')).toBeInViewport()
})

test('where only strictness hides the points, the panel says so and can be loosened', async ({ page }) => {
  await open(page, '?place=KAZ&reason=named')
  await expect(page.getByText('1 point on weaker grounds than “named”.')).toBeVisible()
  await page.getByRole('button', { name: 'Count up to context' }).click()
  await expect(page.locator('aside .points > .theme-group article')).toHaveCount(1)
})

test('back finds the reader’s place in the panel again', { tag: '@whole' }, async ({ page }) => {
  await open(page, '?place=UZB')
  const panel = page.getByRole('complementary')
  await page.locator('article.passage').last().scrollIntoViewIfNeeded()
  const scroll = () => panel.evaluate(element => element.scrollTop)
  const before = await scroll()
  expect(before).toBeGreaterThan(1000)
  await page.locator('article.passage').last().locator('.sentence-id').click()
  await expect(page).toHaveURL(/at=/)
  await page.goBack()
  await expect.poll(scroll).toBeGreaterThan(before - 400)
})

test('the link of a point opens it beside its place, also on a phone', { tag: '@whole' }, async ({
  page,
  browser,
  baseURL,
}) => {
  await open(page, '?point=tjk-luban-workshop&lang=zh')
  await expect(page.locator('article.is-chosen')).toContainText('鲁班工坊')
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, baseURL: baseURL ?? '' })
  const other = await phone.newPage()
  await other.goto(page.url())
  await expect(other.locator('article.is-chosen')).toBeInViewport()
  await phone.close()
})
