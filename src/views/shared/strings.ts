import { type Strings, stringsOf } from '../../language/strings'
import type { Concordance } from '../../model/concordance'
import type { Place, Reason } from '../../model/edition'
import { besides, type Language, TAG, type Wording } from '../../model/language'
import type { Lesson } from '../../model/lesson'
import { tally } from '../../model/panel'
import { useAtlas } from '../../state/context'

export type { Strings }
export { besides as otherOf, stringsOf, TAG }

export const useLanguage = (): Language => useAtlas(state => state.view.lang)

/** The interface's words in the reader's language. */
export const useStrings = (): Strings => stringsOf(useLanguage())

export const inLanguage = (text: Wording, language: Language): string => text[language]

/** “Turkmenistan: 14 points, 22 passages”: the same words on the map, in lists and in announcements. */
export function describePlace(language: Language, text: Concordance, place: Place, reason: Reason): string {
  const strings = stringsOf(language)
  const name = place.names[language]
  if (text.edition.silent.includes(place.id)) return strings.silentSummary(name)
  const { points, passages } = tally(text, place.id, reason)
  return strings.placeSummary(name, strings.points(points), strings.passages(passages))
}

/** The `lang` of a lesson's own words, where a teacher wrote it in one language; else it is the interface's. */
export const langOf = ({ writtenIn }: Pick<Lesson, 'writtenIn'>): string | undefined =>
  writtenIn && TAG[writtenIn]
