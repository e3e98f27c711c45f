import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesIn } from './files'

const ROOT = join(import.meta.dirname, '../..')
/** Everything that a build is made of. */
const FOLDERS = ['src', 'public', 'geo/built']
const FILES = ['index.html', 'package.json', 'package-lock.json', 'vite.config.ts']
const NO_PART = /\.test\.tsx?$/

/** Version and fingerprint of what is built, such as “0.1.0 · 3f2a9c1”: the same sources have the same name. */
export function buildName(root = ROOT): string {
  const paths = [
    ...FILES,
    ...FOLDERS.flatMap(folder => filesIn(join(root, folder)).map(path => `${folder}/${path}`)),
  ]
  const hash = createHash('sha256')
  for (const path of paths.filter(name => !NO_PART.test(name))) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0')
  }
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  return `${version} · ${hash.digest('hex').slice(0, 7)}`
}
