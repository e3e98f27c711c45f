import { type KeyboardEvent, type Ref, useEffect, useRef, useState } from 'react'
import { useActions, useAtlas } from '../../state/context'
import { LONGEST_QUERY } from '../../model/address'
import { useStrings } from './strings'

/** So long the hand must rest, in milliseconds, before words are looked for: searching is cheap, drawing less so. */
const REST = 120

interface Props {
  readonly label: string
  /** Shorter than the label, where there is little room. */
  readonly placeholder?: string
  readonly onEnter?: () => void
  readonly ref?: Ref<HTMLInputElement>
}

/** The words looked for, as one types; not while an input method is still composing them. */
export function SearchField({ label, placeholder = label, onEnter, ref }: Props) {
  const strings = useStrings()
  const q = useAtlas(state => state.view.q)
  const { seek } = useActions()
  const [typed, setTyped] = useState(q)
  const composing = useRef(false)
  const sent = useRef(q)
  useEffect(() => {
    // Words that came with a link, or by back and forward, not from this field.
    if (q === sent.current) return
    sent.current = q
    setTyped(q)
  }, [q])
  useEffect(() => {
    if (composing.current || typed === sent.current) return
    const timer = setTimeout(() => {
      sent.current = typed
      seek(typed)
    }, REST)
    return () => clearTimeout(timer)
  }, [typed, seek])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key !== 'Enter') return
    event.preventDefault()
    sent.current = typed
    seek(typed)
    onEnter?.()
  }
  return (
    <span className="search-field">
      <input
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        ref={ref}
        value={typed}
        maxLength={LONGEST_QUERY}
        aria-label={label}
        placeholder={placeholder}
        onChange={event => setTyped(event.target.value)}
        onCompositionStart={() => {
          composing.current = true
        }}
        onCompositionEnd={event => {
          composing.current = false
          // Some browsers report the words before, some after the composition has ended.
          sent.current = event.currentTarget.value
          setTyped(event.currentTarget.value)
          seek(event.currentTarget.value)
        }}
        onKeyDown={onKeyDown}
      />
      {typed !== '' && (
        <button
          type="button"
          aria-label={strings.search.clear}
          onClick={event => {
            sent.current = ''
            setTyped('')
            seek('')
            event.currentTarget.parentElement?.querySelector('input')?.focus()
          }}
        >
          <span aria-hidden="true">×</span>
        </button>
      )}
    </span>
  )
}
