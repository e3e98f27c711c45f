import type { PlaceId, Reason } from '../../model/edition'
import { inTranslations, type Translations, type Wording } from '../../model/language'
import { type Random, random } from '../../model/random'
import { type Fragment, worn } from './fragments'

/** A place that sentences can be about. */
export interface Subject {
  readonly id: PlaceId
  readonly names: Wording
}

/** A mention as editors write it, with where it stands: from the beginning of its sentence. */
interface Mention {
  readonly place: PlaceId
  readonly reason: Reason
  readonly at: number | null
  readonly length: number
}

/** A clause of a sentence that a point may quote. */
export interface Clause {
  readonly at: number
  readonly zh: string
  readonly fragment: Fragment
}

export interface WrittenSentence {
  readonly zh: string
  readonly translation: Translations
  readonly mentions: readonly Mention[]
  readonly clauses: readonly Clause[]
}

export type WrittenParagraph = readonly WrittenSentence[]

const CHINA = 'CHN' as PlaceId

/** The first is met about as often as the next seven together: what is said of the world is said of few. */
function pickOf<T>(items: readonly T[], next: Random): T | undefined {
  const weights = items.map((_, rank) => 1 / (rank + 1))
  const sum = weights.reduce((all, weight) => all + weight, 0)
  let left = (next(1_000_000) / 1_000_000) * sum
  return items[weights.findIndex(weight => (left -= weight) < 0)] ?? items[0]
}

/** Words that a link has, so that the same words are not linked twice to one place for one reason. */
const keyOf = ({ place, reason, at }: Mention) => `${place} ${reason} ${at}`

/** Writes sentences out of the interview's own clauses, about other places: no sense, but everything fits. */
export function writer(subjects: readonly Subject[], fragments: readonly Fragment[], letters: string) {
  const next = random('a text as long as a year of interviews')

  function sentence(): WrittenSentence {
    const about = [
      ...new Set(next(3) === 0 ? [pickOf(subjects, next), pickOf(subjects, next)] : [pickOf(subjects, next)]),
    ]
    const chosen = Array.from({ length: 1 + next(2) }, () => fragments[next(fragments.length)])
    const mentions: Mention[] = []
    const clauses: Clause[] = []
    let zh = ''
    for (const subject of about) {
      if (!subject) continue
      if (zh !== '') zh += '、'
      mentions.push({ place: subject.id, reason: 'named', at: zh.length, length: subject.names.zh.length })
      zh += subject.names.zh
    }
    for (const fragment of chosen) {
      if (!fragment) continue
      if (clauses.length > 0) zh += '，'
      const clause = { at: zh.length, zh: worn(fragment, letters, next), fragment }
      for (const { at, length, place, reason } of fragment.links) {
        mentions.push({ place, reason, at: clause.at + at, length })
      }
      clauses.push(clause)
      zh += clause.zh
    }
    const distinct = [...new Map(mentions.map(mention => [keyOf(mention), mention])).values()]
    if (next(3) === 0 && !distinct.some(({ place }) => place === CHINA)) {
      distinct.push({ place: CHINA, reason: 'context', at: null, length: 0 })
    }
    return {
      zh: `${zh}。`,
      translation: inTranslations(language => {
        const names = about.flatMap(subject => subject?.names[language] ?? []).join(', ')
        return `${names}: ${clauses.map(({ fragment }) => fragment.translation[language]).join('; ')}.`
      }),
      mentions: distinct,
      clauses,
    }
  }
  /** One to four sentences, as in the interview. */
  return { paragraph: (): WrittenParagraph => Array.from({ length: 1 + next(4) }, sentence) }
}
