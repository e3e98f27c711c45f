import { useState } from 'react'
import { type Point, words } from '../../model/edition'
import { useActions, useAtlas, useText } from '../../state/context'
import { permalink } from '../../model/address'
import { FIRST_VIEW } from '../../model/view'
import { absolute } from './link'
import { PinButton } from './PinButton'
import { useLanguage, useStrings } from './strings'
import { ViewLink } from './ViewLink'

type Said = 'copied' | 'linkCopied' | 'notCopied' | null

/** What can be done with a chosen point: read it in its context, copy its words, copy its link, see its places. */
export function PointActions({ point }: { point: Point }) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const view = useAtlas(state => state.view)
  const { open } = useActions()
  const [said, say] = useState<Said>(null)
  const [first] = point.quotations
  const link = absolute(permalink(view.lang, { place: view.place, point: point.id }))
  const copy = async (content: string, done: Said) => {
    try {
      await navigator.clipboard.writeText(content)
      say(done)
    } catch {
      say('notCopied')
    }
  }
  const quotations = () => point.quotations.map(quotation => words(text.edition, quotation)).join('\n')
  const places = point.places.flatMap(id => text.place(id) ?? []).map(({ names }) => names[language])
  return (
    <div className="actions">
      <p className="plays">{strings.point.in(strings.list(places))}</p>
      <p>
        <ViewLink to={{ at: first.sentence, view: 'text' }} onFollow={() => open(first.sentence)}>
          {strings.point.inContext}
        </ViewLink>
        <button type="button" className="link" onClick={() => void copy(quotations(), 'copied')}>
          {strings.point.copy}
        </button>
        {link !== null && (
          <button type="button" className="link" onClick={() => void copy(link, 'linkCopied')}>
            {strings.point.link}
          </button>
        )}
        <span role="status" className="said">
          {said && strings.point[said]}
        </span>
        <PinButton
          view={{ ...FIRST_VIEW, place: view.place, point: point.id }}
          caption={point.summary[language]}
        />
      </p>
    </div>
  )
}
