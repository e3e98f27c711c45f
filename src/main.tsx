import 'virtual:fonts.css'
import './views/shared/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { edition, loadGlossary } from './content/load'
import { concordance } from './model/concordance'
import { AtlasProvider } from './state/context'
import { followHistory, preferredLanguage } from './state/history'
import { applyDisplay, savedDisplay } from './state/display'
import { createGlossary } from './state/glossary'
import { createAtlas } from './state/store'
import { readView } from './state/url'
import { App } from './views/app/App'
import { ErrorBoundary } from './views/app/ErrorBoundary'
import { stringsOf } from './views/shared/strings'

applyDisplay(savedDisplay())
const text = concordance(edition)
const language = preferredLanguage(navigator.languages)
const store = createAtlas(text, readView(location.search, text, language))
const glossary = createGlossary(loadGlossary)
followHistory(store, text)

const root = document.getElementById('app')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary strings={stringsOf(store.getState().view.lang)}>
        <AtlasProvider text={text} store={store} glossary={glossary}>
          <App />
        </AtlasProvider>
      </ErrorBoundary>
    </StrictMode>,
  )
}
