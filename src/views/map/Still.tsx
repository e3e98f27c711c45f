import type { CSSProperties } from 'react'
import { project } from '../../model/albers'
import type { Position } from '../../model/edition'
import { FIRST_VIEW } from '../shared/picture/frame'
import type { Geography } from '../shared/picture/geography'
import type { Paths } from '../shared/picture/paths'
import { DENSITIES } from './label-table'
import { Lettering } from './Lettering'
import { LandSheet, LineSheet } from './Sheet'

const { west, south, east, north } = FIRST_VIEW
const per = (part: number, whole: number) => `${Number(((100 * part) / whole).toFixed(2))}%`

/** A position in the box of the first view. */
function inBox(at: Position): CSSProperties {
  const [x, y] = project(at)
  return { left: per(x - west, east - west), top: per(north - y, north - south) }
}

interface Props {
  readonly geography: Geography
  readonly paths: Paths
}

/**
 * The first view of the map as the page is served with it: the same drawing in the same place, which waits for what
 * can be moved. It is lettered for every size of plate; the style sheet shows what fits.
 */
export function Still({ geography, paths }: Props) {
  const { grid } = paths
  const box = [west, -north, east - west, north - south].map(metres => Math.round(metres / grid))
  return (
    <div className="still" aria-hidden="true">
      <svg className="plane" viewBox={box.join(' ')}>
        <LandSheet geography={geography} paths={paths} />
        <LineSheet paths={paths} lit={[]} roomy />
      </svg>
      {DENSITIES.map(density => (
        <Lettering key={density} at={inBox} density={density} lit={[]} />
      ))}
    </div>
  )
}
