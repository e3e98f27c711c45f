import type { Page } from '@playwright/test'
import { press } from './press'
import { DESKTOP, expect, open, PROJECTOR, test } from './support'

const STOPS = { twelve: 12, ladder: 10 } as const

/** Opens a stop as a class sees it. */
async function present(page: Page, query: string): Promise<void> {
  await page.goto(`./?${query}`)
  await expect(page.locator('.slide, .presenter').first()).toBeVisible()
  await page.evaluate(() => document.fonts.ready)
}
const stopOf = (page: Page) => page.evaluate(() => Number(new URL(location.href).searchParams.get('stop')))

test.use({ viewport: PROJECTOR })

for (const [lesson, stops] of Object.entries(STOPS)) {
  test(`PageDown alone gives the whole lesson, PageUp goes back: ${lesson}`, {
    tag: lesson === 'twelve' ? [] : '@whole',
  }, async ({ page }) => {
    await open(page, '?view=lessons&lang=en')
    await page.locator(`a[href*="lesson=${lesson}&stop=1"]`).first().click()
    const seen: string[] = []
    for (let stop = 1; stop <= stops; stop++) {
      await expect(page).toHaveURL(new RegExp(`lesson=${lesson}&stop=${stop}&lang=en$`))
      await expect(page.locator('.slide-number')).toHaveText(`${stop} of ${stops}`)
      seen.push(await page.locator('.slide h1').innerText())
      await press(page, 'PageDown')
    }
    expect(new Set(seen).size).toBe(stops)
    expect(await stopOf(page)).toBe(stops)
    await press(page, 'PageUp')
    await expect(page.locator('.slide h1')).toHaveText(seen[stops - 2] ?? '')
  })
}

/** The longest words first; all of them by `npm run e2e:whole`. */
const ROOMS = [
  [1366, 768, 'ru'],
  [1024, 768, 'en'],
  [1366, 768, 'zh'],
  [1920, 1080, 'en'],
] as const

for (const [width, height, lang] of ROOMS.slice(0, process.env.E2E_WHOLE ? ROOMS.length : 1)) {
  test(`the back row reads every stop at ${width}×${height} in ${lang}`, async ({ page }) => {
    test.slow()
    await page.setViewportSize({ width, height })
    for (const [lesson, stops] of Object.entries(STOPS)) {
      await present(page, `lesson=${lesson}&stop=1&lang=${lang}`)
      for (let stop = 1; stop <= stops; stop++) {
        await expect(page.locator('.slide-number')).toContainText(String(stop))
        const found = await page.evaluate(() => {
          const slide = document.querySelector('.slide')
          const words = document.querySelector('.slide-words')
          if (!slide || !words) return ['no slide']
          const faults: string[] = []
          const ours = /unofficial translation|非官方译文|неофициальный перевод/i
          if (!ours.test(document.querySelector('.slide-source')?.textContent ?? ''))
            faults.push('the translation is not marked as ours')
          const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const parent = node.parentElement
            const text = node.textContent?.trim() ?? ''
            if (text === '' || !parent?.checkVisibility() || parent.closest('.visually-hidden, title, desc'))
              continue
            const share = (100 * Number.parseFloat(getComputedStyle(parent).fontSize)) / innerHeight
            const passage = parent.closest('.source, .translation, .slide-lines td') !== null
            const least = passage ? 3.99 : 1.99
            if (share < least) faults.push(`${share.toFixed(2)} % “${text.slice(0, 20)}”`)
          }
          if (words.scrollHeight > words.clientHeight + 1) faults.push('words are cut below')
          const edge = Math.min(innerWidth, innerHeight) * 0.024
          for (const part of document.querySelectorAll('.slide-head, .slide-words > *, .slide-source')) {
            if (!part.checkVisibility()) continue
            const { top, right, bottom } = part.getBoundingClientRect()
            const { paddingTop, paddingRight, paddingBottom } = getComputedStyle(part)
            const inner = [paddingTop, paddingRight, paddingBottom].map(Number.parseFloat)
            const [above = 0, beside = 0, below = 0] = inner
            if (
              top + above < edge ||
              right - beside > innerWidth - edge ||
              bottom - below > innerHeight - edge
            )
              faults.push(`${part.className} reaches the edge`)
          }
          return faults
        })
        expect(found, `${lesson} ${stop}`).toEqual([])
        if (stop < stops) await press(page, 'PageDown')
      }
    }
  })
}

