import type { Map as LeafletMap } from 'leaflet'

/** The layers of the plate, from below. */
const PANES = ['land', 'relief', 'lines', 'label'] as const
export type Pane = (typeof PANES)[number]

/** Gives the map its panes. */
export function makePanes(map: LeafletMap): void {
  PANES.forEach((name, i) => {
    if (map.getPane(name)) return
    map.createPane(name).style.zIndex = String(400 + i)
  })
}
