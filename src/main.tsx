import 'virtual:fonts.css'
import './views/shared/base.css'
import { type ReactNode, startTransition, StrictMode, useLayoutEffect } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { loadAfterwards, loadDataFiles, loadEdition, loadGlossary, loadLessons } from './content/load'
import { concordance } from './model/concordance'
import type { PlaceId } from './model/edition'
import { AtlasProvider } from './state/context'
import { followHistory } from './state/history'
import { applyDisplay, savedDisplay } from './state/display'
import { createDrafts } from './state/drafts'
import { createFetched } from './state/fetched'
import { keepOffline } from './state/offline'
import { asksForLesson, createLessons, openLesson } from './state/lessons'
import { createAtlas } from './state/store'
import { readView } from './model/address'
import { App } from './views/app/App'
import { ErrorBoundary } from './views/app/ErrorBoundary'
import { filesOf } from './language/files'
import { loadStrings, stringsOf } from './language/strings'
import { preferredLanguage } from './model/language'
import { differences, firstView, languagesOf, type View } from './model/view'
import { createLanguages } from './state/languages'

applyDisplay(savedDisplay())
const language = preferredLanguage(navigator.languages)

/** An address that names a lesson can be read when the lessons are there. */
async function start(): Promise<void> {
  const { edition, tellWords } = await loadEdition()
  const text = concordance(edition)
  const drafts = createDrafts(text)
  const lessons = createLessons(text, loadLessons, drafts.getState())
  const { shelf } = lessons.getState()
  const languages = createLanguages(async one => {
    const [words] = await Promise.all([filesOf(one).words(), loadStrings(one)])
    tellWords(one, words)
  })
  const short = asksForLesson(location) ? await openLesson(location, lessons, text) : null
  const first = readView(short ?? location.search, text, language, shelf)
  await languages.load(languagesOf(first.view))
  const root = document.getElementById('app')
  if (!root) return
  const still = root.querySelector<HTMLElement>('.still')
  const early = text.place(root.dataset.early as PlaceId)
  /** What was clicked before the app was there is chosen; back leads to what it was chosen from. */
  const chosen = (place: PlaceId) => {
    const before = createAtlas(text, first, languages)
    const leave = followHistory(before, text, lessons)
    before.getState().choose(place)
    leave()
    return before.getState()
  }
  // React takes over what a store begins with: the choice is made before.
  const { view, faults } = early ? chosen(early.id) : first
  const store = createAtlas(text, { view, faults }, languages)
  followHistory(store, text, lessons)
  const served = faults.length === 0 ? servedScreen(root, view) : null
  const takeOver = () => {
    served?.classList.remove('served')
    served?.removeAttribute('lang')
  }
  const page = (
    <StrictMode>
      <ErrorBoundary strings={stringsOf(view.lang)}>
        <AtlasProvider
          text={text}
          store={store}
          glossary={createFetched(loadGlossary)}
          afterwards={createFetched(loadAfterwards)}
          dataFiles={createFetched(loadDataFiles)}
          lessons={lessons}
          drafts={drafts}
        >
          <Drawn onDrawn={takeOver}>
            <App still={still} />
          </Drawn>
        </AtlasProvider>
      </ErrorBoundary>
    </StrictMode>
  )
  root.dataset.taken = ''
  // In slices: whoever reads or clicks meanwhile does not wait for it.
  startTransition(() => {
    if (served) {
      while (served.previousSibling) served.previousSibling.remove()
      while (served.nextSibling) served.nextSibling.remove()
      hydrateRoot(root, page, { onRecoverableError: drawAnew })
    } else createRoot(root).render(page)
  })
}

/** The screen as it was served, of the first View or of a place in it, if React draws the same now. */
function servedScreen(root: HTMLElement, view: View): HTMLElement | null {
  const { first, firstWords } = document.documentElement.dataset
  const isSame = first === view.lang && firstWords === undefined
  const place = (root.dataset.served ?? null) as PlaceId | null
  return isSame && differences(view, { ...firstView(view.lang), place }).length === 0
    ? root.querySelector<HTMLElement>('.served')
    : null
}

/** A browser that words a date or a list in its own way is no fault: React draws the screen anew. */
const drawAnew = (): void => undefined

/** Tells when its children stand on the page, before they are painted. */
function Drawn({ onDrawn, children }: { onDrawn: () => void; children: ReactNode }) {
  useLayoutEffect(onDrawn, [onDrawn])
  return children
}

/** Without its words in any language the atlas has nothing to say: the page says so by itself, with ways on. */
function saySo(): void {
  document.getElementById('start-failed')?.removeAttribute('hidden')
}
start().catch(saySo)

keepOffline()
