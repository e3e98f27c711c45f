import { compile } from '../../content/compile'
import { nameInRepository, readContent } from '../../content/files'
import { format } from '../../content/problems'
import { type ExportFile, exportFiles, FORMATS } from './index'
import { publication, readRelease } from './publication'

const written = readContent()
const { edition, problems } = compile(written)
const [fault] = problems
if (!edition || fault) {
  throw new Error(`faults in the content: ${fault ? format(fault, written, nameInRepository) : 'unreadable'}`)
}

/** The edition that ships: tests look at its files, and at nothing made up. */
export const real = publication(edition, readRelease())

let made: readonly ExportFile[] | undefined
/** All its files. */
export const files = (): readonly ExportFile[] => (made ??= exportFiles(real))

const held = new Map<string, string>()
/** What a file holds; one that needs no other is made alone. Throws if there is none of that name. */
export function contentOf(name: string): string {
  const before = held.get(name)
  if (before !== undefined) return before
  const alone = FORMATS.find(({ file }) => file === name)?.make(real).data
  const content = alone ?? files().find(({ file }) => file === name)?.data
  if (content === undefined) throw new Error(`No export is called ${name}`)
  held.set(name, content)
  return content
}
