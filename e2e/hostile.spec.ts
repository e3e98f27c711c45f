import { deflateRawSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { PAYLOADS } from './payloads'
import { expect, open, test, visit } from './support'

// Small, since a window is drawn after each of very many words.
test.use({ viewport: { width: 1024, height: 480 } })

/** All of them by `npm run e2e:whole`; else some, of each kind and by each way out. */
const TRIED = process.env.E2E_WHOLE ? PAYLOADS : PAYLOADS.filter((_, i) => i % 97 === 0)
const PATIENCE = process.env.E2E_WHOLE ? 3_600_000 : 60_000

interface Trapped {
  ran: () => void
  caught: string[]
}

/** From its first moment a page notes whatever runs, is refused by its policy, or becomes an element. */
async function trap(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const trapped = window as unknown as Trapped
    trapped.caught = []
    trapped.ran = () => void trapped.caught.push('something ran')
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      trapped.caught.push(`${violatedDirective} refused ${blockedURI}`)
    })
    const HOSTILE = '[data-hostile], [href^="javascript:" i], [href^="data:text" i]'
    new MutationObserver(changes => {
      for (const { target, addedNodes } of changes) {
        for (const node of [target, ...addedNodes]) {
          if (!(node instanceof Element)) continue
          const found = node.matches(HOSTILE) ? node : node.querySelector(HOSTILE)
          if (found) trapped.caught.push(new XMLSerializer().serializeToString(found).slice(0, 200))
        }
      }
    }).observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['href', 'src'],
    })
  })
  page.on('dialog', dialog => {
    void dialog.dismiss()
    throw new Error(`A dialog says ${dialog.message()}`)
  })
}

async function isQuiet(page: Page, where: string): Promise<void> {
  const caught = await page.evaluate(
    () =>
      new Promise<readonly string[]>(resolve => {
        requestAnimationFrame(() => setTimeout(() => resolve((window as unknown as Trapped).caught)))
      }),
  )
  expect(caught, where).toEqual([])
}

/** Types words into every field that is shown, one after the other, each with Enter. Answers how many fields there are. */
const fillAll = (page: Page, words: readonly string[]): Promise<number> =>
  page.evaluate(async all => {
    const fields = () =>
      [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].filter(
        field => !field.readOnly && ['text', 'number', 'search', 'textarea'].includes(field.type),
      )
    const count = fields().length
    for (let i = 0; i < count; i++) {
      for (const typed of all) {
        const field = fields()[i]
        if (!field) throw new Error(`Field ${i} is gone`)
        Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, typed)
        field.dispatchEvent(new InputEvent('input', { bubbles: true }))
        const enter = { key: 'Enter', bubbles: true, cancelable: true }
        field.dispatchEvent(new KeyboardEvent('keydown', enter))
        await new Promise(resolve => setTimeout(() => requestIdleCallback(resolve)))
      }
    }
    return count
  }, words)

const KEYS = [
  'place,compare,theme,actor,stance,reason,only,point,at,record,by,list,reveal,layers,marks,after,text,layout,sheet',
  'seed,level,count,lesson,stop,presenter,embed,view,lang',
]
  .join()
  .split(',')
/** An address that carries the words in every key at once, and those where words are looked for. */
const everyKeyWith = (said: string) =>
  `?${KEYS.map(key => `${key}=${said}`).join('&')}&q=${said}&${said}=${said}#${said}`
const SEARCHES = [
  (said: string) => `?view=search&q=${said}#lesson=${said}`,
  (said: string) => `?view=glossary&q=${said}#${said}-3`,
  (said: string) => `?view=text&q=${said}`,
]

test('hostile words would be noticed: read as markup most of them are elements', async ({ page }) => {
  expect(new Set(PAYLOADS).size).toBeGreaterThanOrEqual(500)
  expect(Math.max(...PAYLOADS.map(({ length }) => length))).toBeLessThanOrEqual(200)
  const elements = await page.evaluate(
    all =>
      all.filter(words =>
        new DOMParser().parseFromString(`<p title="">${words}`, 'text/html').querySelector('[data-hostile]'),
      ).length,
    PAYLOADS,
  )
  expect(elements).toBeGreaterThan(500)
})

test('hostile words in an address are words', async ({ page }) => {
  test.setTimeout(PATIENCE)
  await trap(page)
  await open(page, everyKeyWith(encodeURIComponent(TRIED[3] ?? '')))
  await expect(page.locator('.notices')).toContainText(TRIED[3] ?? '')
  for (const [i, words] of TRIED.entries()) {
    const said = encodeURIComponent(words)
    await visit(page, [everyKeyWith(said), SEARCHES[i % SEARCHES.length]!(said)])
  }
  await isQuiet(page, 'an address')
})

test('hostile words typed and pasted are words', { tag: '@whole' }, async ({ page }) => {
  test.setTimeout(PATIENCE)
  await trap(page)
  await open(page, '?view=search&lang=en')
  for (const [query, least] of [
    ['?view=search&q=x', 1],
    ['?view=glossary', 1],
    ['?view=text&q=x', 1],
    ['?view=check', 1],
  ] as const) {
    await visit(page, [query])
    await expect(page.locator('input[type=text], textarea').first()).toBeVisible()
    expect(await fillAll(page, TRIED), query).toBeGreaterThanOrEqual(least)
    await isQuiet(page, query)
  }
})

