import { useState } from 'react'
import { type Scheme, SCHEMES, savedScheme, useScheme } from '../../state/scheme'
import { useStrings } from '../shared/strings'

/** Light, dark, or as the device asks; remembered on this device where it may be. */
export function SchemeSwitch() {
  const strings = useStrings()
  const [scheme, setScheme] = useState<Scheme>(savedScheme)
  useScheme(scheme)
  return (
    <label className="scheme">
      <span className="visually-hidden">{strings.nav.scheme.label}</span>
      <select
        value={scheme}
        onChange={event => setScheme(SCHEMES.find(s => s === event.target.value) ?? 'auto')}
      >
        {SCHEMES.map(value => (
          <option key={value} value={value}>
            {strings.nav.scheme[value]}
          </option>
        ))}
      </select>
      <span className="scheme-sign" aria-hidden="true">
        ◐
      </span>
    </label>
  )
}
