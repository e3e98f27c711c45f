// @ts-check
// Finds or fetches a browser for the end-to-end tests, whatever the machine: `node e2e/browser.mjs`.
// A candidate counts only once it has been launched and has run a script. The answer is kept in a file that
// playwright.config.ts reads. Another browser: E2E_CHROMIUM=/path/to/chromium.
import { execFile, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { chromium } from '@playwright/test'

/**
 * @typedef {{ path: string, args: string[], env: Record<string, string> }} Candidate
 * @typedef {Candidate & { origin: string, version: string }} Browser
 * @typedef {{ origin: string, find: () => Candidate[] | Promise<Candidate[]> }} Route
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const CACHE = join(ROOT, 'node_modules/.cache/e2e-browser')
const ANSWER = join(CACHE, 'browser.json')
const PACKAGE = { name: '@sparticuz/chromium', version: '153.0.0' }
/** Longer than any step takes on a slow line; a step that hangs must not hang the tests. */
const LIMIT = 10 * 60_000

const { env, platform } = process
const isRoot = process.getuid?.() === 0

/** No traffic of the browser's own, and the same pixels on every machine. */
const ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--no-pings',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  // Not every machine has a graphics processor, and to play one takes a tenth of the time of a test.
  '--disable-gpu',
  '--disable-software-rasterizer',
  // Chromium refuses to run as root in its sandbox.
  ...(isRoot ? ['--no-sandbox'] : []),
]

/** @type {readonly Route[]} In this order; the later ones download. */
const ROUTES = [
  { origin: 'Playwright', find: () => [candidate(chromium.executablePath()), ...shell()] },
  { origin: 'system', find: () => systemBrowsers().map(path => candidate(path)) },
  { origin: 'playwright install', find: playwrightInstall },
  { origin: PACKAGE.name, find: npmBrowser },
  { origin: 'apt-get', find: aptBrowser },
]

/**
 * The browser of these tests. Throws, telling what was tried, when there is none.
 * @returns {Promise<Browser>}
 */
export async function findBrowser() {
  const chosen = env.E2E_CHROMIUM
  if (chosen) {
    const browser = await launched('E2E_CHROMIUM', candidate(chosen))
    if ('error' in browser) throw new Error(`E2E_CHROMIUM does not work: ${chosen}\n  ${browser.error}`)
    return keep(browser)
  }
  const known = await kept()
  if (known) return known
  /** @type {string[]} */
  const tried = []
  for (const { origin, find } of ROUTES) {
    let candidates
    try {
      candidates = await find()
    } catch (error) {
      tried.push(`${origin}: ${firstLine(error)}`)
      continue
    }
    if (candidates.length === 0) tried.push(`${origin}: none`)
    for (const one of candidates) {
      const browser = await launched(origin, one)
      if (!('error' in browser)) return keep(browser)
      tried.push(`${origin}: ${one.path} does not start: ${browser.error}`)
    }
  }
  throw new Error(
    `No browser for the end-to-end tests. Tried:\n  ${tried.join('\n  ')}\n` +
      'Install Chromium, Chrome or Edge, or set E2E_CHROMIUM to the path of one.',
  )
}

/**
 * @param {string} path
 * @param {Record<string, string>} [extra] environment
 * @returns {Candidate}
 */
const candidate = (path, extra = {}) => ({ path, args: ARGS, env: extra })

/**
 * Starts it, runs a script in a page, and ends it.
 * @param {string} origin
 * @param {Candidate} one
 * @returns {Promise<Browser | { error: string }>}
 */
async function launched(origin, one) {
  if (!existsSync(one.path)) return { error: 'no such file' }
  try {
    const browser = await chromium.launch({
      executablePath: one.path,
      args: one.args,
      env: { ...strings(env), ...one.env },
      timeout: 60_000,
    })
    try {
      const page = await browser.newPage()
      await page.goto('about:blank')
      if ((await page.evaluate('6 * 7')) !== 42) return { error: 'it cannot run a script' }
      return { ...one, origin, version: browser.version() }
    } finally {
      await browser.close()
    }
  } catch (error) {
    return { error: firstLine(error) }
  }
}

/** The answer of an earlier run, if that browser still runs; asking for its version is cheap and loads its libraries. */
async function kept() {
  try {
    /** @type {Browser} */
    const browser = JSON.parse(readFileSync(ANSWER, 'utf8'))
    if (platform === 'win32') return existsSync(browser.path) ? browser : undefined
    const { stdout } = await promisify(execFile)(browser.path, ['--version', ...browser.args], {
      env: { ...env, ...browser.env },
      timeout: 20_000,
    })
    if (stdout.includes(browser.version)) return { ...browser, args: ARGS }
  } catch {
    // No answer yet, or that browser is gone: look again.
  }
  return undefined
}

