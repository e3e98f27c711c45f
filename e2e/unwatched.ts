import { spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import type { LaunchOptions } from '@playwright/test'

/** A page that is only asked: what an expression gives in it, as text. */
export interface AskedPage {
  readonly ask: (expression: string) => Promise<string>
  /** How often it was loaded since it was opened. */
  readonly loads: () => number
}
export interface AskedBrowser {
  readonly open: (url: string) => Promise<AskedPage>
  readonly stop: () => Promise<void>
}

interface Message {
  readonly id?: number
  readonly method?: string
  readonly sessionId?: string
  readonly result?: Readonly<Record<string, unknown>>
  readonly error?: { readonly message: string }
}

/**
 * A browser whose service workers nobody holds: Playwright stops each worker until it has a hold of it, and on a busy
 * machine a navigation that waits for one that is being replaced then never ends. Driven through a pipe by the DevTools
 * protocol (https://chromedevtools.github.io/devtools-protocol/), attached to pages alone.
 */
export async function startUnwatched(
  { executablePath = 'chromium', args = [], env }: LaunchOptions,
  profile: string,
): Promise<AskedBrowser> {
  const program = spawn(
    executablePath,
    [...args, '--headless=new', '--remote-debugging-pipe', '--no-first-run', `--user-data-dir=${profile}`],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } },
  )
  const gone = new Promise<void>(resolve => program.once('exit', () => resolve()))
  const say = program.stdio[3] as Writable
  const hear = program.stdio[4] as Readable

  const waiting = new Map<number, (message: Message) => void>()
  const loads = new Map<string, number>()
  let rest = ''
  hear.setEncoding('utf8').on('data', (chunk: string) => {
    const messages = (rest + chunk).split('\0')
    rest = messages.pop() ?? ''
    for (const text of messages) {
      const message = JSON.parse(text) as Message
      if (message.id !== undefined) waiting.get(message.id)?.(message)
      else if (message.method === 'Page.loadEventFired' && message.sessionId) {
        loads.set(message.sessionId, (loads.get(message.sessionId) ?? 0) + 1)
      }
    }
  })
  let last = 0
  const send = async (method: string, params: object, sessionId?: string) => {
    const id = ++last
    const answer = new Promise<Message>(resolve => waiting.set(id, resolve))
    say.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    const { result, error } = await answer
    waiting.delete(id)
    if (error || !result) throw new Error(`${method}: ${error?.message}`)
    return result
  }

  return {
    open: async url => {
      const { targetId } = await send('Target.createTarget', { url: 'about:blank' })
      const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true })
      const session = String(sessionId)
      await send('Page.enable', {}, session)
      await send('Page.navigate', { url }, session)
      return {
        loads: () => loads.get(session) ?? 0,
        ask: async expression => {
          const { result, exceptionDetails } = await send(
            'Runtime.evaluate',
            { expression, awaitPromise: true, returnByValue: true },
            session,
          )
          if (exceptionDetails) throw new Error(`${expression}: ${JSON.stringify(exceptionDetails)}`)
          return String((result as { value: unknown }).value)
        },
      }
    },
    stop: async () => {
      program.kill()
      await gone
    },
  }
}
