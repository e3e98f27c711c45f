import { useEffect, useRef } from 'react'
import { FIRST_VIEW, type Screen, turnedTo, type View } from '../../model/view'
import { useActions, useAtlas } from '../../state/context'
import { focusWords } from '../shared/arrival'
import { TAG, otherOf, stringsOf, useLanguage, useStrings } from '../shared/strings'
import { ViewLink } from '../shared/ViewLink'
import { DisplayMenu } from './DisplayMenu'
import { Languages } from './Languages'
import { ShareMenu } from './ShareMenu'

/** The screens of the bar; the words looked for have their own place beside it. */
const TABS = [
  'map',
  'text',
  'matrix',
  'compare',
  'glossary',
  'lessons',
  'afterwards',
  'about',
] as const satisfies readonly Screen[]

/** Screens that are reached from the lessons. */
const IN_CLASS: readonly Screen[] = ['lessons', 'predict', 'quiz', 'handout']

/** Whether a screen lies behind a tab. */
const isOf = (tab: Screen, screen: Screen): boolean =>
  tab === screen || (tab === 'lessons' && IN_CLASS.includes(screen)) || (tab === 'about' && screen === 'data')

export function Header() {
  const strings = useStrings()
  const language = useLanguage()
  const view = useAtlas(state => state.view)
  const { turnTo, restore } = useActions()
  const { lang, text, layout, marks, layers } = view
  const nav = useRef<HTMLElement>(null)
  useEffect(() => {
    // On a phone the row of screens is wider than the window: the present one is in it.
    const current = nav.current?.querySelector<HTMLElement>('[aria-current="true"]')
    if (current) nav.current?.scrollTo({ left: current.offsetLeft - current.offsetWidth })
  }, [view.view])
  const home: View = { ...FIRST_VIEW, lang, text, layout, marks, layers }
  const tab = (screen: Screen, current: boolean) => ({
    to: turnedTo(view, screen),
    onFollow: () => turnTo(screen),
    current,
  })
  return (
    <header className="bar">
      <a className="skip" href="#words" onClick={skip}>
        {strings.nav.skip}
      </a>
      <p className="wordmark">
        <ViewLink to={home} onFollow={() => restore(home, [])}>
          <span className="own">{strings.title}</span>{' '}
          <span className="other" lang={TAG[otherOf(language)]}>
            {stringsOf(otherOf(language)).title}
          </span>
          <span className="dated">{strings.dated}</span>
        </ViewLink>
      </p>
      <nav className="screens" aria-label={strings.nav.label} ref={nav}>
        {TABS.map(screen => (
          <ViewLink key={screen} {...tab(screen, isOf(screen, view.view))}>
            {strings.nav[screen]}
          </ViewLink>
        ))}
      </nav>
      <div className="tools">
        <ViewLink
          {...tab('search', view.view === 'search' || view.view === 'check')}
          className="tool"
          label={strings.nav.search}
        >
          <Magnifier /> <span className="long">{strings.nav.search}</span>
        </ViewLink>
        <ShareMenu />
        <DisplayMenu />
      </div>
      <Languages />
    </header>
  )
}

function Magnifier() {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <path d="M6.800 2a4.800 4.800 0 1 0 0 9.600 4.800 4.800 0 1 0 0-9.600zM10.400 10.400 14 14" />
    </svg>
  )
}

/** The address is the View, so the jump is made by hand. */
function skip(event: React.MouseEvent): void {
  event.preventDefault()
  focusWords()
}
