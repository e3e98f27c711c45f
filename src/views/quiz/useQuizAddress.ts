import { quizHref } from '../../model/share'
import { useAtlas } from '../../state/context'
import { absolute } from '../shared/link'

/** The address that gives these questions to others; null in a copy that has none. */
export const useQuizAddress = (): string | null => absolute(quizHref(useAtlas(state => state.view)))
