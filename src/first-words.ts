import type { NextFiles } from './model/parcel'

/**
 * Stands behind the served first screen: puts in its words in the reader's language, remembers what is clicked before
 * the app is there, and asks for the app once that screen is painted. Asked for before, its scripts held up the paint.
 */
const { first, firstWords } = document.documentElement.dataset
const app = document.getElementById('app')
let shown = app?.querySelector<HTMLElement>('.served')

if (first === 'none') shown?.remove()
else if (app && shown) {
  const other = document.querySelector<HTMLTemplateElement>(`template[data-first="${first}"]`)
  const translated = other?.content.querySelector<HTMLElement>('.served')
  const land = shown.querySelector('.still svg')
  if (translated && land) {
    translated.querySelector('.still')?.prepend(land)
    shown.replaceWith(translated)
    shown = translated
  }
  if (firstWords === 'none') shown.querySelector('.page')?.replaceChildren()
  // Without script its buttons would do nothing: it is served inert.
  shown.inert = false
  shown.addEventListener('click', ({ target }) => {
    const entry = target instanceof Element ? target.closest<HTMLElement>('[data-row],[data-place]') : null
    const place = entry?.dataset.row ?? entry?.dataset.place
    // The app may have taken the screen over with this very click.
    if (!entry || entry.matches('a') || place === undefined || !entry.closest('.served')) return
    app.querySelector('.is-early')?.classList.remove('is-early')
    entry.classList.add('is-early')
    app.dataset.early = place
  })
}
for (const template of document.querySelectorAll('template[data-first]')) template.remove()

/** Written by the build. */
const {
  app: entry = '',
  scripts = [],
  files = {},
} = JSON.parse(document.currentScript?.dataset.next ?? '{}') as Partial<NextFiles>

/** How long the first paint is waited for, in milliseconds: a page that nobody sees has none. */
const PAINTED = 500

let begun = false
function begin(): void {
  if (begun) return
  begun = true
  for (const href of [...scripts, ...(files[document.documentElement.lang] ?? [])]) {
    const link = document.createElement('link')
    if (href.endsWith('.js')) link.rel = 'modulepreload'
    else Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous' })
    link.href = href
    document.head.append(link)
  }
  // An app that cannot be had tells no other: the page says so by itself.
  import(/* @vite-ignore */ new URL(entry, document.baseURI).href).catch(() => {
    document.documentElement.dataset.failed = ''
  })
}
if (first === 'none') begin()
else {
  requestAnimationFrame(() => setTimeout(begin))
  setTimeout(begin, PAINTED)
}
