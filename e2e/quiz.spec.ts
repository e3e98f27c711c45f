import type { Page } from '@playwright/test'
import { DESKTOP, expect, open, PHONE, test } from './support'

test.use({ viewport: DESKTOP })

const question = (page: Page) => page.locator('#quiz-asked')
const options = (page: Page) => page.locator('button.quiz-option')
const verdict = (page: Page) => page.locator('.quiz-verdict')
const score = (page: Page) => page.locator('#quiz-result')

/** What a page shows of its question, so that two pages can be held beside each other. */
const shown = async (page: Page) => [
  await question(page).innerText(),
  ...(await page.locator('.quiz-shown').allInnerTexts()),
  ...(await options(page).allInnerTexts()),
]

/** Answers by key, on the map by the country that is asked for or another; leaves the verdict standing. */
async function answer(page: Page, key = 'a'): Promise<void> {
  await expect(question(page)).toBeVisible()
  if ((await options(page).count()) > 0) await page.keyboard.press(key)
  else await page.locator('.quiz-map [data-place="IRN"]').press('Enter')
  await expect(verdict(page)).not.toBeEmpty()
}

test('a teacher starts a quiz; whoever has its address gets the same questions', async ({
  page,
  context,
}) => {
  await open(page, '?view=quiz')
  await page.getByRole('radio', { name: '5', exact: true }).check()
  await page.getByRole('radio', { name: /^Medium/ }).check()
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page).toHaveURL(/view=quiz&seed=[a-z2-9]{6}&level=2&count=5/)
  await page.getByText('For the class').click()
  await expect(page.locator('.quiz-link')).toContainText(/seed=[a-z2-9]{6}&level=2&count=5/)

  const pupil = await context.newPage()
  await open(pupil, new URL(page.url()).search)
  for (let i = 0; i < 5; i++) {
    expect(await shown(pupil)).toEqual(await shown(page))
    await answer(page)
    await answer(pupil, 'b')
    await page.keyboard.press('PageDown')
    await pupil.getByRole('button', { name: /Next question|To the result/ }).click()
  }
  await expect(score(page)).toContainText('of 5 right')
  await expect(score(pupil)).toContainText('of 5 right')
})

test('by keys to the end: what was missed is listed, asked again, and the result copied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, '?view=quiz&seed=lapis&level=1&count=5')
  const missed: string[] = []
  for (let i = 0; i < 5; i++) {
    await answer(page, 'abcd'.charAt(i % 3))
    const said = await verdict(page).innerText()
    expect(said).toMatch(/^(✓ Right\.|✗ Not right\. )/)
    if (said.startsWith('✗')) missed.push(await question(page).innerText())
    await page.keyboard.press(i % 2 ? 'Enter' : 'PageDown')
  }
  expect(missed.length).toBeGreaterThan(0)
  await expect(score(page)).toHaveText(`${5 - missed.length} of 5 right`)
  await expect(score(page)).toBeFocused()
  await expect(page.locator('.quiz-missed h4')).toHaveText(missed)
  await expect(page.getByRole('img', { name: 'Map of what was missed' })).toBeVisible()

  await page.getByRole('button', { name: 'Copy the result' }).click()
  await expect(page.getByText('Copied', { exact: true })).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain(`Questions lapis, level 1: ${5 - missed.length} of 5 right`)
  expect(copied).toContain('?view=quiz&seed=lapis&count=5&lang=en')
  expect(copied.match(/^\d\. [✓✗] (right|missed) · .+ · p\d+\.s\d+$/gm)).toHaveLength(5)

  await page.getByRole('button', { name: 'Try the missed again' }).press('Enter')
  await expect(page.locator('.quiz-progress')).toHaveText(`1 of ${missed.length}`)
  await expect(question(page)).toHaveText(missed[0] ?? '')
  await expect(question(page)).toBeFocused()
})

test('where copying is refused the result stands there to be selected', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('no')) },
    })
  })
  await open(page, '?view=quiz&seed=lapis&level=1&count=5')
  for (let i = 0; i < 5; i++) {
    await answer(page)
    await page.keyboard.press('PageDown')
  }
  await page.getByRole('button', { name: 'Copy the result' }).click()
  await expect(page.getByLabel('The result, to copy by hand')).toHaveValue(/Questions lapis, level 1/)
})

