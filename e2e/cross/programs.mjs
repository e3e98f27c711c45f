// @ts-check
import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * The first of some programs that is installed: by path, or by name in PATH.
 * @param {readonly (string | undefined)[]} names
 * @returns {string | undefined}
 */
export function installed(names) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return names
    .flatMap(name => (name ? [name] : []))
    .flatMap(name => (name.includes('/') ? [name] : folders.map(folder => join(folder, name))))
    .find(path => {
      try {
        accessSync(path, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
}

/**
 * Starts a program and waits until it says what is waited for; throws the end of what it said when it ends before.
 * @param {string} path
 * @param {readonly string[]} args
 * @param {{ says: RegExp, env?: Record<string, string>, channel?: 'stdout' | 'stderr' }} how
 * @returns {Promise<{ said: RegExpExecArray, end: () => Promise<void> }>}
 */
export async function started(path, args, { says, env = {}, channel = 'stderr' }) {
  const child = spawn(path, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } })
  const ended = new Promise(resolve => child.once('exit', resolve))
  let words = ''
  /** @type {Promise<RegExpExecArray>} */
  const said = new Promise((resolve, reject) => {
    for (const one of /** @type {const} */ (['stdout', 'stderr'])) {
      child[one].on('data', part => {
        if (one !== channel) return
        words += String(part)
        const found = says.exec(words)
        if (found) resolve(found)
      })
    }
    child.once('error', reject)
    child.once('exit', code => reject(new Error(`${path} ended (${code}): ${words.trim().slice(-400)}`)))
    setTimeout(
      () => reject(new Error(`${path} does not answer: ${words.trim().slice(-400)}`)),
      60_000,
    ).unref()
  })
  const end = async () => {
    child.kill()
    const late = setTimeout(() => child.kill('SIGKILL'), 5000)
    await ended
    clearTimeout(late)
  }
  try {
    return { said: await said, end }
  } catch (error) {
    await end()
    throw error
  }
}
