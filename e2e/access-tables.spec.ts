import type { Page } from '@playwright/test'
import { MAY_BE_SHORT, unjudged, unjudgedSize } from './fits-as-it-is'
import { drawn, legend } from './drawn'
import { misfits, sideways, space } from './fit'
import { motionAfter } from './motion'
import { enter, type Lang, LANGS, named, type NamedState, type Scheme } from './named-states'
import type { Size } from './opened'
import { OPENED } from './opened'
import { STATES } from './states'
import { DESKTOP, expect, open, test } from './support'
import { tabwalk } from './tabwalk'
import { smallTargets } from './targets'

const WHOLE = Boolean(process.env.E2E_WHOLE)

interface Table {
  readonly title: string
  readonly size: Size
  /** What is pressed stands as it does at this size. */
  readonly like?: Size
  readonly scheme?: Scheme
  /** What `npm test` looks at; a language later in the list is that of every third address. */
  readonly sample: readonly string[]
  readonly check: (page: Page, name: string) => Promise<void>
  /** What is looked at in each language, after the check. */
  readonly inEach?: (page: Page, name: string) => Promise<void>
}

/** What a language calls itself in the bar. */
const OWN_NAME = { en: 'English', zh: '中文', ru: 'Русский' } as const

/** Goes on to another language, as a reader does. */
async function speak(page: Page, lang: Lang): Promise<void> {
  await page.locator('.languages').getByRole('button', { name: OWN_NAME[lang] }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', lang === 'zh' ? 'zh-Hans' : lang)
  await expect(page.locator('.waiting')).toHaveCount(0)
  await page.evaluate(() => document.fonts.ready)
}

/** A test for every few addresses, and for every few of what a press opens. */
function walk({ title, size, like = size, scheme = 'light', sample, check, inEach }: Table): void {
  const state = (i: number, query: string, more: Partial<NamedState> & { title?: string } = {}) =>
    named({ query, size, scheme, lang: LANGS[i % 3] ?? 'en', ...more })
  const isLooked = (name: string) => WHOLE || sample.includes(name)
  const linked = STATES.map(([query]) => query).filter(isLooked)
  const opened = OPENED.filter(
    ({ title, query, sizes = ['desktop', 'phone'] }) =>
      // A lesson in a low window is that of a wall: it has no room there.
      isLooked(title) && sizes.includes(like) && !(size === 'low' && query.includes('lesson=')),
  )
  const parts = <T>(all: readonly T[], length: number) =>
    Array.from({ length: Math.ceil(all.length / length) }, (_, i) => all.slice(i * length, (i + 1) * length))

  for (const [i, part] of parts(linked, 13).entries())
    test(`${title}: addresses, part ${i + 1}`, { tag: i === 0 ? [] : '@whole' }, async ({ page }) => {
      test.setTimeout(600_000)
      for (const [at, query] of part.entries()) {
        await enter(page, state(at, query))
        await check(page, `${query} ${LANGS[at % 3]}`)
        if (!inEach) continue
        for (let turn = 0; turn < 3; turn++) {
          const lang = LANGS[(at + turn) % 3] ?? 'en'
          if (turn > 0) await speak(page, lang)
          await inEach(page, `${query} ${lang}`)
        }
      }
    })
  for (const [i, part] of parts(opened, 12).entries())
    test(`${title}: what is opened, part ${i + 1}`, { tag: '@whole' }, async ({ page }) => {
      test.setTimeout(600_000)
      for (const [at, one] of part.entries()) {
        const row = state(at, one.query, one)
        await enter(page, row)
        await check(page, row.name)
        await inEach?.(page, row.name)
      }
    })
}

const told = (found: readonly object[]) => found.map(one => Object.values(one).join(' | '))

/** What may be moved sideways: wide tables, the screens, and the row of themes. */
const MAY_SCROLL = /^(nav\.screens|div\.themes.*|div\.matrix-scroll|div\.(about|data)-.*|div\.counts.*)$/

const softly = expect.configure({ soft: true })
/** What is opened is put in its place once its contents have come. */
const allFits = (page: Page, name: string) =>
  softly.poll(async () => told(await misfits(page, MAY_BE_SHORT)), { message: name }).toEqual([])
const ringsAreSeen = async (page: Page, name: string) => {
  const { stops, lost } = await tabwalk(page, WHOLE ? 90 : 30)
  expect.soft(stops, name).toBeGreaterThan(0)
  expect.soft(told(unjudged(lost)), name).toEqual([])
}

walk({
  title: 'in a window of 320 × 256 nothing is lost, and the page is no wider',
  size: 'low',
  like: 'phone',
  sample: ['place=UZB&only=1&reason=abbreviated', 'receipt of a view'],
  check: async (page, name) => {
    const moved = await sideways(page)
    expect
      .soft(told(moved.filter(about => !MAY_SCROLL.test(about)).map(about => ({ about, name }))), name)
      .toEqual([])
    await allFits(page, name)
    await ringsAreSeen(page, name)
  },
})

walk({
  title: 'letters of twice the size, with more contrast, are not cut off and cover nothing',
  size: 'large text',
  scheme: 'more contrast',
  sample: ['compare=TKM,UZB', 'menu of sharing'],
  check: async page => {
    await expect(page.locator('html')).toHaveAttribute('data-contrast', 'more')
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px')
  },
  inEach: async (page, name) => {
    expect.soft(await sideways(page), name).not.toContain('the page')
    await allFits(page, name)
  },
})

const spaced = async (page: Page, name: string) => {
  const undo = await space(page)
  expect.soft(await sideways(page), name).not.toContain('the page')
  await allFits(page, name)
  await undo()
}

walk({
  title: 'with a mouse',
  size: 'desktop',
  sample: ['place=TKM', 'menu of the layers'],
  check: async (page, name) => {
    expect.soft(told(unjudgedSize(await smallTargets(page, 24, true))), name).toEqual([])
    await ringsAreSeen(page, name)
  },
  inEach: spaced,
})

test.describe('with a finger', () => {
  test.use({ hasTouch: true, isMobile: true })
  walk({
    title: 'on a phone',
    size: 'phone',
    sample: ['place=TKM', 'menu of the layers'],
    check: async (page, name) => {
      expect.soft(told(unjudgedSize(await smallTargets(page, 44, false))), name).toEqual([])
      await ringsAreSeen(page, name)
    },
    inEach: spaced,
  })
})

/** What must be told apart where the reader's own colours take the place of ours. */
const TOLD_APART: readonly {
  readonly query: string
  /** What has focus while it is looked at. */
  readonly focus?: string
  readonly apart: readonly string[]
}[] = [
  {
    query: 'place=UZB',
    focus: '.country[data-place="TKM"]',
    apart: ['.leaflet-plate .border.focus', '.leaflet-plate .chosen-line', '.leaflet-plate .hand-line'],
  },
  { query: 'at=p30.s2', apart: ['.leaflet-plate .border.focus', '.leaflet-plate .lit-line'] },
  {
    query: 'place=gas-pipeline',
    apart: ['.corridor.oil-pipeline', '.leaflet-plate .corridor-lit', '.leaflet-plate .border.focus'],
  },
  { query: 'place=central-asia-five', apart: ['.leaflet-plate .border.focus', '.member-line'] },
  { query: 'place=TKM&theme=energy', apart: ['.themes [aria-pressed=false]', '.themes [aria-pressed=true]'] },
  { query: 'place=TKM&reason=named', apart: ['.stops .left-out input', '.stops input:checked'] },
  { query: '', apart: ['.screens a:not([aria-current])', '.screens a[aria-current]'] },
  { query: '', apart: ['.languages [aria-pressed=false]', '.languages [aria-pressed=true]'] },
  {
    query: 'view=matrix&place=TKM&theme=energy',
    apart: ['.matrix td > [aria-pressed=false]', '.matrix td > [aria-pressed=true]'],
  },
  {
    query: 'place=TKM&at=p37.s1',
    apart: [
      '.minister .pair:not(.is-marked, .is-chosen)',
      '.pair.is-marked:not(.is-chosen)',
      '.pair.is-chosen',
    ],
  },
  {
    query: 'lesson=ladder&stop=5',
    apart: ['.picture .border.focus', '.picture .lit-line', '.picture .chosen-line'],
  },
  {
    query: 'view=predict&theme=health&reveal=1',
    apart: ['.picture .border.focus', '.picture .surprise .mark-line'],
  },
]

for (const scheme of ['light', 'dark'] as const)
  test(`what is chosen, named, drawn and pressed differs in colours that are forced: ${scheme}`, {
    tag: scheme === 'dark' ? '@whole' : [],
  }, async ({ page }) => {
    test.setTimeout(180_000)
    await page.emulateMedia({ forcedColors: 'active' })
    for (const { query, focus, apart } of WHOLE ? TOLD_APART : TOLD_APART.slice(0, 3)) {
      await enter(page, named({ query, size: 'desktop', lang: 'en', scheme }))
      if (focus) {
        await page.keyboard.press('Tab')
        await page.locator(focus).focus()
      }
      for (const selector of apart) await expect(page.locator(selector).first(), query).toBeAttached()
      const all = await drawn(page, apart)
      const alike = all.flatMap((a, i) =>
        all
          .slice(i + 1)
          .filter(b => a.paint === b.paint && Math.abs(a.width - b.width) < 0.9)
          .map(b => `${a.selector} is painted as ${b.selector}: ${a.paint}`),
      )
      expect.soft(alike, query).toEqual([])
      expect
        .soft(
          all.filter(({ isGround }) => isGround).map(({ selector }) => selector),
          query,
        )
        .toEqual([])
    }
  })

test('the legend has the fills of the map, in every colours, and each country prints its number', async ({
  page,
}) => {
  await page.setViewportSize(DESKTOP)
  await open(page, '?lang=en')
  for (const media of [
    {},
    { colorScheme: 'dark' },
    { contrast: 'more' },
    { colorScheme: 'dark', contrast: 'more' },
    { forcedColors: 'active' },
  ] as const) {
    await page.emulateMedia({
      colorScheme: 'light',
      contrast: 'no-preference',
      forcedColors: 'none',
      ...media,
    })
    const { pairs, unprinted } = await legend(page)
    expect(pairs.length).toBeGreaterThanOrEqual(6)
    expect(
      pairs.filter(([fill, swatch]) => fill !== swatch),
      JSON.stringify(media),
    ).toEqual([])
    expect(unprinted, JSON.stringify(media)).toEqual([])
  }
})

/** What is chosen where, at which size. */
const CHOICES: readonly (readonly [query: string, pressed: string, size: 'desktop' | 'phone'])[] = [
  ['', '.country[data-place="AFG"]', 'desktop'],
  ['', '[data-row="UZB"]', 'phone'],
  ['place=TKM', '.country[data-place="TJK"]', 'desktop'],
  ['place=TKM', '.themes button', 'phone'],
  ['place=TKM', 'article.point .summary a', 'desktop'],
  ['place=TKM', '.sheet-sizes button:not(:disabled)', 'phone'],
  ['', '.zoom button', 'desktop'],
  ['', '.screens a:not([aria-current])', 'desktop'],
  ['', '.tools button', 'phone'],
  ['', '.languages [aria-pressed=false]', 'desktop'],
  ['view=text', '[id="p1.s1"]', 'phone'],
  ['view=matrix', '.matrix td > button', 'desktop'],
  ['view=matrix', '.matrix td > button', 'phone'],
  ['lesson=twelve&stop=3', '.stage-bar button:nth-of-type(2)', 'desktop'],
]

test('with less motion the picture after a choice stands in the next frame, and nothing runs', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const [query, pressed, size] of WHOLE ? CHOICES : CHOICES.slice(0, 3)) {
    const state = named({ query, size, lang: 'en', scheme: 'light' })
    await enter(page, state)
    // What is fetched once is fetched by then.
    await page.locator(pressed).filter({ visible: true }).first().dispatchEvent('click')
    await expect(page.locator('.waiting')).toHaveCount(0)
    await page.evaluate(address => {
      history.replaceState(null, '', address)
      dispatchEvent(new PopStateEvent('popstate'))
    }, state.address)
    expect.soft(await motionAfter(page, pressed), `${query} ${pressed} ${size}`).toEqual({
      running: 0,
      moved: [],
      slow: [],
    })
  }
})
