import type { About } from '../model/about'
import type { Words } from '../model/apart'
import type { Language } from '../model/language'
import type { Strings } from './en/interface'

/** What a folder of a language gives the app, each part fetched when it is asked for. */
export interface LanguageFiles {
  readonly strings: () => Promise<Strings>
  /** The words of the edition. */
  readonly words: () => Promise<Words>
  /** The page about the atlas. */
  readonly about: () => Promise<About>
}

const FOLDERS = import.meta.glob<LanguageFiles>('./*/files.ts', { eager: true, import: 'files' })

/** The files of a language. Throws if its folder has no `files.ts`. */
export function filesOf(language: Language): LanguageFiles {
  const files = FOLDERS[`./${language}/files.ts`]
  if (!files) throw new Error(`src/language/${language}/files.ts is missing`)
  return files
}
