import type { Map as LeafletMap } from 'leaflet'

/** The layers of the plate, from below. */
const PANES = ['land', 'relief', 'lines', 'marks', 'label'] as const
export type Pane = (typeof PANES)[number]

/** Gives the map its panes. */
export function makePanes(map: LeafletMap): void {
  // What is clicked here React answers. To tell of it, Leaflet copies each click, which has the page laid out for nothing.
  Object.assign(map.getPane('mapPane') ?? {}, { _leaflet_disable_click: true })
  PANES.forEach((name, i) => {
    if (map.getPane(name)) return
    map.createPane(name).style.zIndex = String(400 + i)
  })
}
