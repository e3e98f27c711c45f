import './app.css'
import './first-screen.css'
import { LANGUAGES } from '../../model/language'
import { useEffect, useRef, useState } from 'react'
import type { PlaceId } from '../../model/edition'
import { isPresenting, type Screen } from '../../model/view'
import {
  useActions,
  useAtlas,
  useAfterwardsAhead,
  useGlossaryAhead,
  useLessonsAhead,
  useText,
} from '../../state/context'
import { Plate } from '../map/Plate'
import type { StillMap } from '../map/Served'
import { Overview } from '../overview/Overview'
import { Panel } from '../panel/Panel'
import { focusIsLost, focusWords } from '../shared/arrival'
import { popoverIsOpen } from '../shared/placePopover'
import { TAG, useLanguage, useStrings } from '../shared/strings'
import { useNarrow } from '../shared/useMediaQuery'
import { Where } from '../text/Where'
import { Announcer } from './Announcer'
import { EmbedBar } from './EmbedBar'
import { ErrorBoundary } from './ErrorBoundary'
import { HandCard } from './HandCard'
import { Header } from './Header'
import { later } from '../shared/Later'
import { Margin } from './Margin'
import { Notices } from './Notices'
import { UpdateNotice } from './Offline'
import { HOME_SCALE } from './scale'
import { Sheet } from './Sheet'
import { fetchShare, ShareMenu } from './ShareMenu'
import { useLighting } from './useLighting'

/** The screens that are not needed first. */
const LATER = {
  text: later(async () => (await import('../text/TextView')).TextView),
  matrix: later(async () => (await import('../matrix/MatrixView')).MatrixView),
  compare: later(async () => (await import('../compare/CompareView')).CompareView),
  glossary: later(async () => (await import('../glossary/GlossaryView')).GlossaryView),
  search: later(async () => (await import('../search/SearchView')).SearchView),
  check: later(async () => (await import('../search/CheckView')).CheckView),
  lessons: later(async () => (await import('../lessons/LessonsView')).LessonsView),
  predict: later(async () => (await import('../predict/PredictView')).PredictView),
  quiz: later(async () => (await import('../quiz/QuizView')).QuizView),
  handout: later(async () => (await import('../handout/HandoutView')).HandoutView),
  afterwards: later(async () => (await import('../afterwards/AfterwardsView')).AfterwardsView),
  data: later(async () => (await import('../data/DataView')).DataView),
  about: later(async () => (await import('../about/AboutView')).AboutView),
}

const PRESENT = later(async () => (await import('../present/Present')).Present)

/** Screens that stand beside the map; the others have the whole width. */
const BESIDE_MAP: readonly Screen[] = ['map', 'text', 'search', 'check']

interface Props {
  /** The first view of the map as the page was served with it. */
  readonly still?: StillMap | null
}

/** A lesson over the whole window, or the atlas. */
export function App({ still = null }: Props) {
  const presenting = useAtlas(({ view }) => isPresenting(view))
  const embed = useAtlas(state => state.view.embed)
  const strings = useStrings()
  const language = useLanguage()
  useEffect(() => {
    document.documentElement.lang = TAG[language]
  }, [language])
  useFetchAhead()
  if (!presenting)
    return (
      <ErrorBoundary strings={strings}>
        <Atlas still={still} />
      </ErrorBoundary>
    )
  return (
    <div className={embed ? 'presenting embed' : 'presenting'}>
      {embed && <EmbedBar />}
      <Notices />
      <ErrorBoundary strings={strings}>
        <PRESENT.Screen share={<ShareMenu />} />
      </ErrorBoundary>
    </div>
  )
}

