import { INTERFACE_LANGUAGES } from '../../model/view'
import { useActions } from '../../state/context'
import { stringsOf, TAG, useLanguage, useStrings } from '../shared/strings'

/** The languages of the interface, each in its own. */
export function Languages() {
  const strings = useStrings()
  const language = useLanguage()
  const { speak } = useActions()
  return (
    <div className="languages" role="group" aria-label={strings.nav.language}>
      {INTERFACE_LANGUAGES.map(lang => (
        <button
          key={lang}
          type="button"
          lang={TAG[lang]}
          aria-pressed={lang === language}
          aria-label={stringsOf(lang).languageName}
          onClick={() => speak(lang)}
        >
          <span className="long">{stringsOf(lang).languageName}</span>
          <span className="brief" aria-hidden="true">
            {lang === 'en' ? 'EN' : '中'}
          </span>
        </button>
      ))}
    </div>
  )
}
