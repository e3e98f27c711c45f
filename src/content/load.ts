/** The one door to the content: what the build has checked. */
import afterwards from 'virtual:afterwards'
import files from 'virtual:data'
import bare from 'virtual:edition'
import glossary from 'virtual:glossary'
import lessons from 'virtual:lessons'
import { putTogether, type Words } from '../model/apart'
import type { Edition } from '../model/edition'
import type { Language } from '../model/language'
import { unpack } from '../model/parcel'

/** The edition, and what puts words into it. */
export interface LoadedEdition {
  /** Its words are there when their language has been told. */
  readonly edition: Edition
  /** Puts the words of a language into the edition. */
  readonly tellWords: (language: Language, words: Words) => void
}

/** Fetches the edition without its words. Rejects when it cannot be had. */
export async function loadEdition(): Promise<LoadedEdition> {
  const { data, tell } = putTogether<Omit<Edition, 'languages'>>(await unpack(bare))
  const languages: Language[] = []
  return {
    edition: { ...data, languages },
    tellWords: (language, words) => {
      if (languages.includes(language)) return
      tell(language, words)
      languages.push(language)
    },
  }
}

/** What explains the words; a file of its own, fetched when it is wanted. */
export const loadGlossary = () => unpack(glossary)

/** The lessons that ship with the atlas; a file of its own. */
export const loadLessons = () => unpack(lessons)

/** What became of the words; a file of its own. */
export const loadAfterwards = () => unpack(afterwards)

/** What the files of the open data are; a file of its own. */
export const loadDataFiles = () => unpack(files)
