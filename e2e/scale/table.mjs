// @ts-check
// The figures of several editions as a table.

/** @typedef {ReadonlyMap<string, Record<string, number | null>>} Columns figures by edition */

/** @param {number | null | undefined} value */
const shown = value =>
  value === null || value === undefined ? '> limit' : value >= 100 ? value.toFixed(0) : value.toFixed(1)

/** How many times as much. @param {number | null | undefined} more @param {number | null | undefined} less */
const growth = (more, less) => (more && less ? `× ${(more / less).toFixed(1)}` : '')

/** Lines of a table: a row for each figure, a column for each edition, and the growth from the least to the largest. @param {Columns} columns */
export function table(columns) {
  const names = [...new Set([...columns.values()].flatMap(Object.keys))]
  const width = Math.max(...names.map(name => name.length)) + 2
  const made = [...columns].filter(([edition]) => edition !== 'real')
  const [least, largest] = [made[0], made.at(-1)]
  const grows = least && largest && least !== largest
  const heads = [
    ...[...columns.keys()].map(edition => (edition === 'real' ? edition : `${edition}×`)),
    ...(grows ? [`${largest[0]}×/${least[0]}×`] : []),
  ]
  const rows = names.map(name => [
    name.padEnd(width),
    ...[...columns.values()].map(figures => shown(figures[name])),
    ...(grows ? [growth(largest[1][name], least[1][name])] : []),
  ])
  return [[''.padEnd(width), ...heads], ...rows].map(cells =>
    cells.map((cell, i) => (i === 0 ? cell : cell.padStart(10))).join(''),
  )
}
