import type { Language } from '../../model/language'
import type { Draft } from '../../state/drafts'
import { absolute } from '../shared/link'
import { download } from '../shared/download'

/** Saves a lesson with all its notes. Answers whether the atlas will open the file again. */
export async function saveFile(draft: Draft): Promise<boolean> {
  const { LARGEST_FILE, lessonFile, lessonFileName } = await import('../../state/draft-file')
  const file = lessonFile(draft)
  download(file, lessonFileName(draft))
  return file.size <= LARGEST_FILE
}

/** Saves records of this device that could not be read, as they are. */
export async function saveDamaged(records: readonly unknown[]): Promise<void> {
  const { damagedFile } = await import('../../state/draft-file')
  download(damagedFile(records), 'interview-atlas-unreadable.json')
}

/** The address that carries a lesson without its notes; null if it would be too long. */
export async function linkTo(draft: Draft, lang: Language): Promise<string | null> {
  const home = absolute('')
  if (home === null) return null
  const { lessonLink } = await import('../../state/draft-link')
  return lessonLink(draft, lang, home)
}

/** Whether this copy of the atlas has an address that others can open. */
export const hasAddress = (): boolean => absolute('') !== null
