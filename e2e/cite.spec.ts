import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { DESKTOP, expect, open, PHONE, test } from './support'

test.use({ viewport: DESKTOP })

const SOURCE = readFileSync('src/content/source/interview.zh.txt', 'utf8')

const receiptOf = (page: Page) => page.locator('.receipt:popover-open')

/** One action, and the receipt stands there with its references. */
async function cite(button: Locator): Promise<Locator> {
  await button.click()
  const receipt = receiptOf(button.page())
  await expect(receipt.getByRole('region', { name: 'Permalink' })).toBeVisible()
  return receipt
}

/** The offsets that the receipt shows, as a slice of the source file. */
async function sliceOf(receipt: Locator): Promise<string> {
  const [, start, end] =
    /UTF-16 offsets (\d+)–(\d+)/.exec(await receipt.locator('.offsets').first().innerText()) ?? []
  return SOURCE.slice(Number(start), Number(end))
}

async function clipboard(page: Page): Promise<{ plain: string; html: string }> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const read = async (type: string) => (item ? (await item.getType(type)).text() : '')
    return { plain: await read('text/plain'), html: await read('text/html') }
  })
}

const PLACES = [
  ['a point', '?place=TKM&point=tkm-five-year-plan&lang=en', '.point[data-point="tkm-five-year-plan"]'],
  ['a quotation in the panel', '?place=TKM&lang=en', '.passage:has(.app-id a:text-is("p32.s1"))'],
  ['a sentence of the text', '?at=p41.s1&lang=en', '.pair[data-sentence="p41.s1"]'],
] as const

for (const [what, query, place] of PLACES) {
  test(`one action at ${what} gives the exact words and all that a citation needs`, {
    tag: what === 'a point' ? [] : '@whole',
  }, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await open(page, query)
    const receipt = await cite(page.locator(place).getByRole('button', { name: /^Cite p\d/ }))
    const words = await receipt.locator('blockquote').first().innerText()
    expect(words.length).toBeGreaterThan(4)
    expect(await sliceOf(receipt)).toBe(words)

    await receipt.getByRole('button', { name: 'Copy words and reference' }).click()
    await expect(receipt.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1)
    const { plain, html } = await clipboard(page)
    expect(plain.startsWith(words)).toBe(true)
    expect(plain).not.toMatch(/ {2}|\n\n|\t/)
    expect(plain).toContain('1f013b359b3e44aaf29db3ef8cbfd986617498ef03d5fddb70b486fee7b3cd57')
    expect(html).toContain('<i>Xinhua</i>')
    expect(html).toContain(words)
  })
}

test('the claim of two communities is the reporter’s, whatever the style', async ({ page }) => {
  await open(page, '?at=p41.s1&lang=en')
  const receipt = await cite(page.locator('.pair.is-chosen').getByRole('button', { name: 'Cite p41.s1' }))
  await expect(receipt.locator('blockquote')).toContainText('两国率先建成发展共同体和安全共同体')
  await expect(receipt.locator('.speaker')).toHaveText('reporter')
  for (const style of ['GB/T 7714', 'APA', 'RIS']) {
    await receipt.getByRole('button', { name: style, exact: true }).click()
    await expect(receipt.locator('.reference, .record').first()).toContainText(
      /Unnamed reporter|未具名记者|Неназванный журналист/,
    )
    await expect(receipt.locator('.reference, .record').first()).not.toContainText(/Wang(, | )Y|王毅|Ван И/)
  }
})

test('a view is cited with its own address', async ({ page, baseURL }) => {
  await open(page, '?place=TKM&theme=energy&lang=en')
  const receipt = await cite(page.getByRole('button', { name: 'Cite this view' }))
  await expect(receipt.locator('.reference').first()).toContainText(
    /“Turkmenistan · Energy.*” Interview Atlas\. Accessed/,
  )
  await expect(receipt.locator('.address')).toHaveText(`${baseURL}/?place=TKM&theme=energy&lang=en`)
})

test('the translation is chosen or left out, and is always marked as unofficial', async ({ page }) => {
  await open(page, '?at=p52.s2&lang=en')
  const receipt = await cite(page.locator('.pair.is-chosen').getByRole('button', { name: 'Cite p52.s2' }))
  const rendering = receipt.locator('.rendering')
  await expect(rendering).toHaveAttribute('lang', 'en')
  await expect(rendering).toContainText('Unofficial translation')
  await expect(receipt.locator('.reference').first()).toContainText(
    'Translated by Interview Atlas contributors',
  )
  await receipt.getByRole('button', { name: 'Русский' }).click()
  await expect(rendering).toHaveAttribute('lang', 'ru')
  await expect(rendering).toContainText('Unofficial translation')
  await receipt.getByRole('button', { name: 'none' }).click()
  await expect(rendering).toHaveCount(0)
  await expect(receipt.locator('.reference').first()).not.toContainText('Translated by')
})

