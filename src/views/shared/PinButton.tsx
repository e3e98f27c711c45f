import './pin.css'
import { useEffect, useRef, useState } from 'react'
import { queryOf } from '../../model/address'
import { turnedTo, type View } from '../../model/view'
import { useActions, useAtlas, useDrafts } from '../../state/context'
import type { Pinned } from '../../state/drafts'
import { useStrings } from './strings'
import { ViewLink } from './ViewLink'

interface Props {
  /** What the stop shows. */
  readonly view: View
  /** What it is called until the teacher says otherwise. */
  readonly caption: string
}

/** Puts a View at the end of the teacher's own lesson, and says where it went. */
export function PinButton({ view, caption }: Props) {
  const strings = useStrings()
  const now = useAtlas(state => state.view)
  const { turnTo } = useActions()
  const { pin, keeping } = useDrafts()
  const [done, setDone] = useState<(Pinned & { query: string }) | null>(null)
  const query = queryOf(view)
  const status = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (done) status.current?.scrollIntoView({ block: 'nearest' })
  }, [done])
  const press = async () => {
    setDone({ ...(await pin(query, caption, now.lang, strings.lessons.untitled)), query })
  }
  return (
    <span className="pin">
      <button type="button" className="link" onClick={() => void press()}>
        {strings.lessons.pin}
      </button>
      <span role="status" className="said" ref={status}>
        {done?.query === query && (
          <>
            {' '}
            {done.stop === null
              ? strings.lessons.full(done.lesson.stops.length, done.lesson.name)
              : strings.lessons.pinned(done.stop, done.lesson.name)}{' '}
            {(keeping === 'refused' || keeping === 'full') && `${strings.lessons.pinnedNotKept} `}
            <ViewLink to={turnedTo(now, 'lessons')} onFollow={() => turnTo('lessons')}>
              {strings.lessons.toLesson}
            </ViewLink>
          </>
        )}
      </span>
    </span>
  )
}