test('every key does what the list of keys says, and Esc never ends the lesson', async ({ page }) => {
  await present(page, 'lesson=ladder&stop=2&lang=en')
  const at = (stop: number) => expect(page.locator('.slide-number')).toHaveText(`${stop} of 10`)
  for (const [key, stop] of [
    ['ArrowRight', 3],
    ['Space', 4],
    ['n', 5],
    ['Enter', 6],
    ['ArrowDown', 7],
    ['ArrowLeft', 6],
    ['Shift+Space', 5],
    ['p', 4],
    ['ArrowUp', 3],
    ['End', 10],
    ['Home', 1],
  ] as const) {
    await press(page, key)
    await at(stop)
  }
  await page.keyboard.type('7')
  await page.keyboard.press('Enter')
  await at(7)
  await page.keyboard.press('g')
  await page.keyboard.type('10')
  await expect(page.locator('.digits')).toContainText('10')
  await page.keyboard.press('Enter')
  await at(10)

  for (const [key, colour] of [
    ['b', 'black'],
    ['.', 'black'],
    ['w', 'white'],
    [',', 'white'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(page.locator(`.blank.is-${colour}`)).toBeVisible()
    await page.keyboard.press(key)
    await expect(page.locator('.blank')).toHaveCount(0)
  }
  await page.keyboard.press('b')
  await press(page, 'PageUp')
  await expect(page.locator('.blank')).toHaveCount(0)
  await at(9)

  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keys while presenting' })
  await expect(help).toContainText('PageDown')
  await expect(help.locator('dt')).toHaveCount(20)
  await page.keyboard.press('Escape')
  await expect(help).toHaveCount(0)
  await page.keyboard.press('o')
  await page.keyboard.press('Home')
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await at(4)
  await page.keyboard.type('8')
  await press(page, 'PageDown')
  await expect(page.locator('.digits')).toHaveCount(0)
  await press(page, 'PageUp')
  await at(4)
  await page.keyboard.press('m')
  await expect(page.getByRole('dialog', { name: 'Notes' })).toContainText('shāngdìng')
  await press(page, 'PageDown')
  await at(5)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('t')
  await expect(page.locator('.slide .translation')).toHaveCount(0)
  await expect(page).toHaveURL(/text=zh/)
  for (let i = 0; i < 3; i++) await page.keyboard.press('Escape')
  await at(5)
  await expect(page).toHaveURL(/lesson=ladder&stop=5/)
})

test('a key that is held does not run away, and what the browser needs stays its own', async ({ page }) => {
  await present(page, 'lesson=twelve&stop=1&lang=en')
  await page.evaluate(() => {
    for (let i = 0; i < 30; i++) {
      dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', repeat: i > 0, cancelable: true }))
    }
  })
  await expect(page.locator('.slide-number')).toHaveText('2 of 12')
  await page.evaluate(() => {
    dispatchEvent(new KeyboardEvent('keydown', { key: 'f', ctrlKey: true, cancelable: true }))
    dispatchEvent(new KeyboardEvent('keydown', { key: 'b', isComposing: true, cancelable: true }))
  })
  await expect(page.locator('.blank')).toHaveCount(0)
})

test('letters that are no keys can be switched off; the clicker still works', async ({ page }) => {
  await present(page, 'lesson=twelve&stop=1&lang=en')
  await page.keyboard.press('?')
  await page.getByRole('checkbox', { name: 'Single letters are keys' }).uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.press('b')
  await press(page, 'PageDown')
  await expect(page.locator('.slide-number')).toHaveText('2 of 12')
  await expect(page.locator('.blank')).toHaveCount(0)
})

test('F5 keeps the stop, the black screen and the timer', async ({ page }) => {
  await page.clock.install({ time: '2026-03-02T09:00:00' })
  await present(page, 'lesson=twelve&stop=5&lang=en')
  await page.clock.pauseAt('2026-03-02T10:00:00')
  const link = await page.locator('.stage-bar a').getAttribute('href')
  await present(page, (link ?? '').replace('?', ''))
  await expect(page.locator('[data-timer]')).toHaveText('00:00')
  await page.getByRole('button', { name: 'Start' }).click()
  await page.clock.runFor(65_000)
  await expect(page.locator('[data-timer]')).toHaveText('01:05')
  await page.reload()
  await page.clock.runFor(1000)
  await expect(page.locator('[data-timer]')).toHaveText('01:06')
  await page.keyboard.press('b')
  await page.reload()
  await expect(page.locator('.presenter-now h2')).toContainText('Black screen')
  await expect(page.locator('.presenter-now .slide-number')).toHaveText('5 of 12')
})

test('the presenter’s window is in step both ways, whoever reloads or comes late', async ({
  page,
  context,
}) => {
  await present(page, 'lesson=ladder&stop=1&lang=en')
  test.slow()
  const opened = context.waitForEvent('page')
  // The bar is there while the hand moves.
  await expect(async () => {
    await page.mouse.move(600, 400)
    await page.mouse.move(601, 401)
    await page.locator('.stage-bar').getByRole('link', { name: 'Presenter view' }).click({ timeout: 2000 })
  }).toPass()
  const presenter = await opened
  const theirs = presenter.locator('.presenter-now .slide-number')
  const ours = page.locator('.slide-number')
  await expect(theirs).toHaveText('1 of 10')
  await expect(presenter.locator('.company')).toHaveText('In step with the class’s window')
  await expect(presenter.locator('.presenter-notes')).toContainText('jiāng')
  await expect(presenter.locator('.presenter-next .slide-number')).toHaveText('2 of 10')

  await press(presenter, 'PageDown')
  await expect(ours).toHaveText('2 of 10')
  await expect(page).toHaveURL(/stop=2/)
  await press(page, 'PageDown')
  await expect(theirs).toHaveText('3 of 10')
  await presenter.keyboard.press('t')
  await expect(page.locator('.slide .translation')).toHaveCount(0)
  await presenter.keyboard.press('b')
  await expect(page.locator('.blank.is-black')).toBeVisible()
  await presenter.keyboard.press('b')
  await expect(page.locator('.blank')).toHaveCount(0)

  await page.reload()
  await press(presenter, 'PageDown')
  await expect(ours).toHaveText('4 of 10')
  await presenter.reload()
  await expect(theirs).toHaveText('4 of 10')
  await press(page, 'PageDown')
  await expect(theirs).toHaveText('5 of 10')

  // Frozen: the class keeps its picture while the teacher looks ahead; then it comes along.
  await presenter.keyboard.press('z')
  await expect(page.locator('.held-sign')).toBeVisible()
  await press(presenter, 'PageDown')
  await press(presenter, 'PageDown')
  await expect(theirs).toHaveText('7 of 10')
  await expect(presenter.locator('.presenter-now h2')).toContainText('The class sees stop 5')
  await expect(ours).toHaveText('5 of 10')
  await page.reload()
  await expect(ours).toHaveText('5 of 10')
  await presenter.keyboard.press('z')
  await expect(ours).toHaveText('7 of 10')

  // The class’s window is closed by mistake: the presenter’s says so, and opens another that is in step at once.
  await page.close()
  await expect(presenter.locator('.company')).toContainText('No other window')
  const [again] = await Promise.all([
    context.waitForEvent('page'),
    presenter.getByRole('button', { name: 'Open the class’s window' }).click(),
  ])
  await expect(again.locator('.slide-number')).toHaveText('7 of 10')
  await press(presenter, 'PageDown')
  await expect(again.locator('.slide-number')).toHaveText('8 of 10')

  // Another copy of the lesson in the same browser is another lesson.
  const pupil = await context.newPage()
  await present(pupil, 'lesson=ladder&stop=1&lang=en')
  await press(presenter, 'PageUp')
  await expect(again.locator('.slide-number')).toHaveText('7 of 10')
  await expect(pupil.locator('.slide-number')).toHaveText('1 of 10')
})

test('a class predicts on the map, and the next PageDown shows hits, misses and surprises', async ({
  page,
}) => {
  await present(page, 'lesson=twelve&stop=2&lang=en')
  for (const id of ['TKM', 'IRN']) await page.locator(`.slide path[data-place="${id}"]`).click()
  await expect(page.locator('.slide-words')).toContainText('Marked: Turkmenistan and Iran')
  await page.locator('.slide path[data-place="IRN"]').press('Enter')
  await page.locator('.slide path[data-place="AFG"]').press(' ')
  await expect(page.locator('.slide-words')).toContainText('Marked: Turkmenistan and Afghanistan')
  await press(page, 'PageDown')
  await expect(page.locator('.of-hits')).toContainText('Turkmenistan')
  await expect(page.locator('.of-hits')).toContainText('p37.s1')
  await expect(page.locator('.of-misses')).toContainText('Afghanistan')
  await expect(page.locator('.of-surprises')).toContainText('Uzbekistan')
  await press(page, 'PageUp')
  await page.keyboard.press('r')
  await expect(page.locator('.of-hits')).toContainText('Turkmenistan')
})

test('outside a lesson a prediction is made from a list too, and its sentences open', {
  tag: '@whole',
}, async ({ page }) => {
  await page.setViewportSize(DESKTOP)
  await open(page, '?view=predict&lang=en')
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('health')
  await page.getByRole('checkbox', { name: 'Uzbekistan' }).check()
  await expect(page.locator('path[data-place="UZB"]')).toHaveAttribute('aria-pressed', 'true')
  await page.locator('path[data-place="RUS"]').press('Enter')
  await expect(page.getByRole('checkbox', { name: 'Russia' })).toBeChecked()
  await page.getByRole('button', { name: 'Reveal' }).click()
  await expect(page.locator('.of-hits')).toContainText('Uzbekistan')
  await expect(page.locator('.of-misses')).toContainText('Russia')
  const link = page.locator('.of-hits .sentence-id')
  const id = await link.innerText()
  await link.click()
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport()
})

test('spotlight and pen are seen and leave nothing; the cursor and the bar go when the hand rests', async ({
  page,
}) => {
  await page.clock.install()
  await present(page, 'lesson=ladder&stop=5&lang=en')
  await page.keyboard.press('l')
  await page.mouse.move(600, 400)
  const spot = page.locator('.is-spot')
  await expect(spot).toBeVisible()
  expect(await spot.evaluate(element => element.style.getPropertyValue('--x'))).toBe(`${(600 / 1920) * 100}%`)
  await page.keyboard.press('l')
  await expect(spot).toHaveCount(0)
  await page.locator('.stage').evaluate(stage => {
    const pen = { pointerType: 'pen', buttons: 1, clientX: 300, clientY: 300, bubbles: true }
    stage.dispatchEvent(new PointerEvent('pointerdown', pen))
  })
  await expect(page.locator('.is-dot')).toBeVisible()
  await page.locator('.stage').evaluate(stage => {
    stage.dispatchEvent(new PointerEvent('pointerup', { pointerType: 'pen', bubbles: true }))
  })
  await page.clock.runFor(1000)
  await expect(page.locator('.is-dot')).toHaveCount(0)
  await page.clock.runFor(3000)
  await expect(page.locator('.present')).toHaveClass(/is-idle/)
  expect(await page.locator('.present').evaluate(element => getComputedStyle(element).cursor)).toBe('none')
})

test('the screen is asked to stay awake, and again when the window is seen again', async ({ page }) => {
  await page.addInitScript(() => {
    const asked: string[] = []
    Object.defineProperty(navigator, 'wakeLock', {
      value: {
        request: (kind: string) => {
          asked.push(kind)
          return Promise.resolve({ release: () => Promise.resolve() })
        },
      },
    })
    Object.assign(window, { asked })
  })
  await present(page, 'lesson=ladder&stop=1&lang=en')
  const asked = () => page.evaluate(() => (window as unknown as { asked: string[] }).asked.length)
  expect(await asked()).toBeGreaterThan(0)
  const before = await asked()
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  expect(await asked()).toBe(before + 1)
})

test('a country chosen while presenting stands in the address, goes with the next stop, and a link opens it', {
  tag: '@whole',
}, async ({ page }) => {
  await present(page, 'lesson=ladder&stop=1&lang=en')
  await page.locator('.slide path[data-place="AFG"]').click()
  await expect(page.locator('.slide-name')).toContainText('Afghanistan')
  await expect(page).toHaveURL(/place=AFG.*lesson=ladder&stop=1/)
  await page.reload()
  await expect(page.locator('.slide-name')).toContainText('Afghanistan')
  await press(page, 'PageDown')
  await expect(page).toHaveURL(/\?lesson=ladder&stop=2&lang=en$/)
  await page.keyboard.press('b')
  await page.keyboard.press('z')
  await page.keyboard.press('b')
  // The next lesson begins anew, with nothing of this one.
  await page.mouse.move(500, 500)
  await page.getByRole('button', { name: 'End the lesson' }).click()
  await expect(page).toHaveURL(/\?view=lessons&lang=en$/)
  await page.locator('a[href*="lesson=twelve&stop=1"]').first().click()
  await expect(page.locator('.slide-number')).toHaveText('1 of 12')
  await expect(page.locator('.held-sign, .blank')).toHaveCount(0)
})

test('in a dark room the names on the map can be read', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await present(page, 'lesson=twelve&stop=1&lang=en')
  // The words are painted first, the map after them.
  await expect(page.locator('.pic-names text').first()).toBeAttached()
  const [name, paper] = await page.evaluate(() => [
    getComputedStyle(document.querySelector('.pic-names text') ?? document.body).fill,
    getComputedStyle(document.querySelector('.stage') ?? document.body).backgroundColor,
  ])
  const light = (colour = '') => Number(/\d+/.exec(colour)?.[0])
  expect(light(name)).toBeGreaterThan(180)
  expect(light(paper)).toBeLessThan(60)
})

test('a lesson that is not here says so and leads to those that are', async ({ page }) => {
  await page.goto('./?lesson=own-abcdefgh&stop=2&lang=en')
  await expect(page.getByRole('status').filter({ hasText: 'own-abcdefgh' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
})
