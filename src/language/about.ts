import type { About } from '../model/about'
import type { Language } from '../model/language'
import { filesOf } from './files'

const held = new Map<Language, About>()

/** Fetches the page about the atlas in a language. */
export async function loadAbout(language: Language): Promise<void> {
  held.set(language, await filesOf(language).about())
}

/** The page about the atlas in a language, if it has been fetched. */
export const aboutIn = (language: Language): About | undefined => held.get(language)
