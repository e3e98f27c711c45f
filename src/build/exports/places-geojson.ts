import type { Feature, FeatureCollection, Geometry, LineString, MultiLineString } from 'geojson'
import { type Place, type Position, REASONS } from '../../model/edition'
import { tally } from '../../model/panel'
import { BOUNDARY_NOTE, EDITORS, LICENCE, oursNote, sourceNote } from './caveats'
import type { Field } from '../../model/open-data'
import { field, fieldIn } from './field'
import { isoOf } from './links-csv'
import { asJson, placeLink, type Publication } from './publication'

const copy = ([longitude, latitude]: Position): [number, number] => [longitude, latitude]

function lineOf(lines: readonly (readonly Position[])[]): LineString | MultiLineString {
  const parts = lines.map(line => line.map(copy))
  const [only, ...more] = parts
  return only && more.length === 0
    ? { type: 'LineString', coordinates: only }
    : { type: 'MultiLineString', coordinates: parts }
}

/** Certain stretches of a corridor first, then those whose course is not known well. */
const linesOf = ({ path = [], uncertain = [] }: Place): readonly (readonly Position[])[] => [
  ...path,
  ...uncertain,
]

/** Where a place is: cities and landscapes as points, corridors and journeys as lines. What has an area or none has no geometry. */
function geometryOf({ text }: Publication, place: Place): Geometry | null {
  if (place.position) return { type: 'Point', coordinates: copy(place.position) }
  if (place.path) return lineOf(linesOf(place))
  const stops = place.stops?.map(stop => text.place(stop.place)?.position).filter(at => at !== undefined)
  return stops && stops.length > 1 ? lineOf([stops]) : null
}

type Value = string | number | boolean | null | readonly unknown[]
interface Property {
  readonly field: Field
  readonly value: (place: Place) => Value
}

/** The properties of every feature. All have all of them, so that a table of attributes has no holes: null is “none”. */
function properties(publication: Publication): readonly Property[] {
  const { edition, text } = publication
  const count = (place: Place) => tally(text, place.id, 'context')
  const optional = { optional: true } as const
  return [
    { field: field('place'), value: ({ id }) => id },
    { field: field('kind'), value: ({ kind }) => kind },
    ...edition.languages.map(
      (language): Property => ({ field: fieldIn('name', language), value: ({ names }) => names[language] }),
    ),
    ...edition.languages.map(
      (language): Property => ({
        field: fieldIn('short', language, '', optional),
        value: ({ short }) => short?.[language] ?? null,
      }),
    ),
    { field: field('pinyin'), value: ({ pinyin }) => pinyin },
    { field: field('iso3166_1_alpha3', optional), value: isoOf },
    { field: field('wikidata', optional), value: ({ wikidata }) => wikidata ?? null },
    { field: field('members', { type: 'array', optional: true }), value: ({ members }) => members ?? null },
    { field: field('country', optional), value: ({ country }) => country ?? null },
    {
      field: field('capital', { type: 'boolean', optional: true }),
      value: ({ kind, capital }) => (kind === 'city' ? capital === true : null),
    },
    { field: field('stops', { type: 'array', optional: true }), value: ({ stops }) => stops ?? null },
    {
      field: field('schematic', { type: 'boolean' }),
      value: ({ path, stops }) => path !== undefined || stops !== undefined,
    },
    {
      field: field('uncertain_parts', { type: 'array', optional: true }),
      value: place => place.uncertain?.map((_, i) => (place.path?.length ?? 0) + i) ?? null,
    },
    { field: field('points', { type: 'integer' }), value: place => count(place).points },
    ...REASONS.filter(reason => reason !== 'group').map(
      (reason): Property => ({
        field: { ...field('points_by_reason', { type: 'integer' }), name: `points_${reason}` },
        value: ({ id }) => text.relations(id).filter(relation => relation.reason === reason).length,
      }),
    ),
    { field: field('points_shared', { type: 'integer' }), value: place => count(place).shared },
    { field: field('passages', { type: 'integer' }), value: place => count(place).passages },
    ...REASONS.map(
      (reason): Property => ({
        field: { ...field('passages_by_reason', { type: 'integer' }), name: `passages_${reason}` },
        value: place => count(place).byReason[reason],
      }),
    ),
    { field: field('permalink'), value: ({ id }) => placeLink(publication, id) },
    ...edition.languages.map(
      (language): Property => ({
        field: fieldIn('place_note', language, '', optional),
        value: ({ note }) => note?.[language] ?? null,
      }),
    ),
    { field: field('sources', { type: 'array', optional: true }), value: ({ sources }) => sources ?? null },
  ]
}

export const placeFields = (publication: Publication): readonly Field[] =>
  properties(publication).map(property => property.field)

/** The gazetteer with its counts, as RFC 7946 has it. There is no boundary line in it. */
export function placesGeojson(publication: Publication): string {
  const { edition, release } = publication
  const all = properties(publication)
  const features = edition.places.map(
    (place): Feature<Geometry | null> => ({
      type: 'Feature',
      id: place.id,
      geometry: geometryOf(publication, place),
      properties: Object.fromEntries(all.map(property => [property.field.name, property.value(place)])),
    }),
  )
  const collection: FeatureCollection<Geometry | null> & Readonly<Record<string, unknown>> = {
    type: 'FeatureCollection',
    title: `Places of the interview of ${edition.source.date}`,
    edition_version: release.version,
    edition_date: release.date,
    creator: EDITORS,
    licence: LICENCE.url,
    source_sha256: edition.source.sha256,
    boundary_note: BOUNDARY_NOTE,
    note: `${sourceNote(publication)} ${oursNote(publication)}`,
    features,
  }
  return asJson(collection)
}
