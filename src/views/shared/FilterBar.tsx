import { type ReactNode, useId, useRef } from 'react'
import { REASONS, STANCES } from '../../model/edition'
import { ACTOR_CHOICES } from '../../model/panel'
import type { Filters } from '../../model/view'
import { useActions, useAtlas, useText } from '../../state/context'
import { FilterChips } from './FilterChips'
import { inLanguage, useLanguage, useStrings } from './strings'
import { useNarrow } from './useMediaQuery'

/** What is counted, in one line: filters of the points and strictness; what is on stands as chips. `without`: chosen elsewhere. */
export function FilterBar({ without }: { without?: keyof Filters }) {
  const { edition } = useText()
  const strings = useStrings()
  const language = useLanguage()
  const { theme, actor, stance, only, reason } = useAtlas(state => state.view)
  const { filter, count } = useActions()
  const narrow = useNarrow(719)
  const root = useRef<HTMLDivElement>(null)
  const fields = (
    <>
      {without !== 'theme' && (
        <Select
          label={strings.filters.theme}
          value={theme}
          values={edition.themes.map(({ id }) => id)}
          nameOf={id => {
            const entry = edition.themes.find(candidate => candidate.id === id)
            return entry ? inLanguage(entry.names, language) : id
          }}
          onChoose={value => filter({ theme: value })}
        />
      )}
      {without !== 'actor' && (
        <Select
          label={strings.filters.actor}
          value={actor}
          values={ACTOR_CHOICES}
          nameOf={value => strings.actor[value]}
          onChoose={value => filter({ actor: value })}
        />
      )}
      {without !== 'stance' && (
        <Select
          label={strings.filters.stance}
          value={stance}
          values={STANCES}
          nameOf={value => strings.stance[value]}
          onChoose={value => filter({ stance: value })}
        />
      )}
      <Field label={strings.filters.reason}>
        {id => (
          <select
            id={id}
            value={reason}
            onChange={event => count(REASONS[event.target.selectedIndex] ?? reason)}
          >
            {REASONS.map(value => (
              <option key={value} value={value}>
                {strings.reason[value]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <label className="only" title={strings.filters.onlyHint}>
        <input type="checkbox" checked={only} onChange={event => filter({ only: event.target.checked })} />
        {strings.filters.only}
      </label>
    </>
  )
  return (
    <div className="filter-bar" ref={root} tabIndex={-1} role="group" aria-label={strings.filters.label}>
      {narrow ? (
        <details>
          <summary>{strings.filters.open}</summary>
          <div className="filter-fields">{fields}</div>
        </details>
      ) : (
        fields
      )}
      <p className="print-only">{strings.filters.countedUpTo(strings.reason[reason])}</p>
      <FilterChips around={root} {...(without ? { without } : {})} />
    </div>
  )
}

function Field({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <span className="field">
      <label htmlFor={id}>{label}</label> {children(id)}
    </span>
  )
}

interface SelectProps<T extends string> {
  readonly label: string
  readonly value: T | null
  readonly values: readonly T[]
  readonly nameOf: (value: T) => string
  readonly onChoose: (value: T | null) => void
}

function Select<T extends string>({ label, value, values, nameOf, onChoose }: SelectProps<T>) {
  const strings = useStrings()
  return (
    <Field label={label}>
      {id => (
        <select
          id={id}
          value={value ?? ''}
          onChange={event => onChoose(values[event.target.selectedIndex - 1] ?? null)}
        >
          <option value="">{strings.filters.all}</option>
          {values.map(option => (
            <option key={option} value={option}>
              {nameOf(option)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
