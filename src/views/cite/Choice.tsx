import { useId } from 'react'

interface Props<T extends string | null> {
  readonly label: string
  readonly values: readonly T[]
  readonly name: (value: T) => string
  /** The language of a name that is not of the interface's. */
  readonly lang: (value: T) => string | null
  readonly chosen: T
  readonly onChoose: (value: T) => void
}

/** One of a few, all in sight. */
export function Choice<T extends string | null>({ label, values, name, lang, chosen, onChoose }: Props<T>) {
  const id = useId()
  return (
    <div className="receipt-choice">
      <span id={id}>{label}</span>
      <div className="segmented" role="group" aria-labelledby={id}>
        {values.map(value => (
          <button
            key={value}
            type="button"
            lang={lang(value) ?? undefined}
            aria-pressed={value === chosen}
            onClick={() => onChoose(value)}
          >
            {name(value)}
          </button>
        ))}
      </div>
    </div>
  )
}
