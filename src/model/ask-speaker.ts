import type { Candidate } from './candidate'
import type { Concordance } from './concordance'
import { type Quotation, type Sentence, type Speaker, SPEAKERS, words } from './edition'
import { FORMULA, letters } from './formulae'
import type { Question } from './question'
import { type Random, shuffled } from './random'
import type { Level } from './view'

/** What stands before the words of a question or an answer and says which it is: 一、 or 王毅：. */
const LABEL = /^(?:[一二三四五六七八九十]+、|[^：，。]{1,8}：)/u

/** A sentence without its label; its translation still has it. */
function unlabelled(text: Concordance, { id, start, end, translation }: Sentence): Quotation {
  const label = LABEL.exec(words(text.edition, { start, end }))?.[0] ?? ''
  return {
    sentence: id,
    start: start + label.length,
    end,
    translation,
  }
}

/** So many characters in a row, no name among them, are words that somebody took up: 发展共同体 (p41.s1, p43.s2). */
const TAKEN_UP = 5

/** Whether words of a sentence stand in a point, so that a hasty reader takes them for the minister's. */
function isTrap(text: Concordance, { sentence, start, end }: Quotation): boolean {
  const names = text.linksOf(sentence).flatMap(({ span }) => span ?? [])
  const runs = Array.from({ length: Math.max(0, end - start - TAKEN_UP + 1) }, (_, i) => ({
    start: start + i,
    end: start + i + TAKEN_UP,
  }))
  const quoted = text.edition.points.map(({ quotations }) => words(text.edition, quotations[0]))
  return runs.some(
    run =>
      !names.some(name => name.start < run.end && run.start < name.end) &&
      quoted.some(quotation => quotation.includes(words(text.edition, run))),
  )
}

/** Who says it? */
export function speaker(text: Concordance, level: Level): Candidate[] {
  return text.edition.paragraphs.flatMap(paragraph =>
    paragraph.sentences.flatMap((sentence): Candidate[] => {
      const shown = unlabelled(text, sentence)
      const right: Speaker = paragraph.speaker
      const asks = words(text.edition, shown).endsWith('？')
      // A question mark tells who speaks: only the first level has any.
      if (asks && level > 1) return []
      if (letters(text.edition.text, shown, []) < FORMULA) return []
      const returns = text
        .twinsIn(sentence.id)
        .some(({ there }) => text.paragraphOf(there.sentence)?.speaker !== right)
      if (returns) return []
      const ask = (next: Random): Question => ({
        kind: 'speaker',
        id: `speaker:${sentence.id}`,
        level,
        at: sentence.id,
        shown,
        gaps: [],
        options: shuffled(SPEAKERS, next),
        right,
      })
      const trap = right !== 'minister' && isTrap(text, shown)
      return [{ by: right, at: sentence.id, distance: asks ? 2 : trap ? 0 : 1, ask }]
    }),
  )
}
