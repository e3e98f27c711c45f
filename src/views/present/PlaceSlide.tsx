import { type Place, REASONS, THEME_IDS } from '../../model/edition'
import { pointsOf, tally } from '../../model/panel'
import { NO_FILTERS } from '../../model/view'
import { useAtlas, useText } from '../../state/context'
import { ThemeGlyph } from '../shared/Glyphs'
import { ReasonWord } from '../shared/ReasonWord'
import { Strip, StripHeads } from '../shared/Strip'
import { inLanguage, otherOf, TAG, useLanguage, useStrings } from '../shared/strings'

/** How a place appears in the text: its names, why sentences belong to it, where in the eight answers, and about what. */
export function PlaceSlide({ place }: { place: Place }) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const other = otherOf(language)
  const reason = useAtlas(state => state.view.reason)
  const { points, shared, byReason } = tally(text, place.id, reason)
  const silent = text.edition.silent.includes(place.id)
  const { own } = pointsOf(text, place.id, reason, NO_FILTERS)
  const themes = THEME_IDS.map(theme => ({
    theme,
    count: own.filter(({ point }) => point.themes[0] === theme).length,
  })).filter(({ count }) => count > 0)
  const groups = text.groupsOf(place.id)
  return (
    <>
      <p className="slide-name">
        {place.names[language]} <span lang={TAG[other]}>{place.names[other]}</span>
      </p>
      {silent ? (
        <p className="slide-say">{strings.panel.silent(place.names[language])}</p>
      ) : (
        <>
          <div className="slide-strip">
            <StripHeads />
            <Strip place={place.id} upTo="group" name={place.names[language]} />
          </div>
          <ul className="slide-reasons">
            {REASONS.filter(each => byReason[each] > 0).map(each => (
              <li key={each}>
                <ReasonWord reason={each}>
                  {each === 'group'
                    ? (strings.oneOf[groups[0]?.id ?? ''] ?? strings.reason[each])
                    : strings.reason[each]}
                </ReasonWord>{' '}
                <b>{byReason[each]}</b>
              </li>
            ))}
            <li className="unit">{strings.sentences(2).replace(/^2\s*/, '')}</li>
          </ul>
          <p className="slide-say">
            <b>{strings.longPoints(points)}</b>
            {shared > 0 &&
              ` · ${strings.sharedAs(shared, strings.oneOf[groups[0]?.id ?? ''] ?? strings.aMember)}`}
          </p>
          <ul className="slide-themes">
            {themes.map(({ theme, count }) => {
              const names = text.theme(theme)?.names
              return (
                <li key={theme}>
                  <ThemeGlyph theme={theme} /> <span>{names && inLanguage(names, language)}</span>{' '}
                  <b>{count}</b>
                </li>
              )
            })}
          </ul>
        </>
      )}
    </>
  )
}
