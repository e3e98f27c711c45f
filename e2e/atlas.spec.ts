import { countIn, expect, open, test } from './support'

test.use({ viewport: { width: 1440, height: 900 } })

test('the first screen says what it is and what to do, and calls out the four countries with their counts', async ({
  page,
}) => {
  await open(page)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('加强地区合作')
  await expect(page.getByText('Choose a country to read every sentence about it.')).toBeVisible()
  for (const name of ['Turkmenistan', 'Tajikistan', 'Uzbekistan', 'Afghanistan']) {
    const row = page
      .locator('.rows')
      .getByRole('button', { name: new RegExp(`^${name}: \\d+ points, \\d+ passages$`) })
    await expect(row).toBeInViewport()
  }
})

test('a country on the map leads to its words, and the words lead back', async ({ page }) => {
  await open(page)
  await page.locator('path[data-place="TKM"]').click()
  const panel = page.getByRole('complementary', { name: 'Turkmenistan', exact: true })
  await expect(panel).toBeVisible()
  await expect(page).toHaveURL(/place=TKM/)
  await expect(page.locator('path[data-place="TKM"]')).toHaveAttribute('aria-pressed', 'true')

  const point = panel.locator('article[data-point="tkm-five-year-plan"]')
  await expect(point.locator('blockquote')).toHaveText('我们将制定未来五年中土合作规划')
  await point.getByRole('heading').getByRole('link').click()
  await expect(page).toHaveURL(/point=tkm-five-year-plan/)
  await point.getByRole('link', { name: 'In context' }).click()
  await expect(page.locator('[id="p36.s1"]')).toBeInViewport()
  await expect(page).toHaveURL(/at=p36\.s1/)
})

test('the same click again, Esc and back undo a choice', async ({ page }) => {
  await open(page)
  const shape = page.locator('path[data-place="AFG"]')
  const panel = page.getByRole('complementary')
  await shape.click()
  await expect(panel).toBeVisible()
  await shape.click()
  await expect(panel).toBeHidden()
  await shape.click()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await page.goBack()
  await expect(page.getByRole('complementary', { name: 'Afghanistan' })).toBeVisible()
})

test('hovering tells the name and the counts before any click', async ({ page }) => {
  await open(page)
  await page.locator('path[data-place="UZB"]').hover()
  await expect(page.locator('.hand-card')).toContainText('Uzbekistan')
  await expect(page.locator('.hand-card')).toContainText(/\d+ points and \d+ passages/)
})

test('map, list, label and panel say the same numbers, at every strictness', async ({ page }) => {
  await open(page)
  for (const reason of ['named', 'abbreviated', 'compound', 'context', 'group']) {
    await page.locator('.margin').getByRole('radio', { name: reason }).check()
    const told = await page.evaluate(() =>
      ['TKM', 'TJK', 'UZB', 'AFG', 'KAZ', 'KGZ', 'CHN'].map(id => ({
        onMap: document.querySelector(`path[data-place="${id}"]`)?.getAttribute('aria-label') ?? '',
        inList: document.querySelector(`[data-row="${id}"]`)?.getAttribute('aria-label'),
        number: Number(document.querySelector(`[data-row="${id}"] .count`)?.textContent),
      })),
    )
    for (const { onMap, inList, number } of told) {
      expect(inList).toBe(onMap)
      expect(number).toBe(countIn(onMap, /points?/))
    }
  }
  await page.goto('./?place=TJK&reason=abbreviated')
  const label = await page.locator('path[data-place="TJK"]').getAttribute('aria-label')
  await expect(page.locator('aside .points > .theme-group article')).toHaveCount(countIn(label, /points?/))
  await expect(page.locator('aside article.passage')).toHaveCount(countIn(label, /passages?/))
  await expect(page.locator('.tally-points b')).toHaveText(String(countIn(label, /points?/)))
})

