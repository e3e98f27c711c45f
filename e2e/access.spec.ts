import AxeBuilder from '@axe-core/playwright'
import { DESKTOP, expect, open, PHONE, test } from './support'

/** States that together show every kind of thing there is. */
const LOOKED_AT = [
  '?lang=en',
  '?place=TJK&lang=zh',
  '?point=tkm-five-year-plan&lang=en',
  '?at=p30.s2&place=UZB&marks=places,points,terms,figures&lang=en',
  '?view=text&text=zh&q=疫苗&lang=zh',
  '?place=TKM&theme=energy&view=matrix&reason=group&lang=en',
  '?compare=UZB,central-asia-five&theme=health&lang=zh',
  '?view=glossary&q=上海&lang=en',
  '?q=Turkmenistan&lang=en',
  '?view=check&lang=zh',
  '?theme=health&view=predict&reveal=1&lang=en',
  '?view=quiz&seed=lapis&level=2&count=5&lang=zh',
  '?view=lessons&lang=en',
  '?place=TKM&view=handout&lang=en',
  '?lesson=ladder&stop=5&lang=en',
  '?lesson=ladder&stop=5&presenter=atlas&lang=zh',
  '?view=afterwards&lang=en',
  '?place=TJK&view=afterwards&list=timeline&lang=ru',
  '?view=data&lang=zh',
  '?view=about&lang=zh',
  '?place=TKM&after=1&text=zh,ru&lang=ru',
]

/** Those that a phone shows in another way are looked at there, the others on a desktop. */
const OTHERWISE = LOOKED_AT.filter(query =>
  /^\?lang|place=TJK|after=1|at=p30|matrix|compare|predict|quiz|stop=5/.test(query),
)

for (const [size, viewport, scheme, states] of [
  [
    'DESKTOP',
    DESKTOP,
    'light',
    LOOKED_AT.filter(query => query === '?lang=en' || !OTHERWISE.includes(query)),
  ],
  ['PHONE', PHONE, 'dark', OTHERWISE],
] as const) {
  test(`axe finds nothing: ${size} ${scheme}`, async ({ page }) => {
    test.setTimeout(150_000)
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme: scheme })
    // Every second one, and all of them by `npm run e2e:whole`.
    for (const query of states.filter((_, i) => process.env.E2E_WHOLE || i % 2 === 0)) {
      await open(page, query)
      // Of long lists of equal things a few stand for all: axe takes its time over each.
      const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] })
      // The page has no frames: no second page is needed to gather what each found.
      axe.setLegacyMode()
      if (query !== LOOKED_AT[0]) axe.exclude('.leaflet-plate')
      const { violations } = await axe
        .exclude('.pairs section:not(:nth-of-type(6))')
        .exclude('.panel .theme-group ~ .theme-group ~ .theme-group')
        .exclude('.passages article ~ article ~ article')
        .exclude('.entries article ~ article ~ article ~ article')
        .exclude('.after-record ~ .after-record ~ .after-record')
        .exclude('.after-event ~ .after-event ~ .after-event')
        .exclude('.after-section ~ .after-section')
        .exclude('.about-text section ~ section ~ section')
        .exclude('.spine i')
        .analyze()
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 120)).join(' | ')}`),
        query,
      ).toEqual([])
    }
  })
}

test('names, heights and contrasts hold with larger text and with high contrast', async ({ page }) => {
  test.slow()
  await page.setViewportSize(DESKTOP)
  await page.addInitScript(() => {
    localStorage.setItem('interview-atlas:size', '200')
    localStorage.setItem('interview-atlas:contrast', 'more')
  })
  for (const query of [
    '?place=TKM&lang=en',
    '?at=p36.s1&lang=en',
    '?view=matrix&lang=zh',
    '?compare=TKM,UZB&lang=en',
  ]) {
    await open(page, query)
    await expect(page.locator('html')).toHaveAttribute('data-contrast', 'more')
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px')
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      query,
    ).toBeLessThanOrEqual(0)
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('h1, h2, h3, button, .source, .translation, summary, label')]
        .filter(
          element =>
            element.checkVisibility() && !element.closest('.visually-hidden, .labels, .spine, .matrix'),
        )
        .filter(({ scrollWidth, clientWidth }) => clientWidth > 2 && scrollWidth > clientWidth + 1)
        .map(element => element.className + element.textContent?.slice(0, 30)),
    )
    expect(cut, query).toEqual([])
  }
})

test('Chinese stands under lang zh-Hans and Cyrillic under ru, wherever it is shown', async ({ page }) => {
  for (const query of [
    '?lang=en',
    '?place=TJK&lang=en',
    '?place=central-asia-five&lang=zh',
    '?at=p30.s2&lang=en',
    '?view=matrix&place=TKM&lang=en',
    '?view=glossary&q=上海&lang=ru',
    '?view=afterwards&lang=ru',
    '?at=p37.s1&text=en,ru&lang=zh',
    '?q=土库曼&lang=en',
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
