import { hrefOf } from '../../model/address'
import { FIRST_VIEW, turnedTo } from '../../model/view'
import { useAtlas } from '../../state/context'
import { absolute } from '../shared/link'

/** The address that gives these questions to others; null in a copy that has none. */
export function useQuizAddress(): string | null {
  const { seed, level, count, lang } = useAtlas(state => state.view)
  return absolute(hrefOf({ ...turnedTo({ ...FIRST_VIEW, lang }, 'quiz'), seed, level, count }))
}
