/** The one door to the content: what the build has checked. */
import bare from 'virtual:edition'
import type { Edition } from '../model/edition'
import type { Language } from '../model/language'
import { putTogether, type Words } from './apart'

const { data, tell } = putTogether<Omit<Edition, 'languages'>>(bare)
const languages: Language[] = []

/** The edition; its words are there when their language has been loaded. */
export const edition: Edition = { ...data, languages }

const LOAD: { readonly [L in Language]: () => Promise<{ readonly default: Words }> } = {
  zh: () => import('virtual:words/zh'),
  en: () => import('virtual:words/en'),
  ru: () => import('virtual:words/ru'),
}

/** Fetches the words of a language and puts them into the edition. */
export async function loadWords(language: Language): Promise<void> {
  const { default: words } = await LOAD[language]()
  if (languages.includes(language)) return
  tell(language, words)
  languages.push(language)
}

/** What explains the words; a file of its own, fetched when it is wanted. */
export const loadGlossary = async () => (await import('virtual:glossary')).default

/** The lessons that ship with the atlas; a file of its own. */
export const loadLessons = async () => (await import('virtual:lessons')).default

/** What became of the words; a file of its own. */
export const loadAfterwards = async () => (await import('virtual:afterwards')).default

/** What the files of the open data are; a file of its own. */
export const loadDataFiles = async () => (await import('virtual:data')).default
