import AxeBuilder from '@axe-core/playwright'
import { DESKTOP, expect, open, PHONE, test } from './support'

for (const [size, viewport] of Object.entries({ DESKTOP, PHONE })) {
  for (const scheme of ['light', 'dark'] as const) {
    for (const query of [
      '?lang=en',
      '?place=TJK&lang=zh',
      '?point=tkm-five-year-plan&lang=en',
      '?at=p30.s2&lang=en',
    ]) {
      test(`axe finds nothing: ${size} ${scheme} ${query}`, async ({ page }) => {
        await page.setViewportSize(viewport)
        await page.emulateMedia({ colorScheme: scheme })
        await open(page, query)
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(
          violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 120)).join(' | ')}`,
          ),
        ).toEqual([])
      })
    }
  }
}

test('Chinese stands under lang zh-Hans and Cyrillic under ru, wherever it is shown', async ({ page }) => {
  for (const query of [
    '?lang=en',
    '?place=TJK&lang=en',
    '?place=central-asia-five&lang=zh',
    '?at=p30.s2&lang=en',
  ]) {
    await page.setViewportSize(DESKTOP)
    await open(page, query)
    const astray = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const found: string[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent ?? ''
        const parent = node.parentElement
        if (/[\u4e00-\u9fff]/.test(text) && !parent?.matches(':lang(zh)')) found.push(text.trim())
        if (/[а-яА-Я]/.test(text) && !parent?.matches(':lang(ru)')) found.push(text.trim())
      }
      return found
    })
    expect(astray, query).toEqual([])
  }
})

test('the map is a region with a name, each country a button that begins with its name', async ({ page }) => {
  await page.setViewportSize(DESKTOP)
  await open(page)
  const region = page.getByRole('region', { name: 'Map of Central Asia' })
  await expect(region).toBeVisible()
  const names = [
    'Turkmenistan',
    'Tajikistan',
    'Uzbekistan',
    'Afghanistan',
    'Kazakhstan',
    'Kyrgyzstan',
    'China',
    'Russia',
    'Iran',
    'Pakistan',
    'India',
  ]
  await expect(region.locator('path[data-place][id^="shape-"]')).toHaveCount(names.length)
  for (const name of names)
    await expect(region.getByRole('button', { name: new RegExp(`^${name}:`) })).toHaveCount(1)
})

test('with forced colours the chosen country, its border and the counts can be told apart', async ({
  page,
}) => {
  await page.setViewportSize(DESKTOP)
  await page.emulateMedia({ forcedColors: 'active' })
  await open(page, '?place=UZB')
  const stroke = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate(element => {
        const { stroke, strokeWidth } = getComputedStyle(element)
        return `${stroke} ${strokeWidth}`
      })
  expect(await stroke('.chosen-line')).not.toBe(await stroke('.border.focus'))
  expect(await stroke('.chosen-line')).toContain('4px')
})

test('with less motion nothing moves', async ({ page }) => {
  await page.setViewportSize(DESKTOP)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page)
  await page.locator('path[data-place="CHN"]').dispatchEvent('click')
  const running = await page.evaluate(
    () => document.getAnimations().filter(a => a.playState === 'running').length,
  )
  expect(running).toBe(0)
})
