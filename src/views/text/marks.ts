import type { TranslationLanguage } from '../../model/language'
import type { Concordance } from '../../model/concordance'
import { contains, type Point, type Reason, type Sentence, type Stance } from '../../model/edition'
import { within } from '../../model/reasons'
import type { MarkKind } from '../../model/view'
import { linkMarks, type Mark, verbMarks } from '../shared/Marked'

/** The marks of a sentence for the kinds that are switched on: places by reason, points by extent and operative word. */
export function marksOf(
  text: Concordance,
  sentence: Sentence,
  kinds: readonly MarkKind[],
  limit: Reason,
  rungs: Readonly<Record<Stance, string>>,
): Mark[] {
  const marks: Mark[] = []
  if (kinds.includes('places')) {
    marks.push(...linkMarks(text.linksOf(sentence.id).filter(({ reason }) => within(reason, limit))))
  }
  if (kinds.includes('points')) {
    for (const { quotations, verb, stance } of text.pointsIn(sentence.id)) {
      for (const { start, end } of quotations) {
        if (contains(sentence, { start, end })) marks.push({ start, end, kind: 'point' })
      }
      if (verb && contains(sentence, verb)) {
        marks.push({ start: verb.start, end: verb.end, kind: 'verb', rung: rungs[stance] })
      }
    }
  }
  return marks
}

/** The operative words of points as their sentence's translation renders them, counted from its beginning. */
export function renderedVerbs(
  points: readonly Point[],
  sentence: Sentence,
  language: TranslationLanguage,
): Mark[] {
  const translation = sentence.translation[language]
  return points.flatMap(({ quotations: [first], verb }): Mark[] => {
    const from =
      first.sentence === sentence.id && verb ? translation.indexOf(first.translation[language]) : -1
    if (from < 0) return []
    return verbMarks(first.translation[language], verb?.rendering[language]).map(({ start, end, kind }) => ({
      start: from + start,
      end: from + end,
      kind,
    }))
  })
}
