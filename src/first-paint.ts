/**
 * Stands in the head of the served page and runs before anything is painted: the language and the colours are the
 * reader's from the first moment, what comes next is asked for at once, and a first screen that is not the one of this
 * address is not shown.
 */
import { LANGUAGES, preferredLanguage, TAG } from './model/language'
import { applyDisplay, savedDisplay } from './state/display'

/** What an address may say that leaves the first screen as it is, and what changes its words alone. */
const SAME = ['lang']
const OTHER_WORDS = ['place', 'point']

const root = document.documentElement
const asked = new URLSearchParams(location.search)
const language =
  LANGUAGES.find(known => known === asked.get('lang')) ?? preferredLanguage(navigator.languages)
const more = [...asked.keys()].filter(key => !SAME.includes(key))
const drawn = location.hash === '' && more.every(key => OTHER_WORDS.includes(key))

applyDisplay(savedDisplay())
root.lang = TAG[language]
root.dataset.first = drawn ? language : 'none'
if (more.length > 0) root.dataset.firstWords = 'none'

// A script that cannot be had tells no other: the page says so by itself.
addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLScriptElement) root.dataset.failed = ''
  },
  { capture: true },
)

/** Written by the build: the files of each language, scripts and data. */
const files = JSON.parse(document.currentScript?.dataset.files ?? '{}') as Record<
  string,
  string[] | undefined
>
for (const href of files[language] ?? []) {
  const link = document.createElement('link')
  if (href.endsWith('.js')) link.rel = 'modulepreload'
  else Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous' })
  link.href = href
  document.head.append(link)
}
