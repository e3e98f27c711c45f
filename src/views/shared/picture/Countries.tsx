import { type KeyboardEvent, useState } from 'react'
import type { PlaceId } from '../../../model/edition'
import type { Paths } from './paths'
import type { ThreeShade } from './three-shades'

/** How a country is filled: in a shade of its points; where no points are counted `plain`, as the countries of Central Asia are; else `none`, like the land around them. */
export type Shade = ThreeShade | 'plain' | 'none'

/** What makes countries buttons. */
export interface Pressing {
  readonly onPress: (place: PlaceId) => void
  readonly pressed: ReadonlySet<PlaceId>
  readonly nameOf: (place: PlaceId) => string
  readonly arrowKeys: boolean
}

interface Props {
  readonly paths: Paths
  readonly chosen: PlaceId | null
  readonly shadeOf: (id: PlaceId) => Shade
  readonly pressing: Pressing | null
  /** Told which country the keyboard is at. */
  readonly onFocus: (place: PlaceId | null) => void
}

/** The countries that can be chosen, in the order of teaching: shapes, or buttons in their shape. */
export function Countries({ paths, chosen, shadeOf, pressing, onFocus }: Props) {
  const ids = [...paths.countries.keys()]
  const [last, setLast] = useState<PlaceId | null>(null)
  const stop = last ?? ids.find(id => pressing?.pressed.has(id)) ?? ids[0]

  const onKeyDown = (event: KeyboardEvent<SVGPathElement>, { onPress, arrowKeys }: Pressing, at: number) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, repeat, currentTarget } = event
    if (ctrlKey || metaKey || altKey || shiftKey) return
    const goTo = (index: number) => {
      const next = currentTarget.parentNode?.children[(index + ids.length) % ids.length]
      if (next instanceof SVGElement) next.focus({ preventScroll: true })
    }
    if (key === 'Enter' || key === ' ') {
      if (!repeat) onPress(ids[at] as PlaceId)
    } else if (!arrowKeys) return
    else if (key === 'ArrowRight' || key === 'ArrowDown') goTo(at + 1)
    else if (key === 'ArrowLeft' || key === 'ArrowUp') goTo(at - 1)
    else if (key === 'Home') goTo(0)
    else if (key === 'End') goTo(ids.length - 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <g className="countries">
      {ids.map((id, at) => {
        const shape = (
          <path
            key={id}
            className="land-of"
            d={paths.countries.get(id)}
            data-shade={shadeOf(id)}
            data-chosen={id === chosen}
          />
        )
        if (!pressing) return shape
        return (
          <path
            {...shape.props}
            key={id}
            data-place={id}
            role="button"
            tabIndex={!pressing.arrowKeys || id === stop ? 0 : -1}
            aria-label={pressing.nameOf(id)}
            aria-pressed={pressing.pressed.has(id)}
            // The second click of a double click would let go of what the first has pressed.
            onClick={({ detail }) => detail < 2 && pressing.onPress(id)}
            onKeyDown={event => onKeyDown(event, pressing, at)}
            onFocus={({ currentTarget }) => {
              setLast(id)
              onFocus(currentTarget.matches(':focus-visible') ? id : null)
            }}
            onBlur={() => onFocus(null)}
          />
        )
      })}
    </g>
  )
}
