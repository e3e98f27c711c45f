import {
  type Bounds,
  DomUtil,
  type LatLng,
  Layer,
  type LeafletEvent,
  type Map as LeafletMap,
  type ZoomAnimEvent,
} from 'leaflet'
import { unproject } from '../../model/albers'
import { latLng, metresPerPixel } from './crs'
import type { Pane } from './panes'
import { layerPointAt } from './plane-sheet'

/** From this zoom on the picture is only a blur. */
const TOO_NEAR = 7.5

/** The picture, decoded beside the page's own work: an image element does it again, in the page's way, when it is drawn. */
async function decoded(src: string): Promise<ImageBitmap> {
  const answer = await fetch(src, { priority: 'low' })
  return createImageBitmap(await answer.blob())
}

/**
 * A picture laid over an extent of the projected plane, when it has come. Leaflet's own image overlay takes a
 * latitude–longitude box and jumps in a conic projection while the map zooms. On a canvas, since it is a ground and no
 * content: to a browser that measures a page, an image of this size would be all that the page is about.
 */
export class PlanePicture extends Layer {
  readonly #canvas = document.createElement('canvas')
  readonly #northWest: LatLng
  readonly #extent: Bounds
  readonly #pane: Pane

  constructor(src: string, extent: Bounds, pane: Pane) {
    super()
    this.#extent = extent
    this.#pane = pane
    // In the plane y grows northwards, so the corner that Leaflet calls bottom left is in the north-west.
    const { x, y } = extent.getBottomLeft()
    this.#northWest = latLng(unproject([x, y]))
    this.#canvas.className = 'relief leaflet-zoom-animated'
    void this.#draw(src)
  }

  /** A plate without relief is whole: nothing is said when the picture cannot be had. */
  async #draw(src: string): Promise<void> {
    const picture = await decoded(src).catch(() => null)
    if (!picture) return
    this.#canvas.width = picture.width
    this.#canvas.height = picture.height
    this.#canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(picture)
  }

  override onAdd(map: LeafletMap): this {
    map.getPane(this.#pane)?.append(this.#canvas)
    this.#place(map)
    return this
  }

  override onRemove(): this {
    this.#canvas.remove()
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
    DomUtil.setPosition(this.#canvas, map.latLngToLayerPoint(this.#northWest))
    this.#canvas.hidden = map.getZoom() >= TOO_NEAR
    this.#canvas.style.width = `${size.x}px`
    this.#canvas.style.height = `${size.y}px`
  }

  #animate({ target, zoom, center }: ZoomAnimEvent): void {
    const map = target as LeafletMap
    DomUtil.setTransform(
      this.#canvas,
      layerPointAt(map, this.#northWest, zoom, center),
      2 ** (zoom - map.getZoom()),
    )
  }
}
