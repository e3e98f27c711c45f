import './app.css'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { litByPoint, litBySentence } from '../../model/lit'
import type { PlaceId } from '../../model/edition'
import { useActions, useAtlas, useText } from '../../state/context'
import { Plate } from '../map/Plate'
import { Overview } from '../overview/Overview'
import { Panel } from '../panel/Panel'
import { TAG, useLanguage, useStrings } from '../shared/strings'
import { useMediaQuery } from '../shared/useMediaQuery'
import { TextView } from '../text/TextView'
import { Where } from '../text/Where'
import { Announcer } from './Announcer'
import { ErrorBoundary } from './ErrorBoundary'
import { HandCard } from './HandCard'
import { Header } from './Header'
import { Margin } from './Margin'
import { Notices } from './Notices'
import { Sheet } from './Sheet'

/** The screen: the plate on one side, the page with the words on the other. */
export function App() {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const view = useAtlas(state => state.view)
  const { letGo } = useActions()
  const place = view.place ? text.place(view.place) : undefined
  const [scale, setScale] = useState(3700)
  const narrow = useMediaQuery('(max-width: 719px)')

  const last = useRef<PlaceId | null>(null)
  useEffect(() => {
    if (view.place) last.current = view.place
  }, [view.place])

  useEffect(() => {
    document.documentElement.lang = TAG[language]
    const section = view.at ? [view.at] : []
    const name =
      view.view === 'text' ? [...section, strings.text.heading] : place ? [place.names[language]] : []
    document.title = strings.pageTitle(name)
  }, [language, strings, view.at, view.view, place])

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return
      if (letGo()) event.preventDefault()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [letGo])

  const pointed = useAtlas(state => state.pointed)
  const lit = useMemo(() => {
    if (pointed?.kind === 'sentence') return litBySentence(text, pointed.id)
    const point = pointed?.kind === 'point' ? text.point(pointed.id) : view.point && text.point(view.point)
    if (point) return litByPoint(text, point)
    return view.at ? litBySentence(text, view.at) : []
  }, [text, pointed, view.point, view.at])
  const inSight = useMemo(() => {
    const point = view.point && text.point(view.point)
    if (view.view === 'text') return view.at ? litBySentence(text, view.at).map(({ place: id }) => id) : []
    // A point's corridor or sea must be seen; its countries are in sight, or named in the words.
    const spots = point ? point.places.filter(id => text.place(id)?.kind !== 'country') : []
    return [...new Set([...(view.place ? [view.place] : []), ...spots])]
  }, [text, view.view, view.at, view.place, view.point])

  const reading = view.view === 'text'
  const page = place ? <Panel place={place} /> : <Overview comingFrom={last.current} />
  return (
    <div className={`screen ${reading ? 'reading' : 'atlas'} ${place ? 'with-place' : ''}`}>
      <Header />
      <Notices />
      {reading && <TextView />}
      <div className="plate-side" role={reading ? undefined : 'main'}>
        {place && !reading && <h1 className="visually-hidden">{strings.map.label}</h1>}
        <ErrorBoundary strings={strings}>
          <Plate lit={lit} inSight={inSight} enough={reading ? 0.05 : 0.6} onScale={setScale}>
            <HandCard />
          </Plate>
        </ErrorBoundary>
        {reading ? <Where sentence={view.at} /> : !narrow && <Margin metresPerPixel={scale} />}
      </div>
      {!reading && (
        <Around narrow={narrow} footer={place ? null : <Margin metresPerPixel={scale} />}>
          <ErrorBoundary strings={strings} key={view.place}>
            {page}
          </ErrorBoundary>
        </Around>
      )}
      <Announcer />
    </div>
  )
}

/** On a phone the page stands in a sheet, which keeps its height from place to place. */
function Around({ narrow, footer, children }: { narrow: boolean; footer: ReactNode; children: ReactNode }) {
  return narrow ? <Sheet footer={footer}>{children}</Sheet> : children
}
