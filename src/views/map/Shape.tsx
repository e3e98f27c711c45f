import type { LatLng, Path, PathOptions } from 'leaflet'
import { type Ref, useMemo } from 'react'
import { Polygon, Polyline, useMap } from 'react-leaflet'
import { type Pane, rendererOf } from './panes'

interface Common {
  readonly pane: Pane
  readonly className: string
  readonly interactive?: boolean
  readonly options?: PathOptions
  readonly ref?: Ref<Path>
}

/** Colours and widths come from CSS; points are kept as they are, so that neighbours share their border exactly. */
function usePathOptions({ pane, className, interactive = false, options }: Common): PathOptions {
  const map = useMap()
  return useMemo(
    () => ({
      pane,
      renderer: rendererOf(map, pane),
      className,
      interactive,
      smoothFactor: 0,
      noClip: true,
      bubblingMouseEvents: false,
      ...options,
    }),
    [map, pane, className, interactive, options],
  )
}

const NO_LINE: PathOptions = { stroke: false, fillOpacity: 1 }
const NO_FILL: PathOptions = { fill: false, opacity: 1 }

/** An area in one of the map's panes. */
export function Area({ rings, ref, ...common }: Common & { readonly rings: LatLng[][][] }) {
  const options = usePathOptions({ options: NO_LINE, ...common })
  return (
    <Polygon
      positions={rings}
      {...options}
      pathOptions={options}
      {...(ref ? { ref: ref as Ref<never> } : {})}
    />
  )
}

/** An area drawn as its outline only. */
export function Outline(props: Common & { readonly rings: LatLng[][][] }) {
  return <Area options={NO_FILL} {...props} />
}

/** Lines in one of the map's panes. */
export function Line({ lines, ref, ...common }: Common & { readonly lines: LatLng[][] }) {
  const options = usePathOptions({ options: NO_FILL, ...common })
  return (
    <Polyline
      positions={lines}
      {...options}
      pathOptions={options}
      {...(ref ? { ref: ref as Ref<never> } : {})}
    />
  )
}
