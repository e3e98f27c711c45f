import type { TextLanguage } from '../../model/edition'
import type { Layout } from '../../model/view'
import { useActions, useAtlas } from '../../state/context'
import { TAG, useStrings } from '../shared/strings'
import { MarksMenu } from './MarksMenu'

interface Choice {
  readonly name: string
  readonly languages: readonly TextLanguage[]
  readonly layout?: Layout
}

/** How the text is read: languages and their layout, and the marks. `narrow`: both can only stand one below the other. */
export function TextBar({ narrow }: { narrow: boolean }) {
  const strings = useStrings().text
  const languages = useAtlas(state => state.view.text)
  const layout = useAtlas(state => state.view.layout)
  const { read } = useActions()
  const both: Choice[] = narrow
    ? [{ name: strings.both, languages: ['zh', 'en'] }]
    : [
        { name: strings.layouts.side, languages: ['zh', 'en'], layout: 'side' },
        { name: strings.layouts.interleaved, languages: ['zh', 'en'], layout: 'interleaved' },
      ]
  const alone = (['zh', 'en'] as const).map(
    (language): Choice => ({ name: strings.language[language], languages: [language] }),
  )
  return (
    <div className="reading-choice">
      <div className="segmented" role="group" aria-label={strings.languages}>
        {[...both, ...alone].map(choice => {
          const [only, second] = choice.languages
          const pressed =
            choice.languages.join() === languages.join() &&
            (choice.layout === undefined || choice.layout === layout)
          return (
            <button
              key={choice.name}
              type="button"
              aria-pressed={pressed}
              lang={only && !second ? TAG[only] : undefined}
              onClick={() => read(choice.languages, choice.layout)}
            >
              {choice.name}
            </button>
          )
        })}
      </div>
      <MarksMenu />
    </div>
  )
}
