import { useId } from 'react'
import type { PlaceId } from '../../model/edition'
import { columns } from '../../model/matrix'
import { useActions, useText } from '../../state/context'
import { useLanguage, useStrings } from '../shared/strings'

/** Which places stand side by side: two, or three. */
export function Pickers({ chosen }: { chosen: readonly PlaceId[] }) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const { compare } = useActions()
  const parties = columns(text)
  const spare = parties.find(({ id }) => !chosen.includes(id))
  const put = (slot: number, id: PlaceId) => {
    // A place that stands already changes seats with the one it replaces.
    const seat = chosen.indexOf(id)
    compare(chosen.map((old, i) => (i === slot ? id : i === seat ? (chosen[slot] ?? old) : old)))
  }
  return (
    <div className="pickers" role="group" aria-label={strings.compare.places}>
      {chosen.map((id, slot) => (
        <Picker key={slot} slot={slot} value={id} onChoose={next => put(slot, next)}>
          {chosen.length > 2 && (
            <button
              type="button"
              className="link"
              aria-label={strings.compare.remove(text.place(id)?.names[language] ?? id)}
              onClick={() => compare(chosen.filter(other => other !== id))}
            >
              <span aria-hidden="true">×</span>
            </button>
          )}
        </Picker>
      ))}
      {chosen.length < 3 && spare && (
        <button type="button" className="button" onClick={() => compare([...chosen, spare.id])}>
          {strings.compare.add}
        </button>
      )}
    </div>
  )
}

interface PickerProps {
  readonly slot: number
  readonly value: PlaceId
  readonly onChoose: (id: PlaceId) => void
  readonly children: React.ReactNode
}

function Picker({ slot, value, onChoose, children }: PickerProps) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const id = useId()
  const parties = columns(text)
  // A place that a link asks for may be no party; it can be shown all the same.
  const known = parties.some(place => place.id === value)
  const options = [...parties, ...(known ? [] : [text.place(value)].filter(place => place !== undefined))]
  return (
    <span className="picker">
      <label htmlFor={id} className="visually-hidden">
        {strings.compare.slot(slot + 1)}
      </label>
      <select
        id={id}
        value={value}
        onChange={event => {
          const option = options[event.target.selectedIndex]
          if (option) onChoose(option.id)
        }}
      >
        {options.map(place => (
          <option key={place.id} value={place.id}>
            {place.names[language]}
          </option>
        ))}
      </select>
      {children}
    </span>
  )
}
