/** Arrows go from number to number: across a row, and down a column to the next row that has one. */
export function walkTable(event: KeyboardEvent): void {
  const { target, currentTarget: table, key } = event
  if (!(table instanceof HTMLElement)) return
  const cell = target instanceof Element ? target.closest<HTMLTableCellElement>('td, th') : null
  const row = cell?.parentElement
  if (!cell || !(row instanceof HTMLTableRowElement)) return
  const buttonIn = (at: Element | undefined | null) => at?.querySelector('button') ?? null
  const across = [...row.cells].filter(other => buttonIn(other))
  const down = [...table.querySelectorAll('tr')]
    .map(other => other.cells[cell.cellIndex])
    .filter(other => buttonIn(other))
  const next = {
    ArrowRight: across[across.indexOf(cell) + 1],
    ArrowLeft: across[across.indexOf(cell) - 1],
    ArrowDown: down[down.indexOf(cell) + 1],
    ArrowUp: down[down.indexOf(cell) - 1],
    Home: across[0],
    End: across.at(-1),
  }[key]
  const button = buttonIn(next)
  if (!button) return
  event.preventDefault()
  for (const other of table.querySelectorAll('button')) other.tabIndex = other === button ? 0 : -1
  button.focus()
}
