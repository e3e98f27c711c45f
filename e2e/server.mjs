// @ts-check
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
}

/**
 * A host that can be told to misbehave.
 * @typedef {object} Host
 * @property {string} url the address of the atlas, with a slash at its end
 * @property {string} folder what it serves
 * @property {'files' | 'portal' | 'hang'} manner `portal` answers everything with a page of its own, as hotel networks
 *   do; `hang` never answers
 * @property {(path: string) => void} onAsk hears of each path before it is answered
 * @property {() => Promise<void>} stop cuts the line: nothing answers any more
 */

/**
 * Serves a folder under a path, on a port that is free.
 * @param {string} folder
 * @returns {Promise<Host>}
 */
export async function host(folder, base = '/') {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host')
    self.onAsk(pathname)
    if (self.manner === 'hang') return
    if (self.manner === 'portal') {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Accept our terms</h1>')
      return
    }
    const path = pathname.startsWith(base) ? pathname.slice(base.length) || 'index.html' : '?'
    const file = join(self.folder, path)
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end()
      return
    }
    response
      .writeHead(200, {
        'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
        'Cache-Control': 'no-cache',
        // Frames without an origin ask as if from elsewhere.
        'Access-Control-Allow-Origin': '*',
      })
      .end(readFileSync(file))
  })
  await new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  /** @type {Host} */
  const self = {
    url: `http://127.0.0.1:${port}${base}`,
    folder,
    manner: 'files',
    onAsk: () => undefined,
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return self
}
