import {
  ACTORS,
  type Point,
  type Quotation,
  SCOPES,
  type Span,
  STANCES,
  THEME_IDS,
  words,
} from '../../model/edition'
import { type Column, list } from './csv'
import type { FieldId } from './dictionary'
import { field, fieldIn } from './field'
import { type Publication, pointLink } from './publication'
import { caveatColumns, spanColumns, type Table, table, translationColumns, whereColumns } from './table'

interface Row {
  readonly point: Point
  readonly quotation: Quotation
  /** From 1. */
  readonly number: number
}

/** Words of a point that not every point has, with where they stand. */
const partColumns = (
  { edition }: Publication,
  id: 'verb' | 'governed_by' | 'focus',
  spanOf: (point: Point) => Span | null | undefined,
): Column<Row>[] => {
  const at = (key: 'start' | 'end'): Column<Row> => ({
    field: field(`${id}_${key}` satisfies FieldId, { type: 'integer', optional: true }),
    cell: ({ point }) => spanOf(point)?.[key] ?? null,
  })
  const exact: Column<Row> = {
    field: field(id, { optional: true }),
    cell: ({ point }) => {
      const span = spanOf(point)
      return span ? words(edition, span) : null
    },
  }
  return [exact, at('start'), at('end')]
}

/** A row for each quotation of a cooperation point: what a point is stands in each of its rows. */
export function pointsCsv(publication: Publication): Table {
  const { edition } = publication
  const rows = edition.points.flatMap(point =>
    point.quotations.map((quotation, i): Row => ({ point, quotation, number: i + 1 })),
  )
  return table<Row>(
    ['point', 'quotation'],
    [
      { field: field('point'), cell: ({ point }) => point.id },
      { field: field('quotation', { type: 'integer' }), cell: ({ number }) => number },
      { field: field('permalink'), cell: ({ point }) => pointLink(publication, point) },
      ...whereColumns<Row>(publication, ({ quotation }) => quotation.sentence),
      ...spanColumns<Row>(publication, ({ quotation }) => quotation),
      ...translationColumns<Row>(publication, 'translation', ({ quotation }) => quotation.translation),
      ...edition.languages.map(
        (language): Column<Row> => ({
          field: fieldIn('summary', language, '_ours'),
          cell: ({ point }) => point.summary[language],
        }),
      ),
      {
        field: field('places', { isList: true, values: edition.places.map(({ id }) => id) }),
        cell: ({ point }) => list(point.places),
      },
      { field: field('main_theme', { values: THEME_IDS }), cell: ({ point }) => point.themes[0] },
      {
        field: field('themes', { isList: true, values: THEME_IDS }),
        cell: ({ point }) => list(point.themes),
      },
      { field: field('scope', { values: SCOPES }), cell: ({ point }) => point.scope },
      { field: field('actor', { values: ACTORS, optional: true }), cell: ({ point }) => point.actor },
      { field: field('stance', { values: STANCES }), cell: ({ point }) => point.stance },
      ...partColumns(publication, 'verb', point => point.verb),
      ...translationColumns<Row>(publication, 'verb_rendering', ({ point }) => point.verb?.rendering, true),
      ...partColumns(publication, 'governed_by', point => point.governedBy),
      ...partColumns(publication, 'focus', point => point.focus),
      ...caveatColumns<Row>(publication),
    ],
    rows,
  )
}
