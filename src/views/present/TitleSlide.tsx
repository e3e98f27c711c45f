import { isTranslation } from '../../model/language'
import { tally } from '../../model/panel'
import { useAtlas, useText } from '../../state/context'
import { dateIn } from '../shared/dates'
import { inLanguage, otherOf, TAG, useLanguage, useStrings } from '../shared/strings'

/** The document itself: its title, where and when it appeared, and the countries that it is mostly about. */
export function TitleSlide() {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const reason = useAtlas(state => state.view.reason)
  const { source, focus } = text.edition
  const other = otherOf(language)
  const second = isTranslation(language) ? language : other
  return (
    <>
      <p className="source title-source" lang="zh-Hans">
        {source.title.zh.replace(' ', '　')}
      </p>
      <p className="translation" lang={TAG[second]}>
        {source.title[second]}
      </p>
      <p className="slide-dateline">
        {inLanguage(source.publisher, language)} · {inLanguage(source.dateline, language)} ·{' '}
        <time dateTime={source.date}>{dateIn(language, source.date)}</time>
      </p>
      <ul className="slide-list">
        {focus.flatMap(id => {
          const place = text.place(id)
          return place ? (
            <li key={id}>
              <b>{place.names[language]}</b> <span lang={TAG[other]}>{place.names[other]}</span>
              <span className="number">{strings.points(tally(text, id, reason).points)}</span>
            </li>
          ) : (
            []
          )
        })}
      </ul>
    </>
  )
}
