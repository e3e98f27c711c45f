import type { Language } from '../../../model/language'
import './picture.css'
import { type CSSProperties, type ReactNode, useId, useState } from 'react'
import type { Concordance } from '../../../model/concordance'
import type { Place, PlaceId, Position, Reason } from '../../../model/edition'
import { directPlaces, type Lit, memberPlaces } from '../../../model/lit'
import { tally } from '../../../model/panel'
import { Corridor } from './Corridors'
import { Countries, type Shade } from './Countries'
import { fit, frameOf, type Size } from './frame'
import type { Geography } from './geography'
import { Land, Lines } from './Ground'
import { openDots, setNames } from './lettering'
import { MARK_KINDS, type PictureMark } from './marks'
import { CityDot, Name } from './Names'
import { type Spot, Spots } from './Spots'
import { type Asked, countsOf, dotsOf, type Labelling, namesOf, obstaclesOf, ours, WEIGHT } from './naming'
import { ChosenShape, LitShape, MarkedShape, MemberShape, Patterns } from './Overlays'
import { GRID, type Paths, pathsOf } from './paths'
import { threeShadeOf } from './three-shades'
import { useSize } from './useSize'

/** The surface a picture is for: a screen, a projector in a lit room, colour print, print without colour. */
export type Tone = 'screen' | 'room' | 'paper' | 'grey'

export interface PictureProps {
  readonly text: Concordance
  readonly geography: Geography
  /** What the picture shows, in words: the accessible name of the image, or of the group of buttons. */
  readonly label: string
  /** Places that must be whole in the picture beside Central Asia, which always is. None: the first view of the map. */
  readonly frame?: readonly PlaceId[]
  readonly chosen?: PlaceId | null
  /** Where words play: outlines for what they name, hatching for members of a group, lines for corridors. */
  readonly lit?: readonly Lit[]
  readonly marked?: readonly PictureMark[]
  /** Points that are no places of the edition. The current one is told by its name. */
  readonly spots?: readonly Spot[]
  /** Prints and shades the number of points, counting reasons up to this one. Left out: no numbers, no shades. */
  readonly counts?: Reason | undefined
  readonly labels?: Labelling
  /** The first is the primary one; the second stands below it, smaller, where there is room. */
  readonly languages: readonly [Language, Language?]
  readonly corridors?: 'lit' | 'all' | 'none'
  /** Height of names in CSS pixels; none is smaller, but second lines are 0.8 of it. By default from the width. */
  readonly labelSize?: number | undefined
  readonly tone?: Tone
  /** A fixed size in CSS pixels, for print and thumbnails. Left out: the picture fills its parent and follows it. */
  readonly size?: Size | undefined
  /** Makes the eleven countries that can be chosen buttons. */
  readonly onPress?: ((place: PlaceId) => void) | undefined
  /** The buttons that are pressed; those without a mark of their own are drawn as `picked`, but the chosen one. */
  readonly pressed?: ReadonlySet<PlaceId>
  /** The accessible name of a button; by default the country's name. */
  readonly nameOf?: (place: PlaceId) => string
  /**
   * Whether arrows go from country to country, with one tab stop for all. False while arrows step a lesson: then each
   * country is a tab stop, so that all can still be reached.
   */
  readonly arrowKeys?: boolean
}

/** A still map in SVG, from the same data and in the same projection as the live one. The credit is the caller's. */
export function Picture(props: PictureProps) {
  const [ref, measured] = useSize<HTMLDivElement>()
  const size = props.size ?? measured
  return (
    <div ref={ref} className="picture" data-tone={props.tone ?? 'screen'} style={props.size}>
      {size && <Drawing {...props} size={size} />}
    </div>
  )
}

/** Size of names for which lines have their usual weight, in CSS pixels. */
const USUAL = 16
/** From how many heights of a name on a picture is wide enough for two lines in every country. */
const ROOMY = 28
const NONE: ReadonlySet<PlaceId> = new Set()
const ARAL = 'aral-sea' as PlaceId

