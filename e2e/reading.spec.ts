import { DESKTOP, expect, open, PHONE, test } from './support'

test.use({ viewport: DESKTOP })

test('scrolling moves the map, the outline and the frame of the strip; the speaker stays in sight', async ({
  page,
}) => {
  await open(page, '?view=text&lang=en')
  const outline = page.getByRole('navigation', { name: 'The eight questions' })
  await expect(outline.getByRole('link', { name: /Title and lead/ })).toHaveAttribute('aria-current', 'true')
  await page.locator('[id="p49.s1"]').evaluate(element => element.scrollIntoView({ block: 'start' }))
  await expect(outline.getByRole('link', { name: /Relations with Uzbekistan/ })).toHaveAttribute(
    'aria-current',
    'true',
  )
  await expect(page.locator('.where h2')).toHaveText(/Where p(49|50)\.s\d plays/)
  await expect(page.locator('path.lit-line')).not.toHaveCount(0)
  await expect(page.getByRole('slider', { name: 'Where you are in the text' })).toHaveAttribute(
    'aria-valuetext',
    /^p(49|50), Relations with Uzbekistan$/,
  )
  await expect(
    page.locator('.paragraph-head:visible', { hasText: 'the minister answers' }).first(),
  ).toBeVisible()
})

test('pointing at a sentence, or coming to it by key, lights its places before any click', async ({
  page,
}) => {
  await open(page, '?view=text&lang=en&reason=named')
  await page.locator('[id="p1.s1"]').hover()
  await expect(page.locator('path.lit-line')).not.toHaveCount(0)
  await page.getByRole('link', { name: 'Sentence p1.s1' }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('link', { name: 'Sentence p1.s2' })).toBeFocused()
  await page.keyboard.press('End')
  await expect(page.getByRole('link', { name: 'Sentence p53.s3' })).toBeFocused()
  await expect(page.locator('[id="p53.s3"]')).toBeInViewport()
  await page.keyboard.press('Home')
  await expect(page.getByRole('link', { name: 'Sentence p0.s1' })).toBeFocused()
  await expect(page.locator('.pair > .sentence-id[tabindex="0"]')).toHaveCount(1)
})

test('a country chosen on the map is marked in the text; one steps through its sentences and lets it go', async ({
  page,
}) => {
  await open(page, '?view=text&lang=en')
  await page.locator('path[data-place="TJK"]').click()
  await expect(page).toHaveURL(/place=TJK.*view=text/)
  const marked = page.locator('.pair.is-marked')
  const count = await marked.count()
  expect(count).toBeGreaterThan(5)
  await expect(marked.first()).toBeInViewport()
  const stepper = page.getByRole('group', { name: 'Tajikistan' })
  await expect(stepper).toContainText(`${count} sentences`)
  await stepper.getByRole('button', { name: 'Next' }).click()
  await expect(stepper).toContainText(`1 of ${count}`)
  await stepper.getByRole('button', { name: 'Previous' }).click()
  await expect(stepper).toContainText(`${count} of ${count}`)
  await expect(page.locator('.pair.is-chosen')).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/place=TJK.*view=text/)
  await stepper.getByRole('button', { name: 'Let go' }).click()
  await expect(marked).toHaveCount(0)
})

test('the strip shows where each country stands: a filled cell opens its sentence, the frame is pulled and stepped', async ({
  page,
}) => {
  await open(page, '?view=text&lang=en')
  await page
    .locator('.spine i[data-paragraph="p22"][data-filled]:not([data-filled="0"])')
    .first()
    .click({ force: true })
  await expect(page).toHaveURL(/at=p22\.s\d/)
  const frame = page.getByRole('slider', { name: 'Where you are in the text' })
  await frame.focus()
  await page.keyboard.press('End')
  await expect(page.locator('[id="p53.s3"]')).toBeInViewport()
  const from = await page.locator('.spine i[data-paragraph="p53"]').first().boundingBox()
  const to = await page.locator('.spine i[data-paragraph="p3"]').first().boundingBox()
  if (!from || !to) throw new Error('no cells')
  await page.mouse.move(from.x + 5, from.y + 3)
  await page.mouse.down()
  await page.mouse.move(to.x + 5, to.y + 3, { steps: 5 })
  await page.mouse.up()
  await expect(page.locator('[id="p3.s1"]')).toBeInViewport()
})

