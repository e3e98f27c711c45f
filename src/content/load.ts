/** The one door to the content: what the build has checked. */
import bare from 'virtual:edition'
import { putTogether, type Words } from '../model/apart'
import type { Edition, Glossary, WrittenLesson } from '../model/edition'
import type { Language } from '../model/language'
import type { DataFile } from '../model/open-data'
import type { Afterwards } from '../model/outcome'
import { unpack } from '../model/packed'

const { data, tell } = putTogether<Omit<Edition, 'languages'>>(bare)
const languages: Language[] = []

/** The edition; its words are there when their language has been told. */
export const edition: Edition = { ...data, languages }

/** Puts the words of a language into the edition. */
export function tellWords(language: Language, words: Words): void {
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
