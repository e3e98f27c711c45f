import { REASONS } from '../../model/edition'
import { FIRST_VIEW, MARK_KINDS, type MarkKind } from '../../model/view'
import { useActions, useAtlas } from '../../state/context'
import { Popout } from '../shared/Popout'
import { ReasonWord } from '../shared/ReasonWord'
import { Strictness } from '../shared/Strictness'
import { useStrings } from '../shared/strings'

/** Which marks the text carries, each kind with its legend; none of them is the plain reading. */
export function MarksMenu() {
  const strings = useStrings()
  const marks = useAtlas(state => state.view.marks)
  const { mark } = useActions()
  const toggle = (kind: MarkKind) =>
    mark(MARK_KINDS.filter(other => (other === kind ? !marks.includes(kind) : marks.includes(other))))
  return (
    <Popout
      label={strings.text.legend}
      className="marks-menu"
      buttonClass="button marks-open"
      button={
        <>
          {strings.text.marks} <span aria-hidden="true">▾</span>
        </>
      }
    >
      {MARK_KINDS.map(kind => (
        <div key={kind} className="mark-kind">
          <label>
            <input type="checkbox" checked={marks.includes(kind)} onChange={() => toggle(kind)} />
            {strings.text.markKinds[kind]}
          </label>
          <p className="note">{strings.text.markHints[kind]}</p>
          <p className="legend-line">
            <Legend kind={kind} />
          </p>
        </div>
      ))}
      <Strictness name="text-strictness" />
      <p>
        <button
          type="button"
          className="button"
          aria-pressed={marks.length === 0}
          onClick={() => mark(marks.length === 0 ? FIRST_VIEW.marks : [])}
        >
          {strings.text.plain}
        </button>
      </p>
    </Popout>
  )
}

function Legend({ kind }: { kind: MarkKind }) {
  const strings = useStrings()
  if (kind === 'places') {
    return REASONS.map(reason => (
      <span key={reason}>
        <ReasonWord reason={reason} />
      </span>
    ))
  }
  const sample = <span lang="zh-Hans">{strings.text.samples[kind]}</span>
  if (kind === 'points') {
    return (
      <span className="mark-point" lang="zh-Hans">
        <span className="mark-verb" data-rung={strings.stance.will}>
          {strings.text.samples.verb}
        </span>
        {strings.text.samples.points}
      </span>
    )
  }
  return <span className={`noted mark-${kind === 'terms' ? 'term' : 'figure'}`}>{sample}</span>
}
