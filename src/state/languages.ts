import { type Language, LANGUAGES } from '../model/language'

/** The languages of interface and text, each fetched when it is wanted. */
export interface Languages {
  /** Those that are there. */
  readonly there: () => readonly Language[]
  /** Resolves when all of them are there; rejects if one cannot be fetched, which can be tried again. */
  readonly load: (languages: readonly Language[]) => Promise<void>
}

/** Fetches each language once, and again after a failure. */
export function createLanguages(load: (language: Language) => Promise<unknown>): Languages {
  const there = new Set<Language>()
  const coming = new Map<Language, Promise<void>>()
  const fetch = (language: Language): Promise<void> => {
    const known = coming.get(language)
    if (known) return known
    const promise = load(language).then(
      () => {
        there.add(language)
      },
      (reason: unknown) => {
        coming.delete(language)
        throw reason
      },
    )
    coming.set(language, promise)
    return promise
  }
  return {
    there: () => LANGUAGES.filter(language => there.has(language)),
    load: async languages => {
      await Promise.all(languages.map(fetch))
    },
  }
}

/** Everything is there from the start. */
export const ALL_LANGUAGES: Languages = { there: () => LANGUAGES, load: () => Promise.resolve() }
