import { CONFIDENCES, type Evidence, type Outcome, STATUSES } from '../../model/outcome'
import type { Wording } from '../../model/language'
import { note } from './caveats'
import { type Column, list } from './csv'
import type { FieldId } from './dictionary'
import { field, fieldIn } from './field'
import { outcomeLink, type Publication } from './publication'
import { caveatColumns, spanColumns, type Table, table, whereColumns } from './table'

interface Row {
  readonly outcome: Outcome
  /** From 1; 0 where no page is cited. */
  readonly number: number
  readonly evidence: Evidence | undefined
}

const rowsOf = (outcome: Outcome): readonly Row[] =>
  outcome.evidence.length === 0
    ? [{ outcome, number: 0, evidence: undefined }]
    : outcome.evidence.map((evidence, i) => ({ outcome, number: i + 1, evidence }))

/**
 * A row for each page that is cited for what became of the words: what a record is stands in each of its rows. All of it is
 * ours but the words of the source, and a status is no score.
 */
export function outcomesCsv(publication: Publication): Table {
  const { edition } = publication
  const { afterwards } = edition
  const ours = (
    id: FieldId,
    wordingOf: (row: Row) => Wording | undefined,
    optional = false,
  ): readonly Column<Row>[] =>
    edition.languages.map(language => ({
      field: fieldIn(id, language, '_ours', { optional }),
      cell: row => wordingOf(row)?.[language] ?? null,
    }))
  const optional = { optional: true } as const
  const warning = `What became of the words is told by the cited pages, up to ${afterwards.asOf}; it is ours and no score. ${note(publication)}`
  const page = (id: FieldId, key: 'title' | 'publisher' | 'date' | 'url'): Column<Row> => ({
    field: field(id, optional),
    cell: ({ evidence }) => evidence?.[key] ?? null,
  })
  return table<Row>(
    ['outcome', 'evidence'],
    [
      { field: field('outcome'), cell: ({ outcome }) => outcome.id },
      { field: field('evidence', { type: 'integer' }), cell: ({ number }) => number },
      { field: field('permalink'), cell: ({ outcome }) => outcomeLink(publication, outcome.id) },
      ...whereColumns<Row>(publication, ({ outcome }) => outcome.sentence),
      ...spanColumns<Row>(publication, ({ outcome }) => outcome),
      ...ours('commitment', ({ outcome }) => outcome.commitment),
      { field: field('countries', { isList: true }), cell: ({ outcome }) => list(outcome.countries) },
      {
        field: field('followed_points', { isList: true, optional: true }),
        cell: ({ outcome }) => list(outcome.points),
      },
      { field: field('status', { values: STATUSES }), cell: ({ outcome }) => outcome.status },
      { field: field('confidence', { values: CONFIDENCES }), cell: ({ outcome }) => outcome.confidence },
      ...ours('summary', ({ outcome }) => outcome.summary),
      page('page_title', 'title'),
      page('page_publisher', 'publisher'),
      page('page_date', 'date'),
      page('page_url', 'url'),
      ...ours('supports', ({ evidence }) => evidence?.supports, true),
      { field: field('as_of'), cell: () => afterwards.asOf },
      ...caveatColumns<Row>(publication, warning),
    ],
    afterwards.outcomes.flatMap(rowsOf),
  )
}
