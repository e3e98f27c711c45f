/**
 * The languages of the atlas, of its interface and of the text alike, in the order of the address. Another one is a line
 * here and its folder in `src/language`: the type checker and the build then name everything that it lacks.
 */
export const LANGUAGES = ['zh', 'en', 'ru'] as const
export type Language = (typeof LANGUAGES)[number]

/** What the source is written in; the text in every other language is our translation. */
export const SOURCE_LANGUAGE = 'zh'
export type TranslationLanguage = Exclude<Language, typeof SOURCE_LANGUAGE>

/** Our words in each language. In the app those languages are there that `Edition.languages` names. */
export type Wording = { readonly [L in Language]: string }
/** The same of what the source says in its own words. */
export type Translations = { readonly [L in TranslationLanguage]: string }

/** BCP 47 tags for `lang` attributes. */
export const TAG: { readonly [L in Language]: string } = { zh: 'zh-Hans', en: 'en', ru: 'ru' }

/** What a language calls itself, and the same in two letters. */
export const NATIVE_NAME: { readonly [L in Language]: { readonly long: string; readonly brief: string } } = {
  zh: { long: '中文', brief: '中' },
  en: { long: 'English', brief: 'EN' },
  ru: { long: 'Русский', brief: 'РУ' },
}

/** What a language is written in. */
const SCRIPT: { readonly [L in Language]: RegExp } = {
  zh: /\p{Script=Han}/u,
  en: /\p{Script=Latin}/u,
  ru: /\p{Script=Cyrillic}/u,
}

/** The language that words are written in, told by their letters; Latin ones stand in all languages. */
export const languageBy = (words: string): Language =>
  LANGUAGES.find(language => language !== 'en' && SCRIPT[language].test(words)) ?? 'en'

/** So many letters say as much as one of Chinese. */
const LETTERS_PER_HAN = 2

/** The language that most letters of some words belong to. */
export function mostly(words: string): Language {
  const weight = (language: Language): number => {
    const letters = words.match(new RegExp(SCRIPT[language].source, 'gu'))?.length ?? 0
    return language === SOURCE_LANGUAGE ? letters * LETTERS_PER_HAN : letters
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

/** Something for each language. */
export const inEach = <T>(make: (language: Language) => T): { readonly [L in Language]: T } =>
  Object.fromEntries(LANGUAGES.map(language => [language, make(language)])) as { [L in Language]: T }

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
