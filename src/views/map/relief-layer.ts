import {
  type Bounds,
  DomUtil,
  type LatLng,
  Layer,
  type LeafletEvent,
  type Map as LeafletMap,
  point,
  type ZoomAnimEvent,
} from 'leaflet'
import { unproject } from '../../model/albers'
import { latLng, metresPerPixel } from './crs'

/** From this zoom on the picture is only a blur. */
const TOO_NEAR = 7.5

/**
 * A picture laid over an extent of the projected plane. Leaflet's own image overlay takes a latitude–longitude box
 * and jumps in a conic projection while the map zooms.
 */
export class PlanePicture extends Layer {
  readonly #image = document.createElement('img')
  readonly #northWest: LatLng
  readonly #extent: Bounds
  readonly #pane: string

  constructor(src: string, extent: Bounds, pane: string) {
    super()
    this.#extent = extent
    this.#pane = pane
    // In the plane y grows northwards, so the corner that Leaflet calls bottom left is in the north-west.
    const { x, y } = extent.getBottomLeft()
    this.#northWest = latLng(unproject([x, y]))
    Object.assign(this.#image, { src, alt: '', decoding: 'async', className: 'relief leaflet-zoom-animated' })
  }

  override onAdd(map: LeafletMap): this {
    map.getPane(this.#pane)?.append(this.#image)
    this.#place(map)
    return this
  }

  override onRemove(): this {
    this.#image.remove()
    return this
  }

  override getEvents() {
    return {
      viewreset: ({ target }: LeafletEvent) => this.#place(target as LeafletMap),
      zoom: ({ target }: LeafletEvent) => this.#place(target as LeafletMap),
      zoomanim: (event: LeafletEvent) => this.#animate(event as ZoomAnimEvent),
    }
  }

  #place(map: LeafletMap): void {
    const size = this.#extent.getSize().divideBy(metresPerPixel(map.getZoom()))
    DomUtil.setPosition(this.#image, map.latLngToLayerPoint(this.#northWest))
    this.#image.hidden = map.getZoom() >= TOO_NEAR
    this.#image.style.width = `${size.x}px`
    this.#image.style.height = `${size.y}px`
  }

  #animate({ target, zoom, center }: ZoomAnimEvent): void {
    const map = target as LeafletMap
    DomUtil.setTransform(
      this.#image,
      layerPointAt(map, this.#northWest, zoom, center),
      2 ** (zoom - map.getZoom()),
    )
  }
}

/** Where a position will be in the layers' coordinates once the map has zoomed. */
export function layerPointAt(map: LeafletMap, at: LatLng, zoom: number, centre: LatLng) {
  const mapPane = map.getPane('mapPane')
  const offset = mapPane ? DomUtil.getPosition(mapPane) : point(0, 0)
  const origin = map.project(centre, zoom).subtract(map.getSize().divideBy(2)).add(offset).round()
  return map.project(at, zoom).subtract(origin)
}