const between = (low: number, value: number, high: number) => Math.min(high, Math.max(low, value))

function Drawing(props: PictureProps & { readonly size: Size }) {
  const { text, geography, size, languages, counts } = props
  const { frame = [], chosen = null, lit = [], labels = 'asked', corridors = 'lit', pressed = NONE } = props
  const id = useId()
  const [focused, setFocused] = useState<PlaceId | null>(null)

  const paths = pathsOf(geography)
  const place = fit(frameOf(text, geography, frame), size)
  const labelSize = props.labelSize ?? between(12, size.width / 48, 34)
  const weight = between(0.7, labelSize / USUAL, 2.2)
  const scale = place.pixels * GRID
  const pixel = weight / scale

  const group = chosen ? (text.place(chosen)?.members ?? []) : []
  const direct = new Set(directPlaces(lit))
  const members = new Set([...group, ...memberPlaces(lit)])
  const marks = new Map([
    ...[...pressed].filter(each => each !== chosen).map(each => [each, 'picked'] as const),
    ...(props.marked ?? []).map(({ place: each, kind }) => [each, kind] as const),
  ])

  const shines = (each: Place) => direct.has(each.id) || each.id === chosen
  const courses = text.edition.places.filter(each => each.path || each.stops || each.kind === 'border')
  const shining = corridors === 'none' ? [] : courses.filter(shines)
  const quiet = corridors === 'all' ? courses.filter(each => !shines(each)) : []
  const positionsOf = ({ stops = [] }: Place): Position[] =>
    stops.map(stop => text.place(stop.place)?.position).filter(at => at !== undefined)

  const numbers = new Map(counts ? countsOf(text, geography.territories, counts) : [])
  // China has no number beside the others; where it is what is shown, it has.
  if (counts && chosen && paths.countries.has(chosen)) {
    numbers.set(chosen, tally(text, chosen, counts).points)
  }
  const asked: Asked = {
    text,
    fit: place,
    labels,
    languages,
    labelSize,
    counts: numbers,
    chosen,
    direct,
    members,
    marks,
    stops: shining.flatMap(({ stops }) => stops ?? []),
  }
  const dots = dotsOf(asked)
  const obstacles = obstaclesOf(
    asked,
    dots,
    shining.flatMap(each => each.path ?? [positionsOf(each)]),
    (props.spots ?? []).map(({ position }) => position),
  )
  const roomy = size.width >= ROOMY * labelSize
  const names = setNames(namesOf(asked), size, obstacles, roomy ? 0 : WEIGHT.chosen)
  const open = new Set(openDots(obstacles.dots, names).map(dot => dot.id))

  const told = new Set([...marks.keys(), ...numbers.keys(), ...members])
  const land = new Set(ours(text, geography.territories).map(territory => territory.id))
  const shadeOf = (country: PlaceId): Shade => {
    const points = numbers.get(country)
    return points === undefined ? (land.has(country) ? 'plain' : 'none') : threeShadeOf(points)
  }
  const shapeOf = (country: PlaceId): string | undefined => paths.countries.get(country)
  const aralThen = direct.has(ARAL) || chosen === ARAL
  const { onPress, nameOf, arrowKeys = true } = props
  const [primary, other] = languages
  const pressing = onPress && {
    onPress,
    pressed,
    arrowKeys,
    nameOf: nameOf ?? ((country: PlaceId) => text.place(country)?.names[primary] ?? country),
  }

  return (
    <svg
      viewBox={`0 0 ${size.width} ${size.height}`}
      width={size.width}
      height={size.height}
      role={pressing ? 'group' : 'img'}
      aria-label={props.label}
      data-counted={counts !== undefined}
    >
      <Definitions id={id} paths={paths} clipped={[...text.edition.focus, ...(chosen ? [chosen] : [])]}>
        <Patterns id={id} pixel={pixel} />
      </Definitions>
      <rect className="sea" width={size.width} height={size.height} />
      <g
        transform={`translate(${place.left} ${place.top}) scale(${scale})`}
        style={{ '--pixel': pixel } as CSSProperties}
      >
        <Land paths={paths} />
        <Countries
          paths={paths}
          chosen={chosen}
          shadeOf={shadeOf}
          pressing={pressing ?? null}
          onFocus={setFocused}
        />
        <g className="pic-over">
          <Lines paths={paths} focus={text.edition.focus} aralThen={aralThen} clip={id} />
          {quiet.map(each => (
            <Corridor key={each.id} place={each} paths={paths} stops={positionsOf(each)} lit={false} />
          ))}
          {drawn([...members], shapeOf, (each, d) => (
            <MemberShape key={each} d={d} pattern={`${id}-member`} chosen={group.includes(each)} />
          ))}
          {drawn([...direct], shapeOf, (each, d) => (
            <LitShape key={each} d={d} />
          ))}
          {MARK_KINDS.flatMap(kind =>
            drawn(
              [...marks].filter(([, each]) => each === kind).map(([each]) => each),
              shapeOf,
              (each, d) => <MarkedShape key={each} d={d} kind={kind} pattern={`${id}-${kind}`} />,
            ),
          )}
          {direct.has(ARAL) && <path className="lit-line" d={paths.aral.then + paths.aral.now} />}
          {chosen === ARAL && <path className="chosen-line" d={paths.aral.then + paths.aral.now} />}
          {drawn(chosen ? [chosen] : [], shapeOf, (each, d) => (
            <ChosenShape key={each} d={d} clip={`${id}-${each}`} />
          ))}
          {shining.map(each => (
            <Corridor key={each.id} place={each} paths={paths} stops={positionsOf(each)} lit />
          ))}
          {focused && <path className="focus-line" d={shapeOf(focused)} />}
        </g>
      </g>
      <Spots spots={props.spots ?? []} fit={place} size={labelSize} />
      <g className="pic-names" aria-hidden="true" style={{ '--pixel': weight } as CSSProperties}>
        {dots
          .filter(dot => open.has(dot.place.id))
          .map(dot => (
            <CityDot key={dot.place.id} dot={dot} size={labelSize} lit={direct.has(dot.place.id)} />
          ))}
        {names.map(name => {
          const { id: each, bold = false } = name.wanted
          return (
            <Name
              key={each}
              name={name}
              className={classOf(text, each, bold, chosen, direct.has(each), told.has(each))}
              languages={languages}
              second={bold && other ? other : primary}
              plate={numbers.has(each)}
            />
          )
        })}
      </g>
    </svg>
  )
}

