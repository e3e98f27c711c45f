import type { Language } from '../model/language'
import type { Strings } from './en/interface'
import { filesOf } from './files'

export type { Strings }

const held = new Map<Language, Strings>()

/** Fetches the interface's words in a language. */
export async function loadStrings(language: Language): Promise<void> {
  held.set(language, await filesOf(language).strings())
}

/** The interface's words in a language that has been loaded. */
export function stringsOf(language: Language): Strings {
  const strings = held.get(language)
  if (!strings) throw new Error(`The interface in “${language}” has not been loaded`)
  return strings
}
