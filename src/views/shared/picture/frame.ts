import { type Metres, project } from '../../../model/albers'
import type { Concordance } from '../../../model/concordance'
import type { PlaceId } from '../../../model/edition'
import type { Geography } from './geography'

/** A rectangle of the projected plane, in metres; north is up. */
export interface Extent {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** Width and height of a picture, in CSS pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** The first view: Central Asia and Afghanistan, as the plate was drawn. */
export const FIRST_VIEW: Extent = (() => {
  const [x, y] = project([65.2, 40.2])
  const [width, height] = [3162e3, 2671e3]
  return {
    west: x - 0.47 * width,
    south: y - 0.47 * height,
    east: x + 0.53 * width,
    north: y + 0.53 * height,
  }
})()

/** The part of the plane that there is anything to draw of. */
const SHEET: Extent = { west: -4600e3, south: -3000e3, east: 4600e3, north: 3600e3 }

/** Room around a place that is a point, in metres: its name must fit in. */
const AROUND = 300e3
/** Room around a country or a line: its outline must not be cut. */
const MARGIN = 60e3

const union = (a: Extent, b: Extent): Extent => ({
  west: Math.min(a.west, b.west),
  south: Math.min(a.south, b.south),
  east: Math.max(a.east, b.east),
  north: Math.max(a.north, b.north),
})

const onSheet = ({ west, south, east, north }: Extent): Extent => ({
  west: Math.max(west, SHEET.west),
  south: Math.max(south, SHEET.south),
  east: Math.min(east, SHEET.east),
  north: Math.min(north, SHEET.north),
})

function extentOf(points: readonly Metres[], room: number): Extent {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return {
    west: Math.min(...xs) - room,
    south: Math.min(...ys) - room,
    east: Math.max(...xs) + room,
    north: Math.max(...ys) + room,
  }
}

/** Where a place lies; null for what lies outside the sheet, everywhere, or is only there for orientation. */
export function extentOfPlace(text: Concordance, geography: Geography, id: PlaceId): Extent | null {
  if (text.edition.silent.includes(id)) return null
  const place = text.place(id)
  const territory = geography.territory(id)
  if (territory) return extentOf(territory.rings.flat(2), MARGIN)
  if (place?.position) return extentOf([project(place.position)], AROUND)
  if (place?.path) return extentOf(place.path.flat().map(project), MARGIN)
  const inside = [...(place?.members ?? []), ...(place?.stops ?? []).map(stop => stop.place)]
  return inside
    .map(part => extentOfPlace(text, geography, part))
    .reduce((all, part) => (all && part ? union(all, part) : (all ?? part)), null)
}

/** What must be whole in a picture of some places: Central Asia always, and they. */
export function frameOf(text: Concordance, geography: Geography, ids: readonly PlaceId[]): Extent {
  return onSheet(
    ids
      .map(id => extentOfPlace(text, geography, id))
      .filter(extent => extent !== null)
      .reduce(union, FIRST_VIEW),
  )
}

/** How the plane lies in a picture: `pixels` to a metre, `left` and `top` where its origin falls. */
export interface Fit {
  readonly pixels: number
  readonly left: number
  readonly top: number
}

/** Where the middle of a window of length `shown` goes, so that it shows no more than it must of what is off the sheet. */
const slide = (middle: number, shown: number, low: number, high: number): number =>
  shown >= high - low ? (low + high) / 2 : Math.min(high - shown / 2, Math.max(low + shown / 2, middle))

/** The largest scale at which an extent is whole in a box; what the box has more is filled with what lies around. */
export function fit({ west, south, east, north }: Extent, { width, height }: Size): Fit {
  const pixels = Math.min(width / (east - west), height / (north - south))
  const x = slide((west + east) / 2, width / pixels, SHEET.west, SHEET.east)
  const y = slide((south + north) / 2, height / pixels, SHEET.south, SHEET.north)
  return { pixels, left: width / 2 - x * pixels, top: height / 2 + y * pixels }
}

/** A point of the plane in the picture, in CSS pixels from the upper left corner. */
export const toPixels = ({ pixels, left, top }: Fit, [x, y]: Metres): readonly [x: number, y: number] => [
  left + x * pixels,
  top - y * pixels,
]
