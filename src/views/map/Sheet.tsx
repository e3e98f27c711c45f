import { useMemo } from 'react'
import { directPlaces, type Lit, memberPlaces } from '../../model/lit'
import type { PlaceId } from '../../model/edition'
import { isDrawn } from '../../model/layers'
import { useAtlas, useText } from '../../state/context'
import type { Geography } from '../shared/picture/geography'
import { Land, Lines } from '../shared/picture/Ground'
import type { Paths } from '../shared/picture/paths'
import { Corridors } from './Corridors'
import { Countries } from './Countries'
import { Chosen, Hand, LitPlaces } from './Overlays'

const ARAL = 'aral-sea' as PlaceId
/** Before the names of the clips in the shape of countries: the map is there once. */
const CLIP = 'clip'

interface LandSheetProps {
  readonly geography: Geography
  readonly paths: Paths
}

/** What lies below the relief: the shores, and the countries as buttons. */
export function LandSheet({ geography, paths }: LandSheetProps) {
  return (
    <>
      <Land paths={paths} />
      <Countries geography={geography} paths={paths} />
    </>
  )
}

interface LineSheetProps {
  readonly paths: Paths
  /** Where the words that are shown or pointed at play. */
  readonly lit: readonly Lit[]
  /** Whether there is room for the stops of a journey that nobody asked for. */
  readonly roomy: boolean
}

/** What lies above the relief: bands, waters, borders, corridors. */
export function LineSheet({ paths, lit, roomy }: LineSheetProps) {
  const text = useText()
  const layers = useAtlas(state => state.view.layers)
  const chosen = useAtlas(state => state.view.place)
  const named = useMemo(() => directPlaces(lit), [lit])
  const aralThen = named.includes(ARAL) || chosen === ARAL || isDrawn(text, layers, ARAL)
  return (
    <>
      <defs>
        {[...paths.countries.keys()].map(id => (
          <clipPath key={id} id={`${CLIP}-${id}`}>
            <use href={`#shape-${id}`} />
          </clipPath>
        ))}
      </defs>
      <Lines paths={paths} focus={text.edition.focus} aralThen={aralThen} clip={CLIP} />
      <Corridors paths={paths} lit={named} roomy={roomy} />
    </>
  )
}

interface MarkSheetProps {
  readonly paths: Paths
  readonly lit: readonly Lit[]
  /** Pixels to one unit of the paths: what is patterned keeps its size on the screen. */
  readonly scale: number
}

/** What is lit, chosen or at hand: on a sheet of its own, since it changes often and the lines are slow to draw. */
export function MarkSheet({ paths, lit, scale }: MarkSheetProps) {
  const named = useMemo(() => directPlaces(lit), [lit])
  const members = useMemo(() => memberPlaces(lit), [lit])
  return (
    <>
      <defs>
        <pattern
          id="hatch"
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform={`scale(${1 / scale}) rotate(45)`}
        >
          <path className="hatch-line" d="M0 0V5" />
        </pattern>
      </defs>
      <LitPlaces paths={paths} direct={named} members={members} />
      <Chosen paths={paths} clip={CLIP} />
      <Hand paths={paths} />
    </>
  )
}
