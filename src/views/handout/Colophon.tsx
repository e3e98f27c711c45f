import { useState } from 'react'
import { hrefOf } from '../../model/address'
import { printedView } from '../../model/handout'
import type { Lesson } from '../../model/lesson'
import { useAtlas, useShelf, useText } from '../../state/context'
import { dateIn, localDay } from '../shared/dates'
import { absolute } from '../shared/link'
import { Qr } from '../shared/Qr'
import { useLanguage, useStrings } from '../shared/strings'

/** In CSS pixels. */
const QR = 88

/** What goes with every sheet: source, boundaries, how to cite, and the address as words and as a code. */
export function Colophon({ lesson }: { lesson: Lesson | undefined }) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const view = useAtlas(state => state.view)
  const shelf = useShelf()
  const [today] = useState(() => localDay(new Date()))
  const href = hrefOf(printedView(view, lesson), shelf)
  const address = absolute(href)
  const { handout, boundaries } = strings
  return (
    <footer className="colophon">
      <div>
        <p>{handout.source}</p>
        <p>{boundaries.note}</p>
        <p>{handout.cite(text.edition.source.sha256.slice(0, 16), dateIn(language, today))}</p>
        <p className="printed-address">
          {address === null ? `${handout.file} ${decoded(href)}` : decoded(address)}
        </p>
      </div>
      {address !== null && <Qr text={address} label={handout.qr} size={QR} />}
    </footer>
  )
}

/** An address as people read it. */
function decoded(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}