test('every answer opens its sentence, and back is at the same question; a reload keeps it too', {
  tag: '@whole',
}, async ({ page }) => {
  test.slow()
  await open(page, '?view=quiz&seed=lapis&level=2&count=5')
  for (let i = 0; i < 5; i++) {
    await answer(page)
    const before = [await question(page).innerText(), await verdict(page).innerText()]
    const sentence = await page.locator('.quiz-explained .sentence-id').innerText()
    await page.getByRole('link', { name: 'In context' }).click()
    await expect(page).toHaveURL(new RegExp(`at=${sentence.replace('.', '\\.')}`))
    await expect(page.locator(`[id="${sentence}"]`)).toBeInViewport()
    await page.goBack()
    if (i === 2) await page.reload()
    await expect(question(page)).toHaveText(before[0] ?? '')
    await expect(verdict(page)).toHaveText(before[1] ?? '')
    await page.keyboard.press('PageDown')
  }
  await expect(score(page)).toBeVisible()
  await page.evaluate(() => sessionStorage.setItem('interview-atlas:quiz:lapis:2:5', '{"at":99'))
  await page.reload()
  await expect(page.locator('.quiz-progress')).toHaveText('1 of 5')
})

const CODES: Record<string, string> = {
  Turkmenistan: 'TKM',
  Tajikistan: 'TJK',
  Uzbekistan: 'UZB',
  Afghanistan: 'AFG',
  Kazakhstan: 'KAZ',
  Kyrgyzstan: 'KGZ',
  China: 'CHN',
}

/** Goes to the question that is answered on the map, afresh; answers the area that is right. */
async function toMap(page: Page) {
  await open(page, '?view=quiz&seed=lapis&level=2&count=5')
  await page.evaluate(() => sessionStorage.clear())
  await page.reload()
  await expect(page.locator('.quiz-progress')).toHaveText('1 of 5')
  while (!(await question(page).innerText()).startsWith('Where is')) {
    await answer(page)
    await page.keyboard.press('PageDown')
  }
  const [, name = ''] = /Where is (.+)\?/.exec(await question(page).innerText()) ?? []
  return page.locator(`.quiz-map [data-place="${CODES[name]}"]`)
}

for (const [size, viewport] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
  test(`a country is found on the map by key, by click and by the areas in words: ${size}`, {
    tag: '@whole',
  }, async ({ page }) => {
    await page.setViewportSize(viewport)
    const byKey = await toMap(page)
    const areas = page.locator('.quiz-map [data-place]')
    await expect(areas).toHaveCount(11)
    const labels = await areas.evaluateAll(shapes => shapes.map(area => area.getAttribute('aria-label')))
    for (const label of labels) {
      expect(label).toMatch(
        /^Area \d+: (in the middle|(north|south|east|west)[a-z-]*); by size number \d+ of 11; borders /,
      )
    }
    const words = (await byKey.getAttribute('aria-label')) ?? ''
    await byKey.press('Enter')
    await expect(verdict(page)).toContainText('Right.')
    await expect(page.getByRole('button', { name: /Next question|To the result/ })).toBeFocused()

    const byClick = await toMap(page)
    await byClick.scrollIntoViewIfNeeded()
    const at = await byClick.evaluate(area => {
      const { left, top, width, height } = area.getBoundingClientRect()
      for (let i = 1; i < 400; i++) {
        const [x, y] = [left + (width * (i % 20)) / 20, top + (height * Math.floor(i / 20)) / 20]
        if (document.elementFromPoint(x, y) === area) return { x, y }
      }
      return null
    })
    if (!at) throw new Error('the country cannot be hit')
    await page.mouse.click(at.x, at.y)
    await expect(verdict(page)).toContainText('Right.')

    await toMap(page)
    await page.getByText('The areas in words').click()
    await page.getByRole('listitem').getByRole('button', { name: words, exact: true }).click()
    await expect(verdict(page)).toContainText('Right.')
  })
}

test('a seed that is none gives a notice, and the way to a quiz stays open', async ({ page }) => {
  await open(page, '?view=quiz&seed=Nonsense!&level=3')
  await expect(page.getByRole('status').filter({ hasText: 'Nonsense!' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Start' })).toBeVisible()
  await expect(page.getByRole('radio', { name: /^Hard/ })).toBeChecked()
})

test('single letters are no answers once they are switched off, and the clock ends nothing', async ({
  page,
}) => {
  await page.clock.install()
  await open(page, '?view=quiz')
  await page.getByRole('checkbox', { name: /The keys/ }).uncheck()
  await page.getByRole('checkbox', { name: /Show a clock/ }).check()
  await open(page, '?view=quiz&seed=lapis&level=1&count=5')
  await expect(page.getByRole('timer')).toHaveText('60 s')
  await page.keyboard.press('a')
  await page.clock.fastForward(61_000)
  await expect(page.getByRole('timer')).toHaveText('time is over')
  await expect(verdict(page)).toBeEmpty()
})
