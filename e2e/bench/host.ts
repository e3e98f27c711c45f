import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

const TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}
/** What is packed already gains nothing. */
const PACKED: readonly string[] = ['.avif', '.png', '.woff2']

interface Answer {
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** A host that serves folders, each under a path of its own. */
export interface Host {
  /** Without a slash at its end. */
  readonly origin: string
  readonly stop: () => void
}

/**
 * Serves folders as a usual host of static files does: text gzipped, files whose name holds their hash kept for a year,
 * all others asked for again by their tag.
 */
export async function serve(folders: Readonly<Record<string, string>>, port: number): Promise<Host> {
  const known = new Map<string, Answer | undefined>()
  const answerTo = (pathname: string): Answer | undefined => {
    const [, name = '', ...rest] = pathname.split('/')
    const folder = folders[name]
    const file = join(folder ?? '', rest.join('/') || 'index.html')
    if (!folder || !existsSync(file) || !statSync(file).isFile()) return undefined
    const bytes = readFileSync(file)
    const packed = PACKED.includes(extname(file))
    return {
      headers: {
        'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
        'Cache-Control': rest[0] === 'assets' ? 'public, max-age=31536000, immutable' : 'no-cache',
        ETag: `"${bytes.length}-${statSync(file).mtimeMs}"`,
        ...(!packed && { 'Content-Encoding': 'gzip' }),
      },
      body: packed ? bytes : gzipSync(bytes, { level: 9 }),
    }
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host')
    if (!known.has(pathname)) known.set(pathname, answerTo(pathname))
    const answer = known.get(pathname)
    if (!answer) response.writeHead(404).end()
    else if (request.headers['if-none-match'] === answer.headers.ETag)
      response.writeHead(304, answer.headers).end()
    else response.writeHead(200, { ...answer.headers, 'Content-Length': answer.body.length }).end(answer.body)
  })
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
  const { port: taken } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${taken}`,
    stop: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
