import type { TranslationLanguage } from './language'
import type { Concordance } from './concordance'
import type { PlaceId, PointId, Quotation, SentenceId, Span, Speaker } from './edition'
import type { Level } from './view'

/**
 * `about`: who is this said about? `words`: which word stands in the gap? `speaker`: who says it? `unsaid`: which of
 * these is not said of the place? `find`: where on the map is it?
 */
export const QUESTION_KINDS = ['about', 'words', 'speaker', 'unsaid', 'find'] as const
export type QuestionKind = (typeof QUESTION_KINDS)[number]

interface Asked<Kind extends QuestionKind, Option extends string> {
  readonly kind: Kind
  /** Unique in a quiz, and the same wherever the same is asked. */
  readonly id: string
  readonly level: Level
  /** The sentence in which the answer stands. */
  readonly at: SentenceId
  /** Ids to choose from, in the order of showing; none where the map is the answer. */
  readonly options: readonly Option[]
  readonly right: Option
}

/** Words to show with a question. The translation is shown below level 3; whole, once the question is answered. */
interface Shown {
  readonly shown: Quotation
  /** Parts of the source that would give the answer away. */
  readonly gaps: readonly Span[]
}

export type AboutQuestion = Asked<'about', PlaceId> & Shown
/** An option is a point: its operative word is shown. */
export type WordsQuestion = Asked<'words', PointId> & Shown
export type SpeakerQuestion = Asked<'speaker', Speaker> & Shown
/** An option is a point: its quotation is shown, from level 3 on with gaps for names. */
export type UnsaidQuestion = Asked<'unsaid', PointId> & { readonly place: PlaceId }
export type FindQuestion = Asked<'find', PlaceId>

export type Question = AboutQuestion | WordsQuestion | SpeakerQuestion | UnsaidQuestion | FindQuestion

/** The option chosen for each question that has been answered, by the question's id. */
export type Answers = Readonly<Record<string, string>>

/** What stands before a translated question or answer and says which it is: “1. ” or “Wang Yi: ”. */
const TRANSLATED_LABEL = /^(?:\d+\. |[^:,.]{1,24}: )/

/** A translation that is shown with a question, and the parts of it that would give the answer away. */
export interface Rendering {
  readonly words: string
  readonly gaps: readonly Span[]
}

/** The words of a question in a translation, with the gaps that go with its own. */
export function renderingOf(
  text: Concordance,
  question: Question & Shown,
  language: TranslationLanguage,
): Rendering {
  const words = question.shown.translation[language]
  if (question.kind === 'speaker') {
    const labelled = text.sentence(question.at)?.start !== question.shown.start
    return { words: labelled ? words.replace(TRANSLATED_LABEL, '') : words, gaps: [] }
  }
  const verb = question.kind === 'words' ? text.point(question.right)?.verb : null
  return { words, gaps: verb ? everywhere(words, verb.rendering[language]) : [] }
}

/** Everywhere that a part stands in words. */
function everywhere(words: string, part: string): Span[] {
  const found: Span[] = []
  if (part === '') return found
  for (let at = words.indexOf(part); at >= 0; at = words.indexOf(part, at + part.length)) {
    found.push({ start: at, end: at + part.length })
  }
  return found
}

/** Whether questions of a level show a translation beside the source. */
export const isTranslated = (level: Level): boolean => level < 3

/** The sentences whose words a question shows, the one of its answer first. */
export function sentencesOf(text: Concordance, question: Question): SentenceId[] {
  const others = question.kind === 'unsaid' ? question.options.flatMap(id => text.point(id) ?? []) : []
  return [...new Set([question.at, ...others.map(point => point.quotations[0].sentence)])]
}

export const mark = (question: Question, answer: string | undefined): boolean => answer === question.right

export interface Result {
  readonly right: number
  /** Those not answered are missed too. */
  readonly missed: readonly Question[]
  /** The countries that the missed questions are about, members for their groups, in the order of the edition. */
  readonly places: readonly PlaceId[]
}

/** What a question is about: China only where it is looked for, since it is a side of nearly everything. */
function subjects(text: Concordance, question: Question): PlaceId[] {
  if (question.kind === 'find' || question.kind === 'about') return [question.right]
  if (question.kind === 'unsaid') return [question.place]
  const point = question.kind === 'words' ? text.point(question.right) : undefined
  const places = point?.places ?? text.linksOf(question.at).map(({ place }) => place)
  return places.filter(id => id !== 'CHN')
}

export function result(text: Concordance, questions: readonly Question[], answers: Answers): Result {
  const missed = retry(questions, answers)
  const places = new Set(
    missed
      .flatMap(question => subjects(text, question))
      .flatMap(id => text.place(id)?.members ?? [id])
      .filter(id => text.place(id)?.kind === 'country'),
  )
  return {
    right: questions.length - missed.length,
    missed,
    places: text.edition.places.map(({ id }) => id).filter(id => places.has(id)),
  }
}

/** The questions to ask again: those not answered rightly, in the same order. */
export const retry = (questions: readonly Question[], answers: Answers): Question[] =>
  questions.filter(question => !mark(question, answers[question.id]))

/** Answers that were kept somewhere; what is no answer to one of the questions is left out. */
export function readAnswers(text: Concordance, questions: readonly Question[], kept: unknown): Answers {
  if (typeof kept !== 'object' || kept === null) return {}
  const given = new Map<string, unknown>(Object.entries(kept))
  return Object.fromEntries(
    questions.flatMap(({ id, kind, options }): [string, string][] => {
      const answer = given.get(id)
      if (typeof answer !== 'string') return []
      const known =
        kind === 'find'
          ? text.place(answer as PlaceId) !== undefined
          : options.some(option => option === answer)
      return known ? [[id, answer]] : []
    }),
  )
}
