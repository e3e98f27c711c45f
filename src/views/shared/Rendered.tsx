import { TAG, type Translations, type TranslationLanguage, translationsIn } from '../../model/language'
import { useAtlas } from '../../state/context'
import { type Mark, MarkedTranslation } from './Marked'

interface Props {
  readonly translation: Translations
  /** Marks of a translation, counted from its own beginning. */
  readonly marks?: (language: TranslationLanguage) => readonly Mark[]
  /** What each translation is; a paragraph unless it stands inside one. */
  readonly as?: 'p' | 'span'
}

const NONE = () => []

/** Our translations of words in the languages that are read, each with its `lang`. */
export function Rendered({ translation, marks = NONE, as: Words = 'p' }: Props) {
  const languages = useAtlas(state => state.view.text)
  return translationsIn(languages).map(language => (
    <Words key={language} className="translation" lang={TAG[language]}>
      <MarkedTranslation text={translation[language]} marks={marks(language)} />
    </Words>
  ))
}
