import { about, find, unsaid } from './ask-places'
import { speaker } from './ask-speaker'
import { operativeWords } from './ask-words'
import { byLevel, type Candidate } from './candidate'
import type { Concordance } from './concordance'
import type { SentenceId } from './edition'
import { kept } from './kept'
import { type Question, QUESTION_KINDS, type QuestionKind, sentencesOf } from './question'
import { type Random, random, shuffled } from './random'
import type { Level } from './view'

export interface QuizOptions {
  /** Whoever has the same seed, level and length gets the same questions of the same edition. */
  readonly seed: string
  /**
   * 1: the translation stands beside the source, and wrong answers are far from the right one.
   * 2: the translation stands beside the source, and wrong answers are any.
   * 3: the source alone, and wrong answers are near: of the same theme, the next rung, without a question mark.
   */
  readonly level: Level
  readonly length: number
  readonly kinds?: readonly QuestionKind[]
}

/** Everything that can be asked of a text, by kind. */
const CANDIDATES: {
  readonly [K in QuestionKind]: (text: Concordance, level: Level) => readonly Candidate[]
} = {
  about: kept(about),
  words: kept(operativeWords),
  speaker: kept(speaker),
  unsaid: kept(unsaid),
  find: kept(find),
}

const groupsOf = <T>(items: readonly T[], keyOf: (item: T) => string): T[][] => {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return [...groups.values()]
}

/** One from each group in turn, until none is left. */
function dealt<T>(groups: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...groups.map(group => group.length))
  return Array.from({ length: longest }, (_, i) => groups.flatMap(group => group.slice(i, i + 1))).flat()
}

/** Candidates in the order of asking: each place, speaker and rung in turn, in the order of the level within. */
function inTurn(candidates: readonly Candidate[], level: Level, next: Random): Candidate[] {
  const mixed = shuffled(candidates, next)
  const groups = groupsOf(mixed, ({ by }) => by)
  return dealt(groups.map(group => byLevel(group, level, ({ distance }) => distance)))
}

/** How far questions may share sentences: none at all, none in which an answer stands, any. The first that can be. */
const SHARING = ['none', 'apart', 'any'] as const

/** Whether sentences of a question, the one of its answer first, are shared more than may be. */
function shares(
  sentences: readonly SentenceId[],
  asked: readonly Question[],
  shown: ReadonlySet<SentenceId>,
  most: (typeof SHARING)[number],
): boolean {
  if (most === 'none') return sentences.some(id => shown.has(id))
  return most === 'apart' && asked.some(({ at }) => at === sentences[0])
}

/**
 * The questions of a quiz: kinds in equal shares, none twice, none about a sentence that another one shows as long as
 * there are others. Fewer than asked for only if no more can be asked.
 */
export function quiz(
  text: Concordance,
  { seed, level, length, kinds = QUESTION_KINDS }: QuizOptions,
): Question[] {
  const next = random(`${seed} ${level} ${length} ${kinds.join()}`)
  const order = shuffled(kinds, next)
  const candidates = new Map(order.map(kind => [kind, inTurn(CANDIDATES[kind](text, level), level, next)]))
  const asked: Question[] = []
  const shown = new Set<SentenceId>()
  const take = (kind: QuestionKind, upTo: number) => {
    for (const most of SHARING) {
      for (const candidate of candidates.get(kind) ?? []) {
        if (asked.length >= length || asked.filter(other => other.kind === kind).length >= upTo) return
        if (shares([candidate.at], asked, shown, most)) continue
        const question = candidate.ask(next, shown)
        if (!question || asked.some(({ id }) => id === question.id)) continue
        const sentences = sentencesOf(text, question)
        if (shares(sentences, asked, shown, most)) continue
        asked.push(question)
        for (const id of sentences) shown.add(id)
      }
    }
  }
  const share = Math.floor(length / order.length)
  const more = length % order.length
  for (const kind of QUESTION_KINDS.filter(one => kinds.includes(one))) {
    take(kind, share + (order.indexOf(kind) < more ? 1 : 0))
  }
  for (const kind of order) take(kind, length)
  return dealt(order.map(kind => asked.filter(question => question.kind === kind)))
}

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A seed to read out and type: a letter or figure for each random byte, none that look alike. */
export const newSeed = (bytes: Iterable<number>): string =>
  [...bytes].map(byte => LETTERS.charAt(byte % LETTERS.length)).join('')
