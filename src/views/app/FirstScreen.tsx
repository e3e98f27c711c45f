import { Still } from '../map/Still'
import { Overview } from '../overview/Overview'
import type { Geography } from '../shared/picture/geography'
import type { Paths } from '../shared/picture/paths'
import { TAG, useLanguage, useStrings } from '../shared/strings'
import { Header } from './Header'
import { Margin } from './Margin'
import { HOME_SCALE } from './scale'
import { Sheet } from './Sheet'

interface Props {
  readonly geography: Geography
  readonly paths: Paths
}

/**
 * The first screen as the page is served with it, before any script: App's markup for every width at once. On a phone
 * the words stand in the sheet; elsewhere the style sheet makes nothing of that.
 */
export function FirstScreen({ geography, paths }: Props) {
  const strings = useStrings()
  const language = useLanguage()
  return (
    <div className="screen atlas served" lang={TAG[language]}>
      <Header />
      <div className="plate-side">
        <div className="plate" role="img" aria-label={strings.map.label}>
          <div className="plate-frame">
            <Still geography={geography} paths={paths} />
          </div>
        </div>
        <Margin metresPerPixel={HOME_SCALE} />
      </div>
      <Sheet footer={null}>
        <Overview comingFrom={null} />
      </Sheet>
    </div>
  )
}
