import type { z } from 'zod'
import type { Place, PlaceId, Stop } from '../model/edition'
import { type Desk, optional, reader } from './desk'
import { type PlacesFile, PlaceWords } from './schema'
import { wordsAbout } from './words'

type Rows = z.infer<typeof PlacesFile>

/** The gazetteer. Fills the desk's set of known places, which all later checks need. */
export function compilePlaces(desk: Desk, rows: Rows): Place[] {
  const { fault, place, unique } = reader(desk, 'places.json')
  unique(rows.map(row => row.id))
  const words = wordsAbout(
    desk,
    'places.json',
    () => PlaceWords,
    rows.map(({ id }) => id),
  )
  for (const row of rows) desk.places.add(row.id as PlaceId)
  return rows.map((row, i): Place => {
    const members = row.members?.map((id, m) => place(id, [i, 'members', m]))
    const country = row.country === undefined ? undefined : place(row.country, [i, 'country'])
    if (row.capitalOf !== undefined) place(row.capitalOf, [i, 'capitalOf'])
    if (row.kind === 'city' && !row.position) fault([i], `the city “${row.id}” has no position`)
    if (row.kind === 'corridor' && !row.path) fault([i], `the corridor “${row.id}” has no path`)
    if ((row.kind === 'route') !== (row.stops !== undefined)) {
      fault([i], `“${row.id}”: a route has stops, and nothing else has`)
    }
    const note = words.maybe(row.id, said => said.note)
    if ((row.path || row.stops) && !note) {
      fault([i], `“${row.id}” is drawn as a line and must say that it is schematic`)
    }
    return {
      id: row.id as PlaceId,
      kind: row.kind,
      names: words.wording(row.id, said => said.name),
      pinyin: row.pinyin,
      ...optional(
        'short',
        words.maybe(row.id, said => said.short),
      ),
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
      ...optional('stops', row.stops && compileStops(desk, rows, i, row.stops)),
      ...optional('note', note),
      ...optional(
        'sources',
        row.sources?.map(({ title, url, date }) => ({ title, url, ...optional('date', date) })),
      ),
    }
  })
}

/** The stops of a route: at least two, each with a position, each begun when the one before was over. */
function compileStops(desk: Desk, rows: Rows, i: number, stops: NonNullable<Rows[number]['stops']>): Stop[] {
  const { fault, place } = reader(desk, 'places.json')
  if (stops.length < 2) fault([i, 'stops'], 'a route joins two stops or more')
  let day = ''
  return stops.flatMap((stop, s): Stop[] => {
    const path = [i, 'stops', s]
    const [from = '', to = from] = stop.dates.split('/')
    if (from < day || to < from) fault([...path, 'dates'], `${stop.dates} is not in order`)
    day = to
    const id = place(stop.place, [...path, 'place'])
    if (id && !rows.find(row => row.id === id)?.position) {
      fault([...path, 'place'], `the stop “${id}” has no position`)
    }
    return id ? [{ place: id, dates: stop.dates }] : []
  })
}