const MOST_STOPS = 200
/** Lessons that say hostile words wherever a lesson says something. */
const lessonsOf = (words: readonly string[]) =>
  Array.from({ length: Math.ceil(words.length / MOST_STOPS) }, (_, n) => {
    const some = words.slice(n * MOST_STOPS, (n + 1) * MOST_STOPS)
    return {
      id: `own-hostile${n}`,
      name: some[0] ?? '',
      lang: 'en',
      questions: some.slice(0, 50),
      stops: some.map((one, i) => ({
        id: `s${i}`,
        caption: one,
        notes: one,
        minutes: null,
        view: i % 2 === 0 ? `view=search&q=${encodeURIComponent(one)}` : 'place=TKM',
      })),
    }
  })
const lessons = lessonsOf(TRIED)

test('hostile words in a lesson are words where it is made, presented and printed', {
  tag: '@whole',
}, async ({ page, tolerate }) => {
  test.setTimeout(PATIENCE)
  // Fields of numbers refuse them.
  tolerate(/^console: The specified value .* cannot be parsed/s)
  await trap(page)
  await open(page, '?view=lessons&lang=en')
  for (const lesson of lessons) {
    const file = JSON.stringify({ format: 'interview-atlas-lesson', version: 1, lesson })
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: `${lesson.name}.json`, mimeType: 'application/json', buffer: Buffer.from(file) })
    await expect(page.getByLabel('Name of the lesson')).toHaveValue(lesson.name)
    await isQuiet(page, 'the editor')
    const at = (stop: number, more = '') => `?lesson=${lesson.id}&stop=${stop}${more}`
    await visit(page, [at(1, '&view=handout&sheet=notes,passages')])
    for (const i of lesson.stops.keys()) await visit(page, [at(i + 1), at(i + 1, '&presenter=me')])
    await visit(page, [at(1)])
    await page.keyboard.press('o')
    await isQuiet(page, 'the lesson')
    await page.keyboard.press('Escape')
    await visit(page, ['?view=lessons&lang=en'])
  }
  await page.getByRole('button', { name: 'New lesson' }).click()
  await visit(page, ['?at=p37.s1'])
  await page.getByRole('button', { name: 'Pin to lesson' }).first().click()
  await page.getByRole('link', { name: 'To the lesson' }).click()
  // Name, caption, notes, minutes and questions.
  expect(await fillAll(page, TRIED)).toBeGreaterThanOrEqual(5)
  await isQuiet(page, 'the fields of the editor')
})

test('hostile words in a link, in what a device keeps and on the channel are words', async ({
  page,
  context,
}) => {
  test.setTimeout(PATIENCE)
  await trap(page)
  const words = TRIED.slice(0, 40)
  const [{ stops, ...head } = { stops: [] }] = lessonsOf(words)
  const packed = deflateRawSync(
    JSON.stringify({
      version: 1,
      lesson: { ...head, stops: stops.map(({ caption, minutes, view }) => ({ caption, minutes, view })) },
    }),
  ).toString('base64url')
  await open(page, `?lesson=own-hostile0&stop=1&lang=en#lesson=${packed}`)
  await isQuiet(page, 'a link to a stop')

  const other = await context.newPage()
  await other.goto('./data/SHA256SUMS')
  const session = await page.evaluate(() => {
    const { session: name } = JSON.parse(sessionStorage.getItem('interview-atlas:stage') ?? '{}') as {
      session: string
    }
    return name
  })
  const edition = (await (await page.request.get('./data/edition.json')).json()) as {
    source: { sha256: string }
  }
  await other.evaluate(
    ([name, all]) => {
      const channel = new BroadcastChannel(name)
      const timer = { startedAt: null, before: 0, limit: null }
      for (const [i, said] of all.entries()) {
        channel.postMessage({ kind: said, from: said })
        channel.postMessage({ kind: 'pointer', from: said, pointer: { x: 0, y: 0, kind: said } })
        channel.postMessage({
          kind: 'state',
          from: said,
          clock: i + 2,
          query: `lesson=own-hostile0&stop=${i + 1}&q=${encodeURIComponent(said)}&place=${encodeURIComponent(said)}`,
          shared: { blank: null, held: said, picked: { [said]: [said] }, enlarged: 1, tone: 'usual', timer },
        })
        new BroadcastChannel('interview-atlas:drafts').postMessage({ id: said, gone: false })
      }
    },
    [`interview-atlas:${edition.source.sha256.slice(0, 12)}:${session}`, words] as const,
  )
  // The last that was said stands in the address: all of it was heard.
  await expect(page).toHaveURL(new RegExp(`stop=${words.length}(&|#|$)`))
  await isQuiet(page, 'messages')

  await page.goto(`./?view=lessons&lang=en#lesson=${packed}`)
  await page.getByRole('button', { name: 'Keep this lesson' }).click()
  await expect(page.locator('.kept')).toHaveText('Kept on this device · saved')
  await page.evaluate(async all => {
    for (const area of [localStorage, sessionStorage])
      for (const key of [
        'scheme',
        'contrast',
        'size',
        'letters',
        'making',
        'drafts-left',
        'stage',
        'clock',
        ...all,
      ])
        area.setItem(`interview-atlas:${key}`, all[0] ?? '')
    const opening = indexedDB.open('interview-atlas')
    const db = await new Promise<IDBDatabase>(resolve => {
      opening.onsuccess = () => resolve(opening.result)
    })
    const writing = db.transaction('lessons', 'readwrite')
    for (const said of all) writing.objectStore('lessons').put({ id: said, name: said, [said]: said })
    await new Promise(resolve => {
      writing.oncomplete = resolve
    })
    db.close()
  }, words)
  await open(page, '?view=lessons&lang=en')
  await expect(page.getByText(`${words.length + 1} lessons could not be read.`)).toBeVisible()
  await expect(page.getByLabel('Name of the lesson')).toHaveValue(words[0] ?? '')
  await isQuiet(page, 'what the device keeps')
})
