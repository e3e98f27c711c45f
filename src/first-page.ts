/**
 * Stands in the head of the served page and runs before anything is painted: the language and the colours are the
 * reader's from the first moment, and a first screen that is not the one of this address is not shown. Once the screen
 * stands in the page, its words are put into the reader's language. What is chosen before the app is there is shown as
 * the build drew it. The app is asked for when the screen is painted: asked for before, its scripts held up the paint.
 */
import { LANGUAGES, preferredLanguage, TAG } from './model/language'
import type { NextFiles } from './model/parcel'
import { applyDisplay, savedDisplay } from './state/display'

/** What an address may say that leaves the first screen as it is, and what changes its words alone. */
const SAME = ['lang']
const OTHER_WORDS = ['place', 'point']
/** How long the first paint is waited for, in milliseconds: a page that nobody sees has none. */
const PAINTED = 500
/** And so long a screen that was asked for. */
const PATIENCE = 500

const root = document.documentElement
const asked = new URLSearchParams(location.search)
const language =
  LANGUAGES.find(known => known === asked.get('lang')) ?? preferredLanguage(navigator.languages)
const more = [...asked.keys()].filter(key => !SAME.includes(key))
const drawn = location.hash === '' && more.every(key => OTHER_WORDS.includes(key))
/** Written by the build. */
const {
  app: entry = '',
  scripts = [],
  files = {},
  places,
} = JSON.parse(document.currentScript?.dataset.next ?? '{}') as Partial<NextFiles>

applyDisplay(savedDisplay())
root.lang = TAG[language]
root.dataset.first = drawn ? language : 'none'
if (more.length > 0) root.dataset.firstWords = 'none'

/** The first screen in the page; the build puts what tells of it behind it. */
const whole = new Promise(resolve => document.addEventListener('served', resolve, { once: true }))
const served = () => document.querySelector<HTMLElement>('.served')

function putInWords(): void {
  let screen = served()
  if (!drawn) screen?.remove()
  const template = document.querySelector<HTMLTemplateElement>(`template[data-first="${language}"]`)
  const translated = template?.content.querySelector<HTMLElement>('.served')
  const land = screen?.querySelector('.still svg')
  if (drawn && screen && translated && land) {
    translated.querySelector('.still')?.prepend(land)
    screen.replaceWith(translated)
    screen = translated
  }
  if (root.dataset.firstWords === 'none') screen?.querySelector('.page')?.replaceChildren()
  for (const other of document.querySelectorAll('template[data-first]')) other.remove()
}

/** The place whose words are wanted: by the address, or by a click. */
let wanted: string | null = null
/** Settled when its screen has come, or cannot. */
let coming: Promise<unknown> = Promise.resolve()

/** Puts a place's screen where the first one stands, if it comes before the app does. The map on it stays. */
async function showPlace(place: string): Promise<void> {
  wanted = place
  if (!places?.ids.includes(place)) return
  // It reads markup without running any of it.
  const request = new XMLHttpRequest()
  request.responseType = 'document'
  request.open('GET', `${places.at}${place}.${TAG[language]}.html`)
  const settled = new Promise(resolve => request.addEventListener('loadend', resolve))
  coming = settled
  request.send()
  await Promise.all([settled, whole])
  const [app, before] = [document.getElementById('app'), served()]
  const still = before?.querySelector('.still')
  // A host may answer with a page of its own.
  const screen = request.responseXML?.querySelector<HTMLElement>('.served')
  if (!app || !before || !still || !screen || wanted !== place || app.dataset.taken !== undefined) return
  for (const element of screen.querySelectorAll<HTMLElement>('[data-style]'))
    element.style.cssText = element.dataset.style ?? ''
  screen.querySelector('.still')?.replaceWith(still)
  still.querySelector(`[data-place="${place}"]`)?.classList.add('is-early')
  const hadFocus = before.contains(document.activeElement)
  before.replaceWith(screen)
  app.dataset.served = place
  delete root.dataset.firstWords
  if (hadFocus) screen.querySelector<HTMLElement>('.place-name')?.focus()
}

/** A place that is clicked before the app is there: it is told of it when it comes. */
function takeEarly({ target }: MouseEvent): void {
  const entry = target instanceof Element ? target.closest<HTMLElement>('[data-row],[data-place]') : null
  const place = entry?.dataset.row ?? entry?.dataset.place
  const app = document.getElementById('app')
  // The app may have taken the screen over with this very click.
  if (!app || !entry || entry.matches('a') || place === undefined || !entry.closest('.served')) return
  if (place === app.dataset.early) return
  app.querySelector('.is-early')?.classList.remove('is-early')
  entry.classList.add('is-early')
  app.dataset.early = place
  void showPlace(place)
}

const wait = (time: number) => new Promise(resolve => setTimeout(resolve, time))

const painted = () => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))

async function begin(): Promise<void> {
  // On a slow line the app would hold up the words that were asked for.
  await Promise.race([coming, wait(PATIENCE)])
  for (const href of [...scripts, ...(files[root.lang] ?? [])]) {
    const link = document.createElement('link')
    if (href.endsWith('.js')) link.rel = 'modulepreload'
    else Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous' })
    link.href = href
    document.head.append(link)
  }
  // An app that cannot be had tells no other: the page says so by itself.
  import(/* @vite-ignore */ new URL(entry, document.baseURI).href).catch(() => {
    root.dataset.failed = ''
  })
}

const place = asked.get('place')
// Alone, a place has a screen of its own.
if (drawn && place !== null && more.length === 1) void showPlace(place)
document.addEventListener('click', takeEarly)
// Without script its buttons would do nothing: the screen is served inert.
new MutationObserver((_, observer) => {
  const screen = served()
  if (!screen) return
  screen.inert = false
  observer.disconnect()
}).observe(root, { childList: true, subtree: true })
void whole.then(async () => {
  putInWords()
  if (drawn) await Promise.race([painted(), wait(PAINTED)])
  await begin()
})