test('records are given as files', { tag: '@whole' }, async ({ page }) => {
  await open(page, '?at=p52.s2&lang=en')
  const receipt = await cite(page.locator('.pair.is-chosen').getByRole('button', { name: 'Cite p52.s2' }))
  for (const [ending, start] of [
    ['bib', '@article{xinhua2021-p52s2,'],
    ['ris', 'TY  - NEWS\r\n'],
    ['json', '[\n  {\n    "id": "xinhua2021-p52s2"'],
  ] as const) {
    const coming = page.waitForEvent('download')
    await receipt.getByRole('button', { name: `Download .${ending}` }).click()
    const file = await coming
    expect(file.suggestedFilename()).toBe(`xinhua2021-p52s2.${ending}`)
    expect(readFileSync(await file.path(), 'utf8').startsWith(start)).toBe(true)
  }
})

test('by keys alone: focus enters the receipt, Esc gives it back, the text stays as it was', {
  tag: '@whole',
}, async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, '?at=p41.s1&lang=en')
  const sentence = page.locator('.pair.is-chosen')
  const button = sentence.getByRole('button', { name: 'Cite p41.s1' })
  await sentence.locator('.sentence-id').focus()
  await page.keyboard.press('Tab')
  await expect(button).toBeFocused()
  await page.keyboard.press('Enter')
  const receipt = receiptOf(page)
  await expect(receipt.locator('.receipt-title')).toBeFocused()
  for (let n = 0; n < 30; n += 1) {
    await page.keyboard.press('Tab')
    if (
      await receipt
        .getByRole('button', { name: 'Copy: Reference' })
        .evaluate(one => one === document.activeElement)
    )
      break
  }
  await page.keyboard.press('Enter')
  await expect(receipt.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(receipt).toHaveCount(0)
  await expect(button).toBeFocused()
  await expect(page).toHaveURL(/at=p41\.s1/)
})

test('where copying is refused, the words are chosen for the reader to copy', { tag: '@whole' }, async ({
  page,
}) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await open(page, '?at=p52.s2&lang=en')
  const receipt = await cite(page.locator('.pair.is-chosen').getByRole('button', { name: 'Cite p52.s2' }))
  await receipt.getByRole('button', { name: 'Copy: Permalink' }).click()
  await expect(receipt.getByText('Copying was refused: select the words instead')).toBeVisible()
  expect(await page.evaluate(() => getSelection()?.toString().trim())).toContain('?at=p52.s2')
})

test('in Chinese, in the form that Chinese journals ask for', async ({ page }) => {
  await open(page, '?at=p52.s2&lang=zh')
  const receipt = receiptOf(page)
  await page.locator('.pair.is-chosen').getByRole('button', { name: '引用：p52.s2' }).click()
  const reference = receipt.locator('.reference').first()
  await expect(reference).toContainText(
    /^王毅\. 加强地区合作 共谋和平发展\[N\/OL\]\. 新华社, 2021-07-17\[\d{4}-\d\d-\d\d\]\. http/,
  )
  await expect(reference).toHaveAttribute('lang', 'zh-Hans')
})

test.describe('on a phone', () => {
  test.use({ viewport: PHONE, hasTouch: true, isMobile: true })

  test('the receipt has the whole height, and a button that closes it', async ({ page }) => {
    await open(page, '?at=p52.s2&lang=en')
    const button = page.locator('.pair.is-chosen').getByRole('button', { name: 'Cite p52.s2' })
    await button.tap()
    const receipt = receiptOf(page)
    await expect(receipt.getByRole('region', { name: 'Permalink' })).toBeVisible()
    const box = await receipt.boundingBox()
    expect(box!.x).toBeGreaterThanOrEqual(0)
    expect(box!.x + box!.width).toBeLessThanOrEqual(PHONE.width)
    expect(box!.height).toBeGreaterThan(PHONE.height * 0.8)
    await receipt.getByRole('button', { name: 'Close' }).tap()
    await expect(receipt).toHaveCount(0)
    await expect(button).toBeFocused()
  })
})
