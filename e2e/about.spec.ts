import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { DESKTOP, expect, open, PHONE, test } from './support'

const PAGES = { en: 'text.html', zh: 'text-zh.html', ru: 'text-ru.html' } as const
const LANGUAGES = ['en', 'zh', 'ru'] as const

interface Published {
  readonly paragraphs: readonly {
    readonly sentences: readonly { readonly id: string; readonly zh: string }[]
  }[]
  readonly points: readonly { readonly id: string }[]
}

/** What axe finds. Of long lists of equal things a few stand for all: it takes its time over each. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    for (const list of document.querySelectorAll('tbody, dl, .para')) {
      for (const item of [...list.children].slice(6)) item.remove()
    }
  })
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 120)).join(' | ')}`)
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the first page leads to the whole text in every language', async ({ page }) => {
    await page.goto('./')
    for (const file of Object.values(PAGES))
      await expect(page.locator(`noscript a[href="./${file}"]`)).toBeVisible()
    await page.locator(`noscript a[href="./${PAGES.en}"]`).click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page).toHaveURL(/text\.html$/)
  })

  test('the page holds every sentence, every point and About', async ({ page, request }) => {
    const edition = (await (await request.get('./data/edition.json')).json()) as Published
    await page.goto(`./${PAGES.en}`)
    for (const { id, zh } of edition.paragraphs.flatMap(({ sentences }) => sentences)) {
      expect(await page.locator(`[id="${id}"][lang="zh-Hans"]`).textContent(), id).toBe(zh)
    }
    await expect(page.locator('tr[data-point]')).toHaveCount(edition.points.length)
    for (const name of ['Source and context', 'Boundaries', 'Licences', 'Privacy', 'Accessibility']) {
      await expect(page.getByRole('heading', { level: 3, name })).toBeVisible()
    }
    await expect(page.getByRole('table', { name: /WCAG 2\.2/ }).getByRole('row')).toHaveCount(56)
  })

  for (const language of LANGUAGES) {
    test(`an address names a sentence, which is in view and marked: ${language}`, async ({ page }) => {
      for (const size of [DESKTOP, PHONE]) {
        await page.setViewportSize(size)
        await page.goto(`./${PAGES[language]}#p37.s1`)
        const sentence = page.locator('[id="p37.s1"]')
        await expect(sentence).toBeInViewport()
        await expect(page.locator(':target')).toHaveAttribute('id', 'p37.s1')
        await page.goto('about:blank')
      }
    })
  }

  test('translations are shown and hidden by their boxes alone', async ({ page }) => {
    await page.goto(`./${PAGES.en}`)
    const russian = page.locator('[data-of="p37.s1"][lang="ru"]')
    await expect(page.locator('[data-of="p37.s1"][lang="en"]')).toBeVisible()
    await expect(russian).toBeHidden()
    await page.getByRole('checkbox', { name: 'Русский' }).check()
    await expect(russian).toBeVisible()
  })
})

/** Long pages cost axe long: all by `npm run e2e:whole`. The other tests of access look at About too. */
const LOOKED_AT = process.env.E2E_WHOLE ? LANGUAGES : []

for (const language of LOOKED_AT) {
  test(`axe finds nothing in the page without script and in About: ${language}`, async ({ page }) => {
    test.setTimeout(120_000)
    await page.setViewportSize(language === 'zh' ? PHONE : DESKTOP)
    await page.emulateMedia({ colorScheme: language === 'ru' ? 'dark' : 'light' })
    await page.goto(`./${PAGES[language]}`)
    expect(await faults(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
    await open(page, `?view=about&lang=${language}`)
    await expect(page.locator('.about-text h2')).toHaveCount(13)
    expect(await faults(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
  })
}

test('About leads to its sections by click and by address, and to sentences', { tag: '@whole' }, async ({
  page,
}) => {
  await page.setViewportSize(DESKTOP)
  await open(page, '?view=about&lang=en')
  await page
    .getByRole('navigation', { name: 'On this page' })
    .getByRole('link', { name: 'Boundaries' })
    .click()
  await expect(page.getByRole('heading', { name: 'Boundaries' })).toBeFocused()
  await expect(page.getByRole('heading', { name: 'Boundaries' })).toBeInViewport()
  await page.goto('about:blank')
  await open(page, '?view=about&lang=en#about-privacy')
  await expect(page.getByRole('heading', { name: 'Privacy' })).toBeInViewport()
  await page.getByRole('link', { name: '中吉乌公路', exact: true }).click()
  await expect(page).toHaveURL(/at=p30\.s2/)
  await expect(page.locator('[id="p30.s2"]')).toBeInViewport()
})

test.describe('where the atlas keeps things', () => {
  test.use({ serviceWorkers: 'allow' })

  test('erasing everything asks twice, empties the device, and says so', async ({ page }) => {
    const kept = () =>
      page.evaluate(async () => ({
        choices: Object.keys(localStorage),
        window: Object.keys(sessionStorage),
        databases: (await indexedDB.databases()).map(({ name }) => name),
        caches: await caches.keys(),
        workers: (await navigator.serviceWorker.getRegistrations()).length,
      }))
    await open(page, '?view=lessons&lang=en')
    await page.getByRole('button', { name: 'New lesson' }).click()
    await page.getByRole('button', { name: 'Display' }).click()
    await page.getByRole('radio', { name: 'dark' }).check()
    await page.evaluate(() => sessionStorage.setItem('interview-atlas:example', '1'))
    await page.evaluate(() => localStorage.setItem('somebody-else', '1'))
    await expect.poll(async () => (await kept()).workers).toBe(1)
    await expect.poll(async () => (await kept()).caches.length).toBe(1)
    await expect.poll(async () => (await kept()).databases).toContain('interview-atlas')

    await open(page, '?view=about&lang=en')
    const before = await kept()
    await page.getByRole('button', { name: 'Erase everything on this device' }).click()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect(page.getByRole('button', { name: 'Erase everything on this device' })).toBeFocused()
    expect(await kept()).toEqual(before)

    await page.getByRole('button', { name: 'Erase everything on this device' }).click()
    await page.getByRole('button', { name: 'Yes, erase everything' }).click()
    await expect(page.getByText('Everything that the atlas kept on this device is erased.')).toBeFocused()
    expect(await kept()).toEqual({
      choices: ['somebody-else'],
      window: [],
      databases: [],
      caches: [],
      workers: 0,
    })
    await page.getByRole('button', { name: 'Reload', exact: true }).click()
    await expect(page.locator('html')).toHaveAttribute('data-scheme', 'light')
  })
})
