import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { classic } from './classic'
import { filesIn } from './files'

/** What one build consists of, by path in `dist`. */
export interface Manifest {
  /** The same for the same files. */
  readonly build: string
  readonly files: Readonly<Record<string, { readonly sha256: string; readonly type: string }>>
}

/** Files of `dist` that are not kept for offline use: the workers themselves, and the whole atlas a second time. */
const NOT_KEPT: readonly string[] = ['interview-atlas.html', 'sw-off.js', 'sw.js']
/** Of the open data the edition itself; the other files are for whoever downloads them. */
const KEPT_DATA: readonly string[] = ['data/edition.json', 'data/edition.schema.json']

/** Whether a file of `dist` is there without a network. */
export const isKept = (path: string): boolean =>
  !NOT_KEPT.includes(path) && (!path.startsWith('data/') || KEPT_DATA.includes(path))

const TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.geojson': 'application/geo+json',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
}

/** Digest and type of every file in a folder but those that are not kept. Throws on a file whose type it does not know. */
export function manifestOf(folder: string): Manifest {
  const files = Object.fromEntries(
    filesIn(folder)
      .filter(isKept)
      .map(path => {
        const type = TYPES[extname(path)]
        if (!type) throw new Error(`Offline use needs the type of ${path}: add it in src/build/offline.ts`)
        return [path, { sha256: sha256(readFileSync(join(folder, path))), type }]
      }),
  )
  return { build: sha256(JSON.stringify(files)).slice(0, 16), files }
}

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex')

/** Writes the workers into a folder that holds a whole build: `sw.js`, and `sw-off.js` that takes it away again. */
export async function writeWorkers(folder: string): Promise<void> {
  const manifest = JSON.stringify(manifestOf(folder), null, 1)
  writeFileSync(join(folder, 'sw.js'), `const MANIFEST = ${manifest}\n${await classic('worker.ts')}`)
  writeFileSync(join(folder, 'sw-off.js'), await classic('worker-off.ts'))
}

/** Writes the workers when everything else is in place. While developing, one that an earlier build left is taken away. */
export function offlinePlugin(): Plugin {
  let folder = ''
  return {
    name: 'interview-atlas-offline',
    apply: (_, { mode }) => mode !== 'file',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir)
    },
    configureServer(server) {
      server.middlewares.use('/sw.js', (_, response) => {
        response.setHeader('Content-Type', 'text/javascript')
        classic('worker-off.ts').then(
          code => response.end(code),
          () => response.writeHead(500).end(),
        )
      })
    },
    writeBundle: { order: 'post', sequential: true, handler: () => writeWorkers(folder) },
  }
}
