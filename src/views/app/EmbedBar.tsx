import { linksTo } from '../../model/share'
import { FIRST_VIEW, type View } from '../../model/view'
import { useActions, useAtlas, useShelf } from '../../state/context'
import { focusWords } from '../shared/arrival'
import { absolute } from '../shared/link'
import { useStrings } from '../shared/strings'
import { ViewLink } from '../shared/ViewLink'
import { Languages } from './Languages'

/** Inside the page of somebody else: what this is, of which day, and the way to the whole atlas. */
export function EmbedBar() {
  const strings = useStrings()
  const shelf = useShelf()
  const view = useAtlas(state => state.view)
  const { restore } = useActions()
  const { lang, text, layout, marks, layers, embed } = view
  const home: View = { ...FIRST_VIEW, lang, text, layout, marks, layers, embed }
  const { link } = linksTo(view, shelf)
  return (
    <header className="embed-bar">
      <a
        className="skip"
        href="#words"
        onClick={event => {
          event.preventDefault()
          focusWords()
        }}
      >
        {strings.nav.skip}
      </a>
      <p className="wordmark">
        <ViewLink to={home} onFollow={() => restore(home, [])}>
          <span className="own">{strings.title}</span>
          <span className="dated">{strings.dated}</span>
        </ViewLink>
      </p>
      <Languages />
      <a
        className="tool"
        href={absolute(link) ?? link}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={strings.share.newTab}
        title={strings.share.newTab}
      >
        <Outside /> <span>{strings.share.newTab}</span>
      </a>
    </header>
  )
}

function Outside() {
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
      <path d="M6 3H3v10h10v-3M9 2.800h4.200V7M13 3 7.500 8.500" />
    </svg>
  )
}
