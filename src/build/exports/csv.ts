import type { Field } from '../../model/open-data'

export type Cell = string | number | null

/** A column: what it is, and its cell in a row. Null is an empty cell. */
export interface Column<Row> {
  readonly field: Field
  readonly cell: (row: Row) => Cell
}

/** A spreadsheet runs a cell that begins with one of these as a formula. */
const FORMULA = /^[=+\-@\t\r]/

/** Lists in a cell: “a; b”. */
export const list = (items: readonly string[]): string => items.join('; ')

/** Quoted only where it must be (RFC 4180, section 2). */
const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** The column that names the cells of its row that were changed. */
export const NEUTRALISED = 'neutralised'

/**
 * A table as RFC 4180 writes it, in UTF-8 with byte order mark, lines ended by CR LF. A cell of words that a spreadsheet would
 * run as a formula gets an apostrophe in front, and the column `neutralised`, the last, names its column: whoever takes that
 * apostrophe away has the words as they are.
 */
export function csv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const lines = rows.map(row => {
    const cells = columns.map(({ cell }) => cell(row))
    const isFormula = (cell: Cell) => typeof cell === 'string' && FORMULA.test(cell)
    const changed = columns.filter((_, i) => isFormula(cells[i] ?? null)).map(({ field }) => field.name)
    return [...cells.map(cell => (isFormula(cell) ? `'${cell}` : String(cell ?? ''))), list(changed)]
  })
  const head = [...columns.map(({ field }) => field.name), NEUTRALISED]
  return `\uFEFF${[head, ...lines].map(line => `${line.map(quoted).join(',')}\r\n`).join('')}`
}
