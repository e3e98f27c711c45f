import { useEffect, useRef, useState } from 'react'
import { useText } from '../../state/context'
import { classes } from '../shared/shades'
import { inLanguage, useLanguage, useStrings } from '../shared/strings'
import { Strictness } from '../shared/Strictness'

/** The plate's lower margin: legend, what counts, scale, boundaries. */
export function Margin({ metresPerPixel }: { metresPerPixel: number }) {
  const strings = useStrings()
  const language = useLanguage()
  const { edition } = useText()
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    opener.current?.focus()
  }
  useEffect(() => {
    if (!open) return
    // Esc closes the topmost thing: the note, before it lets go of a choice.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      close()
    }
    addEventListener('keydown', onKeyDown, true)
    return () => removeEventListener('keydown', onKeyDown, true)
  }, [open])
  return (
    <section className="margin" aria-label={strings.legend.margin}>
      <div className="legend">
        <p className="margin-head">{strings.legend.label}</p>
        <ol>
          {classes().map(({ shade, label }) => (
            <li key={shade}>
              <span className="swatch" data-shade={shade} />
              {label}
            </li>
          ))}
        </ol>
      </div>
      <Strictness name="strictness" />
      <div className="scale-side">
        <ScaleBar metresPerPixel={metresPerPixel} />
        <button
          type="button"
          className="link"
          aria-expanded={open}
          aria-controls="boundary-note"
          ref={opener}
          onClick={() => setOpen(!open)}
        >
          {strings.boundaries.open}
        </button>
      </div>
      <div id="boundary-note" className="boundary-note" hidden={!open}>
        <p>
          {strings.boundaries.note} {inLanguage(edition.trip.note, language)}
        </p>
        <p>
          <a href="https://leafletjs.com" target="_blank" rel="noopener noreferrer" lang="en">
            Leaflet
          </a>
        </p>
        <button type="button" className="link" onClick={close}>
          {strings.boundaries.close}
        </button>
      </div>
    </section>
  )
}

/** Round lengths for the bar, in kilometres. */
const LENGTHS = [10, 20, 50, 100, 200, 300, 500, 1000, 2000]

function ScaleBar({ metresPerPixel }: { metresPerPixel: number }) {
  const strings = useStrings()
  const kilometres = LENGTHS.findLast(length => (length * 1000) / metresPerPixel <= 110) ?? 10
  return (
    <p className="scale">
      {strings.kilometres(kilometres)}
      <span
        className="scale-bar"
        style={{ width: (kilometres * 1000) / metresPerPixel }}
        aria-hidden="true"
      />
    </p>
  )
}
