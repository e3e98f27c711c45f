import { type TranslationLanguage, translationsIn } from '../../model/language'
import { useAtlas } from '../../state/context'

/** The languages besides the source in which the text is read. */
export const useTranslations = (): readonly TranslationLanguage[] =>
  translationsIn(useAtlas(state => state.view.text))
