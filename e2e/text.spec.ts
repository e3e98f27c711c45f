import { expect, open, PHONE, test, visit } from './support'

test.use({ viewport: { width: 1440, height: 900 } })

interface Published {
  paragraphs: { id: string; sentences: { id: string; zh: string; en: string }[] }[]
}

test('the whole text is there, verbatim, each sentence with its id, its language and its translation', async ({
  page,
}) => {
  await open(page, '?view=text')
  const edition = (await (await page.request.get('./data/edition.json')).json()) as Published
  const expected = edition.paragraphs.flatMap(({ sentences }) => sentences)
  expect(expected).toHaveLength(130)
  const shown = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main p[id][lang="zh-Hans"]')].map(sentence => ({
      id: sentence.id,
      zh: sentence.textContent ?? '',
      en: document.querySelector(`[data-of="${sentence.id}"][lang="en"]`)?.textContent ?? '',
    })),
  )
  expect(shown).toEqual(expected.map(({ id, zh, en }) => ({ id, zh, en })))
})

test('a sentence’s address opens it in view and marked, with its neighbours around it', async ({ page }) => {
  await open(page, '?at=p37.s1')
  await expect(page.locator('[id="p37.s1"]')).toBeInViewport()
  await expect(page.locator('.pair.is-chosen')).toHaveCount(1)
  await expect(page.locator('[id="p36.s1"]')).toBeInViewport()
  await expect(page.getByRole('heading', { name: 'Where p37.s1 plays' })).toBeVisible()
})

test('on a phone nothing lies over the first line of the sentence that an address names', async ({
  page,
}) => {
  await page.setViewportSize(PHONE)
  await open(page, '?at=p30.s2&lang=zh')
  for (const at of ['p30.s2', 'p36.s1']) {
    await visit(page, [`?at=${at}&lang=zh`])
    const isFree = () =>
      page.evaluate(id => {
        const words = document.getElementById(id)?.getBoundingClientRect()
        const top = words && document.elementFromPoint(words.left + words.width / 2, words.top + 6)
        return top?.closest('.pair')?.getAttribute('data-sentence')
      }, at)
    await expect.poll(isFree, at).toBe(at)
  }
})

test('a click on a sentence shows where it plays, and a place there leads to its panel', async ({ page }) => {
  await open(page, '?view=text')
  await page.locator('[id="p1.s1"]').click()
  await expect(page).toHaveURL(/at=p1\.s1/)
  await expect(page.locator('path.lit-line')).not.toHaveCount(0)
  await page
    .locator('.where-list')
    .getByRole('link', { name: /Tajikistan/ })
    .click()
  await expect(page.getByRole('complementary', { name: 'Tajikistan' })).toBeVisible()
})

test('selected words are copied exactly, and selecting chooses nothing', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, '?view=text')
  const copied = await page.evaluate(async () => {
    const sentence = document.getElementById('p37.s1')
    if (!sentence) return ''
    getSelection()?.selectAllChildren(sentence)
    document.execCommand('copy')
    return navigator.clipboard.readText()
  })
  expect(copied.trim()).toBe(
    '我们决心打造中土全产业链能源战略伙伴关系，提升两国天然气合作的体量和质量，让天然气合作的“马力”愈发强劲，同时加强在油气化工、新能源等领域合作。',
  )
  await expect(page).not.toHaveURL(/at=/)
})

test('source, translation or both; marks or none; the address keeps it', { tag: '@whole' }, async ({
  page,
}) => {
  await open(page, '?at=p30.s2')
  await expect(page.locator('[id="p30.s2"] .mark-compound').first()).toBeVisible()
  await page.getByRole('button', { name: 'Marks and their legend' }).click()
  await page.getByRole('button', { name: 'Plain reading, no marks' }).click()
  await expect(page.locator('[id="p30.s2"] [class^="mark-"]')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/marks=0/)
  const languages = page.getByRole('group', { name: 'Languages of the text' })
  await languages.getByRole('button', { name: '中文' }).click()
  await expect(page.locator('[id="p30.s2"]')).toBeHidden()
  await expect(page.locator('[data-of="p30.s2"]')).toBeInViewport()
  await languages.getByRole('button', { name: '中文' }).click()
  await languages.getByRole('button', { name: 'English' }).click()
  await expect(page.locator('[data-of="p30.s2"]')).toHaveCount(0)
  await expect(page).toHaveURL(/text=zh(&|$)/)
})

test('the map and back: the text is where it was left', async ({ page }) => {
  await open(page, '?view=text')
  await page.locator('[id="p30.s2"]').scrollIntoViewIfNeeded()
  await expect(page.locator('[id="p30.s2"]')).toBeInViewport()
  await page.getByRole('link', { name: 'Map', exact: true }).click()
  await page.getByRole('link', { name: 'Text', exact: true }).click()
  await expect(page.locator('[id="p30.s2"]')).toBeInViewport()
})

test('a sentence is found with the translation alone, too', async ({ page }) => {
  await open(page, '?at=p37.s1&text=en')
  await expect(page.locator('[data-of="p37.s1"]')).toBeInViewport()
})

test('the outline leads to each of the eight questions', async ({ page }) => {
  await open(page, '?view=text')
  await page
    .getByRole('navigation', { name: 'The eight questions' })
    .getByRole('link', { name: /Relations with Uzbekistan/ })
    .click()
  await expect(page.getByRole('heading', { name: /Relations with Uzbekistan/ })).toBeInViewport()
})
