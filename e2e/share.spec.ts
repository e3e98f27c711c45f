import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import jsQR from 'jsqr'
import { DESKTOP, expect, open, PROJECTOR, test } from './support'

test.use({ viewport: DESKTOP })
// Pages within pages, and pictures of them: slow on a small machine.
test.describe.configure({ timeout: 90_000 })

async function attend(page: Page, address: string): Promise<void> {
  await page.goto(`./${address}`)
  await expect(page.getByRole('navigation', { name: 'Presenting' })).toBeVisible()
}

const share = async (page: Page) => {
  await page.getByRole('button', { name: 'Share', exact: true }).press('Enter')
  return page.getByRole('group', { name: 'Share', exact: true })
}

/** Reads the code in a picture of the page as small as it looks from the last row. */
async function decode(page: Page, scale: number): Promise<string | undefined> {
  const picture = (await page.screenshot()).toString('base64')
  const { data, width, height } = await page.evaluate(
    async ({ picture, scale }) => {
      const bytes = Uint8Array.from(atob(picture), character => character.charCodeAt(0))
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const [width, height] = [Math.round(image.width * scale), Math.round(image.height * scale)]
      const canvas = new OffscreenCanvas(width, height).getContext('2d')!
      canvas.imageSmoothingQuality = 'high'
      canvas.drawImage(image, 0, 0, width, height)
      return { data: [...canvas.getImageData(0, 0, width, height).data], width, height }
    },
    { picture, scale },
  )
  return jsQR(Uint8ClampedArray.from(data), width, height, { inversionAttempts: 'dontInvert' })?.data
}

test('the link is the address of what is shown, and is copied', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, '?place=TKM&theme=energy&lang=en')
  const menu = await share(page)
  const link = `${baseURL}/?place=TKM&theme=energy&lang=en`
  await expect(menu.getByLabel('Link to what is shown', { exact: true })).toHaveValue(link)
  await menu.getByRole('button', { name: 'Copy: Link to what is shown' }).click()
  await expect(menu.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link)
})

test('where copying is refused, the words are chosen for the reader to copy', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await open(page, '?place=TKM')
  const menu = await share(page)
  await menu.getByRole('button', { name: 'Copy: Link to what is shown' }).click()
  await expect(menu.getByText('Copying was refused: select the words instead')).toBeVisible()
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('?place=TKM')
})

test('text for a learning platform holds the exact words, whose translation it is, and the link', async ({
  page,
  baseURL,
}) => {
  await open(page, '?at=p37.s1&lang=en')
  const menu = await share(page)
  const plain = menu.getByLabel('Text for a learning platform', { exact: true })
  await expect(plain).toHaveValue(/我们决心打造中土全产业链能源战略伙伴关系，[^\n]*领域合作。 \(p37\.s1\)\n/)
  await expect(plain).toHaveValue(/\nUnofficial translation: We are determined to/)
  await expect(plain).toHaveValue(new RegExp(`\n${baseURL}/\\?at=p37.s1&lang=en$`))
})

test('the code of a lesson’s stop is read from the last row and says its short address', {
  tag: '@whole',
}, async ({ page, baseURL }) => {
  await page.setViewportSize(PROJECTOR)
  await attend(page, '?lesson=twelve&stop=3&lang=en')
  const menu = await share(page)
  await expect(menu.getByText(`${new URL(baseURL!).host}/#twelve-3`)).toBeVisible()
  const opener = menu.getByRole('button', { name: 'QR code, full screen' })
  await opener.click()
  const code = page.getByRole('img', { name: /^QR code of/ })
  expect((await code.boundingBox())!.height).toBeGreaterThanOrEqual(0.6 * PROJECTOR.height)
  expect(await decode(page, 0.15)).toBe(`${baseURL}/#twelve-3`)
  await page.keyboard.press('Escape')
  await expect(code).toHaveCount(0)
  await expect(opener).toBeFocused()
})

test('the code of any View says its link, in the dark too; a dense one says that it is', {
  tag: '@whole',
}, async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const [query, dense] of [
    ['?place=TKM&lang=en', false],
    ['?place=TKM&theme=energy&actor=both&only=1&marks=0&lang=en', true],
  ] as const) {
    await open(page, query)
    const menu = await share(page)
    const link = await menu.getByLabel('Link to what is shown', { exact: true }).inputValue()
    await menu.getByRole('button', { name: 'QR code, full screen' }).click()
    await expect(page.getByRole('dialog').getByText('Dense code')).toHaveCount(dense ? 1 : 0)
    expect(await decode(page, dense ? 0.25 : 0.15)).toBe(link)
  }
})

