import { DESKTOP, expect, open, PHONE, PROJECTOR, test } from './support'

/** Each state a link can open, with a heading that it must show in English and in Chinese. */
const STATES = [
  ['', /Strengthening Regional Cooperation/, /加强地区合作/],
  ['place=TKM', /Turkmenistan/, /土库曼斯坦/],
  ['place=KAZ&reason=group', /Kazakhstan/, /哈萨克斯坦/],
  ['place=RUS', /Russia/, /俄罗斯/],
  ['place=USA', /United States/, /美国/],
  ['place=central-asia-five&theme=health', /The five countries of Central Asia/, /中亚五国/],
  ['place=china-europe-rail', /China–Europe/, /中欧班列/],
  ['point=uzb-vaccine-joint-production', /Uzbekistan/, /乌兹别克斯坦/],
  ['place=TJK&actor=china&stance=will&text=zh', /Tajikistan/, /塔吉克斯坦/],
  ['place=visit-july-2021', /Visit of 12–16 July 2021/, /中亚三国之行/],
  ['place=aral-sea&layers=0', /Aral Sea/, /咸海/],
  ['place=UZB&only=1&reason=abbreviated', /Uzbekistan/, /乌兹别克斯坦/],
  ['layers=gas-pipeline,oil-pipeline', /Strengthening Regional Cooperation/, /加强地区合作/],
  ['view=text', /The SCO at twenty/, /上合组织20周年/],
  ['at=p53.s3&text=en&marks=0', /Relations with Uzbekistan/, /中乌关系/],
  ['at=p30.s2&marks=places,points,terms,figures&layout=interleaved', /Belt and Road/, /共建“一带一路”/],
  ['place=TJK&view=text&reason=named&text=zh', /Relations with Tajikistan/, /中塔关系/],
  ['view=text&q=疫苗', /Against the pandemic/, /团结抗疫/],
  ['view=matrix', /Who, and about what/, /与谁，关于什么/],
  ['place=TKM&theme=energy&view=matrix', /4 points/, /4个要点/],
  ['actor=china&reason=group&view=matrix&by=actor', /Who owes what/, /由谁承担/],
  ['stance=will&only=1&view=matrix&by=stance', /In which words/, /用什么词/],
  ['view=compare', /Side by side/, /并排比较/],
  ['compare=TKM,UZB', /Side by side/, /并排比较/],
  ['compare=TJK,UZB,central-asia-five&theme=health&reason=group&only=1', /Side by side/, /并排比较/],
  ['view=glossary', /Set phrases/, /固定提法/],
  ['view=glossary&q=上海', /Terms and figures/, /词语和数字/],
  ['view=search', /Find words/, /查找原文/],
  ['q=能源', /Find words/, /查找原文/],
  ['place=TJK&q=Moscow', /Find words/, /查找原文/],
  ['view=check', /Check a quotation/, /核对引文/],
] as const

for (const [size, viewport] of Object.entries({ DESKTOP, PROJECTOR, PHONE })) {
  for (const [lang, column] of [
    ['en', 1],
    ['zh', 2],
  ] as const) {
    test(`every state opens by its link: ${size}, ${lang}`, async ({ page }) => {
      test.setTimeout(120_000)
      await page.setViewportSize(viewport)
      for (const state of STATES) {
        await open(page, `?${state[0] === '' ? '' : `${state[0]}&`}lang=${lang}`)
        await expect(page.getByRole('heading').filter({ hasText: state[column] }).first()).toBeAttached()
        await expect(page.locator('.notices, .broken')).toHaveCount(0)
        await expect(page.locator('.as-of').first()).toContainText(
          lang === 'en' ? 'As of 17 July 2021' : '2021年7月17日',
        )
        expect(new URL(page.url()).search, state[0]).toContain(`lang=${lang}`)
        await expect(page).toHaveTitle(lang === 'en' ? /Interview Atlas$/ : /访谈地图$/)
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(overflow, `${state[0]} scrolls sideways`).toBeLessThanOrEqual(0)
      }
    })
  }
}

for (const [width, height] of [
  [320, 256],
  [844, 390],
] as const) {
  test(`in a low window of ${width}×${height} the words can be read and nothing scrolls sideways`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    for (const [query, words] of [
      ['?place=TKM&lang=en', 'article.point blockquote'],
      ['?at=p37.s1&lang=en', '[id="p37.s1"]'],
    ] as const) {
      await open(page, query)
      await page.locator(words).first().scrollIntoViewIfNeeded()
      await expect(page.locator(words).first()).toBeInViewport()
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0)
    }
  })
}

test('reload changes nothing', async ({ page }) => {
  await open(page, '?place=UZB&theme=trust&reason=abbreviated&lang=en')
  const before = await page.locator('aside').innerText()
  await page.reload()
  await expect(page.locator('path[data-place="UZB"]')).toHaveAttribute('aria-pressed', 'true')
  expect(await page.locator('aside').innerText()).toBe(before)
})

const BROKEN = [
  ['?place=XYZ&theme=energy', 'place', 'XYZ'],
  ['?view=hologram', 'view', 'hologram'],
  ['?at=p99.s9', 'at', 'p99.s9'],
  ['?place=TKM&stance=<img src=x onerror=alert(1)>', 'stance', '<img src=x onerror=alert(1)>'],
  ['?reason=vibes&place=AFG', 'reason', 'vibes'],
] as const

for (const [query, key, raw] of BROKEN) {
  test(`a broken link keeps the rest and says what it could not read: ${query}`, async ({ page }) => {
    await open(page, query)
    const notice = page.getByRole('status').filter({ hasText: `“${key}”` })
    await expect(notice).toContainText(raw)
    await notice.getByRole('button', { name: 'Dismiss' }).click()
    await expect(notice).toHaveCount(0)
    if (query.includes('place=TKM'))
      await expect(page.getByRole('complementary', { name: 'Turkmenistan' })).toBeVisible()
  })
}

test('a link without a language follows the browser; unknown keys are ignored silently', async ({ page }) => {
  await open(page, '?place=TKM&utm_source=mail')
  await expect(page.locator('.notices')).toHaveCount(0)
  await expect(page.getByRole('complementary', { name: 'Turkmenistan' })).toBeVisible()
})
