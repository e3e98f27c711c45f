import type { Page } from '@playwright/test'
import { expect, open, test } from './support'

interface Point {
  readonly places: readonly string[]
  readonly quotations: readonly { readonly sentence: string }[]
}
interface Lesson {
  readonly id: string
  readonly stops: readonly { readonly notes: { readonly en: string } }[]
}
interface Edition {
  readonly points: readonly Point[]
  readonly lessons: readonly Lesson[]
}

const editionOf = async (page: Page): Promise<Edition> =>
  (await (await page.request.get('./data/edition.json')).json()) as Edition

/** Opens a hand-out and waits until the last face has come: each that comes has its pages made anew. */
async function lay(page: Page, query: string): Promise<void> {
  await open(page, query)
  await page.locator('.colophon').first().waitFor()
  await page.evaluate(async () => {
    do {
      await document.fonts.ready
      await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
    } while (document.fonts.status !== 'loaded')
  })
}

/** The pages as they are printed: what they hold, and whether all of it is inside. */
async function onPaper(page: Page) {
  await page.emulateMedia({ media: 'print' })
  const pages = await page.locator('.sheet-page').evaluateAll(sheets =>
    sheets.map(sheet => {
      const { left, top, right, bottom } = sheet.getBoundingClientRect()
      const cut = [...sheet.querySelectorAll('article, table, p, li, svg')].filter(part => {
        const box = part.getBoundingClientRect()
        const inside =
          box.left >= left - 1 && box.top >= top - 1 && box.right <= right + 1 && box.bottom <= bottom + 1
        return !inside
      })
      return {
        ids: [...sheet.querySelectorAll('[data-sentence]')].map(part => part.getAttribute('data-sentence')),
        letters: sheet.textContent.length,
        cut: cut.map(part => `${part.tagName} ${part.textContent.slice(0, 40)}`),
      }
    }),
  )
  await page.emulateMedia({ media: null })
  return pages
}

/** How many pages a PDF has, and the size of each in points. */
function pagesOf(pdf: Buffer): string[] {
  const boxes = [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)]
  return boxes.map(([, width, height]) => `${Math.round(Number(width))}×${Math.round(Number(height))}`)
}

for (const { sheet, lang, width, paper } of [
  { sheet: 'passages,gaps,matrix,key', lang: 'en', width: 688, paper: '595×842' },
  { sheet: 'passages,gaps,matrix,key,grey,letter', lang: 'zh', width: 710, paper: '612×792' },
]) {
  test(`a place is printed whole on ${paper}, in ${lang}`, { tag: lang === 'zh' ? [] : '@whole' }, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 })
    await lay(page, `?place=TKM&view=handout&sheet=${sheet}&lang=${lang}`)
    const pages = await onPaper(page)
    expect(pages.flatMap(({ cut }) => cut)).toEqual([])
    expect(pages.filter(({ letters }) => letters < 100)).toEqual([])

    const { points } = await editionOf(page)
    const quoted = points
      .filter(({ places }) => places.includes('TKM'))
      .flatMap(({ quotations }) => quotations.map(({ sentence }) => sentence))
    const printed = pages.flatMap(({ ids }) => ids)
    expect([...new Set(quoted)].filter(id => !printed.includes(id))).toEqual([])

    const pdf = await page.pdf({ preferCSSPageSize: true })
    expect(pagesOf(pdf)).toEqual(pages.map(() => paper))
  })
}

test('pupils get no answers and no notes; every sheet says where it comes from', async ({ page }) => {
  await lay(page, '?lesson=twelve&stop=1&view=handout&sheet=passages,gaps,matrix,key&lang=en')
  const { lessons } = await editionOf(page)
  const [stop] = lessons.find(({ id }) => id === 'twelve')!.stops
  const [firstWords] = stop!.notes.en.split('.')
  const desk = page.getByRole('main')
  await expect(desk).not.toContainText(firstWords!)

  const gaps = page.getByRole('region', { name: /^Words to fill in/ })
  const key = page.getByRole('region', { name: /^Key/ })
  const numbers = await gaps.locator('.source .gap-line').allTextContents()
  expect(numbers.length).toBeGreaterThan(5)
  expect(await key.locator('.answer-number').allTextContents()).toEqual(numbers)
  await expect(key.locator('.gap-line, article')).toHaveCount(0)
  await expect(gaps.locator('.handout-answers')).toHaveCount(0)

  const ends = page.locator('.colophon')
  await expect(ends).toHaveCount(4)
  for (const end of await ends.all()) {
    await expect(end).toContainText('Xinhua, Damascus, 17 July 2021')
    await expect(end).toContainText('Unofficial translation')
    await expect(end).toContainText('Natural Earth')
    await expect(end).toContainText(/\/\?lesson=twelve&stop=1&lang=en/)
    await expect(end.getByRole('img', { name: 'QR code of the address' })).toBeVisible()
  }

  await page.getByRole('checkbox', { name: 'For the teacher' }).check()
  await expect(page.getByRole('region', { name: /^For the teacher/ }).first()).toContainText(firstWords!)
})

test('from the panel of a place to paper, with its filters', async ({ page }) => {
  await open(page, '?place=TKM&theme=energy&lang=en')
  await page.getByRole('link', { name: 'Hand-out to print' }).click()
  await expect(page.getByRole('heading', { name: 'Hand-out', level: 1 })).toBeVisible()
  await expect(page).toHaveURL(/place=TKM&theme=energy&view=handout/)
  await expect(page.locator('.sheet-page article[data-sentence="p37.s1"]')).toHaveCount(3)

  await page.getByRole('button', { name: 'Letter' }).click()
  await page.getByRole('button', { name: 'Grey' }).click()
  await expect(page).toHaveURL(/sheet=passages,grey,letter/)
  await page.getByRole('group', { name: 'Languages of the text' }).getByText('English').click()
  await expect(page.locator('.sheet-page .translation')).toHaveCount(0)

  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '')
  })
  await page.getByRole('button', { name: 'Print' }).click()
  await expect(page.locator('body')).toHaveAttribute('data-printed')
})