/**
 * @param {Browser} browser
 * @returns {Browser}
 */
function keep(browser) {
  mkdirSync(CACHE, { recursive: true })
  writeFileSync(ANSWER, `${JSON.stringify(browser, null, 2)}\n`)
  return browser
}

/** Playwright's small headless browser lies beside its full one, and has no name in its interface. */
function shell() {
  const full = chromium.executablePath()
  const path = full
    .replace(/([\\/])chromium-(\d+)([\\/])/, '$1chromium_headless_shell-$2$3')
    .replace(/([\\/])chrome-([a-z0-9-]+)[\\/].*$/, '$1chrome-headless-shell-$2$1chrome-headless-shell')
  return [path, `${path}.exe`].filter(file => file !== full && existsSync(file)).map(file => candidate(file))
}

/** Chromium and its kin: by name in PATH, else in the places where installers put them. */
function systemBrowsers() {
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'chrome',
    'microsoft-edge',
  ]
  const inPath = (env.PATH ?? '').split(delimiter).flatMap(folder => names.map(name => join(folder, name)))
  const apps = {
    darwin: ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      name => `/Applications/${name}.app/Contents/MacOS/${name}`,
    ),
    win32: [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap(folder =>
      folder
        ? [
            join(folder, 'Google/Chrome/Application/chrome.exe'),
            join(folder, 'Microsoft/Edge/Application/msedge.exe'),
          ]
        : [],
    ),
  }
  return [...inPath, ...(platform === 'darwin' || platform === 'win32' ? apps[platform] : [])].filter(
    isExecutable,
  )
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Playwright's own download; fails within seconds where its server cannot be reached. */
function playwrightInstall() {
  console.log('Looking for a browser: Playwright’s download …')
  const cli = join(dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')), 'cli.js')
  must(process.execPath, [cli, 'install', 'chromium', '--only-shell'])
  return shell()
}

/** A Chromium that comes as an npm package (Linux, x64): as it is, then with the libraries that a bare system lacks. */
async function npmBrowser() {
  if (platform !== 'linux' || process.arch !== 'x64') return []
  console.log(`Looking for a browser: the npm package ${PACKAGE.name} …`)
  const folder = join(CACHE, 'npm')
  const installed = join(folder, 'node_modules', PACKAGE.name)
  if (!existsSync(join(installed, 'bin/chromium.br'))) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
    // Its `engines` leaves out Node 20, on which it runs.
    must('npm', [
      'install',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      '--prefix',
      folder,
      `${PACKAGE.name}@${PACKAGE.version}`,
    ])
  }
  const unpacked = join(CACHE, 'unpacked')
  rmSync(unpacked, { recursive: true, force: true })
  mkdirSync(unpacked, { recursive: true })
  const before = env.TMPDIR
  // It unpacks into the temporary folder and takes what lies there for its own.
  env.TMPDIR = unpacked
  try {
    const { default: chrome, inflate } = await import(pathToFileURL(join(installed, 'build/index.js')).href)
    /** @type {string} */
    const path = await chrome.executablePath()
    await inflate(join(installed, 'bin/al2023.tar.br'))
    /** @type {Record<string, string>} */
    const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(unpacked, 'fonts') }
    const libraries = [join(unpacked, 'al2023/lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(':')
    return [candidate(path, fonts), candidate(path, { ...fonts, LD_LIBRARY_PATH: libraries })]
  } finally {
    if (before === undefined) delete env.TMPDIR
    else env.TMPDIR = before
  }
}

function aptBrowser() {
  if (!isRoot || !existsSync('/etc/debian_version')) return []
  console.log('Looking for a browser: the system’s packages …')
  must('apt-get', ['update'])
  must('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], {
    DEBIAN_FRONTEND: 'noninteractive',
  })
  return systemBrowsers().map(path => candidate(path))
}

/**
 * Runs a command; throws the end of what it said when it fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Record<string, string>} [extra] environment
 */
function must(command, args, extra = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: LIMIT,
    env: { ...env, ...extra },
    shell: platform === 'win32' && command === 'npm',
  })
  if (error) throw error
  if (status !== 0)
    throw new Error(
      `${stdout}${stderr}`
        .trim()
        .split('\n')
        .findLast(line => line.trim()) ?? `exit ${status}`,
    )
}

/** @param {NodeJS.ProcessEnv} all */
const strings = all =>
  Object.fromEntries(
    Object.entries(all).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  )

/** @param {unknown} error */
const firstLine = error => (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { origin, version, path } = await findBrowser()
    console.log(`Browser: Chromium ${version} (${origin}) ${path}`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exit(1)
  }
}
