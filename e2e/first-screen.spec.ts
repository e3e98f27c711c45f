import type { Locator, Page } from '@playwright/test'
import { DESKTOP, expect, PHONE, test } from './support'

/** The scripts of the app, but not what stands in the page itself. */
const SCRIPTS = /\/assets\/index-.*\.js$/
const still = '.still [data-place="TKM"]'

/** Holds files back; answers what lets them come. */
async function without(page: Page, files: RegExp): Promise<() => void> {
  let release = () => {}
  const held = new Promise<void>(resolve => {
    release = resolve
  })
  await page.route(files, async route => {
    await held
    await route.continue()
  })
  return release
}

for (const [lang, words] of [
  ['en', 'Choose a country to read every sentence about it.'],
  ['zh', '点选一个国家'],
  ['ru', 'Выберите страну'],
] as const) {
  test(`words and outlines are there before any script of the app: ${lang}`, {
    tag: lang === 'ru' ? '@whole' : [],
  }, async ({ page, tolerate }) => {
    tolerate(/Failed to load resource|ERR_FAILED|preloaded using link preload but not used/)
    await page.route(SCRIPTS, route => route.abort())
    await page.goto(`./?lang=${lang}`)
    await expect(page.locator('.how')).toContainText(words)
    await expect(page.locator('.served')).toHaveCount(1)
    await expect(page.locator(still)).toBeVisible()
    await expect(page.locator('.still .country-name:visible').first()).toBeVisible()
  })
}

for (const [size, viewport] of Object.entries({
  desktop: DESKTOP,
  phone: PHONE,
  low: { width: 1024, height: 600 },
})) {
  test(`the live map takes the still one’s place, and nothing moves: ${size}`, {
    tag: size === 'low' ? '@whole' : [],
  }, async ({ page }) => {
    await page.setViewportSize(viewport)
    const release = await without(page, /\/assets\/LiveMap-/)
    await page.goto('./?lang=en')
    await expect(page.locator('.served-plate')).toBeAttached()
    const before = await page.locator(still).boundingBox()
    const name = page.locator('.country-name:visible', { hasText: 'Turkmenistan' })
    const nameBefore = await name.boundingBox()
    release()
    const live = page.locator('.leaflet-plate path[data-place="TKM"]')
    await expect(live).toBeVisible()
    await expect(page.locator('.still')).toHaveCount(0)
    const after = await live.boundingBox()
    const nameAfter = await name.boundingBox()
    for (const side of ['x', 'y', 'width', 'height'] as const) {
      expect(Math.abs((before?.[side] ?? 0) - (after?.[side] ?? 0)), side).toBeLessThan(3)
      expect(Math.abs((nameBefore?.[side] ?? 0) - (nameAfter?.[side] ?? 0)), side).toBeLessThan(1.5)
    }
    const shift = await page.evaluate(
      () =>
        new Promise<number>(resolve => {
          new PerformanceObserver(list =>
            resolve(
              list
                .getEntries()
                .reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0),
            ),
          ).observe({ type: 'layout-shift', buffered: true })
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)))
        }),
    )
    expect(shift).toBeLessThanOrEqual(0.01)
  })
}

for (const [lang, size, viewport] of [
  ['en', 'desktop', DESKTOP],
  ['zh', 'phone', PHONE],
  ['ru', 'desktop', DESKTOP],
] as const) {
  test(`the app takes the served words over as they stand, and draws none anew: ${lang}, ${size}`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport)
    await page.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => {
        for (const element of document.querySelectorAll('.served .page *'))
          element.classList.add('seen-before')
      })
    })
    await page.goto(`./?lang=${lang}`)
    await expect(page.locator('.served, .still')).toHaveCount(0)
    await expect(page.locator('.page *').first()).toBeVisible()
    await expect(page.locator('.page *:not(.seen-before)')).toHaveCount(0)
    await page.locator('[data-row="UZB"]').click()
    await expect(page.getByRole('complementary')).toBeVisible()
  })
}

/** Marks the words that stand there, so that they can be told from others drawn later; answers how many there are. */
const marked = (words: Locator): Promise<number> =>
  words.evaluate(element => {
    const all = element.querySelectorAll('h2, p, dl, article, article *')
    for (const each of all) each.classList.add('seen-before')
    return all.length
  })

