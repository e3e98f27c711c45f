/** What the build draws and serves: run by it, when it is imported, and never by the app. */
import type { ReactElement } from 'react'
import { renderToString } from 'react-dom/server'
import { detailOf } from '../geo/simplify.mjs'
import { loadEdition } from './content/load'
import { filesOf } from './language/files'
import { loadStrings } from './language/strings'
import { concordance } from './model/concordance'
import type { PlaceId } from './model/edition'
import { type Language, LANGUAGES } from './model/language'
import { firstView, type View } from './model/view'
import { AtlasProvider } from './state/context'
import { createDrafts } from './state/drafts'
import { createFetched } from './state/fetched'
import { createLessons } from './state/lessons'
import { createAtlas } from './state/store'
import { App } from './views/app/App'
import { Still } from './views/map/Still'
import { FIRST_VIEW } from './views/shared/picture/frame'
import { readGeography, type Simplify } from './views/shared/picture/geography'
import { pathsOn } from './views/shared/picture/paths'
import { within } from './views/shared/picture/within'

/** In metres, of which the first view on a laptop has 3,700 to a pixel; the live map soon shows the rest. */
const DETAIL = 13_500
const GRID = 3000
const simplify: Simplify = arc => {
  const details = detailOf(arc)
  return arc.filter((_, i) => (details[i] ?? 0) >= DETAIL)
}

/** A plate that is wider than the first view shows more to its sides. */
const { west, south, east, north } = FIRST_VIEW
const AROUND = {
  west: west - 0.25 * (east - west),
  east: east + 0.25 * (east - west),
  south: south - 0.15 * (north - south),
  north: north + 0.15 * (north - south),
}

const nothing = () => new Promise<never>(() => undefined)

/** The places that a screen offers by name. */
const offeredBy = (screen: string): PlaceId[] =>
  Array.from(screen.matchAll(/<button[^>]* data-row="([^"]*)"/g), ([, id = '']) => id as PlaceId)

/** Screens by language, as HTML. */
interface FirstScreens {
  /** What an address without a choice shows, with the drawing of the map. */
  readonly first: ReadonlyMap<Language, string>
  /** What choosing a place shows that it offers, by place, with an empty box where the drawing goes. */
  readonly places: ReadonlyMap<Language, ReadonlyMap<PlaceId, string>>
}

async function draw(): Promise<FirstScreens> {
  const [{ edition, tellWords }, whole] = await Promise.all([loadEdition(), readGeography(simplify)])
  for (const language of LANGUAGES) {
    await loadStrings(language)
    tellWords(language, await filesOf(language).words())
  }
  const geography = within(AROUND, whole)
  const paths = pathsOn(GRID, geography)
  const text = concordance(edition)
  const drafts = createDrafts(text)
  const lessons = createLessons(text, nothing, drafts.getState())
  const screen = (view: View, still: ReactElement) =>
    renderToString(
      <AtlasProvider
        text={text}
        store={createAtlas(text, { view, faults: [] })}
        glossary={createFetched(nothing)}
        afterwards={createFetched(nothing)}
        dataFiles={createFetched(nothing)}
        lessons={lessons}
        drafts={drafts}
      >
        <App still={still} />
      </AtlasProvider>,
    )
  const drawing = <Still geography={geography} paths={paths} />
  const first = new Map(LANGUAGES.map(language => [language, screen(firstView(language), drawing)]))
  const box = <div className="still" aria-hidden="true" />
  const placesOf = (language: Language, offer: string) =>
    new Map(offeredBy(offer).map(place => [place, screen({ ...firstView(language), place }, box)]))
  return {
    first,
    places: new Map(Array.from(first, ([language, offer]) => [language, placesOf(language, offer)])),
  }
}

export const screens = await draw()
