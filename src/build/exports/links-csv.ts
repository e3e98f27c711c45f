import { type Link, type Place, PLACE_KINDS, REASONS } from '../../model/edition'
import type { Column } from './csv'
import { field, fieldIn } from './field'
import { type Publication, sentenceLink } from './publication'
import { caveatColumns, spanColumns, type Table, table, whereColumns } from './table'

/** Never changes as long as the link is there: the source does not, and its places keep their ids. */
export const linkId = ({ sentence, place, span }: Link): string =>
  `${sentence}-${place}-${span ? span.start : 'context'}`

/** The place of a link. Throws if there is none, which no checked edition has. */
export function placeOf({ text }: Publication, { place: id }: Pick<Link, 'place'>): Place {
  const place = text.place(id)
  if (!place) throw new Error(`No place “${id}” is in the gazetteer`)
  return place
}

export const isoOf = ({ kind, id }: Place): string | null => (kind === 'country' ? id : null)

/** A row for each mention: a sentence is about a place, for a reason. */
export function linksCsv(publication: Publication): Table {
  const { edition } = publication
  const place = (link: Link) => placeOf(publication, link)
  return table<Link>(
    ['link'],
    [
      { field: field('link'), cell: linkId },
      { field: field('permalink'), cell: ({ sentence }) => sentenceLink(publication, sentence) },
      ...whereColumns<Link>(publication, ({ sentence }) => sentence),
      { field: field('place'), cell: link => link.place },
      { field: field('kind', { values: PLACE_KINDS }), cell: link => place(link).kind },
      ...edition.languages.map(
        (language): Column<Link> => ({
          field: fieldIn('name', language),
          cell: link => place(link).names[language],
        }),
      ),
      { field: field('iso3166_1_alpha3', { optional: true }), cell: link => isoOf(place(link)) },
      { field: field('wikidata', { optional: true }), cell: link => place(link).wikidata ?? null },
      { field: field('reason', { values: REASONS }), cell: ({ reason }) => reason },
      ...spanColumns<Link>(publication, ({ span }) => span, true),
      ...caveatColumns<Link>(publication),
    ],
    edition.links,
  )
}
