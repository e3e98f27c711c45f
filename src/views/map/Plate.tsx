import 'leaflet/dist/leaflet.css'
import './map.css'
import type { Map as LeafletMap } from 'leaflet'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { MapContainer, useMap, useMapEvents } from 'react-leaflet'
import type { Lit } from '../../model/lit'
import type { PlaceId } from '../../model/edition'
import { isDrawn } from '../../model/layers'
import { useAtlas, useText } from '../../state/context'
import { useMediaQuery } from '../shared/useMediaQuery'
import { TAG, useLanguage, useStrings } from '../shared/strings'
import { keepTabStop, pressKey } from './arrowKeys'
import { Defs } from './ClippedBand'
import { Corridors } from './Corridors'
import { Countries } from './Countries'
import { ALBERS, latLng, metresPerPixel } from './crs'
import { Degrees } from './Degrees'
import { type Geometry, loadGeometry } from './geometry'
import { Ground } from './Ground'
import { Labels } from './Labels'
import { Chosen, Hand, LitPlaces } from './Overlays'
import { makePanes } from './panes'
import { ViewKeeper } from './ViewKeeper'
import { ZoomButtons } from './ZoomButtons'

interface Props {
  /** Where the words that are shown or pointed at play. */
  readonly lit: readonly Lit[]
  /** The places that must be in sight, and which share of each. */
  readonly inSight: readonly PlaceId[]
  readonly enough: number
  readonly onScale: (metresPerPixel: number) => void
  /** Whether the wheel zooms by itself; beside a page that scrolls it does not. */
  readonly wheelZooms: boolean
  /** What stands on the plate in a corner: the place that hand or focus is at, a caption. */
  readonly children?: ReactNode
}

const ARAL = 'aral-sea' as PlaceId

type Loading =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'ready'; geometry: Geometry }

/** The map: a region with a name, drawn by Leaflet, in an equal-area projection. */
export function Plate({ children, ...drawing }: Props) {
  const strings = useStrings()
  const language = useLanguage()
  const [state, setState] = useState<Loading>({ kind: 'loading' })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let gone = false
    loadGeometry().then(
      geometry => !gone && setState({ kind: 'ready', geometry }),
      () => !gone && setState({ kind: 'failed' }),
    )
    return () => {
      gone = true
    }
  }, [attempt])

  return (
    <section
      className="plate"
      aria-label={strings.map.label}
      aria-describedby="map-help"
      lang={TAG[language]}
    >
      <p id="map-help" hidden>
        {strings.map.help}
      </p>
      <div className="plate-frame">
        {state.kind === 'ready' && <Drawing geometry={state.geometry} {...drawing} />}
        {state.kind === 'loading' && <p className="plate-message">{strings.map.loading}</p>}
        {state.kind === 'failed' && (
          <div className="plate-message" role="alert">
            <p>{strings.map.failed}</p>
            <button
              type="button"
              className="button"
              onClick={() => {
                setState({ kind: 'loading' })
                setAttempt(n => n + 1)
              }}
            >
              {strings.map.again}
            </button>
          </div>
        )}
        {children}
      </div>
    </section>
  )
}

