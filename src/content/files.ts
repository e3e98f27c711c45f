import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { ContentFiles } from './problems'

/** The folder that editors write in. */
export const CONTENT = import.meta.dirname

/** All content as text, by path below `src/content`, in alphabetical order. */
export function readContent(): ContentFiles {
  const names = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' }).filter(name =>
    /\.(json|txt)$/.test(name),
  )
  return Object.fromEntries(
    names
      .map(name => name.split(sep).join('/'))
      .sort()
      .map(name => [name, readFileSync(join(CONTENT, name), 'utf8')]),
  )
}
