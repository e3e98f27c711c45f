import type { Concordance } from './concordance'
import type { ParagraphId } from './edition'
import { kept } from './kept'

/** Paragraphs of one section, one after the other, that are drawn as one tick. */
export interface Slot {
  readonly section: number
  readonly paragraphs: readonly ParagraphId[]
}

export interface Slots {
  readonly all: readonly Slot[]
  /** How many paragraphs one of them holds, but for the last of a section. */
  readonly size: number
  /** The number of the slot that a paragraph is in, from 0; -1 if there is no such paragraph. */
  readonly of: (id: ParagraphId) => number
}

/** About so many ticks can be told apart on a screen. Each stands for one paragraph where there are no more. */
export const TICKS = 300

/** The text as a row of ticks: every paragraph is in one, and none reaches over the border of a section. */
export const slotsOf = kept(({ edition }: Concordance, most: number): Slots => {
  const size = Math.max(1, Math.ceil(edition.paragraphs.length / most))
  const all: { section: number; paragraphs: ParagraphId[] }[] = []
  const of = new Map<ParagraphId, number>()
  for (const { id, section } of edition.paragraphs) {
    const last = all.at(-1)
    if (last?.section === section && last.paragraphs.length < size) last.paragraphs.push(id)
    else all.push({ section, paragraphs: [id] })
    of.set(id, all.length - 1)
  }
  return { all, size, of: id => of.get(id) ?? -1 }
})
