/** What there is to know of a language before a word of it is read. */
interface Described {
  /** BCP 47, for `lang` attributes. */
  readonly tag: string
  /** BCP 47 with a region, for dates and numbers. */
  readonly locale: string
  /** What it calls itself, and the same in two letters. */
  readonly name: { readonly long: string; readonly brief: string }
  /** What it is written in. */
  readonly script: RegExp
  /** Whether its letters are as wide as they are high, so that half as many say as much and fit. */
  readonly wide: boolean
}

/**
 * The languages of the atlas, of its interface and of the text alike, in the order of the address. Another one is an
 * entry here and its folder in `src/language`: the type checker and the build then name everything that it lacks.
 */
const DESCRIBED = {
  zh: {
    tag: 'zh-Hans',
    locale: 'zh-CN',
    name: { long: '中文', brief: '中' },
    script: /\p{Script=Han}/u,
    wide: true,
  },
  en: {
    tag: 'en',
    locale: 'en-GB',
    name: { long: 'English', brief: 'EN' },
    script: /\p{Script=Latin}/u,
    wide: false,
  },
  ru: {
    tag: 'ru',
    locale: 'ru-RU',
    name: { long: 'Русский', brief: 'РУ' },
    script: /\p{Script=Cyrillic}/u,
    wide: false,
  },
} satisfies Readonly<Record<string, Described>>

export type Language = keyof typeof DESCRIBED
export const LANGUAGES = Object.keys(DESCRIBED) as readonly Language[]

const of = (language: Language): Described => DESCRIBED[language]

/** What the source is written in; the text in every other language is our translation. */
export const SOURCE_LANGUAGE = 'zh'
export type TranslationLanguage = Exclude<Language, typeof SOURCE_LANGUAGE>

/** Our words in each language. In the app those languages are there that `Edition.languages` names. */
export type Wording = { readonly [L in Language]: string }
/** The same of what the source says in its own words. */
export type Translations = { readonly [L in TranslationLanguage]: string }

/** Something for each language. */
export function inEach<T>(make: (language: Language) => T): { readonly [L in Language]: T } {
  const made: Partial<Record<Language, T>> = {}
  for (const language of LANGUAGES) made[language] = make(language)
  return made as Record<Language, T>
}

export const TAG = inEach(language => of(language).tag)
export const LOCALE = inEach(language => of(language).locale)
export const NATIVE_NAME = inEach(language => of(language).name)
export const isWide = (language: Language): boolean => of(language).wide

/** The interface language that the reader's browser asks for first; English if it asks for none that we speak. */
export function preferredLanguage(asked: readonly string[]): Language {
  for (const tag of asked) {
    const found = LANGUAGES.find(language => tag.toLowerCase().split('-')[0] === language)
    if (found) return found
  }
  return 'en'
}

/** Letters that stand in texts of all languages. */
const LATIN = of('en').script.source

/** The language that words are written in, told by their letters; Latin ones stand in all languages. */
export const languageBy = (words: string): Language =>
  LANGUAGES.find(language => of(language).script.source !== LATIN && of(language).script.test(words)) ?? 'en'

/** The language that most letters of some words belong to. */
export function mostly(words: string): Language {
  const weight = (language: Language): number => {
    const letters = words.match(new RegExp(of(language).script.source, 'gu'))?.length ?? 0
    return isWide(language) ? 2 * letters : letters
  }
  return LANGUAGES.reduce((most, language) => (weight(language) > weight(most) ? language : most))
}

export const isTranslation = (language: Language): language is TranslationLanguage =>
  language !== SOURCE_LANGUAGE

export const TRANSLATION_LANGUAGES: readonly TranslationLanguage[] = LANGUAGES.filter(isTranslation)

/** The translations among languages, in their order. */
export const translationsIn = (languages: readonly Language[]): readonly TranslationLanguage[] =>
  languages.filter(isTranslation)

/** The language beside the interface's own: the second line of labels and headings. */
export const besides = (language: Language): Language =>
  language === SOURCE_LANGUAGE ? 'en' : SOURCE_LANGUAGE

/** What is read unless the reader chooses: the source, and the interface's language beside it. */
export const usualText = (language: Language): readonly Language[] =>
  LANGUAGES.filter(one => one === language || one === besides(language))

/** Something for each language that the text is translated into. */
export const inTranslations = <T>(
  make: (language: TranslationLanguage) => T,
): { readonly [L in TranslationLanguage]: T } =>
  Object.fromEntries(TRANSLATION_LANGUAGES.map(language => [language, make(language)])) as {
    [L in TranslationLanguage]: T
  }

/** The companion of the source for whoever reads in a language. */
export const usualTranslation = (language: Language): TranslationLanguage =>
  translationsIn(usualText(language))[0] ?? 'en'

/**
 * The languages that are read after one is pressed: it comes or goes, one is always there, and never more than two. Of
 * two others the one goes that is less at home: a translation before the source, and not the interface's language.
 */
export function pressed(now: readonly Language[], language: Language, home: Language): readonly Language[] {
  if (now.includes(language)) return now.length > 1 ? now.filter(one => one !== language) : now
  const stays = isTranslation(language)
    ? (now.find(one => one === SOURCE_LANGUAGE) ?? now.find(one => one === home) ?? now[0])
    : (now.find(one => one === home) ?? now[0])
  return LANGUAGES.filter(one => one === language || one === stays)
}

/** One key for the room: source and translation, the source alone, the translation alone. */
export function nextLanguages(now: readonly Language[], language: Language): readonly Language[] {
  const [translation = usualTranslation(language)] = translationsIn(now)
  if (now.length > 1) return [SOURCE_LANGUAGE]
  return now[0] === SOURCE_LANGUAGE
    ? [translation]
    : LANGUAGES.filter(one => one === SOURCE_LANGUAGE || one === translation)
}

/** “A, B and C”. The browser's own lists take an old laptop a tenth of a second to begin with, and the first screen has one. */
export const listed = (items: readonly string[], between: string, last: string): string =>
  items.length < 2 ? items.join('') : items.slice(0, -1).join(between) + last + (items.at(-1) ?? '')
