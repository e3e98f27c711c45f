import { LANGUAGES, NATIVE_NAME, pressed, TAG } from '../../model/language'
import { useActions, useAtlas } from '../../state/context'
import { useLanguage, useStrings } from './strings'

/** The languages in which the text is read, one or two of them: independent of the interface's language. */
export function TextLanguages() {
  const strings = useStrings()
  const home = useLanguage()
  const chosen = useAtlas(state => state.view.text)
  const { read } = useActions()
  return (
    <div className="segmented" role="group" aria-label={strings.text.languages}>
      {LANGUAGES.map(language => (
        <button
          key={language}
          type="button"
          aria-pressed={chosen.includes(language)}
          lang={TAG[language]}
          onClick={() => read(pressed(chosen, language, home))}
        >
          {NATIVE_NAME[language].long}
        </button>
      ))}
    </div>
  )
}
