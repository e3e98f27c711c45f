import 'leaflet/dist/leaflet.css'
import type { Handler, Map as LeafletMap } from 'leaflet'
import { type ReactNode, startTransition, useEffect, useMemo, useRef, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { MapContainer, useMap, useMapEvents } from 'react-leaflet'
import type { PlaceId } from '../../model/edition'
import { directPlaces, type Lit } from '../../model/lit'
import { useAtlas, useText } from '../../state/context'
import type { Geography } from '../shared/picture/geography'
import { GRID, pathsOf } from '../shared/picture/paths'
import { useMediaQuery } from '../shared/useMediaQuery'
import { followFocus, keepTabStop, pressKey } from './arrowKeys'
import { ALBERS, latLng, metresPerPixel } from './crs'
import { Degrees } from './Degrees'
import { densityAt } from './label-table'
import { Labels } from './Labels'
import { makePanes, type Pane } from './panes'
import { PlaneSheet } from './plane-sheet'
import { RELIEF } from './relief'
import { PlanePicture } from './relief-layer'
import { LandSheet, LineSheet, MarkSheet } from './Sheet'
import { ViewKeeper } from './ViewKeeper'
import { ZoomButtons } from './ZoomButtons'

export interface LiveMapProps {
  readonly geography: Geography
  /** Where the words that are shown or pointed at play. */
  readonly lit: readonly Lit[]
  /** The places that must be in sight, and which share of each. */
  readonly inSight: readonly PlaceId[]
  readonly enough: number
  readonly onScale: (metresPerPixel: number) => void
  /** Whether the wheel zooms by itself; beside a page that scrolls it does not. */
  readonly wheelZooms: boolean
  /** Called when everything is in its place. */
  readonly onDrawn: () => void
}

/** The map that can be moved: Leaflet carries the sheets, and React draws into them. */
export function LiveMap({ geography, lit, inSight, enough, onScale, wheelZooms, onDrawn }: LiveMapProps) {
  const text = useText()
  const still = useMediaQuery('(prefers-reduced-motion: reduce)')
  const named = useMemo(() => directPlaces(lit), [lit])
  return (
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
      <ViewKeeper text={text} geography={geography} places={inSight} enough={enough} animate={!still} />
      <Panes>
        <Sheets geography={geography} lit={lit} />
        <Relief />
        <Labels lit={named} />
        <Degrees />
        <Keyboard />
        <Gestures zooms={wheelZooms} />
        <Watch onScale={onScale} />
        <ZoomButtons />
        <Drawn tell={onDrawn} />
      </Panes>
    </MapContainer>
  )
}

/**
 * The panes must be there before anything is drawn into them. All of it comes once the map has its first view, so that
 * nothing is placed twice, and in slices: react-leaflet would draw it in one piece.
 */
function Panes({ children }: { children: ReactNode }) {
  makePanes(useMap())
  const [placed, setPlaced] = useState(false)
  useEffect(() => startTransition(() => setPlaced(true)), [])
  return placed && children
}

/** The land below the relief, the lines above it, and what the reader marks. */
function Sheets({ geography, lit }: { geography: Geography; lit: readonly Lit[] }) {
  const map = useMap()
  const paths = pathsOf(geography)
  const land = useSheet('land')
  const lines = useSheet('lines')
  const marks = useSheet('marks')
  const [metres, setMetres] = useState(() => metresPerPixel(map.getZoom()))
  useMapEvents({ zoomend: () => setMetres(metresPerPixel(map.getZoom())) })
  return (
    <>
      {createPortal(<LandSheet geography={geography} paths={paths} />, land)}
      {createPortal(<LineSheet paths={paths} lit={lit} roomy={densityAt(metres) === 'plate'} />, lines)}
      {createPortal(<MarkSheet paths={paths} lit={lit} scale={GRID / metres} />, marks)}
    </>
  )
}

/** A sheet on the map, for React to draw into. */
function useSheet(pane: Pane): SVGSVGElement {
  const map = useMap()
  const [sheet] = useState(() => new PlaneSheet(pane))
  useEffect(() => {
    sheet.addTo(map)
    return () => {
      sheet.remove()
    }
  }, [map, sheet])
  return sheet.svg
}

function Relief() {
  const map = useMap()
  useEffect(() => {
    const layer = new PlanePicture(RELIEF.src, RELIEF.extent, 'relief')
    layer.addTo(map)
    return () => {
      layer.remove()
    }
  }, [map])
  return null
}

/** Stands last: its effect runs when everything else has been drawn. */
function Drawn({ tell }: { tell: () => void }) {
  const now = useRef(tell)
  now.current = tell
  useEffect(() => now.current(), [])
  return null
}

/** Whether the last press on the map was a drag. Leaflet's types leave it out. */
const hasDragged = ({ dragging }: LeafletMap): boolean => (dragging as Handler & { moved(): boolean }).moved()

function Keyboard() {
  const map = useMap()
  const chosen = useAtlas(state => state.view.place)
  useEffect(() => {
    const container = map.getContainer()
    const onKeyDown = (event: KeyboardEvent) => pressKey(map, event)
    // The end of a drag is no click; what keys press has no pointer's count.
    const onClick = (event: MouseEvent) => {
      if (event.detail > 0 && hasDragged(map)) event.stopPropagation()
    }
    const onFocusIn = (event: FocusEvent) => followFocus(map, event)
    container.addEventListener('keydown', onKeyDown)
    container.addEventListener('focusin', onFocusIn)
    container.addEventListener('click', onClick, { capture: true })
    return () => {
      container.removeEventListener('keydown', onKeyDown)
      container.removeEventListener('focusin', onFocusIn)
      container.removeEventListener('click', onClick, { capture: true })
    }
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
