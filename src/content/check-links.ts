import type { z } from 'zod'
import type { Link } from '../model/edition'
import { type Desk, reader } from './desk'
import type { LinksFile } from './schema'

/** Every sentence judged: its mentions of places, in order of the text. */
export function compileLinks(desk: Desk, rows: z.infer<typeof LinksFile>): Link[] {
  const check = reader(desk, 'links.json')
  for (const id of desk.sentences.keys()) {
    if (!(id in rows)) check.fault([], `${id} is not judged: give it an empty list if it is about no place`)
  }
  return Object.entries(rows).flatMap(([id, mentions]) => {
    const sentence = check.sentence(id, [id])
    if (!sentence) return []
    const seen = new Set<string>()
    return mentions.flatMap((mention, i): Link[] => {
      const path = [id, i]
      const place = check.place(mention.place, path)
      const { exact, nth, reason } = mention
      if ((exact === undefined) !== (reason === 'context')) {
        check.fault(
          path,
          reason === 'context' ? 'context has no words of its own' : `“${reason}” needs its words`,
        )
        return []
      }
      const span =
        exact === undefined ? undefined : check.words('the trigger', sentence, { exact, nth }, path)
      if (!place || span === null) return []
      const key = `${place} ${reason} ${span?.start ?? ''}`
      if (seen.has(key)) check.fault(path, `${mention.place} is linked twice by the same words`)
      seen.add(key)
      const stronger =
        reason === 'context' && mentions.some(other => other.place === mention.place && other !== mention)
      if (stronger) check.fault(path, `${mention.place} has a stronger link in ${id}: leave context out`)
      return [{ sentence: sentence.id, place, reason, ...(span ? { span } : {}) }]
    })
  })
}
