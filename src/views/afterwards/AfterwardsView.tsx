import './afterwards.css'
import '../shared/after.css'
import { useMemo, useRef } from 'react'
import type { PlaceId } from '../../model/edition'
import { type Afterwards, CONFIDENCES, recordsAbout, STATUSES } from '../../model/outcome'
import { AFTERWARDS_LISTS } from '../../model/view'
import { useActions, useAfterwards, useAtlas, useText } from '../../state/context'
import { useHeadingFocus } from '../shared/arrival'
import { AfterSwitch } from '../shared/AfterSwitch'
import { AsOf } from '../shared/AsOf'
import { dateIn } from '../shared/dates'
import { Mixed } from '../shared/Mixed'
import { inLanguage, useLanguage, useStrings } from '../shared/strings'
import { WhenFetched } from '../shared/WhenFetched'
import { useOpenInPrint } from '../shared/useOpenInPrint'
import { useKeptScroll } from '../shared/useKeptScroll'
import { Records } from './Records'
import { Timeline } from './Timeline'

/** What became of the words: ours, with its sources, by what was said or by what happened. */
export function AfterwardsView() {
  const strings = useStrings()
  const language = useLanguage()
  const part = useAfterwards()
  const root = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useHeadingFocus(heading)
  useKeptScroll(root, 'afterwards', true)
  useOpenInPrint(root)
  return (
    <main className="whole-page afterwards-view" id="words" ref={root}>
      <h1 tabIndex={-1} ref={heading}>
        {strings.afterwards.heading}
        {part.data && (
          <span className="ours">{strings.afterwards.asOf(dateIn(language, part.data.asOf))}</span>
        )}
      </h1>
      <p className="lead">{strings.afterwards.lead}</p>
      <WhenFetched part={part}>{data => <Layer layer={data} />}</WhenFetched>
      <AsOf />
    </main>
  )
}

function Layer({ layer }: { layer: Afterwards }) {
  const text = useText()
  const strings = useStrings().afterwards
  const { place, list } = useAtlas(state => state.view)
  const { record } = useActions()
  const outcomes = useMemo(() => recordsAbout(text, layer, place), [text, layer, place])
  return (
    <>
      <Method layer={layer} />
      <div className="afterwards-choice">
        <div className="segmented" role="group" aria-label={strings.list}>
          {AFTERWARDS_LISTS.map(one => (
            <button
              key={one}
              type="button"
              aria-pressed={one === list}
              onClick={() => record({ list: one, record: null })}
            >
              {strings.lists[one]}
            </button>
          ))}
        </div>
        <Places layer={layer} />
        <AfterSwitch too />
      </div>
      {list === 'records' ? (
        <Records layer={layer} outcomes={outcomes} />
      ) : (
        <Timeline layer={layer} outcomes={place === null ? null : outcomes} />
      )}
    </>
  )
}

/** Words, rules and weak spots: there for whoever asks. */
function Method({ layer }: { layer: Afterwards }) {
  const strings = useStrings().afterwards
  const language = useLanguage()
  return (
    <div className="afterwards-method">
      <details>
        <summary>{strings.legend}</summary>
        <dl>
          {STATUSES.map(status => (
            <div key={status}>
              <dt>
                <span className="after-status" data-status={status}>
                  {inLanguage(layer.statuses[status].name, language)}
                </span>
              </dt>
              <dd>{inLanguage(layer.statuses[status].meaning, language)}</dd>
            </div>
          ))}
          {CONFIDENCES.map(level => (
            <div key={level}>
              <dt>{strings.confidence(inLanguage(layer.confidences[level].name, language))}</dt>
              <dd>{inLanguage(layer.confidences[level].meaning, language)}</dd>
            </div>
          ))}
        </dl>
      </details>
      {(['rules', 'weak'] as const).map(part => (
        <details key={part}>
          <summary>{strings[part]}</summary>
          <ul>
            {layer[part].map((line, i) => (
              <li key={i}>
                <Mixed text={inLanguage(line, language)} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  )
}

/** The parties of the interview with their number of records. */
function Places({ layer }: { layer: Afterwards }) {
  const text = useText()
  const strings = useStrings().afterwards
  const language = useLanguage()
  const chosen = useAtlas(state => state.view.place)
  const { record } = useActions()
  const parties = text.edition.places.filter(({ kind }) =>
    ['country', 'group', 'organisation'].includes(kind),
  )
  const counted = parties
    .map(place => ({ place, count: recordsAbout(text, layer, place.id).length }))
    .filter(({ place, count }) => place.id !== 'CHN' && (count > 0 || place.id === chosen))
  const choose = (place: PlaceId | null) => record({ place, record: null })
  return (
    <div className="themes" role="group" aria-label={strings.places}>
      <button type="button" className="toggle" aria-pressed={chosen === null} onClick={() => choose(null)}>
        {strings.all} <b>{layer.outcomes.length}</b>
      </button>
      {counted.map(({ place: { id, names, short }, count }) => (
        <button
          key={id}
          type="button"
          className="toggle"
          aria-pressed={id === chosen}
          onClick={() => choose(id === chosen ? null : id)}
        >
          {inLanguage(short ?? names, language)} <b>{count}</b>
        </button>
      ))}
    </div>
  )
}
