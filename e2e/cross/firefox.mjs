// @ts-check
// Firefox, spoken to over WebDriver BiDi, which it has inside: one socket, one answer to each command.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SIZE } from './driver.mjs'
import { installed, started } from './programs.mjs'

const find = () =>
  installed([
    process.env.E2E_FIREFOX,
    'firefox',
    'firefox-esr',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ])

/** No traffic and no windows of the browser's own. */
const PREFERENCES = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.region.network.url': '',
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.disable_open_during_load': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.enabled': false,
}
const DARK = { 'layout.css.prefers-color-scheme.content-override': 0, 'ui.prefersReducedMotion': 1 }

/** @type {import('./driver.mjs').Engine} */
export const FIREFOX = {
  name: 'Firefox',
  darkens: true,
  missing: () => (find() ? undefined : 'Firefox (E2E_FIREFOX names one)'),
  open: async ({ dark }) => {
    const profile = mkdtempSync(join(tmpdir(), 'atlas-firefox-'))
    const preferences = Object.entries({ ...PREFERENCES, ...(dark ? DARK : {}) })
    writeFileSync(
      join(profile, 'user.js'),
      preferences.map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`).join(''),
    )
    const { said, end } = await started(
      find() ?? '',
      ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0', 'about:blank'],
      // Its home too: as root it would refuse another's.
      { says: /WebDriver BiDi listening on (ws:\S+)/, env: { HOME: profile, LANG: 'en_GB.UTF-8' } },
    )
    const close = async () => {
      await end()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    }
    try {
      return await connect(`${said[1]}/session`, close)
    } catch (error) {
      await close()
      throw error
    }
  },
}

/**
 * @param {string} address
 * @param {() => Promise<void>} close
 * @returns {Promise<import('./driver.mjs').Driver>}
 */
async function connect(address, close) {
  /** @type {string[]} */
  const faults = []
  const socket = await opened(address)
  /** @type {Map<number, { resolve: (result: any) => void, reject: (error: Error) => void }>} */
  const waiting = new Map()
  let last = 0
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data))
    if (message.method === 'log.entryAdded' && message.params.level === 'error')
      if (!message.params.text.includes('favicon.ico'))
        // It asks for an icon that the page without script does not have.
        faults.push(message.params.text)
    const asked = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.type === 'error') asked?.reject(new Error(`${message.error}: ${message.message}`))
    else asked?.resolve(message.result)
  })
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox has ended'))
  })
  /**
   * @param {string} method
   * @param {object} params
   * @returns {Promise<any>}
   */
  const ask = (method, params) =>
    new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject })
      socket.send(JSON.stringify({ id: last, method, params }))
    })

  const { capabilities } = await ask('session.new', { capabilities: {} })
  await ask('session.subscribe', { events: ['log.entryAdded'] })

  /** @returns {Promise<import('./driver.mjs').Tab>} */
  const tab = async () => {
    const { context } = await ask('browsingContext.create', { type: 'window' })
    await ask('browsingContext.setViewport', { context, viewport: SIZE })
    return {
      go: url => ask('browsingContext.navigate', { context, url, wait: 'complete' }),
      reload: () => ask('browsingContext.reload', { context, wait: 'complete' }),
      run: async script => {
        const { result, exceptionDetails } = await ask('script.evaluate', {
          expression: script,
          target: { context },
          awaitPromise: true,
          userActivation: true,
        })
        if (exceptionDetails) throw new Error(exceptionDetails.text)
        return result.value
      },
      act: actions => ask('input.performActions', { context, actions }),
      picture: async () =>
        Buffer.from((await ask('browsingContext.captureScreenshot', { context })).data, 'base64'),
      close: () => ask('browsingContext.close', { context }),
    }
  }
  return { engine: 'Firefox', version: capabilities.browserVersion, faults, tab, close }
}

/**
 * @param {string} address
 * @returns {Promise<WebSocket>}
 */
function opened(address) {
  const socket = new WebSocket(address)
  return new Promise((resolve, reject) => {
    socket.addEventListener('open', () => resolve(socket))
    socket.addEventListener('error', () => reject(new Error('Firefox does not open its socket')))
  })
}
