import { LANGUAGES, NATIVE_NAME } from '../../model/language'
import { useActions } from '../../state/context'
import { TAG, useLanguage, useStrings } from '../shared/strings'

/** The languages of the interface, each in its own. */
export function Languages() {
  const strings = useStrings()
  const language = useLanguage()
  const { speak } = useActions()
  return (
    <div className="languages" role="group" aria-label={strings.nav.language}>
      {LANGUAGES.map(lang => (
        <button
          key={lang}
          type="button"
          lang={TAG[lang]}
          aria-pressed={lang === language}
          aria-label={NATIVE_NAME[lang].long}
          onClick={() => speak(lang)}
        >
          <span className="long">{NATIVE_NAME[lang].long}</span>
          <span className="brief" aria-hidden="true">
            {NATIVE_NAME[lang].brief}
          </span>
        </button>
      ))}
    </div>
  )
}
