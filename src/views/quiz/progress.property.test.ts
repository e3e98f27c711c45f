import fc from 'fast-check'
import { anyJson, anyWords } from '../../model/any'
import { concordance } from '../../model/concordance'
import type { PlaceId } from '../../model/edition'
import { must, property, same } from '../../model/property'
import type { Question } from '../../model/question'
import { SAMPLE } from '../../model/sample'
import { answered, askedIn, FRESH, type Progress, readProgress, retried, scoreOf } from './progress'

const text = concordance(SAMPLE)
const questions = SAMPLE.places.map(
  ({ id }): Question => ({ kind: 'find', id: `find:${id}`, level: 1, at: 'p1.s1', options: [], right: id }),
)
const places = SAMPLE.places.map(({ id }) => id)

const damaged = fc.oneof(
  anyWords(80),
  anyJson().map(value => JSON.stringify(value)),
  fc
    .record(
      {
        round: fc.oneof(anyJson(), fc.array(fc.constantFrom(...questions.map(({ id }) => id)))),
        answers: fc.oneof(
          anyJson(),
          fc.dictionary(
            fc.constantFrom(...questions.map(({ id }) => id)),
            fc.oneof(anyWords(4), fc.constantFrom(...places)),
          ),
        ),
        at: fc.oneof(anyJson(), fc.integer(), fc.nat(8)),
        earlier: fc.oneof(anyJson(), fc.array(fc.record({ right: fc.nat(9), of: fc.nat(9) }))),
      },
      { requiredKeys: [] },
    )
    .map(value => JSON.stringify(value)),
)
property(
  'whatever was kept, a quiz goes on from a question of its round or begins afresh',
  { sample: 300, whole: 300_000 },
  damaged,
  kept => {
    const progress = readProgress(text, questions, kept)
    const asked = askedIn(questions, progress)
    must(asked.length > 0 && progress.at >= 0 && progress.at <= asked.length, `question ${progress.at}`)
    must(
      Object.keys(progress.answers).every(id => questions.some(question => question.id === id)),
      'an answer to nothing',
    )
    same(readProgress(text, questions, JSON.stringify(progress)), progress)
  },
)

const played = fc.array(
  fc.tuple(fc.nat(questions.length - 1), fc.constantFrom(...places, 'nowhere' as PlaceId)),
  { maxLength: 20 },
)
property(
  'however it is played, the first answer holds, and what is missed is asked again',
  { sample: 100, whole: 100_000 },
  played,
  moves => {
    let progress: Progress = FRESH
    const first = new Map<string, string>()
    for (const [i, option] of moves) {
      const question = questions[i]!
      progress = answered(progress, question, option)
      if (!first.has(question.id)) first.set(question.id, option)
    }
    same(progress.answers, Object.fromEntries(first))
    const { right, of } = scoreOf(questions, progress.answers)
    const again = retried(questions, progress)
    same(askedIn(questions, again).length, of - right)
  },
)
