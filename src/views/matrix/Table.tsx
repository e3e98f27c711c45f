import { memo, useEffect, useRef } from 'react'
import { ACTORS, type Place, STANCES, words } from '../../model/edition'
import { type Cell, type Matrix, type Row, rowFilters, type RowValue } from '../../model/matrix'
import { useActions, useAtlas, useText } from '../../state/context'
import { ActorGlyph, Ladder, ThemeGlyph } from '../shared/Glyphs'
import { inLanguage, otherOf, stringsOf, TAG, useLanguage, useStrings } from '../shared/strings'
import { walkTable } from './walkTable'

/** A table that eye and ear can read: places across, rows by theme, undertaker or operative word; each number is a button. */
export const Table = memo(function Table({ matrix }: { matrix: Matrix }) {
  const strings = useStrings()
  const language = useLanguage()
  const other = otherOf(language)
  const view = useAtlas(state => state.view)
  const { pick } = useActions()
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const table = root.current
    table?.addEventListener('keydown', walkTable)
    return () => table?.removeEventListener('keydown', walkTable)
  }, [])
  const all = rowFilters(view, null)
  return (
    <div className="matrix-scroll" ref={root}>
      <table className="matrix">
        <caption className="visually-hidden">{strings.matrix.caption(strings.matrix.by[view.by])}</caption>
        <colgroup>
          <col className="names" />
          {matrix.places.map((place, i) => (
            // Many words need room; a few numbers do not.
            <col key={place.id} className={(matrix.totals[i]?.own.length ?? 0) > 4 ? 'much' : 'little'} />
          ))}
          <col className="little" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className="corner">
              {strings.matrix.by[view.by]}
            </th>
            {matrix.places.map(place => (
              <th key={place.id} scope="col" className={view.place === place.id ? 'is-chosen' : undefined}>
                <button
                  type="button"
                  tabIndex={-1}
                  aria-pressed={view.place === place.id && view[view.by] === null}
                  onClick={() => pick(place.id, all)}
                >
                  {inLanguage(place.short ?? place.names, language)}
                  <span className="other-name" lang={TAG[other]}>
                    {inLanguage(place.short ?? place.names, other)}
                  </span>
                </button>
              </th>
            ))}
            <th scope="col" className="all">
              {strings.matrix.all}
            </th>
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row, i) => (
            <TableRow key={row.value} row={row} places={matrix.places} first={i === 0} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              {strings.matrix.total}
              <span className="note">{strings.matrix.totalNote[view.by]}</span>
            </th>
            {matrix.totals.map(cell => (
              <td key={cell.place}>
                <button type="button" tabIndex={-1} className="total" onClick={() => pick(cell.place, all)}>
                  {cell.own.length}
                  <span className="visually-hidden">
                    {' '}
                    {strings.points(cell.own.length).replace(/^\d+/, '')}
                  </span>
                  {cell.shared > 0 && <Shared count={cell.shared} />}
                </button>
              </td>
            ))}
            <td className="all">{matrix.total}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
})

interface RowProps {
  readonly row: Row
  readonly places: readonly Place[]
  readonly first: boolean
}

function TableRow({ row, places, first }: RowProps) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const view = useAtlas(state => state.view)
  const { pick } = useActions()
  const chosen = view[view.by] === row.value
  const filters = rowFilters(view, row.value)
  const theme = text.edition.themes.find(({ id }) => id === row.value)
  const other = stringsOf(otherOf(language))
  const [name, otherName] = theme
    ? [inLanguage(theme.names, language), inLanguage(theme.names, otherOf(language))]
    : [wordFor(row.value, strings), wordFor(row.value, other)]
  return (
    <tr className={chosen ? 'is-chosen' : undefined}>
      <th scope="row">
        <button
          type="button"
          tabIndex={-1}
          aria-pressed={chosen && view.place === null}
          onClick={() => pick(null, filters)}
        >
          <RowGlyph value={row.value} />
          <span>
            {name}
            <span className="other-name" lang={TAG[otherOf(language)]}>
              {otherName}
            </span>
          </span>
        </button>
      </th>
      {row.cells.map((cell, column) => (
        <td key={places[column]?.id} data-shade={shade(cell.own.length)}>
          {cell.own.length === 0 && cell.shared === 0 ? (
            <span className="zero">
              <span aria-hidden="true">–</span>
              <span className="visually-hidden">0</span>
            </span>
          ) : (
            <button
              type="button"
              // The table is one tab stop; the arrows go on from here.
              tabIndex={first && row.cells.findIndex(({ own }) => own.length > 0) === column ? 0 : -1}
              aria-pressed={chosen && view.place === cell.place}
              onClick={() => pick(cell.place, filters)}
            >
              <b>{cell.own.length}</b>
              <span className="visually-hidden"> {strings.points(cell.own.length).replace(/^\d+/, '')}</span>
              {cell.shared > 0 && <Shared count={cell.shared} />}
              <Verbs cell={cell} />
            </button>
          )}
        </td>
      ))}
      <td className="all">{row.total}</td>
    </tr>
  )
}

/** Two steps of shade and none: enough to see where most is said, never a verdict. */
const shade = (points: number): number => (points === 0 ? 0 : points < 3 ? 1 : points < 6 ? 2 : 3)

type Words = ReturnType<typeof stringsOf>
const wordFor = (value: RowValue, { actor, stance }: Words): string =>
  value in actor ? actor[value as keyof typeof actor] : stance[value as keyof typeof stance]

function RowGlyph({ value }: { value: RowValue }) {
  const { edition } = useText()
  const theme = edition.themes.find(({ id }) => id === value)
  if (theme) return <ThemeGlyph theme={theme.id} />
  const actor = ACTORS.find(known => known === value)
  if (actor) return <ActorGlyph actor={actor} />
  const stance = STANCES.find(known => known === value && known !== 'statement')
  return stance ? <Ladder stance={stance} /> : <span className="no-glyph" />
}

function Shared({ count }: { count: number }) {
  const strings = useStrings()
  return (
    <span className="plus" title={strings.sharedAs(count, strings.aMember)}>
      +{count}
    </span>
  )
}

/** The operative words of a cell's points as the source writes them, each once. */
function Verbs({ cell }: { cell: Cell }) {
  const text = useText()
  const verbs = cell.own.flatMap(({ point }) => (point.verb ? [words(text.edition, point.verb)] : []))
  const all = [...new Set(verbs)].join(' ')
  return (
    <span className="verbs" lang="zh-Hans" title={all}>
      {all}
    </span>
  )
}
