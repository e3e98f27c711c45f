import './after.css'
import type { Point } from '../../model/edition'
import { outcomesOf } from '../../model/outcome'
import { useActions, useAfterwards } from '../../state/context'
import { dateIn } from './dates'
import { Mixed } from './Mixed'
import { inLanguage, useLanguage, useStrings } from './strings'
import { ViewLink } from './ViewLink'

/** What is documented of a point, apart from its words and marked as ours. */
export function AfterPoint({ point }: { point: Point }) {
  const strings = useStrings()
  const language = useLanguage()
  const { kind, data } = useAfterwards()
  const { record } = useActions()
  if (!data) return kind === 'failed' ? <p className="after-point">{strings.later.failed}</p> : null
  const outcomes = outcomesOf(data, point)
  if (outcomes.length === 0) return <p className="note">{strings.afterwards.noRecord}</p>
  return (
    <div className="after-point">
      <p className="after-head">
        {strings.afterwards.ofPoint(outcomes.length)}{' '}
        <span className="note">{strings.afterwards.asOf(dateIn(language, data.asOf))}</span>
      </p>
      {outcomes.map(({ id, status, summary }) => (
        <div key={id}>
          <p>
            <span
              className="after-status"
              data-status={status}
              title={inLanguage(data.statuses[status].meaning, language)}
            >
              {inLanguage(data.statuses[status].name, language)}
            </span>{' '}
            <Mixed text={inLanguage(summary, language)} />{' '}
            <ViewLink
              to={{ record: id, view: 'afterwards', point: null, place: null }}
              onFollow={() => record({ record: id, place: null, list: 'records' })}
            >
              {strings.afterwards.whole}
            </ViewLink>
          </p>
        </div>
      ))}
    </div>
  )
}