test('a country that is clicked before the app is there is read at once, and the app takes its words over', async ({
  page,
}) => {
  await page.setViewportSize(DESKTOP)
  const release = await without(page, SCRIPTS)
  await page.goto('./?lang=en', { waitUntil: 'commit' })
  await page.locator('.served [data-row="UZB"]').focus()
  await page.keyboard.press('Enter')
  const words = page.getByRole('complementary', { name: 'Uzbekistan' })
  await expect(words).toBeVisible()
  await expect(words.getByRole('article').first()).toContainText('乌')
  await expect(words.getByRole('heading', { level: 2, name: 'Uzbekistan' })).toBeFocused()
  const before = await marked(words)
  release()
  await expect(page).toHaveURL(/place=UZB/)
  await expect(page.locator('.served')).toHaveCount(0)
  await expect(page.locator('.still')).toHaveCount(0)
  await expect(words.locator('.seen-before')).toHaveCount(before)
  await expect(words.getByRole('heading', { level: 2, name: 'Uzbekistan' })).toBeFocused()
  await page.goBack()
  await expect(page.locator('[data-row="UZB"]')).toBeVisible()
})

test('a country that is clicked before the app is there opens with it where its words cannot be had', async ({
  page,
  tolerate,
}) => {
  tolerate(/Failed to load resource|ERR_FAILED/)
  await page.setViewportSize(DESKTOP)
  const release = await without(page, SCRIPTS)
  await page.route(/places-/, route => route.abort())
  await page.goto('./?lang=en', { waitUntil: 'commit' })
  await page.locator('.served [data-row="UZB"]').click()
  await expect(page.locator('.served .is-early')).toHaveCount(1)
  release()
  await expect(page.getByRole('complementary', { name: 'Uzbekistan' })).toBeVisible()
  await expect(page).toHaveURL(/place=UZB/)
})

for (const [place, name, lang, viewport] of [
  ['TKM', 'Turkmenistan', 'en', DESKTOP],
  ['central-asia-five', '中亚五国', 'zh', PHONE],
  ['sco', 'Шанхайская организация сотрудничества', 'ru', DESKTOP],
] as const) {
  test(`the address of a place is served with its words, and the app draws none anew: ${place}, ${lang}`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport)
    const release = await without(page, SCRIPTS)
    await page.goto(`./?place=${place}&lang=${lang}`, { waitUntil: 'commit' })
    const words = page.getByRole('complementary', { name })
    await expect(words).toBeVisible()
    const before = await marked(words)
    release()
    await expect(page.locator('.served, .still')).toHaveCount(0)
    await expect(words.locator('.seen-before')).toHaveCount(before)
  })
}

test('a country that is clicked while the app takes the screen over is chosen, and stays so', {
  tag: '@whole',
}, async ({ page, context }) => {
  await page.setViewportSize(DESKTOP)
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.addInitScript(() => {
    const waiting = setInterval(() => {
      const app = document.getElementById('app')
      // React has the container, and has not drawn yet.
      if (!app || !Object.keys(app).some(key => key.startsWith('__reactContainer'))) return
      clearInterval(waiting)
      app.querySelector<HTMLElement>('[data-row="UZB"]')?.click()
    }, 4)
  })
  await page.goto('./?lang=en')
  await expect(page.getByRole('complementary', { name: 'Uzbekistan' })).toBeVisible()
  await expect(page.locator('.served, .still, .is-early')).toHaveCount(0)
  await expect(page.getByRole('complementary', { name: 'Uzbekistan' })).toBeVisible()
})

test('the address of another screen does not begin with the map', async ({ page, tolerate }) => {
  tolerate(/Failed to load resource|ERR_FAILED|preloaded using link preload but not used/)
  await page.route(SCRIPTS, route => route.abort())
  await page.goto('./?view=matrix&lang=en')
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.locator('.served')).toHaveCount(0)
  // What no screen was drawn for stays empty until the app comes.
  await page.goto('./?place=TKM&point=p-none&lang=zh')
  await expect(page.locator(still)).toBeVisible()
  await expect(page.locator('.how')).toHaveCount(0)
})