function classOf(
  { edition, place }: Concordance,
  id: PlaceId,
  country: boolean,
  chosen: PlaceId | null,
  lit: boolean,
  told: boolean,
): string {
  const loud = edition.focus.includes(id) || lit || told || id === chosen
  const classes = [
    `of-${place(id)?.kind}`,
    id,
    country && !loud && 'quiet',
    id === chosen && 'is-chosen',
    lit && 'is-lit',
  ]
  return classes.filter(Boolean).join(' ')
}

/** Draws the places that have a shape; the others are points, lines or outside the map. */
const drawn = (
  ids: readonly PlaceId[],
  shapeOf: (id: PlaceId) => string | undefined,
  draw: (id: PlaceId, d: string) => ReactNode,
): ReactNode[] =>
  ids.flatMap(id => {
    const d = shapeOf(id)
    return d ? [draw(id, d)] : []
  })

interface DefinitionsProps {
  readonly id: string
  readonly paths: Paths
  readonly clipped: readonly PlaceId[]
  readonly children: ReactNode
}

/** What the drawing refers to: clips in the shape of countries, and patterns. */
function Definitions({ id, paths, clipped, children }: DefinitionsProps) {
  return (
    <defs>
      {[...new Set(clipped)].map(each => (
        <clipPath key={each} id={`${id}-${each}`}>
          <path d={paths.countries.get(each)} />
        </clipPath>
      ))}
      {children}
    </defs>
  )
}
