import type { Concordance } from '../model/concordance'
import { differences, type View } from '../model/view'
import { type LessonsStore, mustOpen, openLesson } from './lessons'
import type { AtlasStore } from './store'
import { hrefOf, readShortHash, readView } from '../model/address'

/** Changes of the way of showing, not of what is shown: they replace the entry in history. */
const QUIET: readonly (keyof View)[] = [
  'lang',
  'text',
  'layout',
  'marks',
  'after',
  'layers',
  'sheet',
  'presenter',
]

/** Whether the reader only goes on typing: one entry for the words looked for, not one for each letter. */
const typing = (view: View, before: View): boolean => view.q !== '' && before.q !== ''

/** Keeps address and store in step, both ways. Answers a function that ends it. */
export function followHistory(
  store: AtlasStore,
  text: Concordance,
  lessons: LessonsStore,
  page: Window = window,
): () => void {
  const { shelf } = lessons.getState()
  const write = (how: 'pushState' | 'replaceState', view: View) => {
    // A lesson that came in the fragment stays there: without it the address would mean nothing elsewhere.
    const carried = view.lesson !== null && shelf(view.lesson)?.origin === 'shared' ? page.location.hash : ''
    try {
      page.history[how](null, '', hrefOf(view, shelf) + carried)
    } catch {
      // A sandboxed frame, or a browser that limits how often: the choice holds, only the address stays behind.
    }
  }
  let restoring = false
  const onPopState = () => {
    if (mustOpen(page.location, lessons.getState())) {
      void openLesson(page.location, lessons, text).then(readAgain)
    } else readAgain(null)
  }
  const readAgain = (opened: string | null) => {
    restoring = true
    const now = store.getState().view
    const short = opened ?? readShortHash(page.location.hash, shelf)
    const { view, faults } = readView(short ?? page.location.search, text, now.lang, shelf)
    // Back undoes what was chosen, not the language in which it is read.
    const { lang, text: languages, layout, marks, after, layers } = now
    const kept: View = { ...view, lang, text: languages, layout, marks, after, layers }
    store.getState().restore(kept, faults)
    write('replaceState', kept)
    restoring = false
  }
  page.addEventListener('popstate', onPopState)
  const unsubscribe = store.subscribe(({ view, arrival }, before) => {
    if (restoring || view === before.view) return
    const quiet =
      arrival === 'mirror' ||
      differences(view, before.view).every(
        key => QUIET.includes(key) || (key === 'q' && typing(view, before.view)),
      )
    write(quiet ? 'replaceState' : 'pushState', view)
  })
  return () => {
    unsubscribe()
    page.removeEventListener('popstate', onPopState)
  }
}
