import { type Finding, look } from './axe'
import { unseen } from './looked-at'
import { enter, NAMED_STATES, type NamedState, SAMPLE } from './named-states'
import { DESKTOP, expect, open, test } from './support'

const said = ({ rule, why, about, html }: Finding) => `${rule} ${why} ${about} ${html}`

/** Few states to a test: each takes axe seconds. */
const PART = process.env.E2E_WHOLE ? 10 : 4
const looked: readonly NamedState[] = process.env.E2E_WHOLE ? NAMED_STATES : SAMPLE

for (let from = 0; from < looked.length; from += PART) {
  const part = looked.slice(from, from + PART)
  test(`axe finds nothing from “${part[0]?.name}” on`, { tag: from === 0 ? [] : '@whole' }, async ({
    page,
  }) => {
    test.setTimeout(600_000)
    for (const state of part) {
      await enter(page, state)
      const { violations, incomplete } = await look(page, state.scheme.includes('more'))
      expect.soft(violations.map(said), state.name).toEqual([])
      expect.soft(unseen(incomplete).map(said), `not looked at yet: ${state.name}`).toEqual([])
    }
  })
}

test('the states that are looked at are at least two hundred, each once', () => {
  const names = NAMED_STATES.map(({ name }) => name)
  expect(names.length).toBeGreaterThanOrEqual(200)
  expect(new Set(names).size).toBe(names.length)
})

test('Chinese stands under lang zh-Hans and Cyrillic under ru, wherever it is shown', {
  tag: '@whole',
}, async ({ page }) => {
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
        // Nobody reads these in a page with script.
        if (parent?.matches('script, noscript, style')) continue
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
