import { DESKTOP, expect, open, test } from './support'

test.use({ viewport: DESKTOP })

/** What no reader needs the map for: the names that it shows, and what it says of each. */
const SAID = {
  en: {
    TKM: /^Turkmenistan: 24 points, .*; west; borders .*Iran.*; its capital is Ashgabat/,
    ashgabat: /^Ashgabat; capital of Turkmenistan; nearest capital: \S+, about [\d,]+ km, \S+$/,
    'caspian-sea': /^Caspian Sea; nearest capital: Ashgabat, about \d+ km, south-?east/,
    'visit-july-2021': /Ashgabat, Dushanbe and Tashkent|Ashgabat, Dushanbe, Tashkent/,
    'tajik-afghan-border': /Natural Earth/,
  },
  zh: {
    TKM: /^土库曼斯坦：.*；在西方；邻国：.*伊朗.*；首都阿什哈巴德/,
    'caspian-sea': /^里海；最近的首都：阿什哈巴德，约\d+公里/,
  },
  ru: {
    TKM: /^Туркменистан: .*; на западе; граничит: .*Иран.*; столица – Ашхабад/,
    'caspian-sea': /^Каспийское море; ближайшая столица: Ашхабад, около \d+ км/,
  },
} as const

for (const [lang, said] of Object.entries(SAID)) {
  test(`each name and each line on the map has its words in a list: ${lang}`, {
    tag: lang === 'en' ? [] : '@whole',
  }, async ({ page }) => {
    await open(page, `?lang=${lang}`)
    const drawn = await page.evaluate(() => ({
      places: [...document.querySelectorAll<HTMLElement>('.plate [data-place]')].map(
        ({ dataset }) => dataset.place,
      ),
      names: [...document.querySelectorAll('.labels .first, .labels .city, .labels .natural')].map(
        ({ textContent }) => textContent,
      ),
    }))
    expect(drawn.places.length).toBeGreaterThan(20)
    expect(drawn.names.length).toBeGreaterThan(17)
    const menu = page.locator('.map-words')
    await page.locator('button:has(+ .map-words)').press('Enter')
    await expect(menu.locator('[data-words="TKM"]')).toBeVisible()
    const rows = await menu
      .locator('[data-words]')
      .evaluateAll(all => all.map(row => [(row as HTMLElement).dataset.words ?? '', row.textContent ?? '']))
    const words = new Map(rows.map(([id, text]) => [id, text]))
    expect(words.size).toBe(rows.length)
    expect(drawn.places.filter(id => !words.has(id))).toEqual([])
    const all = rows.map(([, text]) => text).join('\n')
    expect(drawn.names.filter(name => !all.includes(name ?? ''))).toEqual([])
    // A name alone says nothing of a feature: what it is, where it lies or how it is drawn stands beside it.
    expect(rows.filter(([, text = '']) => !/[;；]/.test(text))).toEqual([])
    for (const [id, pattern] of Object.entries(said)) expect(words.get(id), id).toMatch(pattern)
  })
}

test('a row of the map in words leads to the words about the place', async ({ page }) => {
  await open(page, '?lang=en')
  await page.locator('button:has(+ .map-words)').press('Enter')
  await page.locator('.map-words [data-words="gas-pipeline"] a').press('Enter')
  await expect(page).toHaveURL(/place=gas-pipeline/)
  await expect(page.getByRole('complementary')).toContainText('Schematic')
})
