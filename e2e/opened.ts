import { expect, type Page } from '@playwright/test'

/** One press, or a key, and what is to be seen then. */
export type Step = (page: Page) => Promise<void>

/** How large a state is seen. */
export type Size = 'desktop' | 'phone' | 'large text' | 'projector' | 'low'

interface Opened {
  readonly title: string
  readonly query: string
  readonly steps: readonly Step[]
  /** Where it can be opened; else on a desktop and on a phone. */
  readonly sizes?: readonly Size[]
}

/** Opens a small page by its button, whatever that is called in the language. */
const popout =
  (kind: string): Step =>
  async page => {
    await page.locator(`button:has(+ .popout.${kind})`).filter({ visible: true }).first().press('Enter')
    await expect(page.locator(`.popout.${kind}:popover-open`)).toBeVisible()
  }
const press =
  (selector: string, shown: string): Step =>
  async page => {
    await page.locator(selector).filter({ visible: true }).first().click()
    await expect(page.locator(shown).first()).toBeVisible()
  }
const shown =
  (selector: string): Step =>
  async page => {
    await expect(page.locator(selector)).toBeVisible()
  }
const key =
  (name: string, shown: string): Step =>
  async page => {
    await page.keyboard.press(name)
    await expect(page.locator(shown).first()).toBeVisible()
  }
/** A quiz asks its questions on the map too: there any country is an answer. */
const answer: Step = async page => {
  await expect(page.locator('#quiz-asked')).toBeVisible()
  if ((await page.locator('button.quiz-option').count()) > 0) await page.keyboard.press('b')
  else await page.locator('.quiz-map [data-place="IRN"]').press('Enter')
  await expect(page.locator('.quiz-verdict')).not.toBeEmpty()
}
const onward: Step = async page => page.keyboard.press('PageDown')
const answered = (times: number): readonly Step[] =>
  Array.from({ length: times }).flatMap(() => [answer, onward])

const ON_DESKTOP = ['desktop'] as const
const IN_ROOM = ['projector'] as const
const QUIZ = 'view=quiz&seed=lapis&level=2&count=5'
const STAGE = 'lesson=ladder&stop=5'

const menus: readonly Opened[] = [
  {
    title: 'menu of the display',
    query: '',
    steps: [popout('display-menu')],
    sizes: ['desktop', 'phone', 'large text'],
  },
  {
    title: 'menu of sharing',
    query: 'place=TKM',
    steps: [popout('share-menu')],
    sizes: ['desktop', 'phone', 'large text'],
  },
  { title: 'menu of the layers', query: '', steps: [popout('layers-menu')] },
  { title: 'note on the boundaries', query: 'place=TJK', steps: [popout('boundary-note')] },
  { title: 'the map in words', query: '', steps: [popout('map-words'), shown('[data-words="TKM"]')] },
  { title: 'menu of what is kept offline', query: '', steps: [popout('offline-menu')] },
  { title: 'menu of the marks', query: 'view=text', steps: [popout('marks-menu')] },
  { title: 'receipt of a view', query: 'place=TKM', steps: [popout('receipt')] },
  { title: 'receipt of a sentence', query: 'at=p30.s2', steps: [popout('receipt')] },
  {
    title: 'code for the back row',
    query: 'place=TKM',
    steps: [
      popout('share-menu'),
      press('.share-menu .short-address + p .button, .share-menu .to-copy + p .button', 'dialog.qr-screen'),
    ],
  },
  {
    title: 'note on a term',
    query: 'at=p30.s2&marks=terms,figures',
    steps: [press('.pair a.noted', '.note-popover')],
  },
  {
    title: 'filters of a place',
    query: 'place=UZB',
    steps: [press('.more-filters > summary', '.more-filters fieldset')],
  },
  {
    title: 'card of the country at hand',
    query: '',
    steps: [async page => page.locator('path[data-place="TJK"]').focus()],
    sizes: ON_DESKTOP,
  },
  {
    title: 'notices of an address that says too much',
    query: 'place=XXX&theme=nonsense&view=nowhere',
    steps: [],
  },
  {
    title: 'what stays before everything is erased',
    query: 'view=about',
    steps: [press('.erase .button', '.erase-sure')],
  },
  {
    title: 'a quotation that is altered',
    query: 'view=check',
    steps: [async page => page.locator('textarea').first().fill('我们决心打造中土全产业链能源战略伙伴，')],
  },
  { title: 'a search that finds nothing', query: 'q=xyzzy', steps: [] },
  {
    title: 'a lesson of one’s own',
    query: 'at=p37.s1',
    steps: [press('.pin > button', '.pin .said a'), press('.pin .said a', '.kept')],
    sizes: ON_DESKTOP,
  },
]

