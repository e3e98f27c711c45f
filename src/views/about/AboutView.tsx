import './about.css'
import { type MouseEvent, useLayoutEffect, useRef } from 'react'
import { type About, textPage } from '../../model/about'
import { turnedTo } from '../../model/view'
import { useActions, useAtlas } from '../../state/context'
import { anchorOf } from '../../model/prose'
import { useHeadingFocus } from '../shared/arrival'
import { AsOf } from '../shared/AsOf'
import { useLanguage, useStrings } from '../shared/strings'
import { WhenFetched } from '../shared/WhenFetched'
import { useKeptScroll } from '../shared/useKeptScroll'
import { ViewLink } from '../shared/ViewLink'
import { Blocks, Inlines } from './Blocks'
import { goTo, plainClick } from './goTo'
import { useAbout } from './useAbout'

/** What the atlas is: source, method, boundaries, licences, privacy, accessibility. */
export function AboutView() {
  const strings = useStrings()
  const { about, failed, retry } = useAbout(useLanguage())
  const root = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useHeadingFocus(heading)
  useKeptScroll(root, 'about', true)
  return (
    <main className="whole-page about-view" id="words" ref={root}>
      <h1 tabIndex={-1} ref={heading}>
        {strings.about.heading}
      </h1>
      <WhenFetched part={{ kind: failed ? 'failed' : 'loading', data: about ?? null, fetch: retry }}>
        {page => <Page about={page} />}
      </WhenFetched>
      <AsOf />
    </main>
  )
}

function Page({ about }: { about: About }) {
  const strings = useStrings()
  const view = useAtlas(state => state.view)
  const { turnTo } = useActions()
  // An address may name a section, which was not there yet when the browser looked for it.
  useLayoutEffect(() => {
    const id = location.hash.slice(1)
    if (id.startsWith(anchorOf(''))) document.getElementById(id)?.scrollIntoView()
  }, [])
  const follow = (event: MouseEvent, id: string) => {
    if (!plainClick(event)) return
    event.preventDefault()
    goTo(anchorOf(id))
  }
  return (
    <div className="about-page">
      <nav className="about-contents" aria-label={strings.about.contents}>
        <ol>
          {about.sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${anchorOf(id)}`} onClick={event => follow(event, id)}>
                <Inlines inlines={title} />
              </a>
            </li>
          ))}
        </ol>
        <ul className="about-ways">
          {(['data', 'check'] as const).map(screen => (
            <li key={screen}>
              <ViewLink to={turnedTo(view, screen)} onFollow={() => turnTo(screen)}>
                {strings[screen].heading}
              </ViewLink>
            </li>
          ))}
          {!__SINGLE_FILE__ && (
            <li>
              <a href={`./${textPage(view.lang)}`}>{strings.about.plain}</a>
            </li>
          )}
        </ul>
      </nav>
      <div className="about-text">
        <Blocks blocks={about.lead} about={about} id="about-lead" />
        {about.sections.map(({ id, title, blocks }) => (
          <section key={id} aria-labelledby={anchorOf(id)}>
            <h2 id={anchorOf(id)} tabIndex={-1}>
              <Inlines inlines={title} />
            </h2>
            <Blocks blocks={blocks} about={about} id={anchorOf(id)} />
          </section>
        ))}
      </div>
    </div>
  )
}
