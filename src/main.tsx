import 'virtual:fonts.css'
import './views/shared/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { edition, loadGlossary, loadLessons } from './content/load'
import { concordance } from './model/concordance'
import { AtlasProvider } from './state/context'
import { followHistory, preferredLanguage } from './state/history'
import { applyDisplay, savedDisplay } from './state/display'
import { createDrafts } from './state/drafts'
import { createGlossary } from './state/glossary'
import { keepOffline } from './state/offline'
import { asksForLesson, createLessons, openLesson } from './state/lessons'
import { createAtlas } from './state/store'
import { readView } from './model/address'
import { App } from './views/app/App'
import { ErrorBoundary } from './views/app/ErrorBoundary'
import { stringsOf } from './views/shared/strings'

applyDisplay(savedDisplay())
const text = concordance(edition)
const language = preferredLanguage(navigator.languages)
const drafts = createDrafts(text)
const lessons = createLessons(text, loadLessons, drafts.getState())
const { shelf } = lessons.getState()
const glossary = createGlossary(loadGlossary)

/** An address that names a lesson can be read when the lessons are there. */
async function start(): Promise<void> {
  const short = asksForLesson(location) ? await openLesson(location, lessons, text) : null
  const store = createAtlas(text, readView(short ?? location.search, text, language, shelf))
  followHistory(store, text, lessons)
  const root = document.getElementById('app')
  if (!root) return
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary strings={stringsOf(store.getState().view.lang)}>
        <AtlasProvider text={text} store={store} glossary={glossary} lessons={lessons} drafts={drafts}>
          <App />
        </AtlasProvider>
      </ErrorBoundary>
    </StrictMode>,
  )
}
void start()

keepOffline()
