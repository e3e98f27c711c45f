import type { About } from '../model/about'
import type { Language } from '../model/language'

const LOAD: { readonly [L in Language]: () => Promise<{ readonly default: About }> } = {
  zh: () => import('virtual:about/zh'),
  en: () => import('virtual:about/en'),
  ru: () => import('virtual:about/ru'),
}

const held = new Map<Language, About>()

/** Fetches the page about the atlas in a language. */
export async function loadAbout(language: Language): Promise<void> {
  held.set(language, (await LOAD[language]()).default)
}

/** The page about the atlas in a language, if it has been fetched. */
export const aboutIn = (language: Language): About | undefined => held.get(language)
