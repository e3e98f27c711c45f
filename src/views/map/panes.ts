import { type Map as LeafletMap, svg } from 'leaflet'

/** The sheets of the plate, from below. Each has a renderer of its own, so that nothing is ever re-ordered. */
export const PANES = [
  'sea',
  'land',
  'relief',
  'band',
  'grid',
  'water',
  'border',
  'route',
  'corridor',
  'lit',
  'chosen',
  'hand',
  'label',
] as const
export type Pane = (typeof PANES)[number]

/** Gives the map its panes. Renderers reach half a map further than is seen, so that dragging shows no edge. */
export function makePanes(map: LeafletMap): void {
  PANES.forEach((name, i) => {
    if (map.getPane(name)) return
    map.createPane(name).style.zIndex = String(400 + i)
  })
}

const renderers = new WeakMap<LeafletMap, Map<Pane, ReturnType<typeof svg>>>()

/** The renderer of a pane; made once for each map. */
export function rendererOf(map: LeafletMap, pane: Pane) {
  const made = renderers.get(map) ?? new Map<Pane, ReturnType<typeof svg>>()
  renderers.set(map, made)
  const renderer = made.get(pane) ?? svg({ pane, padding: 0.5 })
  made.set(pane, renderer)
  return renderer
}
