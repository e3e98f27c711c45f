// @ts-check
// `npm start`: from a fresh clone to the atlas in a browser. `npm start -- --port 5000` takes another port.
import { spawn } from 'node:child_process'
import { connect } from 'node:net'
import { parseArgs } from 'node:util'
import { install, run } from './install.mjs'

try {
  await start(wantedPort())
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}

/** @param {number} port */
async function start(port) {
  // Asked first: nobody should wait for a build to learn this.
  if (await isTaken(port)) {
    throw new Error(
      `Port ${port} is in use, perhaps by an atlas that is already running: http://localhost:${port}\n` +
        `End that program, or take another port: npm start -- --port ${port + 1}`,
    )
  }
  await install()
  if ((await run(process.execPath, ['src/build/build.mjs'])) !== 0)
    throw new Error('The build failed (see above).')
  const { preview } = await import('vite')
  const server = await preview({
    configLoader: 'runner',
    logLevel: 'warn',
    preview: { port, strictPort: true },
  })
  const end = () => {
    // Not server.close(): it waits for every browser that is still connected.
    server.httpServer.close()
    process.exit(0)
  }
  process.on('SIGINT', end).on('SIGTERM', end)
  const address = `http://localhost:${port}`
  console.log(`\n  Interview Atlas: ${address}\n  Ctrl-C ends it.\n`)
  openBrowser(address)
}

/** @returns {number} */
function wantedPort() {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4173' } } })
  const port = Number(values.port)
  if (Number.isInteger(port) && port > 0 && port < 65536) return port
  console.error(`"${values.port}" is not a port; try: npm start -- --port 4174`)
  process.exit(1)
}

/**
 * Whether something answers there, on either of the two addresses that localhost may mean.
 * @param {number} port
 */
async function isTaken(port) {
  const answers = ['127.0.0.1', '::1'].map(
    host =>
      new Promise(resolve => {
        const socket = connect({ host, port, timeout: 1000 })
        /** @param {boolean} answer */
        const done = answer => {
          socket.destroy()
          resolve(answer)
        }
        socket
          .on('connect', () => done(true))
          .on('timeout', () => done(false))
          .on('error', () => done(false))
      }),
  )
  return (await Promise.all(answers)).includes(true)
}

/**
 * Opens the address where there is somebody to see it; says nothing where there is not.
 * @param {string} address
 */
function openBrowser(address) {
  const { platform, env } = process
  const isSeen = platform === 'darwin' || platform === 'win32' || env.DISPLAY || env.WAYLAND_DISPLAY
  if (!isSeen || env.CI || env.BROWSER === 'none') return
  const [command, ...args] =
    platform === 'darwin'
      ? ['open', address]
      : platform === 'win32'
        ? ['cmd', '/c', 'start', '', address]
        : ['xdg-open', address]
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}