/** The screen: the plate on one side, the words on the other, or a table over the whole width. */
function Atlas({ still }: Required<Props>) {
  const text = useText()
  const strings = useStrings()
  const screen = useAtlas(state => state.view.view)
  const embed = useAtlas(state => state.view.embed)
  const chosen = useAtlas(state => state.view.place)
  const place = chosen ? text.place(chosen) : undefined
  const [scale, setScale] = useState(HOME_SCALE)
  const narrow = useNarrow(719)
  const { lit, inSight } = useLighting()
  const last = useRef<PlaceId | null>(null)
  useEffect(() => {
    if (chosen) last.current = chosen
  }, [chosen])
  useTitle()
  useEscape()
  useFocusKept()

  const read = useAtlas(({ view, reached }) => view.at ?? reached)
  const beside = BESIDE_MAP.includes(screen)
  const { Screen: Words } = LATER[screen === 'map' ? 'text' : screen]
  const page =
    screen === 'map' ? place ? <Panel place={place} /> : <Overview comingFrom={last.current} /> : <Words />
  const kind = screen === 'text' ? 'reading' : beside ? 'atlas' : 'whole'
  const margin = <Margin metresPerPixel={scale} />
  return (
    <div className={embed ? `screen ${kind} embed` : `screen ${kind}`}>
      {embed ? <EmbedBar /> : <Header />}
      <Notices />
      <UpdateNotice />
      {kind !== 'atlas' && (
        <ErrorBoundary strings={strings} key={screen}>
          {page}
        </ErrorBoundary>
      )}
      {beside && (
        <div className="plate-side" role={kind === 'atlas' ? 'main' : undefined}>
          {(place || screen !== 'map') && kind === 'atlas' && (
            <h1 className="visually-hidden">{strings.map.label}</h1>
          )}
          <ErrorBoundary strings={strings}>
            <Plate
              lit={lit}
              inSight={inSight}
              enough={kind === 'reading' ? 0.05 : 0.6}
              wheelZooms={kind === 'atlas'}
              onScale={setScale}
              still={still}
            >
              <HandCard />
            </Plate>
          </ErrorBoundary>
          {kind === 'reading' ? !narrow && <Where sentence={read} /> : !narrow && margin}
        </div>
      )}
      {kind === 'atlas' && (
        <Sheet footer={narrow && margin}>
          <ErrorBoundary strings={strings} key={`${screen} ${chosen ?? ''}`}>
            {page}
          </ErrorBoundary>
        </Sheet>
      )}
      <Announcer />
    </div>
  )
}

/** The document's title follows the View. */
function useTitle(): void {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const { view, place, at, q } = useAtlas(state => state.view)
  useEffect(() => {
    const name = place ? text.place(place)?.names[language] : undefined
    const parts = [
      view === 'text' ? at : null,
      view !== 'map' && q !== '' ? q : null,
      view === 'map' ? null : strings[view].heading,
      view === 'text' ? null : name,
    ]
    document.title = strings.pageTitle(parts.filter(part => part !== null && part !== undefined))
  }, [text, language, strings, view, place, at, q])
}

/** Esc lets go of the innermost choice, unless it belongs to what stands open above the page. */
function useEscape(): void {
  const { letGo } = useActions()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented || popoverIsOpen()) return
      if (letGo()) event.preventDefault()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [letGo])
}

/** What had focus and went away with a choice gives it to the heading of the words; parts of the page that know better were first. */
function useFocusKept(): void {
  const view = useAtlas(state => state.view)
  const last = useRef<Element | null>(null)
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof Element) last.current = target
    }
    addEventListener('focusin', onFocus)
    return () => removeEventListener('focusin', onFocus)
  }, [])
  useEffect(() => {
    if (last.current && !last.current.isConnected && focusIsLost()) focusWords()
  }, [view])
}

/** So long the reader has the machine alone, in milliseconds: parsing the rest takes an old laptop a second. */
const SETTLED = 5000

/** When the first screen has settled, the others are fetched: they are there when the network is not. */
function useFetchAhead(): void {
  const fetchGlossary = useGlossaryAhead()
  const fetchLessons = useLessonsAhead()
  const fetchAfterwards = useAfterwardsAhead()
  const { learn } = useActions()
  useEffect(() => {
    let gone = false
    const fetchAll = async () => {
      fetchGlossary()
      fetchAfterwards()
      // One after the other: together they would hold up whoever reads meanwhile.
      const all = [...Object.values(LATER), PRESENT].map(screen => screen.fetch)
      for (const fetch of [...all, fetchShare, () => learn(LANGUAGES), fetchLessons]) {
        if (gone) return
        await fetch().catch(() => undefined)
      }
    }
    const timer = setTimeout(() => void fetchAll(), SETTLED)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [fetchGlossary, fetchLessons, fetchAfterwards, learn])
}
