import './handout.css'
import { useEffect, useMemo, useRef, useState } from 'react'
import { handout } from '../../model/handout'
import { writeView } from '../../model/address'
import { useAtlas, useLessons, useText } from '../../state/context'
import { useHeadingFocus } from '../shared/arrival'
import { useSize } from '../shared/picture/useSize'
import { AsOf } from '../shared/AsOf'
import { useLanguage, useStrings } from '../shared/strings'
import { Controls } from './Controls'
import { titleOf } from './Head'
import { type Format, Paper, pageWidth } from './Paper'
import { blocksOf, PARTS } from './sheets'

/** From this width on two pages stand side by side. */
const TWO = 1100
const GAP = 24

/** The hand-out of what is chosen, or of a lesson, as it will lie on paper. */
export function HandoutView() {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const view = useAtlas(state => state.view)
  const { shelf } = useLessons()
  const lesson = view.lesson === null ? undefined : shelf(view.lesson)
  const heading = useRef<HTMLHeadingElement>(null)
  useHeadingFocus(heading)
  const [desk, size] = useSize<HTMLDivElement>()
  const faces = useFacesLoaded()

  const made = useMemo(() => handout(text, view, lesson), [text, view, lesson])
  const sheets = useMemo(
    () =>
      PARTS.filter(part => view.sheet.includes(part)).map(part => ({
        part,
        blocks: blocksOf(part, { made, view, strings }),
      })),
    [made, view, strings],
  )
  const format: Format = view.sheet.includes('letter') ? 'letter' : 'a4'
  const room = size?.width ?? 0
  const across = room >= TWO ? (room - GAP) / 2 : room
  return (
    <main className="whole-page handout" id="words">
      <div className="handout-bar">
        <h1 tabIndex={-1} ref={heading}>
          {strings.handout.heading}
        </h1>
        <Controls />
      </div>
      <div className="desk" ref={desk}>
        {sheets.length === 0 && <p className="empty">{strings.handout.nothing}</p>}
        {room > 0 &&
          sheets.map(({ part, blocks }) => (
            <Paper
              key={`${part} ${writeView(view)} ${faces}`}
              part={strings.handout.part[part]}
              title={titleOf(made.subject, strings, language)}
              blocks={blocks}
              format={format}
              grey={view.sheet.includes('grey')}
              scale={Math.min(1, across / pageWidth(format))}
            />
          ))}
      </div>
      <AsOf />
    </main>
  )
}

/** How often new faces have come: words set in another face have other heights. */
function useFacesLoaded(): number {
  const [times, setTimes] = useState(0)
  useEffect(() => {
    const count = () => setTimes(n => n + 1)
    document.fonts.addEventListener('loadingdone', count)
    return () => document.fonts.removeEventListener('loadingdone', count)
  }, [])
  return times
}
