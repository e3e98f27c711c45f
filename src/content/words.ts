import { z } from 'zod'
import {
  inEach,
  inTranslations,
  type Language,
  LANGUAGES,
  TRANSLATION_LANGUAGES,
  type Translations,
  type Wording,
} from '../model/language'
import { type ContentFiles, type Problem, read } from './problems'

/** Where a language's words of a kind are kept, below `src/language`. */
export const fileOf = (language: Language, name: string): string => `${language}/${name}`

interface Tray {
  readonly files: ContentFiles
  readonly problems: Problem[]
}

/** The words of each language in one file of its folder; null where it cannot be read, which is reported. */
export function readWords<S extends z.ZodType>(
  { files, problems }: Tray,
  name: string,
  schemaOf: (language: Language) => S,
  languages: readonly Language[] = LANGUAGES,
): ReadonlyMap<Language, z.infer<S> | null> {
  return new Map(
    languages.map(language => [language, read(files, fileOf(language, name), schemaOf(language), problems)]),
  )
}

/** What is said of known things in every language. What is missing is reported where it should stand. */
export interface WordsAbout<W> {
  /** Something that every language must say of a thing; empty where it does not. */
  readonly wording: (id: string, pick: (words: W) => string | undefined) => Wording
  /** Something that every language says of a thing, or none does. */
  readonly maybe: (id: string, pick: (words: W) => string | undefined) => Wording | undefined
  /** The same without the language of the source. */
  readonly translations: (id: string, pick: (words: W) => string | undefined, what: string) => Translations
  /** The words of one language about a thing. */
  readonly of: (language: Language, id: string) => W | undefined
}

/** Reads a file of words by id in every language, and reports things without words and words about nothing. */
export function wordsAbout<W extends z.ZodType>(
  tray: Tray,
  name: string,
  schemaOf: (language: Language) => W,
  ids: readonly string[],
): WordsAbout<z.infer<W>> {
  const byLanguage = readWords(tray, name, language => z.record(z.string(), schemaOf(language)))
  const fault = (language: Language, path: Problem['path'], reason: string) => {
    tray.problems.push({ file: fileOf(language, name), path, reason })
  }
  const known = new Set(ids)
  for (const [language, words] of byLanguage) {
    if (!words) continue
    for (const id of ids) if (!(id in words)) fault(language, [], `has no words for “${id}”`)
    for (const id of Object.keys(words)) if (!known.has(id)) fault(language, [id], `there is no “${id}”`)
  }
  const of = (language: Language, id: string): z.infer<W> | undefined => byLanguage.get(language)?.[id]
  const said = (language: Language, id: string, pick: (words: z.infer<W>) => string | undefined) => {
    const words = of(language, id)
    return words === undefined ? undefined : pick(words)
  }
  const wording: WordsAbout<z.infer<W>>['wording'] = (id, pick) =>
    inEach(language => said(language, id, pick) ?? '')
  return {
    of,
    wording,
    maybe: (id, pick) => {
      const words = wording(id, pick)
      const lacking = LANGUAGES.filter(language => words[language] === '')
      if (lacking.length === LANGUAGES.length) return undefined
      for (const language of lacking) {
        if (of(language, id) !== undefined) fault(language, [id], `${id} lacks what other languages say here`)
      }
      return words
    },
    translations: (id, pick, what) => {
      for (const language of TRANSLATION_LANGUAGES) {
        if (of(language, id) !== undefined && !said(language, id, pick))
          fault(language, [id], `${id} lacks ${what}`)
      }
      return inTranslations(language => said(language, id, pick) ?? '')
    },
  }
}
