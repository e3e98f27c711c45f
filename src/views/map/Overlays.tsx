import type { PlaceId } from '../../model/edition'
import { useAtlas, useText } from '../../state/context'
import { ChosenShape, LitShape, MemberShape } from '../shared/picture/Overlays'
import type { Paths } from '../shared/picture/paths'

const ARAL = 'aral-sea' as PlaceId

/** The chosen place, and for a group its members: drawn above the land, never by moving the land itself. */
export function Chosen({ paths, clip }: { paths: Paths; clip: string }) {
  const text = useText()
  const id = useAtlas(state => state.view.place)
  const place = id ? text.place(id) : undefined
  const d = place && paths.countries.get(place.id)
  return (
    <>
      {d && <ChosenShape d={d} clip={`${clip}-${place.id}`} />}
      {place?.members && <Members paths={paths} ids={place.members} chosen />}
      {place?.id === ARAL && <path className="chosen-line" d={paths.aral.then + paths.aral.now} />}
    </>
  )
}

interface MembersProps {
  readonly paths: Paths
  readonly ids: readonly PlaceId[]
  readonly chosen: boolean
}

/** Countries lit through a group are hatched, so that they differ from those that the words name. */
function Members({ paths, ids, chosen }: MembersProps) {
  return ids.map(id => {
    const d = paths.countries.get(id)
    return d && <MemberShape key={id} d={d} pattern="hatch" chosen={chosen} />
  })
}

interface LitProps {
  readonly paths: Paths
  readonly direct: readonly PlaceId[]
  readonly members: readonly PlaceId[]
}

/** Where the chosen or pointed sentence or point plays. */
export function LitPlaces({ paths, direct, members }: LitProps) {
  return (
    <>
      <Members paths={paths} ids={members} chosen={false} />
      {direct.map(id => {
        const d = paths.countries.get(id)
        return d && <LitShape key={id} d={d} />
      })}
      {direct.includes(ARAL) && <path className="lit-line" d={paths.aral.then + paths.aral.now} />}
    </>
  )
}

/** The country that hand or focus is at; asked here, since a rule with `:has` has the whole map styled with each press. */
export function Hand({ paths }: { paths: Paths }) {
  const id = useAtlas(({ pointed }) => (pointed?.kind === 'place' ? pointed.id : null))
  const d = id && paths.countries.get(id)
  const byKey = document.activeElement?.matches('.country:focus-visible')
  return d ? <path className={byKey ? 'hand-line by-key' : 'hand-line'} d={d} /> : null
}
