import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
}

/** A host that can be told to misbehave. */
export interface Host {
  /** The address of the atlas, with a slash at its end. */
  readonly url: string
  /** What it serves. */
  folder: string
  /** `portal` answers everything with a page of its own, as hotel networks do; `hang` never answers. */
  manner: 'files' | 'portal' | 'hang'
  /** Hears of each path before it is answered. */
  onAsk: (path: string) => void
  /** Cuts the line: nothing answers any more. */
  readonly stop: () => Promise<void>
}

/** Serves a folder under a path, on a port that is free. */
export async function host(folder: string, base = '/'): Promise<Host> {
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
    const type = TYPES[extname(file)] ?? 'application/octet-stream'
    response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-cache' }).end(readFileSync(file))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const self: Host = {
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
