import type { ReactNode } from 'react'

interface Props {
  readonly head: readonly ReactNode[]
  /** The first cell of each is its header. */
  readonly rows: readonly (readonly ReactNode[])[]
  /** Named tables may be wider than the page: they scroll by themselves, by keys too. */
  readonly caption?: { readonly id: string; readonly text: string }
}

/** A table of prose or data. */
export function ScrollTable({ head, rows, caption }: Props) {
  const table = (
    <table>
      {caption && <caption id={caption.id}>{caption.text}</caption>}
      <thead>
        <tr>
          {head.map((cell, i) => (
            <th key={i} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, i) => (
          <tr key={i}>
            {cells.map((cell, j) =>
              j === 0 ? (
                <th key={j} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={j}>{cell}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
  if (!caption) return table
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys
    <div className="about-scroll" role="region" aria-labelledby={caption.id} tabIndex={0}>
      {table}
    </div>
  )
}
