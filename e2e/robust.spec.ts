import type { Page } from '@playwright/test'
import { expect, open, test } from './support'

test.use({ viewport: { width: 1440, height: 900 } })

async function chooseColours(page: Page, scheme: 'dark' | 'light'): Promise<void> {
  await page.getByRole('button', { name: 'Display' }).click()
  await page.getByRole('radio', { name: scheme, exact: true }).check()
}

test('storage that throws changes nothing for the reader', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError')
      },
    })
  })
  await open(page, '?place=TKM')
  await chooseColours(page, 'dark')
  await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark')
})

test('a colour scheme is remembered, and follows the device until one is chosen', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await open(page)
  await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark')
  await chooseColours(page, 'light')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-scheme', 'light')
})

test('it works where history may not be written', async ({ page }) => {
  await page.addInitScript(() => {
    history.pushState = () => {
      throw new DOMException('refused', 'SecurityError')
    }
  })
  await open(page)
  await page.locator('path[data-place="TKM"]').click()
  await expect(page.getByRole('complementary', { name: 'Turkmenistan' })).toBeVisible()
})

test('a map that cannot be loaded says so, leaves the words, and can be asked again', async ({
  page,
  tolerate,
}) => {
  tolerate(/Failed to load resource|ERR_FAILED|preload/)
  await page.route(/assets\/countries-.*\.json/, route => route.abort())
  await page.goto('./?place=TKM')
  await expect(page.getByText('The map could not be loaded.')).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'Turkmenistan' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
})

test('a part that breaks says so, and leaves the others readable', async ({ page, tolerate }) => {
  tolerate(/planted/)
  await page.addInitScript(() => {
    Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {
      get: () => {
        throw new Error('planted')
      },
    })
  })
  await open(page, '?place=TKM')
  await page.locator('.place-actions').getByRole('button', { name: 'Cite' }).click()
  const broken = page.getByRole('alert')
  await expect(broken).toContainText('Something went wrong in the drawing')
  await expect(broken.getByRole('button', { name: 'Try again' })).toBeVisible()
  await expect(page.locator('.leaflet-plate path[data-place="TKM"]')).toBeVisible()
  await page.getByRole('link', { name: 'Text', exact: true }).click()
  await expect(page.locator('[id="p1.s1"]')).toBeVisible()
})

test('copying that is refused says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('no')) },
    })
  })
  await open(page, '?point=tkm-five-year-plan')
  await page.getByRole('button', { name: 'Copy', exact: true }).click()
  await expect(page.getByText('Copying was refused')).toBeVisible()
})

test('a missing file is a 404, not a page', async ({ page }) => {
  expect((await page.request.get('./assets/none.js')).status()).toBe(404)
})

test('the edition and its schema are served beside the app', async ({ page }) => {
  const edition = (await (await page.request.get('./data/edition.json')).json()) as Record<string, unknown[]>
  expect(Object.keys(edition)).toEqual(
    expect.arrayContaining([
      'schema',
      'source',
      'paragraphs',
      'places',
      'links',
      'themes',
      'points',
      'terms',
      'figures',
      'outcomes',
      'lessons',
    ]),
  )
  const schema = (await (await page.request.get('./data/edition.schema.json')).json()) as {
    properties: object
  }
  expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(Object.keys(edition)))
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the page says what it is', async ({ page }) => {
    await page.goto('./')
    await expect(page.getByRole('heading', { name: 'Interview Atlas' })).toBeVisible()
  })
})
