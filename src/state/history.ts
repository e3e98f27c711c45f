import type { Concordance } from '../model/concordance'
import { differences, INTERFACE_LANGUAGES, type InterfaceLanguage, type View } from '../model/view'
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
const QUIET: readonly (keyof View)[] = ['lang', 'text', 'layout', 'marks', 'layers']

/** Whether the reader only goes on typing: one entry for the words looked for, not one for each letter. */
const typing = (view: View, before: View): boolean => view.q !== '' && before.q !== ''

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
    const { lang, text: languages, layout, marks, layers } = now
    const kept: View = { ...view, lang, text: languages, layout, marks, layers }
    store.getState().restore(kept, faults)
    write('replaceState', kept)
    restoring = false
  }
  page.addEventListener('popstate', onPopState)
  const unsubscribe = store.subscribe(({ view }, before) => {
    if (restoring || view === before.view) return
    const quiet = differences(view, before.view).every(
      key => QUIET.includes(key) || (key === 'q' && typing(view, before.view)),
    )
    write(quiet ? 'replaceState' : 'pushState', view)
  })
  return () => {
    unsubscribe()
    page.removeEventListener('popstate', onPopState)
  }
}