test('a short address opens the stop of its lesson', async ({ page, baseURL }) => {
  await attend(page, '#twelve-2')
  const menu = await share(page)
  await expect(menu.getByLabel('Link to what is shown', { exact: true })).toHaveValue(
    `${baseURL}/?lesson=twelve&stop=2&lang=en`,
  )
})

test.describe('in the page of somebody else', () => {
  const school = createServer((request, response) => {
    const frame = new URL(request.url ?? '/', 'http://school').searchParams.get('frame')
    response.writeHead(frame === null ? 204 : 200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(frame === null ? undefined : `<!doctype html><title>School</title><p>Before</p>${frame}`)
  })
  let host = ''
  test.beforeAll(async () => {
    await new Promise<void>(resolve => school.listen(0, '127.0.0.1', resolve))
    host = `http://127.0.0.1:${(school.address() as AddressInfo).port}`
  })
  test.afterAll(() => new Promise(resolve => school.close(resolve)))

  const show = (page: Page, frame: string) => page.goto(`${host}/?frame=${encodeURIComponent(frame)}`)

  const FRAMES = [
    ['a plain frame', 'allowfullscreen', false],
    ['a frame that only runs scripts', 'sandbox="allow-scripts"', false],
    ['a frame with its own origin', 'sandbox="allow-scripts allow-same-origin"', false],
    ['a frame whose storage is refused', '', true],
  ] as const
  for (const [name, attributes, refused] of FRAMES) {
    test(`it works in ${name}`, { tag: refused || attributes.endsWith('scripts"') ? '@whole' : [] }, async ({
      page,
      baseURL,
      tolerate,
    }) => {
      tolerate(new RegExp(`asked ${host}/`))
      if (refused) {
        await page.addInitScript(() => {
          for (const store of ['localStorage', 'sessionStorage', 'indexedDB']) {
            Object.defineProperty(window, store, {
              get: () => {
                throw new DOMException('refused', 'SecurityError')
              },
            })
          }
        })
      }
      await show(
        page,
        `<iframe ${attributes} title="atlas" src="${baseURL}/?embed=1&amp;lang=en" width="800" height="640"></iframe>`,
      )
      const frame = page.frameLocator('iframe')
      const country = frame.locator('path[data-place="TKM"]')
      await country.focus()
      await page.keyboard.press('Enter')
      await expect(frame.getByRole('complementary', { name: 'Turkmenistan' })).toBeVisible()
      await frame.locator('path[data-place="UZB"]').click()
      await expect(frame.getByRole('complementary', { name: 'Uzbekistan' })).toBeVisible()
      await expect(
        frame.getByRole('link', { name: 'In context' }).or(frame.locator('.wordmark a')).first(),
      ).toHaveAttribute('href', /embed=1/)
      const whole = frame.getByRole('link', { name: 'Open in a new tab' })
      await expect(whole).toHaveAttribute('href', `${baseURL}/?place=UZB&lang=en`)
      await expect(whole).toHaveAttribute('rel', 'noopener noreferrer')
      await expect(frame.getByText('As of 17 July 2021 · Xinhua')).toBeVisible()
    })
  }

  test('the code to embed shows what is shown, and leads out of the frame', async ({
    page,
    context,
    baseURL,
    tolerate,
  }) => {
    tolerate(new RegExp(`asked ${host}/`))
    await open(page, '?place=TKM&lang=en')
    const code = await (await share(page))
      .getByLabel('Code to embed it in a page', { exact: true })
      .inputValue()
    await show(page, code)
    const frame = page.frameLocator('iframe[title="Interview Atlas · Turkmenistan"]')
    await expect(frame.getByRole('complementary', { name: 'Turkmenistan' })).toBeVisible()
    const opened = context.waitForEvent('page')
    await frame.getByRole('link', { name: 'Open in a new tab' }).click()
    await expect(await opened).toHaveURL(`${baseURL}/?place=TKM&lang=en`)
  })

  test('its bar and its words have room in a small frame', { tag: '@whole' }, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 400 })
    await open(page, '?place=TKM&embed=1&lang=en')
    for (const [width, height] of [
      [320, 400],
      [390, 640],
      [800, 640],
    ] as const) {
      await page.setViewportSize({ width, height })
      await expect(page.getByRole('link', { name: 'Open in a new tab' })).toBeInViewport()
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0)
    }
  })
})
