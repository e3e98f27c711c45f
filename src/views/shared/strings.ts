import { en, type Strings } from '../../language/en'
import { zh } from '../../language/zh'
import type { Concordance } from '../../model/concordance'
import type { Bilingual, Names, Place, Reason } from '../../model/edition'
import type { Lesson } from '../../model/lesson'
import { tally } from '../../model/panel'
import type { InterfaceLanguage } from '../../model/view'
import { useAtlas } from '../../state/context'

export type { Strings }

const STRINGS: { readonly [L in InterfaceLanguage]: Strings } = { en, zh }

/** BCP 47 tags for `lang` attributes. */
export const TAG = { zh: 'zh-Hans', en: 'en', ru: 'ru' } as const

export const useLanguage = (): InterfaceLanguage => useAtlas(state => state.view.lang)

/** The interface's words in the reader's language. */
export const useStrings = (): Strings => STRINGS[useLanguage()]
export const stringsOf = (language: InterfaceLanguage): Strings => STRINGS[language]

/** The language beside the interface's own: the second line of every label and heading. */
export const otherOf = (language: InterfaceLanguage): InterfaceLanguage => (language === 'zh' ? 'en' : 'zh')

export const inLanguage = (text: Bilingual | Names, language: InterfaceLanguage): string => text[language]

/** “Turkmenistan: 14 points, 22 passages”: the same words on the map, in lists and in announcements. */
export function describePlace(strings: Strings, text: Concordance, place: Place, reason: Reason): string {
  const name = place.names[strings === zh ? 'zh' : 'en']
  if (text.edition.silent.includes(place.id)) return strings.silentSummary(name)
  const { points, passages } = tally(text, place.id, reason)
  return strings.placeSummary(name, strings.points(points), strings.passages(passages))
}

/** The `lang` of a lesson's own words, where a teacher wrote it in one language; else it is the interface's. */
export const langOf = ({ writtenIn }: Pick<Lesson, 'writtenIn'>): string | undefined =>
  writtenIn && TAG[writtenIn]