const quiz: readonly Opened[] = [
  { title: 'quiz, the first question', query: QUIZ, steps: [] },
  { title: 'quiz, answered', query: QUIZ, steps: [answer] },
  { title: 'quiz, the second question', query: QUIZ, steps: answered(1) },
  { title: 'quiz, the third answered', query: QUIZ, steps: [...answered(2), answer] },
  { title: 'quiz, the fourth question', query: QUIZ, steps: answered(3) },
  { title: 'quiz, the fifth answered', query: QUIZ, steps: [...answered(4), answer] },
  { title: 'quiz, its result', query: QUIZ, steps: answered(5), sizes: ['desktop', 'phone', 'large text'] },
  { title: 'quiz, easy', query: 'view=quiz&seed=lapis&level=1&count=5', steps: [answer] },
  { title: 'quiz, hard', query: 'view=quiz&seed=lapis&level=3&count=5', steps: [answer] },
]

const room: readonly Opened[] = [
  {
    title: 'keys while presenting',
    query: STAGE,
    steps: [key('?', '.stage-sheet.is-help')],
    sizes: ['projector', 'phone'],
  },
  {
    title: 'overview of a lesson',
    query: STAGE,
    steps: [key('o', '.stage-sheet.is-overview')],
    sizes: ['projector', 'phone'],
  },
  { title: 'notes in one window', query: STAGE, steps: [key('m', '.stage-sheet.is-notes')], sizes: IN_ROOM },
  { title: 'black screen', query: STAGE, steps: [key('b', '.blank')], sizes: IN_ROOM },
  { title: 'white screen', query: STAGE, steps: [key('w', '.blank')], sizes: IN_ROOM },
  { title: 'digits of a stop', query: STAGE, steps: [key('7', '.digits')], sizes: IN_ROOM },
  {
    title: 'tone of more contrast',
    query: STAGE,
    steps: [key('c', "[data-tone='contrast']")],
    sizes: IN_ROOM,
  },
  {
    title: 'inverted tone',
    query: STAGE,
    steps: [key('c', "[data-tone='contrast']"), key('c', "[data-tone='inverted']")],
    sizes: IN_ROOM,
  },
  {
    title: 'overview in the inverted tone',
    query: STAGE,
    steps: [key('c', "[data-tone='contrast']"), key('c', "[data-tone='inverted']"), key('o', '.stage-sheet')],
    sizes: IN_ROOM,
  },
  { title: 'larger words', query: STAGE, steps: [key('+', '.slide')], sizes: IN_ROOM },
  { title: 'one language', query: STAGE, steps: [key('t', '.slide')], sizes: IN_ROOM },
  {
    title: 'prediction revealed',
    query: 'lesson=twelve&stop=2',
    steps: [key('r', '.slide')],
    sizes: IN_ROOM,
  },
  {
    title: 'window of the presenter',
    query: `${STAGE}&presenter=atlas`,
    steps: [],
    sizes: ['desktop', 'phone', 'projector'],
  },
  {
    title: 'window of the presenter, first stop',
    query: 'lesson=twelve&stop=1&presenter=atlas',
    steps: [],
    sizes: ON_DESKTOP,
  },
]

export const OPENED: readonly Opened[] = [...menus, ...quiz, ...room]

/** The addresses of all stops of the lessons that come with the atlas. */
export const LESSON_STOPS: readonly string[] = [
  ...Array.from({ length: 12 }, (_, i) => `lesson=twelve&stop=${i + 1}`),
  ...Array.from({ length: 10 }, (_, i) => `lesson=ladder&stop=${i + 1}`),
]
