import { expect, open, test } from './support'

test.use({ viewport: { width: 1440, height: 900 } })

test('the places on the map are one tab stop; arrows go between them, Enter and Space choose', async ({
  page,
}) => {
  await open(page)
  await expect(page.locator('.leaflet-plate [data-place][tabindex="0"]')).toHaveCount(1)
  await page.locator('.leaflet-plate [data-place][tabindex="0"]').focus()
  await expect(page.locator('path[data-place="TKM"]')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('path[data-place="TJK"]')).toBeFocused()
  await expect(page.locator('.hand-card')).toContainText('Tajikistan')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: 'Tajikistan' })).toBeVisible()
  await expect(page.locator('path[data-place="TJK"]')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Space')
  await expect(page.getByRole('complementary', { name: 'Turkmenistan' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('complementary')).toBeHidden()
})

test('arrows on a place never move the map; Shift with arrows does', async ({ page }) => {
  await open(page)
  const x = async () => Math.round((await page.locator('path[data-place="TKM"]').boundingBox())?.x ?? 0)
  const before = await x()
  await page.locator('path[data-place="TKM"]').focus()
  await page.keyboard.press('ArrowDown')
  expect(await x()).toBe(before)
  await page.keyboard.press('Shift+ArrowRight')
  expect(await x()).toBeLessThan(before)
})

test('the skip link leads to the words, and the map is left with one more Tab', async ({ page }) => {
  await open(page)
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the text' })
  await expect(skip).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('focus goes into the panel that took the place of what was pressed, and back to where it came from', async ({
  page,
}) => {
  await open(page)
  await page.locator('[data-row="UZB"]').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: /Uzbekistan/ })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-row="UZB"]')).toBeFocused()
})

test('Esc closes the note on the boundaries before it lets go of a country', async ({ page }) => {
  await open(page, '?place=TKM')
  await page.getByRole('button', { name: 'About the boundaries' }).click()
  await expect(page.getByText('Natural Earth 4.1')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('Natural Earth 4.1')).toBeHidden()
  await expect(page).toHaveURL(/place=TKM/)
  await page.keyboard.press('Escape')
  await expect(page).not.toHaveURL(/place=TKM/)
})

test('focus is not lost with what it was on: a chip, a notice, the note', async ({ page }) => {
  await open(page, '?place=UZB&stance=willing&theme=nonsense')
  const lost = () => page.evaluate(() => document.activeElement === document.body)
  await page.getByRole('button', { name: 'Dismiss' }).press('Enter')
  expect(await lost()).toBe(false)
  await page.getByRole('button', { name: /^Remove the filter/ }).press('Enter')
  expect(await lost()).toBe(false)
  await page.getByRole('button', { name: 'About the boundaries' }).press('Enter')
  await page.getByRole('link', { name: 'Leaflet' }).focus()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'About the boundaries' })).toBeFocused()
  await expect(page).toHaveURL(/place=UZB/)
})

test('each choice is announced once, pointing never', async ({ page }) => {
  await open(page)
  const log = page.locator('[data-announcer]')
  await expect(log).toHaveAttribute('aria-live', 'polite')
  await log.evaluate(element => {
    const said: string[] = []
    Object.assign(window, { said })
    const write = () => said.push(element.textContent ?? '')
    new MutationObserver(write).observe(element, { childList: true, characterData: true, subtree: true })
  })
  /** What was said since the last time. */
  const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said.splice(0))
  await page.locator('path[data-place="AFG"]').hover()
  await page.locator('path[data-place="AFG"]').focus()
  expect(await said()).toEqual([])
  for (const [choose, words] of [
    [() => page.locator('path[data-place="AFG"]').click(), /^Afghanistan: \d+ points, \d+ passages$/],
    [() => page.locator('path[data-place="TJK"]').press('Enter'), /^Tajikistan: \d+ points, \d+ passages$/],
    [() => page.locator('.themes button').first().press('Enter'), /^Tajikistan: \d+ points? now$/],
    [() => page.keyboard.press('Escape'), /./],
  ] as const) {
    await choose()
    await expect(log).toHaveText(words)
    const heard: string[] = []
    await expect
      .poll(async () => {
        heard.push(...(await said()))
        return heard
      })
      .toEqual([expect.stringMatching(words)])
  }
})

test('the whole text is walked and a sentence chosen by keys alone', async ({ page }) => {
  await open(page, '?view=text')
  await page.getByRole('link', { name: 'Sentence p1.s1' }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/at=p1\.s1/)
  await expect(page.getByRole('heading', { name: 'Where p1.s1 plays' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page).not.toHaveURL(/at=/)
})

test('focus that a pressed button takes with it goes to the heading, or stays in the field', async ({
  page,
}) => {
  const at = () => page.evaluate(() => document.activeElement?.tagName)
  await open(page, '?place=TKM&view=matrix&lang=en')
  await page.getByRole('button', { name: 'Let go' }).press('Enter')
  await expect.poll(at).toBe('H1')
  await open(page, '?compare=TKM,UZB&lang=en')
  await page.getByRole('button', { name: 'Add a third' }).press('Enter')
  await expect.poll(at).toBe('H1')
  await open(page, '?q=gas&lang=en')
  await page.getByRole('button', { name: 'Clear the words' }).press('Enter')
  await expect.poll(at).toBe('INPUT')
})
