/** The one door to the content: what the build has checked. */
import bare from 'virtual:edition'
import type { Edition, Glossary, WrittenLesson } from '../model/edition'
import type { Language } from '../model/language'
import type { DataFile } from '../model/open-data'
import type { Afterwards } from '../model/outcome'
import { unpack } from '../model/packed'
import { putTogether, type Words } from './apart'

const { data, tell } = putTogether<Omit<Edition, 'languages'>>(bare)
const languages: Language[] = []

/** The edition; its words are there when their language has been loaded. */
export const edition: Edition = { ...data, languages }

const LOAD: { readonly [L in Language]: () => Promise<Words> } = {
  zh: () => unpack<Words>(import('virtual:words/zh')),
  en: () => unpack<Words>(import('virtual:words/en')),
  ru: () => unpack<Words>(import('virtual:words/ru')),
}

/** Fetches the words of a language and puts them into the edition. */
export async function loadWords(language: Language): Promise<void> {
  const words = await LOAD[language]()
  if (languages.includes(language)) return
  tell(language, words)
  languages.push(language)
}

/** What explains the words; a file of its own, fetched when it is wanted. */
export const loadGlossary = () => unpack<Glossary>(import('virtual:glossary'))

/** The lessons that ship with the atlas; a file of its own. */
export const loadLessons = () => unpack<readonly WrittenLesson[]>(import('virtual:lessons'))

/** What became of the words; a file of its own. */
export const loadAfterwards = () => unpack<Afterwards>(import('virtual:afterwards'))

/** What the files of the open data are; a file of its own. */
export const loadDataFiles = () => unpack<readonly DataFile[]>(import('virtual:data'))
