import type { Language } from '../model/language'
import type { Strings } from './en/interface'

export type { Strings }

const LOAD: { readonly [L in Language]: () => Promise<Strings> } = {
  zh: async () => (await import('./zh/interface')).zh,
  en: async () => (await import('./en/interface')).en,
  ru: async () => (await import('./ru/interface')).ru,
}

const held = new Map<Language, Strings>()

/** Fetches the interface's words in a language. */
export async function loadStrings(language: Language): Promise<void> {
  held.set(language, await LOAD[language]())
}

/** The interface's words in a language that has been loaded. */
export function stringsOf(language: Language): Strings {
  const strings = held.get(language)
  if (!strings) throw new Error(`The interface in “${language}” has not been loaded`)
  return strings
}
