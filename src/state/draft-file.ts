import * as z from 'zod/mini'
import { readView } from '../model/address'
import type { Concordance } from '../model/concordance'
import type { Draft } from './draft'
import { WholeDraft } from './draft-schema'

/** Why a file holds no lesson. Stops are counted from 1; `raw` and `key` are what the file says, whatever that is. */
export type FileFault =
  | { readonly kind: 'large' | 'notText' | 'notLesson' }
  | { readonly kind: 'notJson'; readonly line: number | null }
  | { readonly kind: 'version'; readonly raw: string }
  | {
      readonly kind: 'shape'
      readonly stop: number | null
      readonly key: string
      /** `unknown`: the key means nothing here. */
      readonly wrong: 'long' | 'unknown' | 'other'
    }
  | { readonly kind: 'view'; readonly stop: number; readonly key: string; readonly raw: string }

/** In bytes. */
export const LARGEST_FILE = 1_000_000

/** A notice has room for so many characters of what a file says. */
const MOST_SAID = 200

const FORMAT = 'interview-atlas-lesson'
const Head = z.object({ format: z.literal(FORMAT), version: z.unknown(), lesson: z.unknown() })
const Whole = z.strictObject({ format: z.literal(FORMAT), version: z.literal(1), lesson: WholeDraft })

type Read = { kind: 'read'; draft: Draft } | { kind: 'fault'; fault: FileFault }
const fault = (what: FileFault): Read => ({ kind: 'fault', fault: what })

/** A file with everything in it, notes too. */
export const lessonFile = (draft: Draft): Blob =>
  new Blob([`${JSON.stringify({ format: FORMAT, version: 1, lesson: draft }, null, 2)}\n`], {
    type: 'application/json',
  })

/** A name that every file system takes. */
export const lessonFileName = ({ name, id }: Draft): string => {
  const words = name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return `${Array.from(words.join('-').toLowerCase()).slice(0, 60).join('') || id}.atlas-lesson.json`
}

/** Records of this device that could not be read, as far as a file can say what they are. */
export const damagedFile = (records: readonly unknown[]): Blob =>
  new Blob([JSON.stringify(records.map(plain), null, 2)], { type: 'application/json' })

/** The device can keep what JSON cannot say: numbers without limit, maps, rings. */
function plain(record: unknown): unknown {
  try {
    return JSON.parse(
      JSON.stringify(record, (_, part: unknown) =>
        typeof part === 'bigint'
          ? String(part)
          : part instanceof Map || part instanceof Set
            ? [...part]
            : part,
      ),
    )
  } catch {
    return String(record)
  }
}

/** Reads a file that anybody may have written. */
export async function readLessonFile(file: Blob, text: Concordance): Promise<Read> {
  if (file.size > LARGEST_FILE) return fault({ kind: 'large' })
  let source: string
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
  } catch {
    return fault({ kind: 'notText' })
  }
  let json: unknown
  try {
    json = JSON.parse(source)
  } catch (error) {
    return fault({ kind: 'notJson', line: lineOf(String(error), source) })
  }
  const head = Head.safeParse(json)
  if (!head.success) return fault({ kind: 'notLesson' })
  if (head.data.version !== 1) return fault({ kind: 'version', raw: spelt(head.data.version) })
  const whole = Whole.safeParse(json)
  if (!whole.success) return fault(shapeFault(whole.error.issues[0]))
  return readStops(whole.data.lesson, text)
}

/** The beginning of what a file says, whatever that is: nested deeper than can be written it is said by dots. */
function spelt(value: unknown): string {
  try {
    return (JSON.stringify(value) ?? '').slice(0, MOST_SAID)
  } catch {
    return '…'
  }
}

/** The line of a fault of JSON, from what the browser says of it: some name the line, some the position, some neither. */
function lineOf(message: string, source: string): number | null {
  const [, line] = /line (\d+)/.exec(message) ?? []
  if (line) return Number(line)
  const [, position] = /position (\d+)/.exec(message) ?? []
  return position ? source.slice(0, Number(position)).split('\n').length : null
}

/** Every stop must show here what it shows where it was made. */
function readStops(draft: Draft, text: Concordance): Read {
  for (const [i, { view }] of draft.stops.entries()) {
    const [unread] = readView(view, text, draft.lang).faults
    if (unread) return fault({ kind: 'view', stop: i + 1, ...unread })
  }
  return { kind: 'read', draft }
}

function shapeFault(issue: z.core.$ZodIssue | undefined): FileFault {
  const path = issue?.path.filter(part => part !== 'lesson') ?? []
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined
  const [at] = path.slice(1)
  return {
    kind: 'shape',
    stop: path[0] === 'stops' && typeof at === 'number' ? at + 1 : null,
    key: unknown?.slice(0, MOST_SAID) ?? String(path.findLast(part => typeof part === 'string') ?? 'lesson'),
    wrong: unknown !== undefined ? 'unknown' : issue?.code === 'too_big' ? 'long' : 'other',
  }
}
