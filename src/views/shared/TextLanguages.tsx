import type { TextLanguage } from '../../model/edition'
import { useActions, useAtlas } from '../../state/context'
import { TAG, useStrings } from './strings'

const CHOICES: readonly (readonly TextLanguage[])[] = [['zh', 'en'], ['zh'], ['en']]

/** Both texts, the source alone, the translation alone: independent of the interface's language. */
export function TextLanguages() {
  const strings = useStrings()
  const chosen = useAtlas(state => state.view.text)
  const { read } = useActions()
  return (
    <div className="segmented" role="group" aria-label={strings.text.languages}>
      {CHOICES.map(languages => {
        const [only] = languages
        const name = languages.length > 1 || !only ? strings.text.both : strings.text.language[only]
        return (
          <button
            key={languages.join()}
            type="button"
            aria-pressed={languages.join() === chosen.join()}
            lang={languages.length === 1 && only ? TAG[only] : undefined}
            onClick={() => read(languages)}
          >
            {name}
          </button>
        )
      })}
    </div>
  )
}
