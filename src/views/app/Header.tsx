import { INTERFACE_LANGUAGES, SCREENS } from '../../model/view'
import { useActions, useAtlas } from '../../state/context'
import { stringsOf, TAG, useLanguage, useStrings } from '../shared/strings'
import { ViewLink } from '../shared/ViewLink'
import { SchemeSwitch } from './SchemeSwitch'

export function Header() {
  const strings = useStrings()
  const language = useLanguage()
  const view = useAtlas(state => state.view)
  const { turnTo, speak, restore } = useActions()
  const home = {
    place: null,
    point: null,
    at: null,
    theme: null,
    actor: null,
    stance: null,
    view: 'map',
  } as const
  return (
    <header className="bar">
      <a className="skip" href="#words" onClick={skip}>
        {strings.nav.skip}
      </a>
      <p className="wordmark">
        <ViewLink to={home} onFollow={() => restore({ ...view, ...home }, [])}>
          <span className="own">{strings.title}</span>{' '}
          <span className="other" lang={TAG[language === 'zh' ? 'en' : 'zh']}>
            {strings.otherTitle}
          </span>
        </ViewLink>
      </p>
      <nav className="screens" aria-label={strings.nav.label}>
        {SCREENS.map(screen => (
          <ViewLink
            key={screen}
            to={{ view: screen, at: screen === 'map' ? null : view.at }}
            onFollow={() => turnTo(screen)}
            current={view.view === screen}
          >
            {strings.nav[screen]}
          </ViewLink>
        ))}
      </nav>
      <SchemeSwitch />
      <div className="languages" role="group" aria-label={strings.nav.language}>
        {INTERFACE_LANGUAGES.map(lang => (
          <button
            key={lang}
            type="button"
            lang={TAG[lang]}
            aria-pressed={lang === view.lang}
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
    </header>
  )
}

/** The address is the View, so the jump is made by hand. */
function skip(event: React.MouseEvent): void {
  event.preventDefault()
  const words = document.getElementById('words')
  const heading = words?.querySelector<HTMLElement>('h1[tabindex], h2[tabindex]')
  heading?.focus()
}
