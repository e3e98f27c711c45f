import 'virtual:fonts.css'
import './views/shared/base.css'
import { startTransition, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
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
import { languagesOf } from './model/view'
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
  const store = createAtlas(text, first, languages)
  followHistory(store, text, lessons)
  const root = document.getElementById('app')
  if (!root) return
  // What the page was served with is there until React draws; the map's part of it until the map can be moved.
  const still = root.querySelector<HTMLElement>('.still')
  const early = text.place(root.dataset.early as PlaceId)
  if (early) store.getState().choose(early.id)
  const page = (
    <StrictMode>
      <ErrorBoundary strings={stringsOf(store.getState().view.lang)}>
        <AtlasProvider
          text={text}
          store={store}
          glossary={createFetched(loadGlossary)}
          afterwards={createFetched(loadAfterwards)}
          dataFiles={createFetched(loadDataFiles)}
          lessons={lessons}
          drafts={drafts}
        >
          <App still={still} />
        </AtlasProvider>
      </ErrorBoundary>
    </StrictMode>
  )
  // In slices: whoever reads or clicks meanwhile does not wait for it.
  startTransition(() => createRoot(root).render(page))
}
/** Without its words in any language the atlas has nothing to say: the page says so by itself, with ways on. */
function saySo(): void {
  document.getElementById('start-failed')?.removeAttribute('hidden')
}
start().catch(saySo)

keepOffline()
