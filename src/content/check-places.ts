import type { z } from 'zod'
import type { Place, PlaceId, Trip } from '../model/edition'
import { type Desk, reader } from './desk'
import type { PlacesFile, TripFile } from './schema'

const optional = <K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { [P in K]?: V })

/** The gazetteer. Fills the desk's set of known places, which all later checks need. */
export function compilePlaces(desk: Desk, rows: z.infer<typeof PlacesFile>): Place[] {
  const { fault, place, unique } = reader(desk, 'places.json')
  unique(rows.map(row => row.id))
  for (const row of rows) desk.places.add(row.id as PlaceId)
  return rows.map((row, i): Place => {
    const members = row.members?.map((id, m) => place(id, [i, 'members', m]))
    const country = row.country === undefined ? undefined : place(row.country, [i, 'country'])
    if (row.capitalOf !== undefined) place(row.capitalOf, [i, 'capitalOf'])
    if (row.kind === 'city' && !row.position) fault([i], `the city “${row.id}” has no position`)
    if (row.kind === 'corridor' && !row.path) fault([i], `the corridor “${row.id}” has no path`)
    if (row.path && !row.note) fault([i], `“${row.id}” is drawn as a line and must say that it is schematic`)
    return {
      id: row.id as PlaceId,
      kind: row.kind,
      names: row.names,
      ...optional('short', row.short),
      ...optional('wikidata', row.wikidata),
      ...optional(
        'members',
        members?.filter(id => id !== null),
      ),
      ...optional('position', row.position),
      ...optional('country', country ?? undefined),
      ...(row.capitalOf === undefined ? {} : { capital: true }),
      ...optional('path', row.path),
      ...optional('uncertain', row.uncertain),
      ...optional('note', row.note),
      ...optional(
        'sources',
        row.sources?.map(({ title, url, date }) => ({ title, url, ...optional('date', date) })),
      ),
    }
  })
}

/** The visit, as an order of known places. */
export function compileTrip(desk: Desk, { stops, note, sources }: z.infer<typeof TripFile>): Trip {
  const { place } = reader(desk, 'trip.json')
  return {
    stops: stops.flatMap((stop, i) => {
      const id = place(stop.place, ['stops', i, 'place'])
      return id ? [{ place: id, dates: stop.dates }] : []
    }),
    note,
    sources: sources.map(({ title, url, date }) => ({ title, url, ...optional('date', date) })),
  }
}
