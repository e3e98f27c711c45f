import type { Language } from '../model/language'
import * as z from 'zod/mini'
import { readView } from '../model/address'
import type { Concordance } from '../model/concordance'
import type { Lesson } from '../model/lesson'
import { type Draft, lessonOf } from './draft'
import { LinkedDraft } from './draft-schema'

/** Of a whole address, in characters: longer ones are cut by mail programs and messengers. */
export const LONGEST_LINK = 8000
/** In bytes, unpacked: a few letters can be packed to stand for very many. */
const LARGEST_LESSON = 1_000_000
const FRAGMENT = /^#lesson=([\w-]*)$/

const Linked = z.strictObject({ version: z.literal(1), lesson: LinkedDraft })

/** The address that carries a lesson, without its notes; null if it is too long, or the browser cannot pack it. */
export async function lessonLink(draft: Draft, lang: Language, home: string): Promise<string | null> {
  const { id, name, questions, stops } = draft
  const lesson: z.infer<typeof LinkedDraft> = {
    id,
    name,
    lang: draft.lang,
    questions: [...questions],
    stops: stops.map(({ caption, minutes, view }) => ({ caption, minutes, view })),
  }
  try {
    const packed = await pack(JSON.stringify({ version: 1, lesson }))
    const link = new URL(`?lesson=${id}&stop=1&lang=${lang}#lesson=${packed}`, home).href
    return link.length <= LONGEST_LINK ? link : null
  } catch {
    return null
  }
}

/** The lesson in the fragment of an address; null if there is none. */
export async function readSharedLesson(
  hash: string,
  text: Concordance,
): Promise<Lesson | 'unreadable' | null> {
  const [, packed] = FRAGMENT.exec(hash) ?? []
  if (packed === undefined) return hash.startsWith('#lesson=') ? 'unreadable' : null
  try {
    const { lesson } = Linked.parse(JSON.parse(await unpack(packed)))
    if (lesson.stops.some(({ view }) => readView(view, text, lesson.lang).faults.length > 0))
      return 'unreadable'
    const stops = lesson.stops.map((stop, i) => ({ ...stop, id: `s${i + 1}`, notes: '' }))
    return lessonOf({ ...lesson, stops }, 'shared', text) ?? 'unreadable'
  } catch {
    return 'unreadable'
  }
}

async function pack(words: string): Promise<string> {
  const stream = new Blob([words]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
  const letters = Array.from(bytes, byte => String.fromCharCode(byte)).join('')
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

async function unpack(packed: string): Promise<string> {
  const letters = atob(packed.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = Uint8Array.from(letters, letter => letter.charCodeAt(0))
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let words = ''
  let size = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length
    if (size > LARGEST_LESSON) {
      await reader.cancel()
      throw new RangeError('Too large')
    }
    words += decoder.decode(part.value, { stream: true })
  }
  return words + decoder.decode()
}
