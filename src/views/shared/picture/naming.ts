import { isTranslation, type Language } from '../../../model/language'
import { project } from '../../../model/albers'
import type { Concordance } from '../../../model/concordance'
import type { Place, PlaceId, Position, Reason, Stop } from '../../../model/edition'
import { tally } from '../../../model/panel'
import { daysIn } from '../dates'
import { type Fit, toPixels } from './frame'
import type { Territory } from './geography'
import {
  CITY_SIDES,
  COUNTRY_ANCHORS,
  NATURAL_ANCHORS,
  SIGN_ANCHORS,
  type Side,
  SIDES,
  WIDE_ANCHORS,
} from './label-table'
import { type Anchor, type Box, DOT, type Obstacles, type Sign, type Wanted } from './lettering'
import type { MarkKind } from './marks'

/** Which names are printed: all that fit, the interview's countries and what is chosen, lit or marked, or none. */
export type Labelling = 'all' | 'asked' | 'none'

/** What a picture is asked to show. */
export interface Asked {
  readonly text: Concordance
  readonly fit: Fit
  readonly labels: Labelling
  readonly languages: readonly [Language, Language?]
  readonly labelSize: number
  /** The countries whose number of points is printed, with it. */
  readonly counts: ReadonlyMap<PlaceId, number>
  readonly chosen: PlaceId | null
  /** Places that words name, and those that are there as members of a group. */
  readonly direct: ReadonlySet<PlaceId>
  readonly members: ReadonlySet<PlaceId>
  readonly marks: ReadonlyMap<PlaceId, MarkKind>
  /** The stops of the journey that is drawn. */
  readonly stops: readonly Stop[]
}

/** Metres on the ground for one pixel from which on a picture shows more than Central Asia. */
const WIDE = 8000

/** What names weigh: from `NEEDED` on they are never left out for lighter ones. */
export const WEIGHT = {
  chosen: 5,
  lit: 4,
  focus: 3,
  city: 2.5,
  member: 2,
  country: 1,
  capital: 0.5,
  water: 0.2,
}

/** The countries whose points are counted, with their number: those of the text but China, whose words they are. */
export const countsOf = (
  text: Concordance,
  territories: readonly Territory[],
  limit: Reason,
): ReadonlyMap<PlaceId, number> =>
  new Map(ours(text, territories).map(({ id }) => [id, tally(text, id, limit).points]))

/** Central Asia and Afghanistan: the countries of the text but China and those it is silent about. */
export const ours = (text: Concordance, territories: readonly Territory[]): readonly Territory[] =>
  territories.filter(({ id, rank }) => rank === 2 && id !== 'CHN' && !text.edition.silent.includes(id))

const signOf = ({ marks, stops }: Asked, id: PlaceId): Sign | undefined => {
  const stop = stops.findIndex(({ place }) => place === id)
  return marks.get(id) ?? (stop < 0 ? undefined : stop + 1)
}

/** What a place weighs among the names; undefined: its name is not asked for. */
function weightOf(asked: Asked, { id, kind, capital, country }: Place): number | undefined {
  const { text, labels, counts, chosen, direct, members, marks, stops } = asked
  if (id === chosen) return WEIGHT.chosen
  if (kind === 'city' && (direct.has(id) || stops.some(({ place }) => place === id))) return WEIGHT.city
  if (direct.has(id) || marks.has(id)) return WEIGHT.lit
  if (kind === 'country') {
    if (text.edition.focus.includes(id)) return WEIGHT.focus
    if (members.has(id) || counts.has(id)) return WEIGHT.member
    if (labels === 'all') return WEIGHT.country
  }
  if (kind === 'city' && capital) {
    const ofAsked = country === chosen || (country !== undefined && direct.has(country))
    if (labels === 'all' || ofAsked) return WEIGHT.capital
  }
  if (kind === 'natural' && (labels === 'all' || id === 'caspian-sea')) return WEIGHT.water
  return undefined
}

const pixels = (fit: Fit, position: Position): Anchor => {
  const [x, y] = toPixels(fit, project(position))
  return { x, y }
}

