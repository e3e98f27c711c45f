import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test, watch } from './support'

const SINGLE_FILE = pathToFileURL(join(import.meta.dirname, '../dist/interview-atlas.html')).href

/** What an attacker might plant, as a function that the page runs; each leaves a mark if it comes through. */
const PLANTED = {
  'a script inside the page': () => {
    const script = document.createElement('script')
    script.append('document.title = "through"')
    document.body.append(script)
  },
  'a script from elsewhere': () => {
    const script = document.createElement('script')
    script.src = 'https://example.org/a.js'
    document.body.append(script)
  },
  'HTML from text': () => {
    Reflect.set(document.body, 'innerHTML', '<p>through</p>')
  },
  'HTML written into the page': () => {
    Reflect.apply(Reflect.get(document, 'write'), document, ['<p>through</p>'])
  },
  'code from text': () => {
    Reflect.apply(setTimeout, window, ['document.title = "through"'])
  },
  'a handler in an attribute': () => {
    document.body.setAttribute('onclick', 'document.title = "through"')
    document.body.click()
  },
  'a picture from elsewhere': () => {
    new Image().src = 'https://example.org/a.png'
  },
  'a message to elsewhere': () => {
    navigator.sendBeacon('https://example.org/')
  },
  'a style sheet inside the page': () => {
    const style = document.createElement('style')
    style.append('body { display: none }')
    document.body.append(style)
  },
  'a frame': () => {
    const frame = document.createElement('iframe')
    frame.src = 'https://example.org/'
    document.body.append(frame)
  },
  'another base for all links': () => {
    const base = document.createElement('base')
    base.href = 'https://example.org/'
    document.head.append(base)
    if (document.baseURI.startsWith('https://example.org')) document.title = 'through'
  },
} satisfies Record<string, () => void>

/** Planted last: a browser has its own ways to wait for an answer that it will not ask for. */
const FORM = () => {
  const form = document.createElement('form')
  form.action = 'https://example.org/'
  document.body.append(form)
  form.submit()
}

for (const [where, address] of [
  ['the served atlas', './?lang=en'],
  ['the atlas in one file', `${SINGLE_FILE}?lang=en`],
] as const) {
  test(`${where} refuses what is planted in it, and the watch of these tests hears of each`, async ({
    page,
    baseURL,
    tolerate,
  }) => {
    tolerate(/^/)
    const faults: string[] = []
    await watch(page, faults, address.startsWith('file:') ? 'null' : new URL(baseURL ?? '').origin)
    await page.goto(address)
    await expect(page.locator('path[data-place="TKM"]')).toBeVisible()
    for (const [name, plant] of Object.entries(PLANTED)) {
      faults.length = 0
      await page.evaluate(plant).catch(() => undefined)
      await expect.poll(() => faults.join('\n'), `${name} was heard of`).toMatch(/policy: |Trusted/)
      expect(await page.title(), `${name} did nothing`).not.toBe('through')
      await expect(page.locator('body'), `${name} did nothing`).not.toHaveText('through')
      await expect(page.locator('body'), `${name} did nothing`).not.toHaveCSS('display', 'none')
    }
    faults.length = 0
    await page.evaluate(FORM).catch(() => undefined)
    await expect
      .poll(() => faults.join('\n'), 'a form that leads away was heard of')
      .toMatch(/policy: form-action/)
    expect(
      faults.filter(fault => fault.startsWith('asked')),
      'it asked nobody',
    ).toEqual([])
  })
}
