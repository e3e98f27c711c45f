// @ts-check
import { equal } from './equal.mjs'

/** @type {readonly import('./journeys.mjs').Journey[]} */
export const CLASSROOM = [
  {
    name: 'a lesson by PageDown to its end; black screen; a reload keeps the stop',
    go: async ({ reader }) => {
      await reader.open('?lesson=twelve&stop=1&lang=en')
      for (let stop = 1; stop < 12; stop++) {
        await reader.says('.slide-number', `${stop} of 12`)
        await reader.press('PageDown')
      }
      await reader.says('.slide-number', '12 of 12')
      await reader.press('PageDown')
      await reader.says('.slide-number', '12 of 12')
      await reader.press('PageUp')
      await reader.says('.slide-number', '11 of 12')
      await reader.press('b')
      await reader.see('.blank.is-black')
      await reader.press('b')
      await reader.gone('.blank')
      await reader.reload()
      await reader.says('.slide-number', '11 of 12')
    },
  },
  {
    name: 'a quiz, one round',
    go: async ({ reader }) => {
      await reader.open('?view=quiz&seed=lapis&level=1&count=5&lang=en')
      for (let i = 0; i < 5; i++) {
        await reader.see('#quiz-asked')
        if ((await reader.count('button.quiz-option')) > 0) await reader.press('a')
        else {
          await reader.focus('.quiz-map [data-place="IRN"]')
          await reader.press('Enter')
        }
        await reader.see('.quiz-verdict', /Right|Not right/)
        await reader.press('PageDown')
      }
      await reader.see('#quiz-result', /^\d of 5 right$/)
    },
  },
  {
    name: 'a hand-out of a place, and of a lesson',
    go: async ({ reader }) => {
      await reader.open('?place=TKM&view=handout&sheet=passages,gaps,matrix,key&lang=en')
      await reader.until('pages are laid out', () => document.querySelectorAll('.sheet-page').length > 3)
      const cut = await reader.ask(() =>
        [...document.querySelectorAll('.sheet-page')].flatMap(sheet => {
          const page = sheet.getBoundingClientRect()
          return [...sheet.querySelectorAll('article, table, p, li, svg')]
            .filter(part => part.getBoundingClientRect().right > page.right + 2)
            .map(part => `${part.tagName} ${part.textContent.slice(0, 30)}`)
        }),
      )
      equal(cut, [], 'what reaches over the edge of the paper')
      await reader.open('?lesson=twelve&stop=1&view=handout&sheet=passages&lang=en')
      await reader.see('.sheet-page article')
    },
  },
  {
    name: 'a lesson of one’s own is kept by a reload',
    go: async ({ reader }) => {
      await reader.open('?view=lessons&lang=en')
      await reader.click('button', 'New lesson')
      await reader.fill('.editor-name', 'Who speaks')
      await reader.says('.kept', 'saved')
      await reader.reload()
      await reader.until(
        'the lesson is there again',
        () => document.querySelector('.editor-name')?.getAttribute('value') === 'Who speaks',
      )
    },
  },
  {
    name: 'two windows in step',
    served: true,
    go: async ({ reader, another }) => {
      await reader.open('?lesson=ladder&stop=1&lang=en')
      const link = await reader.ask(() => document.querySelector('.stage-bar a')?.getAttribute('href') ?? '')
      const presenter = await another()
      await presenter.open(link.slice(link.indexOf('?')))
      await presenter.says('.presenter-now .slide-number', '1 of 10')
      await presenter.says('.company', 'In step')
      await presenter.press('PageDown')
      await presenter.says('.presenter-now .slide-number', '2 of 10')
      await reader.says('.slide-number', '2 of 10')
      await reader.press('PageDown')
      await presenter.says('.presenter-now .slide-number', '3 of 10')
    },
  },
  {
    name: 'without a network after one visit',
    served: true,
    go: async ({ reader, host }) => {
      const { url, stop } = await host()
      await reader.go(`${url}?lang=en`)
      await reader.click('button', 'Offline')
      await reader.says('.offline-state', 'ready offline')
      await stop()
      await reader.go(`${url}?place=TKM&lang=ru`)
      await reader.see('aside :is(h1, h2)', /Туркменистан/)
      await reader.see('path[data-place="TKM"]')
      await reader.go(`${url}?view=afterwards&lang=en`)
      await reader.see('.after-record')
      await reader.go(`${url}text.html`)
      await reader.see('h1')
    },
  },
]
