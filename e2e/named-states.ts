import type { Page } from '@playwright/test'
import { LESSON_STOPS, OPENED, type Size, type Step } from './opened'
import { STATES } from './states'
import { DESKTOP, expect, LOW, open, PHONE, PROJECTOR } from './support'

export type Scheme = 'light' | 'dark' | 'more contrast' | 'dark, more contrast'
export type Lang = 'en' | 'zh' | 'ru'

/** A state of the atlas as somebody has it before them: what is open, how large, in which language and colours. */
export interface NamedState {
  readonly name: string
  /** The part of the address after the first `?`, or a page of its own. */
  readonly address: string
  readonly size: Size
  readonly scheme: Scheme
  readonly media: 'screen' | 'print'
  /** What is pressed after the page has opened. */
  readonly steps: readonly Step[]
}

const SIZES = ['desktop', 'phone', 'large text'] as const
const SCHEMES = ['light', 'dark', 'more contrast', 'dark, more contrast'] as const
export const LANGS = ['en', 'zh', 'ru'] as const

const WINDOW: Readonly<Record<Size, { width: number; height: number }>> = {
  desktop: DESKTOP,
  phone: PHONE,
  'large text': DESKTOP,
  projector: PROJECTOR,
  low: LOW,
}

const turn = <T>(all: readonly T[], i: number): T => {
  const one = all[i % all.length]
  if (one === undefined) throw new Error('nothing to take turns with')
  return one
}

interface Row {
  readonly query: string
  readonly lang: Lang
  readonly size: Size
  readonly scheme: Scheme
  readonly title?: string
  readonly media?: 'screen' | 'print'
  readonly steps?: readonly Step[]
}

export function named({
  query,
  lang,
  size,
  scheme,
  title = query || 'the first screen',
  media = 'screen',
  steps = [],
}: Row): NamedState {
  const address = query.includes('.html') ? query : `?${query === '' ? '' : `${query}&`}lang=${lang}`
  const kind = media === 'print' ? 'print' : size
  return { name: [title, kind, lang, scheme].join(' · '), address, size, scheme, media, steps }
}

/** Every state that a link opens, in each language and each size once, the colours by turns. */
const LINKED = STATES.flatMap(([query], i) =>
  LANGS.map((lang, j) =>
    named({ query, lang, size: turn(SIZES, i + j), scheme: turn(SCHEMES, i + j * (1 + (i % 3))) }),
  ),
)

/** Every stop of the lessons as a class sees it; some on the phone of one who follows. */
const PRESENTED = LESSON_STOPS.map((query, i) =>
  named({
    query,
    lang: turn(LANGS, i),
    size: i % 4 === 3 ? 'phone' : 'projector',
    scheme: turn(SCHEMES, i + Math.floor(i / 4)),
  }),
)

/** What a press opens: menus, notes, dialogs, the stages of the quiz. */
const PRESSED = OPENED.flatMap(({ title, query, steps, sizes = SIZES.slice(0, 2) }, i) =>
  sizes.map((size, j) =>
    named({ title, query, steps, size, lang: turn(LANGS, i + j), scheme: turn(SCHEMES, i + j * 3) }),
  ),
)

const PRINTED = [
  '',
  'place=TKM',
  'view=text',
  'view=matrix',
  'compare=TKM,UZB',
  'place=TKM&view=handout',
  'view=afterwards',
  'view=about',
].map((query, i) =>
  named({ query, lang: turn(LANGS, i), size: 'desktop', scheme: turn(SCHEMES, i % 2), media: 'print' }),
)

const EMBEDDED = [
  'embed=1',
  'place=UZB&embed=1',
  'at=p30.s2&embed=1',
  'view=matrix&embed=1',
  'lesson=twelve&stop=3&embed=1',
  'view=quiz&seed=lapis&level=1&count=5&embed=1',
].map((query, i) =>
  named({
    query,
    lang: turn(LANGS, i),
    size: turn(['desktop', 'phone'] as const, i),
    scheme: turn(SCHEMES, i),
  }),
)

/** The pages for readers without JavaScript, which know the device's colours only. */
const STATIC = (['text.html', 'text-zh.html', 'text-ru.html'] as const).flatMap((query, i) =>
  (['desktop', 'phone'] as const).map((size, j) =>
    named({
      query,
      lang: turn(['en', 'zh', 'ru'] as const, i),
      size,
      scheme: turn(['light', 'dark'] as const, i + j),
    }),
  ),
)

export const NAMED_STATES: readonly NamedState[] = [
  ...LINKED,
  ...PRESENTED,
  ...PRESSED,
  ...PRINTED,
  ...EMBEDDED,
  ...STATIC,
]

/** What every run looks at: of each size, language and colours, and of each way into a state. */
export const SAMPLE: readonly NamedState[] = [
  named({ query: '', lang: 'en', size: 'desktop', scheme: 'light' }),
  named({ query: 'place=TJK', lang: 'ru', size: 'phone', scheme: 'dark' }),
  named({
    query: 'view=matrix&place=TKM&theme=energy',
    lang: 'zh',
    size: 'large text',
    scheme: 'more contrast',
  }),
  named({ query: 'view=about', lang: 'zh', size: 'desktop', scheme: 'dark, more contrast' }),
  ...['the map in words', 'quiz, answered', 'keys while presenting', 'menu of sharing'].flatMap(
    title => PRESSED.find(({ name }) => name.startsWith(title)) ?? [],
  ),
]

/** The device of a state, without anything that another state left: before the page opens, which asks for it then. */
async function furnish(page: Page, { size, scheme, media }: NamedState): Promise<void> {
  await page.setViewportSize(WINDOW[size])
  await page.emulateMedia({
    media,
    colorScheme: scheme.startsWith('dark') ? 'dark' : 'light',
    contrast: scheme.includes('more') ? 'more' : 'no-preference',
  })
  if (page.url() === 'about:blank') await page.goto('./text.html')
  await page.evaluate(larger => {
    sessionStorage.clear()
    localStorage.clear()
    if (larger) localStorage.setItem('interview-atlas:size', '200')
  }, size === 'large text')
}

/** Brings a page into a state, and waits until it stands. */
export async function enter(page: Page, state: NamedState): Promise<void> {
  await furnish(page, state)
  if (state.address.includes('.html')) await page.goto(`./${state.address}`)
  else if (state.address.includes('lesson=')) {
    await page.goto(`./${state.address}`)
    await expect(page.locator('.slide, .presenter').first()).toBeVisible()
    await page.evaluate(() => document.fonts.ready)
  } else await open(page, state.address)
  // What a browser tells a page before it prints, and a change of the medium alone does not.
  if (state.media === 'print') await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  for (const step of state.steps) await step(page)
}
