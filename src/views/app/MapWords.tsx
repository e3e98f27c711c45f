import { useMemo } from 'react'
import { bearing } from '../../model/bearing'
import type { Concordance } from '../../model/concordance'
import type { Place, PlaceId, PlaceKind } from '../../model/edition'
import type { Language } from '../../model/language'
import { useActions, useAtlas, useText } from '../../state/context'
import { areasOf, type Direction } from '../shared/picture/areas'
import type { Geography } from '../shared/picture/geography'
import { useGeography } from '../shared/picture/useGeography'
import { Popout } from '../shared/Popout'
import { describePlace, inLanguage, stringsOf, TAG, useLanguage, useStrings } from '../shared/strings'
import { ViewLink } from '../shared/ViewLink'

/** What the map shows, for whoever does not see it: a row for each thing that is drawn with a name. */
export function MapWordsMenu() {
  const strings = useStrings().mapWords
  return (
    <Popout label={strings.open} button={strings.open} buttonClass="link" className="map-words" side="end">
      {open => open && <MapWords />}
    </Popout>
  )
}

function MapWords() {
  const strings = useStrings()
  const [geography] = useGeography()
  if (geography === 'loading') return <p>{strings.map.loading}</p>
  if (geography === 'failed') return <p>{strings.map.failed}</p>
  return <Rows geography={geography} />
}

/** The kinds of places under their headings, in the order in which the map is built up. */
const PARTS = [
  ['countries', ['country']],
  ['cities', ['city']],
  ['natural', ['natural']],
  ['lines', ['route', 'corridor', 'border']],
] as const satisfies readonly (readonly [string, readonly PlaceKind[]])[]

function Rows({ geography }: { geography: Geography }) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const borders = useMemo(() => bordersOf(geography), [geography])
  const isDrawn = ({ id, kind }: Place) => kind !== 'country' || borders.has(id)
  return (
    <>
      <p>{strings.mapWords.lead}</p>
      {PARTS.map(([part, kinds]) => (
        <section key={part}>
          <h3>{strings.mapWords[part]}</h3>
          <ul>
            {text.edition.places
              .filter(place => kinds.some(kind => kind === place.kind) && isDrawn(place))
              .map(place => (
                <li key={place.id} data-words={place.id}>
                  <Called place={place} />
                  {[borders.get(place.id), ...aboutPlace(text, language, place)]
                    .map(part => (typeof part === 'object' ? aboutArea(text, language, part) : part))
                    .filter(words => words !== undefined)
                    .map(words => strings.marks.clause + words)}
                </li>
              ))}
          </ul>
        </section>
      ))}
      <p className="note">
        {strings.boundaries.note} {strings.mapWords.unnamed}
      </p>
    </>
  )
}

/** What has words in the text leads to them; the rest is there for orientation. */
function Called({ place }: { place: Place }) {
  const text = useText()
  const language = useLanguage()
  const { visit } = useActions()
  const reason = useAtlas(({ view }) => view.reason)
  if (place.kind !== 'country' && text.passages(place.id).length === 0) return place.names[language]
  return (
    <ViewLink to={{ place: place.id, at: null, q: '', view: 'map' }} onFollow={() => visit(place.id)}>
      {describePlace(language, text, place, reason)}
    </ViewLink>
  )
}

/** Where a country lies, and the countries that it touches. */
interface Lying {
  readonly direction: Direction
  readonly borders: readonly PlaceId[]
}

const bordersOf = (geography: Geography): ReadonlyMap<PlaceId, Lying> => {
  const areas = areasOf(geography)
  const named = (number: number) => areas.flatMap(area => (area.number === number ? [area.place] : []))
  return new Map(
    areas.map(({ place, direction, borders }) => [place, { direction, borders: borders.flatMap(named) }]),
  )
}

function aboutArea(text: Concordance, language: Language, { direction, borders }: Lying): string {
  const strings = stringsOf(language)
  const names = borders.flatMap(id => text.place(id)?.names[language] ?? [])
  return [strings.quiz.directions[direction], strings.mapWords.borders(names.join(strings.marks.list))].join(
    strings.marks.clause,
  )
}

/** What a place is of which country, how far it is from a place of that name, and how it is drawn. */
function aboutPlace(text: Concordance, language: Language, place: Place): readonly (string | undefined)[] {
  const strings = stringsOf(language)
  const { places } = text.edition
  const capital = places.find(city => city.capital && city.country === place.id)
  const of = place.capital && place.country && text.place(place.country)
  return [
    capital && strings.mapWords.capital(capital.names[language]),
    of ? strings.mapWords.capitalOf(of.names[language]) : undefined,
    nearest(text, language, place),
    place.stops && strings.list(place.stops.flatMap(stop => text.place(stop.place)?.names[language] ?? [])),
    place.note && inLanguage(place.note, language).replace(/[.。]$/, ''),
  ]
}

/** The capital that is nearest to a place with a position, to ten kilometres. */
function nearest(text: Concordance, language: Language, { id, position }: Place): string | undefined {
  if (!position) return undefined
  const strings = stringsOf(language)
  const [found] = text.edition.places
    .flatMap(other =>
      other.capital && other.position && other.id !== id
        ? [{ name: other.names[language], ...bearing(position, other.position) }]
        : [],
    )
    .toSorted((a, b) => a.kilometres - b.kilometres)
  if (!found) return undefined
  const kilometres = new Intl.NumberFormat(TAG[language]).format(Math.round(found.kilometres / 10) * 10)
  return strings.mapWords.nearest(found.name, kilometres, strings.quiz.directions[found.direction])
}
