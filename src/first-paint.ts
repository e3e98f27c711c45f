/**
 * Stands in the head of the served page and runs before anything is painted: the language and the colours are the
 * reader's from the first moment, and a first screen that is not the one of this address is not shown.
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
