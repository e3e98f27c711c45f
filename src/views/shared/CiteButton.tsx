import './cite.css'
import type { Target } from '../../model/citation'
import { later } from './Later'
import { Popout } from './Popout'
import { useStrings } from './strings'

const Page = later(async () => (await import('../cite/Receipt')).Receipt, 'popover')

interface Props {
  readonly target: Target
  /** What is cited, in a few words: a sentence's address, a point's. */
  readonly what: string
  /** A sign in place of the word, where there is no room. */
  readonly sign?: boolean
}

/** One action leads to the receipt: the exact words with all that a citation needs. Not for inside a paragraph. */
export function CiteButton({ target, what, sign = false }: Props) {
  const strings = useStrings().cite
  return (
    <div className="cite">
      <Popout
        label={strings.of(what)}
        className="receipt"
        buttonClass={sign ? 'cite-sign' : 'link'}
        side="beside"
        button={sign ? <Sign /> : strings.open}
      >
        {open => open && <Page.Screen target={target} what={what} />}
      </Popout>
    </div>
  )
}

function Sign() {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" fill="currentColor" aria-hidden="true">
      <path d="M1.500 8.500C1.500 5.500 3 3.400 5.600 2.500l.4 1C4.600 4.200 3.900 5 3.800 6h2.200v4.500H1.500zM8 8.500C8 5.500 9.500 3.400 12.100 2.500l.4 1C11.100 4.200 10.400 5 10.300 6h2.200v4.500H8z" />
    </svg>
  )
}
