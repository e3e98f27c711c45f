import { SPEAKERS, type SentenceId, type Span, words } from '../../model/edition'
import { translationsIn } from '../../model/language'
import { note } from './caveats'
import { type Column, csv, NEUTRALISED } from './csv'
import type { Field } from '../../model/open-data'
import { field, fieldIn } from './field'
import { type Publication, paragraphOf } from './publication'

/** A table with its part of the data dictionary. */
export interface Table {
  readonly csv: string
  readonly rows: number
  readonly fields: readonly Field[]
  readonly primaryKey: readonly string[]
}

export const table = <Row>(
  primaryKey: readonly string[],
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Table => ({
  csv: csv(columns, rows),
  rows: rows.length,
  fields: [...columns.map(column => column.field), field(NEUTRALISED, { optional: true, isList: true })],
  primaryKey,
})

/** Where a row stands in the text. */
export const whereColumns = <Row>(
  publication: Publication,
  sentenceOf: (row: Row) => SentenceId,
): Column<Row>[] => {
  const paragraph = (row: Row) => paragraphOf(publication, sentenceOf(row))
  return [
    { field: field('section', { type: 'integer' }), cell: row => paragraph(row).section },
    { field: field('paragraph'), cell: row => paragraph(row).id },
    { field: field('sentence'), cell: sentenceOf },
    { field: field('speaker', { values: SPEAKERS }), cell: row => paragraph(row).speaker },
  ]
}

/** The words of a row and their place in the source file; empty where it has none. */
export const spanColumns = <Row>(
  { edition }: Publication,
  spanOf: (row: Row) => Span | undefined,
  optional = false,
): Column<Row>[] => [
  { field: field('start', { type: 'integer', optional }), cell: row => spanOf(row)?.start ?? null },
  { field: field('end', { type: 'integer', optional }), cell: row => spanOf(row)?.end ?? null },
  {
    field: field('exact', { optional }),
    cell: row => {
      const span = spanOf(row)
      return span ? words(edition, span) : null
    },
  },
]

/** A column of unofficial translation for each language. */
export const translationColumns = <Row>(
  { edition }: Publication,
  id: 'translation' | 'verb_rendering',
  wordingOf: (row: Row) => Readonly<Record<string, string>> | undefined,
  optional = false,
): Column<Row>[] =>
  translationsIn(edition.languages).map(language => ({
    field: fieldIn(id, language, '_unofficial', { optional }),
    cell: row => wordingOf(row)?.[language] ?? null,
  }))

/** What travels with every row, so that it is still there when rows are copied. */
export const caveatColumns = <Row>(publication: Publication, said = note(publication)): Column<Row>[] => [
  { field: field('edition_version'), cell: () => publication.release.version },
  { field: field('source_sha256'), cell: () => publication.edition.source.sha256 },
  { field: field('note'), cell: () => said },
]
