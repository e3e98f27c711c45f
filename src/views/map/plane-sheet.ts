import {
  DomUtil,
  type LatLng,
  Layer,
  type Map as LeafletMap,
  point,
  type Point,
  type ZoomAnimEvent,
} from 'leaflet'
import { unproject } from '../../model/albers'
import { GRID } from '../shared/picture/paths'
import { latLng, metresAt, metresPerPixel } from './crs'
import type { Pane } from './panes'

/** How much further than the window a sheet reaches on each side, as a share of it: dragging further draws it anew. */
const BEYOND = 0.5

/**
 * A drawing in the projected plane: an SVG whose view box follows the map. The paths in it are never made anew, since
 * at every zoom the plane is only scaled. What is drawn into `svg` has units of `GRID` metres, south and east of the origin.
 */
export class PlaneSheet extends Layer {
  readonly svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  readonly #pane: Pane
  #northWest: LatLng = latLng([0, 0])
  /** The corner in the north-west in the coordinates of the layers, and the room beyond the window, in pixels. */
  #corner = point(0, 0)
  #room = point(0, 0)

  constructor(pane: Pane) {
    super()
    this.#pane = pane
    this.svg.setAttribute('class', 'plane leaflet-zoom-animated')
    // React listens on it, since it draws into it from elsewhere, and Chromium lets Tab stop at a drawing that listens for focus.
    this.svg.setAttribute('tabindex', '-1')
  }

  override onAdd(map: LeafletMap): this {
    map.getPane(this.#pane)?.append(this.svg)
    this.#place(map)
    return this
  }

  override onRemove(): this {
    this.svg.remove()
    return this
  }

  override getEvents() {
    const place = ({ target }: { target: unknown }) => this.#place(target as LeafletMap)
    return {
      viewreset: place,
      moveend: place,
      move: ({ target }: { target: unknown }) => {
        if (this.#isLeft(target as LeafletMap)) this.#place(target as LeafletMap)
      },
      zoom: place,
      zoomanim: (event: unknown) => this.#animate(event as ZoomAnimEvent),
    }
  }

  /** Whether the window was dragged past an edge. */
  #isLeft(map: LeafletMap): boolean {
    const { x, y } = map.containerPointToLayerPoint([0, 0]).subtract(this.#corner).subtract(this.#room)
    return Math.abs(x) > this.#room.x || Math.abs(y) > this.#room.y
  }

  #place(map: LeafletMap): void {
    const window = map.getSize()
    const size = window.multiplyBy(1 + 2 * BEYOND)
    const corner = map.containerPointToLayerPoint(window.multiplyBy(-BEYOND)).round()
    this.#corner = corner
    this.#room = window.multiplyBy(BEYOND)
    const zoom = map.getZoom()
    const unit = metresPerPixel(zoom) / GRID
    const [x, y] = metresAt(corner.add(map.getPixelOrigin()), zoom)
    this.#northWest = latLng(unproject([x, y]))
    this.svg.setAttribute('width', String(size.x))
    this.svg.setAttribute('height', String(size.y))
    this.svg.setAttribute(
      'viewBox',
      [x / GRID, -y / GRID, size.x * unit, size.y * unit].map(n => n.toFixed(3)).join(' '),
    )
    DomUtil.setTransform(this.svg as unknown as HTMLElement, corner, 1)
  }

  #animate({ target, zoom, center }: ZoomAnimEvent): void {
    const map = target as LeafletMap
    DomUtil.setTransform(
      this.svg as unknown as HTMLElement,
      layerPointAt(map, this.#northWest, zoom, center),
      2 ** (zoom - map.getZoom()),
    )
  }
}

/** Where a position will be in the layers' coordinates once the map has zoomed. */
export function layerPointAt(map: LeafletMap, at: LatLng, zoom: number, centre: LatLng): Point {
  const mapPane = map.getPane('mapPane')
  const offset = mapPane ? DomUtil.getPosition(mapPane) : map.getSize().multiplyBy(0)
  const origin = map.project(centre, zoom).subtract(map.getSize().divideBy(2)).add(offset).round()
  return map.project(at, zoom).subtract(origin)
}
