import { inEach, type Language, LANGUAGES, SOURCE_LANGUAGE } from './language'

/** Data whose wordings have been taken out and stand elsewhere, by their number. */
export type Bare = unknown

/** The wordings of data in one language, by number; null where it has no words for one. */
export type Words = readonly (string | null)[]

/** Takes the place of a wording. */
const NUMBER = 'w'

/** Names are short and shown in several languages at once: they stay where they are. */
const STAYING: readonly string[] = ['names', 'short']

const isWording = (value: object): value is Partial<Record<Language, string>> => {
  const keys = Object.keys(value)
  return keys.length > 0 && keys.every(key => LANGUAGES.some(language => language === key))
}

/** Parts data from its words, so that a reader is sent the languages that are read and no others. */
export function takeApart(data: unknown): { bare: Bare; words: { readonly [L in Language]: Words } } {
  const words = inEach((): (string | null)[] => [])
  const bared = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(bared)
    if (typeof value !== 'object' || value === null) return value
    if (isWording(value)) {
      for (const language of LANGUAGES) words[language].push(value[language] ?? null)
      return { [NUMBER]: words[SOURCE_LANGUAGE].length - 1 }
    }
    // It would be taken for a wording when the data is put together.
    if (Object.hasOwn(value, NUMBER)) throw new Error(`Data may have no key “${NUMBER}”`)
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [key, STAYING.includes(key) ? part : bared(part)]),
    )
  }
  return { bare: bared(data), words }
}

/** Data that is put together again, language by language. */
export interface Together<T> {
  /** Whole but for its words, which are empty until they are told. */
  readonly data: T
  /** Puts the words of one language in their places; what was there stays as it is. */
  readonly tell: (language: Language, words: Words) => void
}

/** Puts data together that `takeApart` parted. The caller vouches for its type. */
export function putTogether<T>(bare: Bare): Together<T> {
  const wordings: Partial<Record<Language, string>>[] = []
  // What holds no wording stays the same object: most of an edition is links and spans.
  const whole = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) {
      const parts = value.map(whole)
      return parts.every((part, i) => part === value[i]) ? value : parts
    }
    const number: unknown = Reflect.get(value, NUMBER)
    if (typeof number === 'number') return (wordings[number] = { ...inEach(() => '') })
    const changed: Record<string, unknown> = {}
    for (const key of Object.keys(value)) {
      const part: unknown = Reflect.get(value, key)
      const made = whole(part)
      if (made !== part) changed[key] = made
    }
    return Object.keys(changed).length > 0 ? { ...value, ...changed } : value
  }
  return {
    data: whole(bare) as T,
    tell: (language, words) => {
      words.forEach((said, number) => {
        const wording = wordings[number]
        if (wording && said !== null) wording[language] = said
      })
    },
  }
}
