import { element, inner } from '../../src/build/html'
import type { Concordance } from '../../src/model/concordance'
import { project } from '../../src/model/albers'
import type { PlaceId, Position } from '../../src/model/edition'
import { tally } from '../../src/model/panel'
import { CITY_LABELS, COUNTRY_LABELS } from '../../src/views/map/label-table'
import type { Geography } from '../../src/views/shared/picture/geography'
import { coursePath, type Paths, pathsOn } from '../../src/views/shared/picture/paths'
import { shadeOf } from '../../src/views/shared/shades'
import { type Box, cut } from './floor-cut'

/** Metres to one unit: half a pixel of the first view of a large screen. */
const GRID = 2000

/** What the first view of the atlas shows on a large screen, in units of the grid. */
const FIRST_VIEW = { x: -1164, y: -741, width: 1608, height: 1336 }

/** How far the sheet reaches: half a window beyond the first view, as in the atlas. */
const SHEET: Box = {
  west: (FIRST_VIEW.x - FIRST_VIEW.width / 2) * GRID,
  east: (FIRST_VIEW.x + FIRST_VIEW.width * 1.5) * GRID,
  north: -(FIRST_VIEW.y - FIRST_VIEW.height / 2) * GRID,
  south: -(FIRST_VIEW.y + FIRST_VIEW.height * 1.5) * GRID,
}

/** The paths of the sheet. */
export const sheetOf = (geography: Geography): Paths => pathsOn(GRID, cut(geography, SHEET))

/** Where a position lies on the sheet. */
function at(position: Position) {
  const [x, y] = project(position)
  return { x: Math.round(x / GRID), y: Math.round(-y / GRID) }
}

/** The map of the first view as one SVG, each path in it once. */
export function drawMap(text: Concordance, paths: Paths): string {
  const { edition, place } = text
  const { x, y, width, height } = FIRST_VIEW
  const line = (name: string, d: string) => element('path', { class: name, d })
  const again = (name: string) => element('use', { class: name, href: '#coast' })
  const shade = (id: PlaceId) =>
    edition.silent.includes(id) || id === 'CHN' ? 'none' : shadeOf(tally(text, id, 'context').points)
  const countries = [...paths.countries].map(([id, d]) =>
    element('path', {
      'data-place': id,
      'data-shade': shade(id),
      role: 'button',
      tabindex: -1,
      'aria-label': place(id)?.names.en ?? id,
      d,
    }),
  )
  const courses = edition.places.flatMap(({ path }) => (path ? [coursePath(path, GRID)] : []))
  const names = Object.entries(COUNTRY_LABELS.plate).flatMap(([id, { at: position }]) => {
    const entry = place(id as PlaceId)
    if (!entry) return []
    const { x: left, y: top } = at(position)
    const count = edition.silent.includes(entry.id) ? '' : ` ${tally(text, entry.id, 'context').points}`
    return [
      element('text', { x: left, y: top, class: 'name' }, entry.names.en.toUpperCase()),
      element('text', { x: left, y: top + 38, lang: 'zh-Hans' }, entry.names.zh + count),
    ]
  })
  const cities = Object.entries(CITY_LABELS).flatMap(([id, { on }]) => {
    const entry = place(id as PlaceId)
    if (!entry?.position || !on.includes('plate')) return []
    const { x: left, y: top } = at(entry.position)
    return [
      element('circle', { cx: left, cy: top, r: 6 }),
      element('text', { x: left, y: top + 30, class: 'city' }, entry.names.en),
    ]
  })
  return inner([
    element(
      'svg',
      { id: 'map', viewBox: `${x} ${y} ${width} ${height}`, preserveAspectRatio: 'xMidYMid slice' },
      element('path', { id: 'coast', d: paths.coast.join(''), class: 'shore narrow' }),
      again('shore wide'),
      again('shore middle'),
      line('context', paths.context),
      countries,
      line('graticule', paths.graticule),
      line('river', paths.rivers),
      line('lake', paths.lakes + paths.aral.now),
      line('border context-border', paths.borders.context.join('')),
      line('border', paths.borders.focus.join('')),
      line('border disputed', paths.borders.disputed),
      line('course', courses.join('')),
      element('g', { id: 'names' }, names, cities),
    ),
  ])
}
