import type { About } from '../model/about'
import type { Language } from '../model/language'
import { unpack } from '../model/packed'

const LOAD: { readonly [L in Language]: () => Promise<About> } = {
  zh: () => unpack<About>(import('virtual:about/zh')),
  en: () => unpack<About>(import('virtual:about/en')),
  ru: () => unpack<About>(import('virtual:about/ru')),
}

const held = new Map<Language, About>()

/** Fetches the page about the atlas in a language. */
export async function loadAbout(language: Language): Promise<void> {
  held.set(language, await LOAD[language]())
}

/** The page about the atlas in a language, if it has been fetched. */
export const aboutIn = (language: Language): About | undefined => held.get(language)
