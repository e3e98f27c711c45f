import type { SentenceId, ThemeId } from './edition'
import type { Language } from './language'
import type { Status } from './outcome'
import type { Prose } from './prose'

/** How a criterion was judged: by axe, by a test of our own, or by somebody who looked. */
export const METHODS = ['automatic', 'test', 'inspection'] as const
export type Method = (typeof METHODS)[number]
export const RESULTS = ['met', 'not-applicable', 'partly', 'not-checked'] as const
export type Result = (typeof RESULTS)[number]

/** One success criterion of WCAG 2.2, as it was judged, in one language. */
export interface Criterion {
  /** Such as “1.4.10”. */
  readonly number: string
  readonly level: 'A' | 'AA'
  readonly name: string
  readonly method: Method
  readonly result: Result
  readonly note: string
  /** Paths in the repository of the tests that show it. */
  readonly tests: readonly string[]
  /** ISO 8601 day of the judgement. */
  readonly date: string
}

/** A theme as the codebook has it, in one language. */
export interface ThemeRow {
  readonly id: ThemeId
  readonly name: string
  readonly definition: string
  readonly excludes: string
  readonly example: { readonly sentence: SentenceId; readonly words: string }
}

/** A status of what became of the words, in one language, and how many records have it. */
export interface StatusRow {
  readonly id: Status
  readonly name: string
  readonly meaning: string
  readonly count: number
}

/** The page about the atlas in one language. */
export interface About extends Prose {
  readonly criteria: readonly Criterion[]
  readonly themes: readonly ThemeRow[]
  readonly statuses: readonly StatusRow[]
  /** By what rules the records of Afterwards are written. */
  readonly rules: readonly string[]
  /** Where their evidence is known to be weak. */
  readonly weak: readonly string[]
}

/** The page without script beside the atlas, in a language. English has the name that is published. */
export const textPage = (language: Language): string =>
  language === 'en' ? 'text.html' : `text-${language}.html`