function anchorsOf(fit: Fit, { id, kind, position }: Place, han: boolean, mute: boolean): readonly Anchor[] {
  if (kind === 'country') {
    const sign = mute ? SIGN_ANCHORS[id] : undefined
    const wide = 1 / fit.pixels > WIDE ? (WIDE_ANCHORS[id] ?? []) : []
    return [...(sign ? [sign] : []), ...wide, ...(COUNTRY_ANCHORS[id] ?? [])].map(at => pixels(fit, at))
  }
  if (kind === 'city' && position) {
    const best: Side | undefined = CITY_SIDES[id]
    const dot = pixels(fit, position)
    return [...(best ? [best] : []), ...SIDES].map(side => ({ ...dot, side }))
  }
  const natural = NATURAL_ANCHORS[id]
  return natural ? [pixels(fit, han ? natural.atHan : natural.at)] : []
}

/** The names that a picture is asked for, each with the points at which it may stand. */
export function namesOf(asked: Asked): Wanted<PlaceId>[] {
  const { text, fit, labels, counts, chosen, labelSize: size, stops } = asked
  const [primary, other] = asked.languages
  return text.edition.places.flatMap((place): Wanted<PlaceId>[] => {
    const { id, kind } = place
    const weight = weightOf(asked, place)
    const sign = signOf(asked, id)
    const count = counts.get(id)
    const mute = labels === 'none'
    if (weight === undefined || (mute && sign === undefined && count === undefined)) return []
    const name = (language: Language) =>
      (kind === 'natural' ? (place.short ?? place.names) : place.names)[language]
    const days = stops.find(stop => stop.place === id)?.dates
    const second = days ? daysIn(primary, days) : kind === 'country' && other ? name(other) : undefined
    const turn = kind === 'natural' && isTranslation(primary) ? NATURAL_ANCHORS[id]?.turn : undefined
    return [
      {
        id,
        anchors: anchorsOf(fit, place, !isTranslation(primary), mute),
        first: mute ? '' : name(primary),
        size: id === chosen ? size * 1.15 : size,
        bold: kind === 'country',
        weight,
        ...(second && !mute ? { second } : {}),
        ...(count === undefined ? {} : { count }),
        ...(sign === undefined ? {} : { sign }),
        ...(turn ? { turn } : {}),
      },
    ]
  })
}

/** A city's dot. */
export interface Dot {
  readonly place: Place
  readonly x: number
  readonly y: number
  /** Whether it is only there for orientation. */
  readonly faint: boolean
}

/** The dots of the cities whose names are asked for; in a picture without names, of those that words name. */
export function dotsOf(asked: Asked): Dot[] {
  return asked.text.edition.places.flatMap((place): Dot[] => {
    const weight = weightOf(asked, place)
    if (place.kind !== 'city' || !place.position || weight === undefined) return []
    if (asked.labels === 'none' && weight === WEIGHT.capital) return []
    const { x, y } = pixels(asked.fit, place.position)
    return [{ place, x, y, faint: weight === WEIGHT.capital }]
  })
}

const around = (x: number, y: number, far: number): Box => ({
  left: x - far,
  top: y - far,
  right: x + far,
  bottom: y + far,
})

/** What names must not cover: dots, spots, and lines that words name. */
export function obstaclesOf(
  { fit, labelSize }: Asked,
  dots: readonly Dot[],
  lines: readonly (readonly Position[])[],
  spots: readonly Position[] = [],
): Obstacles {
  return {
    dots: dots.map(({ place, x, y, faint }) => ({ id: place.id, faint, ...around(x, y, DOT * labelSize) })),
    // A spot is in the way as much as a line is: there are many, and names come first.
    lines: [...lines, ...spots.map(at => [at])].flatMap(line => {
      const points = line.map(at => pixels(fit, at))
      return points.flatMap((from, i) => {
        const to = points[i + 1] ?? from
        const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / labelSize) || 1
        return Array.from({ length: steps }, (_, step) => {
          const part = step / steps
          return around(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part, labelSize * 0.2)
        })
      })
    }),
  }
}
