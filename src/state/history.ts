import type { Concordance } from '../model/concordance'
import { INTERFACE_LANGUAGES, type InterfaceLanguage, type View } from '../model/view'
import type { AtlasStore } from './store'
import { hrefOf, readView } from './url'

/** The interface language that the reader's browser asks for first; English if it asks for none that we speak. */
export function preferredLanguage(asked: readonly string[]): InterfaceLanguage {
  for (const tag of asked) {
    const found = INTERFACE_LANGUAGES.find(language => tag.toLowerCase().split('-')[0] === language)
    if (found) return found
  }
  return 'en'
}

/** Changes of the way of showing, not of what is shown: they replace the entry in history. */
const QUIET: readonly (keyof View)[] = ['lang', 'text', 'marks']

const changed = (a: View, b: View): (keyof View)[] =>
  (Object.keys(a) as (keyof View)[]).filter(key => a[key] !== b[key])

/** Keeps address and store in step, both ways. Answers a function that ends it. */
export function followHistory(store: AtlasStore, text: Concordance, page: Window = window): () => void {
  const write = (how: 'pushState' | 'replaceState', view: View) => {
    try {
      page.history[how](null, '', hrefOf(view))
    } catch {
      // A sandboxed frame, or a browser that limits how often: the choice holds, only the address stays behind.
    }
  }
  let restoring = false
  const onPopState = () => {
    restoring = true
    const now = store.getState().view
    const { view, faults } = readView(page.location.search, text, now.lang)
    // Back undoes what was chosen, not the language in which it is read.
    const kept: View = { ...view, lang: now.lang, text: now.text, marks: now.marks }
    store.getState().restore(kept, faults)
    write('replaceState', kept)
    restoring = false
  }
  page.addEventListener('popstate', onPopState)
  const unsubscribe = store.subscribe(({ view }, before) => {
    if (restoring || view === before.view) return
    const quiet = changed(view, before.view).every(key => QUIET.includes(key))
    write(quiet ? 'replaceState' : 'pushState', view)
  })
  return () => {
    unsubscribe()
    page.removeEventListener('popstate', onPopState)
  }
}
