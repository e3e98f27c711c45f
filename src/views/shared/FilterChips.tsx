import { type RefObject, useEffect, useRef } from 'react'
import { type Filters, NO_FILTERS } from '../../model/view'
import { useActions, useAtlas, useText } from '../../state/context'
import { focusIsLost } from './arrival'
import { useLanguage, useStrings } from './strings'

interface Props {
  /** What is no filter here, but chosen in another way. */
  readonly without?: keyof Filters
  /** Takes focus when a chip that had it is gone. */
  readonly around: RefObject<HTMLElement | null>
}

/** The filters that are on, each to be taken off, and one way to take off all. */
export function FilterChips({ without, around }: Props) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const { theme, actor, stance, only } = useAtlas(state => state.view)
  const { filter, clearFilters } = useActions()
  const setting = [theme, actor, stance, only].join()
  const before = useRef(setting)
  useEffect(() => {
    const changed = before.current !== setting
    before.current = setting
    if (changed && focusIsLost()) around.current?.focus({ preventScroll: true })
  }, [around, setting])

  const names: { readonly [K in keyof Filters]: string | undefined } = {
    theme: theme ? (text.theme(theme)?.names[language] ?? theme) : undefined,
    actor: actor ? strings.actor[actor] : undefined,
    stance: stance ? strings.stance[stance] : undefined,
    only: only ? strings.filters.only : undefined,
  }
  const on = (Object.keys(names) as (keyof Filters)[]).filter(key => key !== without && names[key])
  if (on.length === 0) return null
  return (
    <p className="chips">
      {on.map(key => (
        <button
          key={key}
          type="button"
          className="chip"
          aria-label={strings.filters.remove(names[key] ?? '')}
          onClick={() => filter({ [key]: NO_FILTERS[key] })}
        >
          {names[key]} <span aria-hidden="true">×</span>
        </button>
      ))}
      <button type="button" className="link" onClick={() => clearFilters(without)}>
        {strings.filters.clear}
      </button>
    </p>
  )
}
