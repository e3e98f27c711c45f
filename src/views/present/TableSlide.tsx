import type { Place } from '../../model/edition'
import type { Matrix, RowValue } from '../../model/matrix'
import type { Column } from '../../model/slide'
import { useAtlas, useText } from '../../state/context'
import { inLanguage, otherOf, TAG, useLanguage, useStrings } from '../shared/strings'
import { Quotation } from './PointsSlide'
import { Said } from './Said'

/** The number of points, places across. */
export function TableSlide({ matrix, places }: { matrix: Matrix; places: readonly Place[] }) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const other = otherOf(language)
  const view = useAtlas(state => state.view)
  const name = (value: RowValue) => {
    const theme = text.edition.themes.find(({ id }) => id === value)
    if (theme) return inLanguage(theme.short, language)
    const { actor, stance } = strings
    return value in actor ? actor[value as keyof typeof actor] : stance[value as keyof typeof stance]
  }
  const columns = places.map(place => matrix.places.findIndex(({ id }) => id === place.id))
  return (
    <table className="slide-table">
      <thead>
        <tr>
          <td aria-hidden="true" />
          {places.map(place => (
            <th key={place.id} scope="col" className={place.id === view.place ? 'is-chosen' : undefined}>
              {inLanguage(place.short ?? place.names, language)}
              <span lang={TAG[other]}>{inLanguage(place.short ?? place.names, other)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {matrix.rows.map(row => (
          <tr key={row.value} className={view[view.by] === row.value ? 'is-chosen' : undefined}>
            <th scope="row">{name(row.value)}</th>
            {columns.map((column, i) => {
              const count = row.cells[column]?.own.length ?? 0
              return (
                <td key={places[i]?.id} className={places[i]?.id === view.place ? 'is-chosen' : undefined}>
                  {count === 0 ? '–' : count}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** So many points of a place are read at once. */
const AT_ONCE = 2

/** Places side by side, with their words. */
export function CompareSlide({ columns }: { columns: readonly Column[] }) {
  const strings = useStrings()
  const language = useLanguage()
  const other = otherOf(language)
  const text = useText()
  const theme = useAtlas(state => state.view.theme)
  const names = theme === null ? undefined : text.theme(theme)?.names
  return (
    <div className="slide-columns">
      {columns.map(({ place, relations }) => (
        <section key={place.id}>
          <h2>
            {inLanguage(place.short ?? place.names, language)}{' '}
            <span lang={TAG[other]}>{inLanguage(place.short ?? place.names, other)}</span>
          </h2>
          <p className="slide-say">
            {names && `${inLanguage(names, language)}: `}
            {strings.points(relations.length)}
          </p>
          {relations.slice(0, AT_ONCE).map(({ point }) => (
            <div key={point.id} className="slide-item">
              <Quotation point={point} brief />
              <p className="slide-said">
                <Said sentence={point.quotations[0].sentence} />
              </p>
            </div>
          ))}
          {relations.length > AT_ONCE && (
            <p className="slide-say">{strings.present.more(relations.length - AT_ONCE)}</p>
          )}
        </section>
      ))}
    </div>
  )
}
