import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { LANGUAGES } from '../model/language'
import type { ContentFiles } from './problems'

/** The folder of what belongs to no language, and the one that has a folder for each. */
const CONTENT = import.meta.dirname
const LANGUAGE = join(CONTENT, '../language')

const isWords = (name: string): boolean => LANGUAGES.some(language => name.startsWith(`${language}/`))

/** Where a file of the content lies. */
export const pathOf = (name: string): string => join(isWords(name) ? LANGUAGE : CONTENT, name)

/** The same from the top of the repository, as a fault names it. */
export const nameInRepository = (name: string): string =>
  `src/${isWords(name) ? 'language' : 'content'}/${name}`

/** All content as text, in alphabetical order: by path below `src/content`, words by path below `src/language`. */
export function readContent(): ContentFiles {
  const names = [CONTENT, LANGUAGE].flatMap(folder =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(name => /\.(json|txt)$|about\.md$/.test(name))
      .map(name => name.split(sep).join('/')),
  )
  return Object.fromEntries(names.sort().map(name => [name, readFileSync(pathOf(name), 'utf8')]))
}
