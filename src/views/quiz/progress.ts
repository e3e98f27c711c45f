import type { Concordance } from '../../model/concordance'
import { type Answers, mark, type Question, readAnswers } from '../../model/question'

export interface Score {
  readonly right: number
  readonly of: number
}

/** How far somebody has come with a quiz. */
export interface Progress {
  /** The questions of this round, by id; null for all. */
  readonly round: readonly string[] | null
  readonly answers: Answers
  /** The question that is shown, from 0; the number of questions when the round is over. */
  readonly at: number
  /** What came of the rounds before. */
  readonly earlier: readonly Score[]
}

export const FRESH: Progress = { round: null, answers: {}, at: 0, earlier: [] }

/** The questions of the round. */
export const askedIn = (questions: readonly Question[], { round }: Progress): readonly Question[] =>
  round === null ? questions : questions.filter(({ id }) => round.includes(id))

export const scoreOf = (asked: readonly Question[], answers: Answers): Score => ({
  right: asked.filter(question => mark(question, answers[question.id])).length,
  of: asked.length,
})

/** The first answer to a question holds. */
export const answered = (progress: Progress, question: Question, option: string): Progress =>
  question.id in progress.answers
    ? progress
    : { ...progress, answers: { ...progress.answers, [question.id]: option } }

/** Asks again only what was missed. */
export const retried = (questions: readonly Question[], progress: Progress): Progress => {
  const asked = askedIn(questions, progress)
  const missed = asked.filter(question => !mark(question, progress.answers[question.id]))
  return {
    round: missed.map(({ id }) => id),
    answers: {},
    at: 0,
    earlier: [...progress.earlier, scoreOf(asked, progress.answers)],
  }
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0

function readScores(kept: unknown): Score[] | null {
  if (!Array.isArray(kept)) return null
  const scores = kept.flatMap((score: unknown): Score[] => {
    const { right, of } = (score ?? {}) as { right?: unknown; of?: unknown }
    return isCount(right) && isCount(of) && right <= of ? [{ right, of }] : []
  })
  return scores.length === kept.length ? scores : null
}

function readRound(questions: readonly Question[], kept: unknown): readonly string[] | null | undefined {
  if (kept === null) return null
  if (!Array.isArray(kept)) return undefined
  const known = questions.map(({ id }) => id).filter(id => kept.includes(id))
  return known.length > 0 && known.length === kept.length ? known : undefined
}

/** Progress as it was kept; a fresh start if there is none, or none of these questions. */
export function readProgress(
  text: Concordance,
  questions: readonly Question[],
  kept: string | null,
): Progress {
  if (kept === null) return FRESH
  let value: unknown
  try {
    value = JSON.parse(kept)
  } catch {
    return FRESH
  }
  const { round: ids, answers, at, earlier } = (value ?? {}) as Record<string, unknown>
  const round = readRound(questions, ids)
  const scores = readScores(earlier)
  if (round === undefined || scores === null || !isCount(at)) return FRESH
  const read = { round, answers: readAnswers(text, questions, answers), at, earlier: scores }
  return at <= askedIn(questions, read).length ? read : FRESH
}
