import type { Paragraph, PlaceId, Sentence, SentenceId, Span } from '../model/edition'
import { complaint, locate, type Words } from './locate'
import type { ContentFiles, Problem } from './problems'

type Path = Problem['path']

/** What every check needs: the cut source, the known places, and a tray for faults. */
export interface Desk {
  readonly files: ContentFiles
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
  readonly sentences: ReadonlyMap<SentenceId, Sentence>
  readonly paragraphOf: (sentence: SentenceId) => Paragraph | undefined
  readonly places: Set<PlaceId>
  readonly problems: Problem[]
}

/** A desk for one file: reports its faults with their path and looks things up, reporting what is not there. */
export function reader(desk: Desk, file: string) {
  const fault = (path: Path, reason: string) => {
    desk.problems.push({ file, path, reason })
  }
  return {
    fault,
    /** The sentence, or null and a fault. */
    sentence(id: string, path: Path): Sentence | null {
      const sentence = desk.sentences.get(id as SentenceId)
      if (!sentence) fault(path, `no sentence ${id} in the source`)
      return sentence ?? null
    },
    /** The place's id, or null and a fault. */
    place(id: string, path: Path): PlaceId | null {
      if (desk.places.has(id as PlaceId)) return id as PlaceId
      fault(path, `no place “${id}” in the gazetteer`)
      return null
    },
    /** The words' span inside their sentence, or null and a fault. */
    words(what: string, within: Sentence, words: Words, path: Path): Span | null {
      const resolution = locate(desk.text, within, words)
      const reason = complaint(resolution, what, within.id, words)
      if (reason) fault(path, reason)
      return resolution.kind === 'found' ? resolution.span : null
    },
    /** Reports each id that stands twice. */
    unique(ids: readonly string[]) {
      const seen = new Set<string>()
      ids.forEach((id, i) => {
        if (seen.has(id)) fault([i, 'id'], `the id “${id}” is given twice`)
        seen.add(id)
      })
    },
  }
}

/** A key only where it has a value: an absent key and an undefined one are not the same. */
export const optional = <K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { [P in K]?: V })