function Drawing({
  geometry,
  lit,
  inSight,
  enough,
  onScale,
  wheelZooms,
}: Omit<Props, 'children'> & { geometry: Geometry }) {
  const text = useText()
  const still = useMediaQuery('(prefers-reduced-motion: reduce)')
  const direct = useMemo(
    () => lit.filter(({ through }) => through.length === 0).map(({ place }) => place),
    [lit],
  )
  const members = useMemo(
    () => lit.filter(({ through }) => through.length > 0).map(({ place }) => place),
    [lit],
  )
  const layers = useAtlas(state => state.view.layers)
  const chosen = useAtlas(state => state.view.place)
  const asked = direct.includes(ARAL) || chosen === ARAL
  const aralThen = asked || isDrawn(text, layers, ARAL)
  const litIds = useMemo(() => new Set(direct), [direct])
  const countries = useMemo(
    () => text.edition.places.filter(place => geometry.territory(place.id)).map(place => place.id),
    [text, geometry],
  )
  return (
    <>
      <Defs countries={countries} />
      <MapContainer
        // Leaflet reads these when it is made, so a new preference makes a new map.
        key={String(still)}
        className="leaflet-plate"
        crs={ALBERS}
        center={latLng([65.2, 40.2])}
        zoom={5}
        minZoom={2.9}
        maxZoom={8}
        zoomSnap={0}
        zoomDelta={0.5}
        wheelPxPerZoomLevel={140}
        zoomControl={false}
        attributionControl={false}
        keyboard={false}
        doubleClickZoom={false}
        zoomAnimation={!still}
        fadeAnimation={false}
        markerZoomAnimation={!still}
        inertia={!still}
      >
        <Panes>
          <Ground geometry={geometry} focus={text.edition.focus} aralThen={aralThen} />
          <Countries geometry={geometry} />
          <Corridors geometry={geometry} lit={litIds} />
          <LitPlaces geometry={geometry} direct={direct} members={members} />
          <Chosen geometry={geometry} />
          <Hand geometry={geometry} />
          <Labels lit={litIds} />
          <Degrees />
          <Keyboard />
          <Gestures zooms={wheelZooms} />
          <Watch onScale={onScale} />
          <ViewKeeper text={text} geometry={geometry} places={inSight} enough={enough} animate={!still} />
          <ZoomButtons />
        </Panes>
      </MapContainer>
    </>
  )
}

/** The panes must be there before anything is drawn into them. */
function Panes({ children }: { children: ReactNode }) {
  makePanes(useMap())
  return children
}

function Keyboard() {
  const map = useMap()
  const chosen = useAtlas(state => state.view.place)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => pressKey(map, event)
    const container = map.getContainer()
    container.addEventListener('keydown', onKeyDown)
    return () => container.removeEventListener('keydown', onKeyDown)
  }, [map])
  useEffect(() => keepTabStop(map), [map, chosen])
  return null
}

/** In a low window the document scrolls as one, the map with it. */
const LOW = '(max-height: 479px)'

/** The map never takes the page's scroll: beside a text the wheel needs Ctrl, in a low window one finger scrolls on. */
function Gestures({ zooms }: { zooms: boolean }) {
  const map = useMap()
  const low = useMediaQuery(LOW)
  const free = zooms && !low
  useEffect(() => {
    map.scrollWheelZoom[free ? 'enable' : 'disable']()
    map.dragging[low ? 'disable' : 'enable']()
    if (free) return
    const container = map.getContainer()
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return
      event.preventDefault()
      map.setZoom(map.getZoom() - event.deltaY / 140, { animate: false })
    }
    container.addEventListener('wheel', onWheel, { passive: false })
    return () => container.removeEventListener('wheel', onWheel)
  }, [map, free, low])
  return null
}

/** Tells the scale, and lets the map know when its box changes size. */
function Watch({ onScale }: { onScale: (metres: number) => void }) {
  const map: LeafletMap = useMap()
  const tell = useRef(onScale)
  tell.current = onScale
  useMapEvents({ zoomend: () => tell.current(metresPerPixel(map.getZoom())) })
  useEffect(() => {
    tell.current(metresPerPixel(map.getZoom()))
    const observer = new ResizeObserver(() => map.invalidateSize({ pan: false }))
    observer.observe(map.getContainer())
    return () => observer.disconnect()
  }, [map])
  useEffect(() => {
    // Paper is laid out at once: the map must have its size, and React must have drawn, before the print begins.
    const resize = (width: string, height: string) => () => {
      Object.assign(map.getContainer().style, { width, height })
      flushSync(() => map.invalidateSize({ animate: false, pan: false }))
    }
    const [toPaper, toScreen] = [resize('178mm', '118mm'), resize('', '')]
    addEventListener('beforeprint', toPaper)
    addEventListener('afterprint', toScreen)
    return () => {
      removeEventListener('beforeprint', toPaper)
      removeEventListener('afterprint', toScreen)
    }
  }, [map])
  return null
}
