import { linksTo } from '../../model/share'
import { useAtlas, useShelf, useText } from '../../state/context'
import { CiteButton } from './CiteButton'
import { stringsOf, useStrings } from './strings'
import { viewWords } from './view-words'

/** Cites what the atlas shows now. */
export function CiteView() {
  const text = useText()
  const strings = useStrings()
  const shelf = useShelf()
  const view = useAtlas(state => state.view)
  return (
    <CiteButton
      target={{
        kind: 'view',
        title: language => viewWords({ ...view, lang: language }, text, stringsOf(language)),
        href: linksTo(view, shelf).link,
      }}
      what={strings.cite.view}
    />
  )
}
