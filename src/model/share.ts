import { hrefOf, shortHash } from './address'
import type { Concordance } from './concordance'
import { type SentenceId, type Verbatim, words } from './edition'
import { type Translations, translationsIn } from './language'
import { isAtStop, type Lesson, type Shelf } from './lesson'
import { firstView, turnedTo, type View } from './view'

/** What of a View means something to others: not which window it is, and no lesson that only this device has. */
const shared = (view: View, lesson: Lesson | undefined): View => ({
  ...view,
  presenter: '',
  embed: false,
  ...(lesson && lesson.origin !== 'shipped' ? { lesson: null, stop: 1 } : {}),
})

/** Relative links to a View, for others. */
export interface Links {
  readonly link: string
  /** The same without the atlas's bar, for the page of somebody else. */
  readonly embedded: string
  /** In few letters, to type: where the View is the stop of a lesson that ships; else null. */
  readonly short: string | null
}

export function linksTo(view: View, shelf: Shelf): Links {
  const lesson = view.lesson === null ? undefined : shelf(view.lesson)
  const given = shared(view, lesson)
  return {
    link: hrefOf(given, shelf),
    embedded: hrefOf({ ...given, embed: true }, shelf),
    short: lesson?.origin === 'shipped' && isAtStop(lesson, given) ? shortHash(lesson.id, given.stop) : null,
  }
}

/** Exact words, with our translations of them that the reader reads. */
export interface Quoted {
  readonly sentence: SentenceId
  readonly words: Verbatim
  readonly translations: readonly string[]
}

/** The words that a View has chosen: a sentence's or a point's; none if it has neither. */
export function quotedIn(
  text: Concordance,
  { at, point, text: languages }: Pick<View, 'at' | 'point' | 'text'>,
): readonly Quoted[] {
  const { edition } = text
  const rendered = (translation: Translations) =>
    translationsIn(languages).map(language => translation[language])
  const sentence = at === null ? undefined : text.sentence(at)
  if (sentence) {
    return [
      {
        sentence: sentence.id,
        words: words(edition, sentence),
        translations: rendered(sentence.translation),
      },
    ]
  }
  const quotations = point === null ? [] : (text.point(point)?.quotations ?? [])
  return quotations.map(quotation => ({
    sentence: quotation.sentence,
    words: words(edition, quotation),
    translations: rendered(quotation.translation),
  }))
}

interface ShareText {
  readonly heading: string
  /** What is shown, line by line. */
  readonly shown: readonly string[]
  readonly quoted: readonly Quoted[]
  /** Stands before a translation and says whose it is. */
  readonly unofficial: string
  readonly source: string
  /** Absolute; null if this copy of the atlas has no address. */
  readonly link: string | null
}

/** Plain text for a page that takes no more: what is shown, the exact words, the source, the link. */
export function shareText({ heading, shown, quoted, unofficial, source, link }: ShareText): string {
  const passages = quoted.map(({ sentence, words, translations }) =>
    [`${words} (${sentence})`, ...translations.map(one => `${unofficial} ${one}`)].join('\n'),
  )
  return [[heading, ...shown].join('\n'), ...passages, source, link]
    .filter(part => part !== null)
    .join('\n\n')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  '<': '&lt;',
  '>': '&gt;',
}
const attribute = (value: string): string =>
  value.replace(/[&"<>]/g, character => ENTITIES[character] ?? character)

/** The HTML that shows an address inside another page. */
export const embedCode = (address: string, title: string): string =>
  `<iframe src="${attribute(address)}" title="${attribute(title)}" width="100%" height="640" style="border:0" loading="lazy" allowfullscreen></iframe>`

/** An address as it is typed and read aloud: without `https://`. */
export const typed = (address: string): string => address.replace(/^https?:\/\//, '')

/** The side of a full-screen code in heights of the window; its black and white alone then take up 0.6 for links up to 62 bytes. */
const CODE_SIDE = 0.78
/** The smallest module, in heights of the window, that is read from six heights away: 33 of them in 0.6. */
const SMALLEST_MODULE = 0.6 / 33

/** Whether a full-screen code is too fine for the last row: its modules across, white edge included. */
export const isDense = (modules: number): boolean => CODE_SIDE / modules < SMALLEST_MODULE

/** The address of a quiz's questions, for a whole class: what they follow from and the language, nothing else. */
export const quizHref = ({
  seed,
  level,
  count,
  lang,
}: Pick<View, 'seed' | 'level' | 'count' | 'lang'>): string =>
  hrefOf({ ...turnedTo(firstView(lang), 'quiz'), seed, level, count })
