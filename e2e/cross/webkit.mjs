// @ts-check
// WebKitGTK, spoken to over WebDriver by way of its own driver, on a screen that nobody sees. It is not Safari, but has
// the engine that Safari has.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SIZE } from './driver.mjs'
import { installed, started } from './programs.mjs'

const DRIVER = [process.env.E2E_WEBKIT_DRIVER, 'WebKitWebDriver']
const SCREEN = ['Xvfb']

/** @type {import('./driver.mjs').Engine} */
export const WEBKIT = {
  name: 'WebKitGTK',
  // Motion it tells its pages of, colours not.
  darkens: false,
  missing: () => {
    const absent = [
      ...(installed(DRIVER) ? [] : ['WebKitWebDriver (webkit2gtk-driver)']),
      ...(installed(SCREEN) ? [] : ['Xvfb']),
    ]
    return absent.length > 0 ? absent.join(' and ') : undefined
  },
  open: async ({ dark }) => {
    const home = mkdtempSync(join(tmpdir(), 'atlas-webkit-'))
    mkdirSync(join(home, 'gtk-3.0'))
    const settings = [
      '[Settings]',
      `gtk-application-prefer-dark-theme=${dark ? 1 : 0}`,
      `gtk-enable-animations=${dark ? 0 : 1}`,
    ]
    writeFileSync(join(home, 'gtk-3.0/settings.ini'), `${settings.join('\n')}\n`)
    const screen = await started(
      installed(SCREEN) ?? '',
      ['-displayfd', '1', '-screen', '0', '1700x1200x24', '-nolisten', 'tcp'],
      { says: /(\d+)\s/, channel: 'stdout' },
    )
    const port = await freePort()
    const driver = started(installed(DRIVER) ?? '', [`--port=${port}`, '--host=127.0.0.1'], {
      // It says nothing when it is ready, and this when it is asked.
      says: /^/,
      env: {
        DISPLAY: `:${screen.said[1]}`,
        XDG_CONFIG_HOME: home,
        XDG_DATA_HOME: join(home, 'data'),
        XDG_CACHE_HOME: join(home, 'cache'),
        LIBGL_ALWAYS_SOFTWARE: '1',
        LANG: 'en_GB.UTF-8',
        // Its sandbox needs rights that a container does not give.
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      },
    })
    return connect(`http://127.0.0.1:${port}`, async () => {
      await (await driver).end()
      await screen.end()
      rmSync(home, { recursive: true, force: true, maxRetries: 5 })
    })
  },
}

/** @returns {Promise<number>} */
const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No port')),
      )
    })
  })

/**
 * @param {string} address
 * @param {() => Promise<void>} end
 * @returns {Promise<import('./driver.mjs').Driver>}
 */
async function connect(address, end) {
  /**
   * @param {'GET' | 'POST' | 'DELETE'} method
   * @param {string} path
   * @param {object} [body]
   * @returns {Promise<any>}
   */
  const ask = async (method, path, body) => {
    const answer = await fetch(address + path, { method, ...(body ? { body: JSON.stringify(body) } : {}) })
    const { value } = /** @type {{ value: any }} */ (await answer.json())
    if (!answer.ok) throw new Error(`${value.error}: ${value.message}`)
    return value
  }
  await untilReady(() => ask('GET', '/status'))
  const { sessionId, capabilities } = await ask('POST', '/session', { capabilities: { alwaysMatch: {} } })
  const session = `/session/${sessionId}`
  const home = await ask('GET', `${session}/window`)
  await ask('POST', `${session}/timeouts`, { script: 60_000, pageLoad: 120_000 })

  /** @returns {Promise<import('./driver.mjs').Tab>} */
  const tab = async () => {
    const { handle } = await ask('POST', `${session}/window/new`, { type: 'window' })
    /**
     * @param {'GET' | 'POST' | 'DELETE'} method
     * @param {string} path
     * @param {object} [body]
     */
    const here = async (method, path, body) => {
      await ask('POST', `${session}/window`, { handle })
      return ask(method, session + path, body)
    }
    await here('POST', '/window/rect', SIZE)
    return {
      go: url => here('POST', '/url', { url }),
      reload: () => here('POST', '/refresh', {}),
      run: async script => {
        const asked = `const done = arguments[0]; (${script}).then(value => done({ value }), error => done({ error: String(error) }))`
        const { value, error } = await here('POST', '/execute/async', { script: asked, args: [] })
        if (error !== undefined) throw new Error(error)
        return value
      },
      act: actions => here('POST', '/actions', { actions }),
      picture: async () => Buffer.from(await here('GET', '/screenshot'), 'base64'),
      close: async () => {
        await here('DELETE', '/window')
        await ask('POST', `${session}/window`, { handle: home })
      },
    }
  }
  const close = async () => {
    await ask('DELETE', session).catch(() => undefined)
    await end()
  }
  return { engine: 'WebKitGTK', version: capabilities.browserVersion, faults: [], tab, close }
}

/** @param {() => Promise<unknown>} ask */
async function untilReady(ask) {
  for (let tries = 0; ; tries++) {
    try {
      await ask()
      return
    } catch (error) {
      if (tries > 200) throw error
      await new Promise(resolve => setTimeout(resolve, 100))
    }
  }
}
