import type { Language } from '../../model/language'
import type { Concordance } from '../../model/concordance'
import type { PlaceId } from '../../model/edition'
import { type Answers, isTranslated, mark, type Question } from '../../model/question'
import { inLanguage, type Strings } from '../shared/strings'
import type { Score } from './progress'

const nameOf = (text: Concordance, id: string, language: Language): string => {
  const place = text.place(id as PlaceId)
  return place ? inLanguage(place.names, language) : id
}

/** What is asked. From level 3 on a place to find is named in the source's language alone. */
export function questionIn(
  text: Concordance,
  strings: Strings,
  language: Language,
  question: Question,
): string {
  const { ask } = strings.quiz
  switch (question.kind) {
    case 'find':
      return ask.find(nameOf(text, question.right, isTranslated(question.level) ? language : 'zh'))
    case 'unsaid':
      return ask.unsaid(nameOf(text, question.place, language))
    case 'about':
    case 'words':
    case 'speaker':
      return ask[question.kind]
  }
}

/** Why the right answer is right, where the words alone do not say it. */
export function becauseIn(
  text: Concordance,
  strings: Strings,
  language: Language,
  question: Question,
): string | null {
  switch (question.kind) {
    case 'about': {
      const relation = text.relations(question.right).find(({ point }) => question.id === `about:${point.id}`)
      const reason = strings.reasonHint[relation?.reason ?? 'context']
      return strings.quiz.because(nameOf(text, question.right, language), reason)
    }
    case 'words': {
      const point = text.point(question.right)
      return point ? strings.ladder(strings.stance[point.stance]) : null
    }
    case 'speaker':
      return strings.quiz.speakerNote[question.right]
    case 'find':
      return strings.quiz.named(nameOf(text, question.right, language))
    case 'unsaid':
      return null
  }
}

const SIGN = { right: '✓', wrong: '✗' } as const

/** The result as plain text, to hand in or to keep. */
export function plainResult(
  text: Concordance,
  strings: Strings,
  language: Language,
  {
    seed,
    level,
    link,
    score,
    asked,
    answers,
  }: {
    readonly seed: string
    readonly level: number
    /** Null for a copy that has no address. */
    readonly link: string | null
    readonly score: Score
    readonly asked: readonly Question[]
    readonly answers: Answers
  },
): string {
  const lines = asked.map((question, i) => {
    const verdict = mark(question, answers[question.id]) ? 'right' : 'wrong'
    const said = questionIn(text, strings, language, question)
    return `${i + 1}. ${SIGN[verdict]} ${strings.quiz.marks[verdict]} · ${said} · ${question.at}`
  })
  return [
    `${strings.title} · ${strings.quiz.heading}`,
    strings.quiz.plain(seed, level, strings.quiz.result(score.right, score.of)),
    ...(link === null ? [] : [link]),
    '',
    ...lines,
  ].join('\n')
}
