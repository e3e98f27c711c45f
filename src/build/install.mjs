// @ts-check
// Uses only what Node brings: it must run before anything is installed.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of package.json. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

const LOCK = join(ROOT, 'package-lock.json')
const INSTALLED = join(ROOT, 'node_modules/.package-lock.json')
/** Fingerprint of the lock file that was last installed: a checkout touches files without changing them. */
const STAMP = join(ROOT, 'node_modules/.cache/installed')

/**
 * Runs a command in the project, sharing this terminal.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ shell?: boolean }} [options]
 * @returns {Promise<number>} its exit code; 1 when it could not start or was killed
 */
export function run(command, args, { shell = false } = {}) {
  return new Promise(resolve => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', shell })
    child.on('error', error => {
      console.error(String(error))
      resolve(1)
    })
    child.on('exit', code => resolve(code ?? 1))
  })
}

/** Installs the packages of the lock file, unless they are there. Throws when that fails. */
export async function install() {
  needNode(20, 19)
  if (isInstalled()) return
  console.log('Installing packages …')
  // No install scripts: none of our packages needs one.
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  const code = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, ...args])
    : await run('npm', args, { shell: process.platform === 'win32' })
  if (code !== 0) throw new Error('npm could not install the packages (see above).')
  mkdirSync(dirname(STAMP), { recursive: true })
  writeFileSync(STAMP, fingerprint())
}

function isInstalled() {
  const installed = statSync(INSTALLED, { throwIfNoEntry: false })
  if (!installed) return false
  if (installed.mtimeMs >= statSync(LOCK).mtimeMs) return true
  try {
    return readFileSync(STAMP, 'utf8') === fingerprint()
  } catch {
    return false
  }
}

const fingerprint = () => createHash('sha256').update(readFileSync(LOCK)).digest('hex')

/**
 * @param {number} major
 * @param {number} minor
 */
function needNode(major, minor) {
  const [ours = 0, ourMinor = 0] = process.versions.node.split('.').map(Number)
  if (ours > major || (ours === major && ourMinor >= minor)) return
  throw new Error(`Node ${major}.${minor} or newer is needed; this is ${process.versions.node}.`)
}
