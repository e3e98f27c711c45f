import { LAYOUTS } from '../../model/view'
import { useActions, useAtlas } from '../../state/context'
import { useStrings } from '../shared/strings'
import { TextLanguages } from '../shared/TextLanguages'
import { MarksMenu } from './MarksMenu'

/** How the text is read: languages and their layout, and the marks. `narrow`: two can only stand one below the other. */
export function TextBar({ narrow }: { narrow: boolean }) {
  const strings = useStrings().text
  const languages = useAtlas(state => state.view.text)
  const layout = useAtlas(state => state.view.layout)
  const { read } = useActions()
  return (
    <div className="reading-choice">
      <TextLanguages />
      {languages.length > 1 && !narrow && (
        <div className="segmented" role="group" aria-label={strings.layout}>
          {LAYOUTS.map(one => (
            <button
              key={one}
              type="button"
              aria-pressed={one === layout}
              onClick={() => read(languages, one)}
            >
              {strings.layouts[one]}
            </button>
          ))}
        </div>
      )}
      <MarksMenu />
    </div>
  )
}
