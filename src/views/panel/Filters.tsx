import { type ReactNode, useEffect, useRef } from 'react'
import type { PlaceId } from '../../model/edition'
import { facets, pointsOf } from '../../model/panel'
import { useActions, useAtlas, useText } from '../../state/context'
import { FilterChips } from '../shared/FilterChips'
import { ActorGlyph, Ladder, ThemeGlyph } from '../shared/Glyphs'
import { inLanguage, useLanguage, useStrings } from '../shared/strings'
import { Strictness } from '../shared/Strictness'

/** Filters of the panel's points: theme as tabs, actor, operative word and strictness on demand; chips for what is on. */
export function Filters({ place }: { place: PlaceId }) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const view = useAtlas(state => state.view)
  const { filter } = useActions()
  const { themes, actors, stances, only } = facets(text, place, view)
  const root = useRef<HTMLDivElement>(null)
  const tabs = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // On a phone the themes are one row that scrolls; the chosen one must be seen.
    const chosen = tabs.current?.querySelector<HTMLElement>('[aria-pressed=true]')
    if (chosen) tabs.current?.scrollTo({ left: chosen.offsetLeft - 40 })
  }, [view.theme])
  if (text.relations(place).length === 0) return null
  return (
    <div className="filters" ref={root} tabIndex={-1} role="group" aria-label={strings.filters.open}>
      <div className="themes" ref={tabs} role="group" aria-label={strings.filters.theme}>
        {themes.map(({ value, count }) => {
          const theme = text.theme(value)
          return (
            <Toggle
              key={value}
              pressed={view.theme === value}
              count={count}
              onPress={() => filter({ theme: view.theme === value ? null : value })}
            >
              <ThemeGlyph theme={value} />
              {theme && inLanguage(theme.short, language)}
            </Toggle>
          )
        })}
      </div>
      <details className="more-filters">
        <summary>{strings.filters.open}</summary>
        <fieldset>
          <legend>{strings.filters.actor}</legend>
          {actors.map(({ value, count }) => (
            <Toggle
              key={value}
              pressed={view.actor === value}
              count={count}
              onPress={() => filter({ actor: view.actor === value ? null : value })}
            >
              {value !== 'none' && <ActorGlyph actor={value} />}
              {strings.actor[value]}
            </Toggle>
          ))}
        </fieldset>
        <fieldset>
          <legend>{strings.filters.stance}</legend>
          {stances.map(({ value, count }) => (
            <Toggle
              key={value}
              pressed={view.stance === value}
              count={count}
              onPress={() => filter({ stance: view.stance === value ? null : value })}
            >
              {value !== 'statement' && <Ladder stance={value} />}
              {strings.stance[value]}
            </Toggle>
          ))}
        </fieldset>
        <fieldset>
          <legend>{strings.filters.onlyHint}</legend>
          <Toggle pressed={view.only} count={only} onPress={() => filter({ only: !view.only })}>
            {strings.filters.only}
          </Toggle>
        </fieldset>
        <Strictness
          name="panel-strictness"
          pointsUpTo={reason => pointsOf(text, place, reason, view).own.length}
        />
      </details>
      <FilterChips around={root} />
    </div>
  )
}

interface ToggleProps {
  readonly pressed: boolean
  readonly count: number
  readonly onPress: () => void
  readonly children: ReactNode
}

function Toggle({ pressed, count, onPress, children }: ToggleProps) {
  return (
    <button type="button" className="toggle" aria-pressed={pressed} onClick={onPress}>
      {children} <b>{count}</b>
    </button>
  )
}
