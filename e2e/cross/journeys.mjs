// @ts-check
import { CLASSROOM } from './classroom.mjs'
import { equal } from './equal.mjs'

/**
 * One way through the atlas, for every engine.
 * @typedef {object} Journey
 * @property {string} name
 * @property {(room: Room) => Promise<void>} go
 * @property {boolean} [served] only where the atlas is served, not from a file
 * @property {boolean} [dark] on a device that is dark and wants little motion
 *
 * @typedef {object} Room
 * @property {import('./reader.mjs').Reader} reader
 * @property {() => Promise<import('./reader.mjs').Reader>} another a second window of the same browser
 * @property {() => Promise<import('../server.mjs').Host>} host another server of the atlas
 * @property {ReadonlyMap<string, Place>} places what is published of each place
 *
 * @typedef {{ name_en: string, name_zh: string, name_ru: string, points: number, passages: number }} Place
 */

const COUNTRIES = ['TKM', 'TJK', 'UZB', 'AFG', 'KAZ', 'KGZ']
const BRIDGE = '我们决心打造中土全产业链能源战略伙伴关系'

/** @type {readonly Journey[]} */
const READING = [
  {
    name: 'first screen in three languages, with its counts',
    go: async ({ reader, places }) => {
      for (const lang of /** @type {const} */ (['en', 'zh', 'ru'])) {
        await reader.open(`?lang=${lang}`)
        for (const id of COUNTRIES) {
          const place = places.get(id)
          if (!place) throw new Error(`${id} is not published`)
          const [points, passages] = await reader.ask(
            wanted =>
              (document.querySelector(wanted)?.getAttribute('aria-label')?.match(/\d+/g) ?? []).map(Number),
            `path[data-place="${id}"]`,
          )
          equal([points, passages], [place.points, place.passages], `${id} in ${lang}`)
          equal(
            await reader.text(`[data-row="${id}"] .count`),
            String(place.points),
            `the row of ${id} in ${lang}`,
          )
          await reader.see(`path[data-place="${id}"]`, new RegExp(`^${place[`name_${lang}`]}`))
        }
      }
    },
  },
  {
    name: 'a country by click: its words; its point leads into the text',
    go: async ({ reader }) => {
      await reader.open('?lang=en')
      await reader.click('path[data-place="TKM"]')
      await reader.see('aside[aria-label="Turkmenistan"], aside[aria-labelledby]')
      await reader.at('place=TKM')
      await reader.says(
        'article[data-point="tkm-five-year-plan"] blockquote',
        '我们将制定未来五年中土合作规划',
      )
      await reader.click('article[data-point="tkm-five-year-plan"] :is(h3, h4) a')
      await reader.at('point=tkm-five-year-plan')
      await reader.click('article[data-point="tkm-five-year-plan"] a', 'In context')
      await reader.at('at=p36.s1')
      await reader.says('.pair.is-chosen', '我们将制定未来五年中土合作规划')
      await inSight(reader, '[id="p36.s1"]')
    },
  },
  {
    name: 'a country by keyboard',
    go: async ({ reader }) => {
      await reader.open('?lang=en')
      await reader.focus('.leaflet-plate [data-place][tabindex="0"]')
      await reader.press('ArrowRight')
      await reader.until(
        'the next country has the focus',
        () => document.activeElement?.getAttribute('data-place') === 'TJK',
      )
      await reader.press('Enter')
      await reader.at('place=TJK')
      await reader.press('ArrowLeft')
      await reader.press('Space')
      await reader.at('place=TKM')
      await reader.press('Escape')
      await reader.gone('aside .points')
    },
  },
  {
    name: 'a sentence lights its places; a place there opens',
    go: async ({ reader }) => {
      await reader.open('?view=text&lang=en')
      await reader.click('[id="p1.s1"]')
      await reader.at('at=p1.s1')
      await reader.until('places are lit', () => document.querySelectorAll('path.lit-line').length > 0)
      await reader.click('.where-list a', /Tajikistan/)
      await reader.at('place=TJK')
    },
  },
  {
    name: 'the whole text, every sentence once; the outline',
    go: async ({ reader }) => {
      await reader.open('?at=p37.s1&lang=en')
      equal(await reader.count('main p[id][lang="zh-Hans"]'), 130, 'sentences')
      await inSight(reader, '[id="p37.s1"]')
      await reader.says('.pair.is-chosen', BRIDGE)
      await reader.click('nav a', /Relations with Uzbekistan/)
      await inSight(reader, '[id="p49.s1"], [id="p48.s1"]')
    },
  },
  {
    name: 'words are found, marked, and lead into the text',
    go: async ({ reader }) => {
      await reader.open('?view=search&lang=en')
      await reader.fill('.search-view input', '天然气')
      await reader.until(
        'hits are marked',
        () => document.querySelector('.search-view mark')?.textContent === '天然气',
      )
      await reader.fill('.search-view input', 'natural gas')
      await reader.counts('.search-view article', 2)
      await reader.click('.search-view article .sentence-id')
      await reader.until(
        'the hit is marked in the text',
        () => document.querySelector('.pair.is-chosen mark') !== null,
      )
    },
  },
  {
    name: 'matrix: a cell opens its points',
    go: async ({ reader }) => {
      await reader.open('?view=matrix&lang=en')
      await reader.focus('.matrix button[tabindex="0"]')
      await reader.press('ArrowDown')
      await reader.press('ArrowRight')
      await reader.press('Enter')
      await reader.at('place=TJK&theme=belt-and-road')
      await reader.open('?place=TKM&theme=energy&view=matrix&lang=en')
      await reader.counts('.chosen-cell article.point', 4)
    },
  },
  {
    name: 'two places side by side',
    go: async ({ reader }) => {
      await reader.open('?compare=UZB,central-asia-five&lang=en')
      await reader.counts('.column-head', 2)
      await reader.says('.compare-view q, .formulae q, q', '涵盖技术研发、成品贸易、联合生产三位一体')
      await reader.click('button', 'Add a third')
      await reader.counts('.column-head', 3)
    },
  },
  {
    name: 'glossary: a term leads to its sentence',
    go: async ({ reader }) => {
      await reader.open('?view=glossary&lang=en')
      await reader.fill('main input', '鲁班')
      await reader.counts('.gloss', 2)
      await reader.click('.gloss a')
      await reader.says('.pair.is-chosen', '鲁班工坊')
    },
  },
  {
    name: 'a quotation is checked: exact, altered, not there',
    go: async ({ reader }) => {
      await reader.open('?view=check&lang=en')
      await reader.fill('.check-view textarea', '弘扬“上海精神”')
      await reader.says('.check-result', 'Exact.')
      await reader.fill('.check-view textarea', '我们决心打造中土全产业链能源伙伴关系')
      await reader.says('.check-result', 'Altered.')
      await reader.fill('.check-view textarea', '中国将在中亚建立军事基地和空军基地')
      await reader.says('.check-result', 'Not in this text.')
    },
  },
  {
    name: 'the language changes, the place stays; back goes back',
    go: async ({ reader }) => {
      await reader.open('?place=UZB&lang=en')
      await reader.click('.languages button', 'Русский')
      await reader.see('aside :is(h1, h2)', /Узбекистан/)
      await reader.at('place=UZB&lang=ru')
      await reader.click('path[data-place="AFG"]')
      await reader.at('place=AFG')
      await reader.ask(() => history.back())
      await reader.at('place=UZB&lang=ru')
      await reader.see('aside :is(h1, h2)', /Узбекистан/)
    },
  },
  {
    name: 'display: dark, large letters, more contrast; kept by a reload',
    go: async ({ reader }) => {
      await reader.open('?lang=en')
      await reader.click('button', 'Display')
      await reader.click('.display-menu label', 'dark')
      await reader.click('.display-menu label', /^150/)
      await reader.click('.display-menu label', /^more|^high|strong/i)
      await settings(reader, ['dark', '24px', 'more'])
      await reader.reload()
      await settings(reader, ['dark', '24px', 'more'])
      await reader.ask(() => localStorage.clear())
    },
  },
  {
    name: 'a dark device that wants little motion',
    dark: true,
    go: async ({ reader }) => {
      await reader.open('?lang=en')
      const device = await reader.ask(() => ({
        dark: matchMedia('(prefers-color-scheme: dark)').matches,
        still: matchMedia('(prefers-reduced-motion: reduce)').matches,
      }))
      equal(device, { dark: true, still: true }, 'what the device says')
      equal(await reader.ask(() => document.documentElement.dataset.scheme), 'dark', 'the scheme')
      const paper = await reader.ask(
        () => getComputedStyle(document.body).backgroundColor.match(/\d+/g)?.map(Number) ?? [],
      )
      if (!paper.slice(0, 3).every(part => part < 80)) throw new Error(`the paper is ${paper.join()}`)
      await reader.click('path[data-place="TKM"]')
      await reader.at('place=TKM')
    },
  },
  {
    name: 'About, and Afterwards with its pages',
    go: async ({ reader }) => {
      await reader.open('?view=about&lang=en')
      await reader.counts('.about-text h2', 13)
      await reader.open('?record=tkm-five-year-plan&lang=en')
      await reader.see('[data-record="tkm-five-year-plan"]')
      await reader.open('?view=afterwards&list=timeline&lang=en')
      await reader.until('events are listed', () => document.querySelectorAll('.after-event').length === 48)
    },
  },
  {
    name: 'open data: every file is there',
    served: true,
    go: async ({ reader }) => {
      await reader.open('?view=data&lang=en')
      const answers = await reader.ask(async () => {
        const links = [...document.querySelectorAll('.data-files a')]
        return Promise.all(
          links.map(async link => (await fetch(link.getAttribute('href') ?? '', { method: 'HEAD' })).status),
        )
      })
      if (answers.length < 10 || answers.some(status => status !== 200))
        throw new Error(`answers: ${answers.join()}`)
    },
  },
  {
    name: 'the whole text without a script: text.html',
    served: true,
    go: async ({ reader }) => {
      await reader.go(`${reader.address}text.html#p37.s1`)
      await reader.says('[id="p37.s1"]', BRIDGE)
      equal(await reader.ask(() => document.querySelector(':target')?.id), 'p37.s1', 'the target')
      equal(await reader.count('tr[data-point]'), 199, 'points')
      // Its style sheet stands inside and is named by the policy.
      equal(await reader.ask(() => document.styleSheets.length), 1, 'style sheets')
      await reader.click('label', 'Русский')
      await reader.see('[data-of="p37.s1"][lang="ru"]')
    },
  },
]

/** @type {readonly Journey[]} */
export const JOURNEYS = [...READING, ...CLASSROOM]

/**
 * @param {import('./reader.mjs').Reader} reader
 * @param {string} css
 */
async function inSight(reader, css) {
  await reader.until(
    `${css} is in sight`,
    wanted => {
      const box = document.querySelector(wanted)?.getBoundingClientRect()
      return box !== undefined && box.height > 0 && box.top < innerHeight && box.bottom > 0
    },
    css,
  )
}

/**
 * @param {import('./reader.mjs').Reader} reader
 * @param {readonly string[]} wanted
 */
const settings = (reader, wanted) =>
  reader.until(
    `the page is shown ${wanted.join(', ')}`,
    list => {
      const { dataset } = document.documentElement
      const shown = [dataset.scheme, getComputedStyle(document.documentElement).fontSize, dataset.contrast]
      return JSON.stringify(shown) === JSON.stringify(list)
    },
    wanted,
  )