test('groups, the visit, waters, mountains, corridors and cities are chosen like a country', async ({
  page,
}) => {
  await open(page)
  for (const id of [
    'central-asia-five',
    'sco',
    'visit-july-2021',
    'aral-sea',
    'pamirs',
    'gas-pipeline',
    'xian',
  ]) {
    await page.locator(`[data-row="${id}"]`).click()
    await expect(page).toHaveURL(new RegExp(`place=${id}`))
    await expect(page.getByRole('complementary').locator('article').first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('complementary')).toBeHidden()
  }
})

test('a corridor is chosen on the map, lit, and captioned schematic', async ({ page }) => {
  await open(page)
  await page.locator('path[data-place="oil-pipeline"]').dispatchEvent('click')
  await expect(page.getByRole('complementary', { name: /oil pipeline/i })).toBeVisible()
  await expect(page.locator('.corridor-lit').first()).toBeAttached()
  await expect(page.locator('.hand-card')).toContainText('schematic')
})

test('the visit is chosen on the map, with its stops in order, over which a capital can still be chosen', async ({
  page,
}) => {
  await open(page)
  const line = page.locator('path[data-place="visit-july-2021"]')
  await expect(line).toHaveAttribute('aria-label', 'Visit of 12–16 July 2021: 0 points, 8 passages')
  await expect(page.locator('.stop')).toHaveText(['1', '2', '3'])
  const underway = await line.evaluate((path: SVGPathElement) => {
    const toScreen = path.getScreenCTM() ?? new DOMMatrix()
    const { x, y } = path.getPointAtLength(path.getTotalLength() * 0.3).matrixTransform(toScreen)
    return [x, y] as const
  })
  await page.mouse.click(...underway)
  const panel = page.getByRole('complementary', { name: 'Visit of 12–16 July 2021', exact: true })
  await expect(panel.locator('.itinerary li')).toHaveText([
    'Ashgabat, 12–13 July',
    'Dushanbe, 13–15 July',
    'Tashkent, 15–16 July',
  ])
  await expect(line).toHaveAttribute('aria-pressed', 'true')
  await expect(page.locator('.corridor-lit.route')).toBeAttached()
  await expect(page.locator('.stop-days')).toHaveText(['12–13 July', '13–15 July', '15–16 July'])
  const dot = await page.locator('button[data-place="dushanbe"] .ring').boundingBox()
  if (dot) await page.mouse.click(dot.x + 4, dot.y + 4)
  await expect(page.getByRole('complementary', { name: 'Dushanbe', exact: true })).toBeVisible()
  await expect(line).toHaveCount(0)
})

test('the map stays where it is for what is in sight, and shows China and Damascus when they are chosen', {
  tag: '@whole',
}, async ({ page }) => {
  await open(page)
  const box = async (id: string) => (await page.locator(`path[data-place="${id}"]`).boundingBox())?.width ?? 0
  const before = await box('TKM')
  await page.locator('[data-row="TKM"]').click()
  expect(await box('TKM')).toBeCloseTo(before, 0)
  await page.goto('./?place=CHN')
  await expect
    .poll(async () => {
      const plate = await page.locator('.plate-frame').boundingBox()
      const china = await page.locator('path[data-place="CHN"]').boundingBox()
      return china && plate && china.x + china.width <= plate.x + plate.width + 1
    })
    .toBe(true)
  expect(await box('TKM')).toBeLessThan(before)
  await page.goto('./?place=damascus')
  await expect(page.locator('button[data-place="damascus"]')).toBeInViewport()
})

test('a double click chooses once and does not zoom', async ({ page }) => {
  await open(page)
  const width = async () => (await page.locator('path[data-place="AFG"]').boundingBox())?.width ?? 0
  const before = await width()
  await page.locator('path[data-place="AFG"]').dblclick()
  await expect(page.getByRole('complementary', { name: 'Afghanistan' })).toBeVisible()
  expect(await width()).toBeCloseTo(before, 0)
})

test('a map zoomed by hand is left alone, until the whole region is asked for', async ({ page }) => {
  await open(page)
  const width = async () => (await page.locator('path[data-place="TJK"]').boundingBox())?.width ?? 0
  const before = await width()
  await page.getByRole('button', { name: 'Zoom in' }).click()
  const zoomed = await width()
  expect(zoomed).toBeGreaterThan(before)
  await page.locator('[data-row="TJK"]').click()
  await expect(page.getByRole('complementary', { name: 'Tajikistan' })).toBeVisible()
  expect(await width()).toBeCloseTo(zoomed, 0)
  await page.getByRole('button', { name: 'Whole region' }).click()
  expect(await width()).toBeCloseTo(before, 0)
})

