import { readFile } from 'node:fs/promises'
import type { BrowserContext, Page } from '@playwright/test'
import { STATES } from './states'
import { DESKTOP, expect, open, PHONE, test, visit } from './support'

test.use({ viewport: { width: 1024, height: 480 } })

const LESSONS = '?view=lessons&lang=en'
/** So many milliseconds of work may be lost, at most. */
const MOST_LOST = 1000
const KILLS = process.env.E2E_WHOLE ? 500 : 3

const FIELDS = ['Name of the lesson', 'Caption, for the class', 'Notes, for you alone'] as const

/** From now on somebody types the time into a field, without rest. Answers after so many strokes. */
const typeOn = (page: Page, label: string, strokes: number): Promise<void> =>
  page
    .getByLabel(label)
    .first()
    .evaluate(
      (field, most) =>
        new Promise<void>(resolve => {
          const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set
          let typed = 0
          setInterval(() => {
            setter?.call(field, String(Date.now()))
            field.dispatchEvent(new InputEvent('input', { bubbles: true }))
            typed += 1
            if (typed === most) resolve()
          }, 20)
        }),
      strokes,
    )

/** Ends a page as a fault of the browser does: nothing of it runs any more. */
async function kill(context: BrowserContext, page: Page): Promise<void> {
  const devtools = await context.newCDPSession(page)
  const gone = page.waitForEvent('crash')
  devtools.send('Page.crash').catch(() => undefined)
  await gone
  await page.close()
}

test('a page that is killed at any moment loses no more than the last second of work', async ({
  page: first,
  context,
}) => {
  test.setTimeout(KILLS * 10_000 + 60_000)
  await open(first, LESSONS)
  await first.getByRole('button', { name: 'Adapt' }).first().click()
  await expect(first.locator('.kept')).toHaveText('Kept on this device · saved')
  const lost: number[] = []
  let page = first
  for (let i = 0; i < KILLS; i++) {
    const field = FIELDS[i % FIELDS.length]!
    // Spread over the time in which a save waits, runs and has run.
    await typeOn(page, field, 25 + ((i * 17) % 53))
    const killed = Date.now()
    await kill(context, page)
    page = await context.newPage()
    await page.goto(`./${LESSONS}`)
    await expect(page.getByLabel(field).first()).not.toHaveValue('')
    lost.push(killed - Number(await page.getByLabel(field).first().inputValue()))
  }
  expect(Math.max(...lost), `${lost.join()} ms lost`).toBeLessThanOrEqual(MOST_LOST)
})

test('an editor that breaks offers the lessons as files before anything else', async ({ page, tolerate }) => {
  tolerate(/planted/)
  await open(page, LESSONS)
  await page.getByRole('button', { name: 'Adapt' }).first().click()
  await page.getByLabel('Name of the lesson').fill('Typed before')
  await page.evaluate(() => {
    const join = Array.prototype.join
    // What the editor does with its questions.
    Array.prototype.join = function (between) {
      if (between === '\n') throw new Error('planted')
      return join.call(this, between)
    }
  })
  await page.getByLabel('Name of the lesson').fill('Typed last')
  const broken = page.getByRole('alert')
  await expect(broken).toContainText('Something went wrong')
  await expect(broken.getByRole('button').first()).toHaveText('Save as a file: Typed last')
  await expect(page.getByRole('link', { name: 'Map', exact: true })).toBeVisible()
  const saving = page.waitForEvent('download')
  await broken.getByRole('button').first().click()
  expect(await readFile(await (await saving).path(), 'utf8')).toContain('"name": "Typed last"')
})

test('names as long as they can be make no screen scroll sideways, large or small', {
  tag: '@whole',
}, async ({ page }) => {
  const long = 'Ⓦ'.repeat(199)
  const lesson = {
    id: 'own-longlong',
    name: `${long}.`,
    lang: 'en',
    questions: ['W'.repeat(500)],
    stops: ['', 'at=p37.s1', `q=${'W'.repeat(200)}`].map((view, i) => ({
      id: `s${i}`,
      caption: 'W'.repeat(300),
      notes: 'W'.repeat(10_000),
      minutes: 600,
      view,
    })),
  }
  await open(page, LESSONS)
  await page.locator('input[type=file]').setInputFiles({
    name: 'long.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ format: 'interview-atlas-lesson', version: 1, lesson })),
  })
  await expect(page.getByLabel('Name of the lesson')).toHaveValue(lesson.name)
  await expect(page.locator('.kept')).toHaveText('Kept on this device · saved')
  const at = `lesson=${lesson.id}`
  const screens = [
    ['view=lessons', '.own-lesson'],
    [`${at}&stop=2`, '.presenting'],
    [`${at}&stop=3&presenter=me`, '.presenting'],
    [`${at}&stop=2&view=handout&sheet=notes,passages`, '.colophon'],
    [`view=search&q=${'W'.repeat(200)}`, '.search-field'],
    [`place=${'W'.repeat(300)}&view=${'W'.repeat(300)}`, '.notices'],
  ] as const
  for (const [query, words] of screens.slice(0, process.env.E2E_WHOLE ? screens.length : 2)) {
    await visit(page, [`?${query}`])
    await expect(page.locator(words).first()).toBeVisible()
    for (const size of [DESKTOP, PHONE]) {
      await page.setViewportSize(size)
      await expect
        .poll(
          () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
          `${query} ${size.width}`,
        )
        .toBeLessThanOrEqual(0)
    }
  }
})

/** Where and when a browser may be: on the day clocks change, where digits are others, in another day than we. */
const ELSEWHERE = [
  { timezoneId: 'America/St_Johns', locale: 'ar-EG', now: '2027-03-14T05:29:58Z' },
  { timezoneId: 'Asia/Shanghai', locale: 'zh-CN', now: '2026-12-31T16:30:00Z' },
]
/** What says the date of today by intention is left out. */
const SAME = STATES.map(([state]) => state).filter(state => !state.includes('handout'))
const LOOKED_AT = process.env.E2E_WHOLE ? SAME : ['place=TKM', 'place=TKM&view=afterwards&list=timeline']

test('a state is the same words and shapes in any time zone and language of the device, and when clocks change', {
  tag: '@whole',
}, async ({ page, browser }) => {
  test.setTimeout(LOOKED_AT.length * 30_000)
  const look = async (at: Page, state: string): Promise<readonly string[]> => {
    await open(at, `?${state}${state === '' ? '' : '&'}lang=en`)
    // A picture inside the words comes after them.
    await at.waitForLoadState('networkidle')
    return at.evaluate(() => [
      ...document.body.innerText.split('\n'),
      ...Array.from(document.querySelectorAll('path'), path => path.getAttribute('d') ?? ''),
    ])
  }
  const here = new Map<string, readonly string[]>()
  for (const state of LOOKED_AT) here.set(state, await look(page, state))
  for (const { now, ...device } of process.env.E2E_WHOLE ? ELSEWHERE : ELSEWHERE.slice(0, 1)) {
    const context = await browser.newContext({ ...device, viewport: page.viewportSize() })
    const there = await context.newPage()
    await there.clock.install({ time: new Date(now) })
    for (const state of LOOKED_AT)
      await expect.poll(() => look(there, state), `${state} in ${device.timezoneId}`).toEqual(here.get(state))
    await context.close()
  }
})
