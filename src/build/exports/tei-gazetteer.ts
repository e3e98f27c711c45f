import type { Place, Stop } from '../../model/edition'
import { TAG } from '../../model/language'
import type { Publication } from './publication'
import { type Attributes, block, element, text, type Xml } from './xml'

const CHINESE_IN_LETTERS = 'zh-Latn-pinyin'

const namesOf = ({ edition }: Publication, place: Place, element_: string): readonly Xml[] => [
  ...edition.languages.map(language =>
    element(element_, { 'xml:lang': TAG[language] }, text(place.names[language])),
  ),
  element(element_, { 'xml:lang': CHINESE_IN_LETTERS }, text(place.pinyin)),
]

const idsOf = ({ id, kind, wikidata }: Place): readonly Xml[] => [
  ...(kind === 'country' ? [element('idno', { type: 'ISO-3166-1-alpha-3' }, text(id))] : []),
  ...(wikidata ? [element('idno', { type: 'Wikidata' }, text(wikidata))] : []),
]

const notesOf = ({ edition }: Publication, { note, sources = [] }: Place): readonly Xml[] => [
  ...(note
    ? edition.languages.map(language => element('note', { 'xml:lang': TAG[language] }, text(note[language])))
    : []),
  ...sources.map(({ title, url, date }) =>
    element(
      'bibl',
      {},
      element('title', {}, text(title)),
      ...(date ? [text(' '), element('date', { when: date }, text(date))] : []),
      text(' '),
      element('ptr', { target: url }),
    ),
  ),
]

function place(publication: Publication, entry: Place): Xml {
  const { id, kind, position, country, members } = entry
  const location = position
    ? [element('location', {}, element('geo', {}, text(`${position[1]} ${position[0]}`)))]
    : []
  const parts = members ?? (country ? [country] : [])
  return block(
    'place',
    {
      'xml:id': id,
      type: kind,
      corresp: parts.length > 0 ? parts.map(part => `#${part}`).join(' ') : undefined,
    },
    ...namesOf(publication, entry, 'placeName'),
    ...location,
    ...idsOf(entry),
    ...notesOf(publication, entry),
  )
}

/** ISO 8601 dates and intervals as attributes. */
function dates(stops: readonly Stop[]): Attributes {
  const days = stops.flatMap(stop => stop.dates.split('/'))
  return { from: days[0], to: days.at(-1) }
}

function journey(publication: Publication, entry: Place): Xml {
  const stops = entry.stops ?? []
  return block(
    'event',
    { 'xml:id': entry.id, type: entry.kind, ...dates(stops) },
    ...namesOf(publication, entry, 'label'),
    ...notesOf(publication, entry),
    ...stops.map(stop =>
      element('event', { ...dates([stop]), where: `#${stop.place}` }, element('label', {}, text(stop.dates))),
    ),
  )
}

const organisation = (publication: Publication, entry: Place): Xml =>
  block(
    'org',
    { 'xml:id': entry.id, type: entry.kind },
    ...namesOf(publication, entry, 'orgName'),
    ...idsOf(entry),
    ...notesOf(publication, entry),
  )

/** The element that holds a name of a place: most are places, but an organisation and a journey are not. */
export const nameElement = (places: readonly Place[]): 'placeName' | 'orgName' | 'rs' => {
  if (places.every(({ kind }) => kind === 'organisation')) return 'orgName'
  return places.every(({ kind }) => kind === 'route') ? 'rs' : 'placeName'
}

/** The gazetteer as TEI has it: places, organisations and journeys, each list only if it has an entry. */
export function gazetteer(publication: Publication): readonly Xml[] {
  const of = (name: ReturnType<typeof nameElement>) =>
    publication.edition.places.filter(entry => nameElement([entry]) === name)
  const listed = (name: string, entries: readonly Xml[]) =>
    entries.length > 0 ? [block(name, {}, ...entries)] : []
  return [
    ...listed(
      'listPlace',
      of('placeName').map(entry => place(publication, entry)),
    ),
    ...listed(
      'listOrg',
      of('orgName').map(entry => organisation(publication, entry)),
    ),
    ...listed(
      'listEvent',
      of('rs').map(entry => journey(publication, entry)),
    ),
  ]
}