test('back keeps the language that was switched to meanwhile', async ({ page }) => {
  await open(page, '?lang=en')
  await page.locator('[data-row="TKM"]').click()
  await page.getByRole('button', { name: '中文', exact: true }).first().click()
  await page.goBack()
  await expect(page).toHaveURL(/\?lang=zh$/)
  await expect(page.getByText('点选一个国家')).toBeVisible()
})

test('the interface changes its language without losing the place', async ({ page }) => {
  await open(page, '?place=UZB&theme=health&lang=en')
  await page.getByRole('button', { name: '中文', exact: true }).first().click()
  await expect(page.getByRole('complementary', { name: '乌兹别克斯坦', exact: true })).toBeVisible()
  await expect(page).toHaveURL(/place=UZB&theme=health&lang=zh/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  await expect(page.locator('path[data-place="TKM"]')).toHaveAttribute(
    'aria-label',
    /^土库曼斯坦：\d+个要点，\d+处原文$/,
  )
})

test.describe('a browser that asks for Chinese', () => {
  test.use({ locale: 'zh-CN' })
  test('is answered in Chinese', async ({ page }) => {
    await open(page)
    await expect(page.getByText('点选一个国家')).toBeVisible()
  })
})

test('layers are switched off and on, kept in the address, and shown all the same when they are chosen', async ({
  page,
}) => {
  await open(page, '?lang=en')
  const pipeline = page.locator('path.corridor.gas-pipeline')
  await expect(pipeline).not.toHaveCount(0)
  await page.getByRole('button', { name: 'Layers' }).click()
  await page.getByRole('checkbox', { name: 'China–Central Asia natural gas pipeline' }).uncheck()
  await expect(pipeline).toHaveCount(0)
  await expect(page).toHaveURL(/layers=visit-july-2021,oil-pipeline/)
  await page.getByRole('button', { name: 'None', exact: true }).click()
  await expect(page).toHaveURL(/layers=0/)
  await expect(page.locator('path.corridor')).toHaveCount(0)
  await page.reload()
  await expect(page.locator('path[data-place="TKM"]')).toBeAttached()
  await expect(page.locator('path.corridor')).toHaveCount(0)
  await page.getByRole('button', { name: 'Layers' }).click()
  await page.getByRole('link', { name: /^Show China–Central Asia natural gas pipeline/ }).click()
  await expect(
    page.getByRole('complementary', { name: 'China–Central Asia natural gas pipeline' }),
  ).toBeVisible()
  await expect(page.locator('path.corridor-lit')).not.toHaveCount(0)
  // The menu is gone, and the hand is at what lay behind it.
  await page.mouse.move(0, 0)
  await expect(page.locator('.hand-card.caption')).toContainText('schematic')
  await expect(page.locator('.hand-card.caption')).toContainText('Source: ')
})

test('a low window scrolls with a finger or wheel over the map', async ({ page }) => {
  await page.setViewportSize({ width: 844, height: 390 })
  await open(page, '?place=TKM&lang=en')
  await page.locator('.leaflet-plate').hover()
  await page.mouse.wheel(0, 200)
  await expect.poll(() => page.evaluate(() => document.scrollingElement?.scrollTop)).toBeGreaterThan(100)
})

test('on paper, as narrow as a phone, the first screen has its whole map and the legend its colours', async ({
  page,
}) => {
  await page.setViewportSize({ width: 688, height: 960 })
  await open(page, '?lang=en')
  await page.emulateMedia({ media: 'print' })
  await expect
    .poll(async () => (await page.locator('.plate').boundingBox())?.height ?? 0)
    .toBeGreaterThan(440)
  await expect(page.locator('.swatch').first()).toHaveCSS('print-color-adjust', 'exact')
})
