import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { DESKTOP, expect, open, PHONE, test } from './support'

test.use({ viewport: DESKTOP })

const LESSONS = '?view=lessons&lang=en'
const PLAN = 'Draw up a plan for China–Turkmenistan cooperation over the next five years'
const stop = (page: Page, n: number) => page.getByRole('listitem', { name: `Stop ${n}`, exact: true })
const captions = (page: Page) =>
  page
    .getByLabel('Caption, for the class')
    .evaluateAll(fields => fields.map(field => (field as HTMLTextAreaElement).value))
const saved = (page: Page) => expect(page.locator('.kept')).toHaveText('Kept on this device · saved')

async function pin(page: Page, n: number): Promise<void> {
  await page.getByRole('button', { name: 'Pin to lesson' }).first().click()
  await expect(page.getByText(`Pinned as stop ${n} of “Untitled lesson”`)).toBeVisible()
}

/** A lesson of a sentence, another, and a point, open in the editor. */
async function make(page: Page): Promise<void> {
  await open(page, '?at=p37.s1&lang=en')
  await pin(page, 1)
  await page.locator('[id="p36.s1"]').click()
  await pin(page, 2)
  await page.getByRole('link', { name: PLAN }).click()
  await pin(page, 3)
  await page.getByRole('link', { name: 'To the lesson' }).click()
  await expect(page.getByLabel('Caption, for the class')).toHaveCount(3)
}

async function file(page: Page): Promise<string> {
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as a file' }).first().click()
  return readFile(await (await saving).path(), 'utf8')
}
const choose = (page: Page, content: string) =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(content) })

test('what is pinned is put in order, named, kept, and undone', async ({ page }) => {
  await make(page)
  await expect(stop(page, 3).getByRole('link')).toHaveText(PLAN)
  expect(await captions(page)).toEqual(['Sentence p37.s1', 'Sentence p36.s1', PLAN])
  await page.getByRole('button', { name: 'Up: Stop 3' }).click()
  expect(await captions(page)).toEqual(['Sentence p37.s1', PLAN, 'Sentence p36.s1'])
  await expect(page.getByRole('button', { name: 'Up: Stop 2' })).toBeFocused()
  await expect(page.getByText('Now stop 2 of 3.')).toBeVisible()

  const from = (await stop(page, 1).locator('.handle').boundingBox())!
  const to = (await stop(page, 3).boundingBox())!
  await page.mouse.move(from.x + 6, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(from.x + 6, to.y + to.height / 2, { steps: 12 })
  await page.mouse.up()
  await expect.poll(() => captions(page)).toEqual([PLAN, 'Sentence p36.s1', 'Sentence p37.s1'])

  await stop(page, 1).getByLabel('Caption, for the class').fill('Where it begins')
  await stop(page, 1).getByLabel('Notes, for you alone').fill('Wait for the answer.')
  await stop(page, 1).getByLabel('Minutes').fill('2')
  await page.getByLabel('Name of the lesson').fill('Who speaks')
  await saved(page)
  await page.getByLabel('Name of the lesson').pressSequentially('?')
  // Typed this very moment: a reload must not lose it.
  await page.reload()
  await expect(page.getByLabel('Name of the lesson')).toHaveValue('Who speaks?')
  expect(await captions(page)).toEqual(['Where it begins', 'Sentence p36.s1', 'Sentence p37.s1'])
  await expect(stop(page, 1).getByLabel('Notes, for you alone')).toHaveValue('Wait for the answer.')

  await page.getByRole('button', { name: 'Delete: Stop 2' }).click()
  expect(await captions(page)).toEqual(['Where it begins', 'Sentence p37.s1'])
  await page.keyboard.press('Control+z')
  expect(await captions(page)).toEqual(['Where it begins', 'Sentence p36.s1', 'Sentence p37.s1'])
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(page.getByText('“Who speaks?” was deleted.')).toBeVisible()
  await page.keyboard.press('Enter')
  await saved(page)
  await page.reload()
  await expect.poll(() => captions(page)).toEqual(['Where it begins', 'Sentence p36.s1', 'Sentence p37.s1'])
})

test('a file holds the whole lesson; opened elsewhere it is the same', async ({ page, browser }) => {
  await make(page)
  await stop(page, 2).getByLabel('Notes, for you alone').fill('Who says it? 谁说的？')
  const content = await file(page)
  expect(JSON.parse(content)).toMatchObject({ format: 'interview-atlas-lesson', version: 1 })
  await choose(page, content)
  await expect(page.getByText('is here already, word for word')).toBeVisible()

  const elsewhere = await (await browser.newContext()).newPage()
  await open(elsewhere, LESSONS)
  await choose(elsewhere, content)
  await expect(elsewhere.getByText('“Untitled lesson” is opened.')).toBeVisible()
  expect(await file(elsewhere)).toBe(content)
})

const BAD = {
  'is not JSON': '{"format": "interview-atlas-lesson",',
  'of a version that is not known here: 7': '{"format":"interview-atlas-lesson","version":7,"lesson":{}}',
  'not a lesson of this atlas': '{"name":"<img src=x onerror=alert(1)>"}',
  'larger than 1 MB': ' '.repeat(2_000_000),
  'At stop 2 the view asks for “place” with a value that is not known here: <script>MOON': JSON.stringify({
    format: 'interview-atlas-lesson',
    version: 1,
    lesson: {
      id: 'own-abcd1234',
      name: '',
      lang: 'en',
      questions: [],
      stops: ['place=TKM', 'place=<script>MOON'].map((view, i) => ({
        id: `s${i}`,
        caption: '',
        notes: '',
        minutes: null,
        view,
      })),
    },
  }),
}
test('a bad file says what is wrong and where, and changes nothing', async ({ page }) => {
  await open(page, LESSONS)
  for (const [words, content] of Object.entries(BAD)) {
    await choose(page, content)
    await expect(page.locator('.opened')).toContainText(words)
    await expect(page.locator('.opened')).toContainText('Nothing was changed.')
  }
  await expect(page.locator('.own-lesson')).toHaveCount(0)
})

test('a link carries the lesson without notes, is presented elsewhere, and can be kept', {
  tag: '@whole',
}, async ({ page, browser, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await make(page)
  await stop(page, 1).getByLabel('Notes, for you alone').fill('SECRET')
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByText('It carries the lesson without your notes.')).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toMatch(/\?lesson=own-\w{8}&stop=1&lang=en#lesson=[\w-]+$/)

  const elsewhere = await (await browser.newContext()).newPage()
  await elsewhere.goto(link)
  await expect(elsewhere.getByText('Sentence p37.s1').first()).toBeVisible()
  await elsewhere.goto(link.replace(/\?[^#]*/, '?view=lessons&lang=en'))
  await elsewhere.getByRole('button', { name: 'Keep this lesson' }).click()
  await expect(elsewhere.getByLabel('Caption, for the class')).toHaveCount(3)
  await expect(elsewhere.getByLabel('Notes, for you alone').first()).toHaveValue('')
  await saved(elsewhere)

  await elsewhere.goto('about:blank')
  await elsewhere.goto(`${link.replace(/own-\w{8}/, 'own-00000000').slice(0, -9)}x`)
  await expect(elsewhere.getByText('This link asks for “lesson”')).toBeVisible()
  await expect(elsewhere.getByText('own-00000000')).toBeVisible()
})

test('where storage is refused it says so once, works, and saves files', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get() {
        throw new DOMException('refused', 'SecurityError')
      },
    })
  })
  await open(page, LESSONS)
  await page.getByRole('button', { name: 'New lesson' }).click()
  await page.getByLabel('Name of the lesson').fill('In memory')
  const said = page.getByText('This device does not let the atlas keep your lessons.')
  await expect(said).toHaveCount(1)
  await expect(page.locator('.kept')).toHaveText('Not kept on this device')
  expect(await file(page)).toContain('"name": "In memory"')
})

