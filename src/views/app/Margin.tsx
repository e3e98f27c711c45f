import { memo } from 'react'
import { classes } from '../shared/shades'
import { Popout } from '../shared/Popout'
import { useStrings } from '../shared/strings'
import { Strictness } from '../shared/Strictness'
import { LayersMenu } from './LayersMenu'
import { MapWordsMenu } from './MapWords'
import { OfflineMenu } from './Offline'

/** The plate's lower margin: legend, what counts, scale, layers, boundaries. */
export const Margin = memo(function Margin({ metresPerPixel }: { metresPerPixel: number }) {
  const strings = useStrings()
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
        <div className="margin-links">
          <LayersMenu />
          <MapWordsMenu />
          <Popout
            label={strings.boundaries.open}
            button={strings.boundaries.open}
            buttonClass="link"
            className="boundary-note"
            side="end"
          >
            <p>{strings.boundaries.note}</p>
            <p>
              <a href="https://leafletjs.com" target="_blank" rel="noopener noreferrer" lang="en">
                Leaflet
              </a>
            </p>
          </Popout>
          <OfflineMenu />
        </div>
      </div>
    </section>
  )
})

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
