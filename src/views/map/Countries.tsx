import { memo } from 'react'
import type { PlaceId } from '../../model/edition'
import { tally } from '../../model/panel'
import { useAtlas, useText } from '../../state/context'
import { shadeOf } from '../shared/shades'
import type { Geography } from '../shared/picture/geography'
import { ours } from '../shared/picture/naming'
import type { Paths } from '../shared/picture/paths'
import { usePlaceButton } from './usePlaceButton'

interface Props {
  readonly geography: Geography
  readonly paths: Paths
}

/** The countries that can be chosen, in the order of teaching; those of the interview are shaded by their points. */
export function Countries({ geography, paths }: Props) {
  const text = useText()
  const shaded = ours(text, geography.territories).map(({ id }) => id)
  return [...paths.countries].map(([id, d]) => (
    <Country key={id} id={id} d={d} shaded={shaded.includes(id)} />
  ))
}

/** A button in the shape of the country. */
const Country = memo(function Country({ id, d, shaded }: { id: PlaceId; d: string; shaded: boolean }) {
  const text = useText()
  const reason = useAtlas(state => state.view.reason)
  const button = usePlaceButton(id)
  return (
    <path
      id={`shape-${id}`}
      className="country"
      data-shade={shaded ? shadeOf(tally(text, id, reason).points) : 'none'}
      d={d}
      {...button}
    />
  )
})