test('two windows stay in step; what both change at once is kept twice', async ({ page, context }) => {
  await make(page)
  await saved(page)
  const other = await context.newPage()
  await open(other, LESSONS)
  await other.getByLabel('Name of the lesson').fill('Heard')
  await expect(page.getByLabel('Name of the lesson')).toHaveValue('Heard')
  await saved(page)

  const deaf = await context.newPage()
  await deaf.addInitScript(() => {
    Object.defineProperty(window, 'BroadcastChannel', { value: undefined })
  })
  await open(deaf, LESSONS)
  await page.getByLabel('Name of the lesson').fill('Theirs')
  await saved(page)
  await deaf.getByLabel('Name of the lesson').fill('Ours')
  await expect(deaf.getByText('Both are kept; what you changed here is “Ours (2)”.')).toBeVisible()
  await expect(deaf.getByLabel('Name of the lesson')).toHaveValue('Ours (2)')
  await saved(deaf)
  await page.reload()
  await expect(page.locator('.own-lesson h3')).toHaveText([/Ours \(2\)/, /Theirs/])
})

test('records that cannot be read are offered as they are, and stay', async ({ page }) => {
  await open(page, LESSONS)
  await page.getByRole('button', { name: 'New lesson' }).click()
  await saved(page)
  await page.evaluate(
    () =>
      new Promise<void>(resolve => {
        indexedDB.open('interview-atlas').addEventListener('success', ({ target }) => {
          const store = (target as IDBOpenDBRequest).result
            .transaction('lessons', 'readwrite')
            .objectStore('lessons')
          store.put({ id: 'own-bad00000', version: 99, words: 'of another time' })
          store.transaction.addEventListener('complete', () => resolve())
        })
      }),
  )
  await page.reload()
  await expect(page.getByText('1 lesson could not be read. Nothing was deleted.')).toBeVisible()
  await expect(page.locator('.own-lesson')).toHaveCount(1)
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the raw data' }).click()
  expect(await readFile(await (await saving).path(), 'utf8')).toContain('of another time')
})

test('a lesson that is ready is unfolded, adapted in the language of the interface, and presented', async ({
  page,
}) => {
  await open(page, '?view=lessons&lang=zh')
  const ready = page.getByRole('article').first()
  const notes = ready.getByText('教师备注')
  await expect(ready.locator('.lesson-notes').first()).toBeHidden()
  await notes.click()
  await expect(ready.locator('.lesson-notes').first()).toBeVisible()
  const name = await ready.getByRole('heading').textContent()
  await ready.getByRole('button', { name: '改编' }).click()
  await expect(page.getByLabel('课的名称')).toHaveValue(name ?? '')
  await expect(page.getByLabel('课的名称')).toBeFocused()
  await ready.getByRole('link', { name: '放映' }).click()
  await expect(page).toHaveURL(/lesson=twelve&stop=1&lang=zh/)
})

test('on a phone all of it is within reach and nothing is cut', async ({ page }) => {
  await page.setViewportSize(PHONE)
  await open(page, LESSONS)
  await page.getByRole('button', { name: 'Adapt' }).first().click()
  await expect(page.getByLabel('Name of the lesson')).toBeInViewport()
  await page.getByRole('button', { name: 'To your own lessons' }).click()
  await expect(page.getByRole('heading', { name: 'Your own' })).toBeInViewport()
  expect(
    await page.locator('.lessons-view').evaluate(view => view.scrollWidth - view.clientWidth),
  ).toBeLessThanOrEqual(0)
})
