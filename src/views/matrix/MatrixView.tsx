import './matrix.css'
import { useMemo, useRef } from 'react'
import { matrix } from '../../model/matrix'
import { MATRIX_ROWS } from '../../model/view'
import { useActions, useAtlas, useText } from '../../state/context'
import { useHeadingFocus } from '../shared/arrival'
import { AsOf } from '../shared/AsOf'
import { FilterBar } from '../shared/FilterBar'
import { useKeptScroll } from '../shared/useKeptScroll'
import { useStrings } from '../shared/strings'
import { Chosen } from './Chosen'
import { Table } from './Table'

/** Every cooperation point at a glance: places × themes, undertakers or operative words; a cell opens its points. */
export function MatrixView() {
  const text = useText()
  const strings = useStrings()
  const view = useAtlas(state => state.view)
  const { tabulate } = useActions()
  const root = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useHeadingFocus(heading)
  useKeptScroll(root, 'matrix', true)
  const table = useMemo(() => matrix(text, view), [text, view])
  const { by } = view
  return (
    <main className="whole-page matrix-view" id="words" ref={root}>
      <div className="matrix-side">
        <h1 tabIndex={-1} ref={heading}>
          {strings.matrix.headings[by]}
        </h1>
        <p className="lead">{strings.matrix.lead}</p>
        <div className="matrix-choice">
          <div className="segmented" role="group" aria-label={strings.matrix.rows}>
            {MATRIX_ROWS.map(rows => (
              <button key={rows} type="button" aria-pressed={rows === by} onClick={() => tabulate(rows)}>
                {strings.matrix.by[rows]}
              </button>
            ))}
          </div>
          <FilterBar without={by} />
        </div>
        <Table matrix={table} />
        <AsOf />
      </div>
      <Chosen key={`${view.place ?? ''} ${view[by] ?? ''}`} />
    </main>
  )
}