test('a term and a date open beside the text, by mouse and by key, and Esc gives focus back', async ({
  page,
}) => {
  await open(page, '?at=p36.s1&lang=en&marks=places,points,terms,figures')
  const sentence = page.locator('[id="p36.s1"]')
  const before = await sentence.textContent()
  await sentence.locator('.noted').first().click()
  const note = page.getByRole('dialog')
  await expect(note).toContainText('未来五年')
  await expect(note).toContainText('2021 – 2026')
  await page.keyboard.press('Escape')
  await expect(note).toBeHidden()
  await expect(page).toHaveURL(/at=p36\.s1/)
  await page.getByRole('link', { name: 'Sentence p7.s3' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(note).toContainText('sān gǔ shìlì')
  await page.keyboard.press('Escape')
  await expect(page.locator('[id="p7.s3"] .noted').last()).toBeFocused()
  expect(await sentence.textContent()).toBe(before)
})

test('copying over several sentences gives the source’s characters and nothing else', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, '?view=text&lang=en&marks=places,points,terms,figures')
  const source = (await (await page.request.get('./data/edition.json')).json()) as {
    paragraphs: { sentences: { zh: string }[] }[]
  }
  const copied = await page.evaluate(async () => {
    const [from, to] = [document.getElementById('p35.s1'), document.getElementById('p37.s1')]
    if (!from || !to) return ''
    getSelection()?.setBaseAndExtent(from, 0, to, to.childNodes.length)
    document.execCommand('copy')
    return navigator.clipboard.readText()
  })
  const paragraph = (n: number) => (source.paragraphs[n]?.sentences ?? []).map(({ zh }) => zh).join('')
  expect(copied).toBe([35, 36, 37].map(paragraph).join('\u3000\u3000'))
})

test('with the source alone each translation can be opened; a switch keeps the sentence in view', async ({
  page,
}) => {
  await open(page, '?view=text&text=zh&lang=en')
  await page.locator('[id="p30.s2"]').scrollIntoViewIfNeeded()
  await page.getByRole('button', { name: 'Translation: p30.s2' }).click()
  await expect(page.locator('[data-of="p30.s2"]')).toBeVisible()
  await expect(page).not.toHaveURL(/at=/)
  await page
    .getByRole('group', { name: 'Languages of the text' })
    .getByRole('button', { name: 'English' })
    .click()
  await page.getByRole('button', { name: 'Interleaved' }).click()
  await expect(page.locator('[id="p30.s2"]')).toBeInViewport()
  await expect(page).toHaveURL(/layout=interleaved/)
})

test('strictness takes marks, places lit and cells of the strip along', { tag: '@whole' }, async ({
  page,
}) => {
  await open(page, '?at=p36.s1&lang=en')
  await expect(page.locator('[id="p36.s1"] .mark-abbreviated')).not.toHaveCount(0)
  const cells = () => page.locator('.spine i:not([data-filled="0"])').count()
  const before = await cells()
  await page.getByRole('button', { name: 'Marks and their legend' }).click()
  await page.getByRole('radio', { name: 'named' }).check()
  await expect(page.locator('[id="p36.s1"] .mark-abbreviated')).toHaveCount(0)
  await expect(page.getByText('on weaker grounds than “named”')).toBeVisible()
  await expect(page.locator('path.lit-line')).toHaveCount(0)
  expect(await cells()).toBeLessThan(before)
})

test('the wheel over the map beside the text does not move the map', async ({ page }) => {
  await open(page, '?view=text&lang=en')
  const x = async () => (await page.locator('path[data-place="TKM"]').boundingBox())?.width
  const before = await x()
  await page.locator('.leaflet-plate').hover()
  await page.mouse.wheel(0, 300)
  expect(await x()).toBe(before)
})

test('on a phone the places of a chosen sentence stand below it', async ({ page }) => {
  await page.setViewportSize(PHONE)
  await open(page, '?at=p36.s1&lang=en')
  await expect(page.locator('.pair.is-chosen .where')).toContainText('Turkmenistan')
  await page
    .locator('.pair.is-chosen .where')
    .getByRole('link', { name: /Turkmenistan/ })
    .first()
    .click()
  await expect(page.getByRole('complementary', { name: 'Turkmenistan' })).toBeVisible()
})

test('from the small map to the large one a place is brought into sight, China too', {
  tag: '@whole',
}, async ({ page }) => {
  await open(page, '?at=p25.s1&lang=en')
  await page
    .locator('.where-list')
    .getByRole('link', { name: /^China/ })
    .first()
    .click()
  await expect(page.getByRole('complementary', { name: 'China' })).toBeVisible()
  // It fills most of the plate.
  await expect
    .poll(async () => (await page.locator('path[data-place="CHN"]').boundingBox())?.width ?? 0)
    .toBeGreaterThan(450)
})

test('a point chosen before does not hold the map when sentences are read', { tag: '@whole' }, async ({
  page,
}) => {
  await open(page, '?place=TKM&point=tkm-five-year-plan&lang=en')
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Text' }).click()
  await expect(page).not.toHaveURL(/point=/)
  await page.getByRole('link', { name: 'Sentence p52.s2' }).click()
  await expect(page.locator('.where-list')).toContainText('Uzbekistan')
  await expect(page.locator('path.lit-line')).not.toHaveCount(0)
  await expect(page).toHaveURL(/at=p52\.s2/)
})

test('a new size of the window or of the words keeps the sentence that is read', async ({ page }) => {
  await open(page, '?at=p30.s2&lang=en')
  for (const size of [{ width: 1024, height: 700 }, PHONE, DESKTOP]) {
    await page.setViewportSize(size)
    await expect(page.locator('[id="p30.s2"]')).toBeInViewport()
  }
  await page.getByRole('button', { name: 'Display' }).click()
  await page.getByRole('radio', { name: '150 %' }).check()
  await expect(page.locator('[id="p30.s2"]')).toBeInViewport()
})
