import { inEach, type Language } from '../model/language'
import { queryOf, readLesson } from '../model/address'
import type { Concordance } from '../model/concordance'
import type { Lesson } from '../model/lesson'

/** A stop of a lesson that a teacher is making. */
export interface DraftStop {
  /** Unique within its lesson. */
  readonly id: string
  readonly caption: string
  readonly notes: string
  readonly minutes: number | null
  /** The query of its View, without language. */
  readonly view: string
}

/** A lesson that a teacher is making. */
export interface Draft {
  /** `own-` and eight letters or digits of chance. */
  readonly id: string
  readonly name: string
  /** The language that it is written in. */
  readonly lang: Language
  /** To discuss. */
  readonly questions: readonly string[]
  readonly stops: readonly DraftStop[]
}

/** The most that a lesson holds; lengths in UTF-16 code units. */
export const LIMITS = {
  name: 200,
  caption: 300,
  notes: 10_000,
  view: 3_000,
  stops: 200,
  question: 500,
  questions: 50,
  minutes: 600,
} as const

export const DRAFT_ID = /^own-[a-z0-9]{8}$/

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'
const chance = (length: number): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(length)), n => LETTERS[n % LETTERS.length]).join('')

/** The beginning of some words, no character cut in two. */
const cut = (words: string, most: number): string =>
  words.length > most ? words.slice(0, most).replace(/[\ud800-\udbff]$/, '') : words

export const newDraftId = (): string => `own-${chance(8)}`
export const newStop = (view: string, caption: string): DraftStop => ({
  id: chance(8),
  caption: cut(caption, LIMITS.caption),
  notes: '',
  minutes: null,
  view,
})

export type Edit = (draft: Draft) => Draft

export const renamed =
  (name: string): Edit =>
  draft => ({ ...draft, name })

export const asking =
  (questions: readonly string[]): Edit =>
  draft => ({ ...draft, questions })

/** Whether a lesson has all the stops that it can have. */
export const isFull = ({ stops }: Draft): boolean => stops.length >= LIMITS.stops

/** A stop more, at the end, unless the lesson is full: it could not be kept. */
export const withStop =
  (stop: DraftStop): Edit =>
  draft =>
    isFull(draft) ? draft : { ...draft, stops: [...draft.stops, stop] }

export const withoutStop =
  (id: string): Edit =>
  draft => ({ ...draft, stops: draft.stops.filter(stop => stop.id !== id) })

export const changedStop =
  (id: string, part: Partial<Omit<DraftStop, 'id'>>): Edit =>
  draft => ({ ...draft, stops: draft.stops.map(stop => (stop.id === id ? { ...stop, ...part } : stop)) })

/** The same stop once more, after itself, unless the lesson is full. */
export const doubledStop =
  (id: string): Edit =>
  draft =>
    isFull(draft)
      ? draft
      : {
          ...draft,
          stops: draft.stops.flatMap(stop => (stop.id === id ? [stop, { ...stop, id: chance(8) }] : [stop])),
        }

/** Puts a stop at another position, counted from 0; one that is too low or high is the first or last. */
export const movedStop =
  (id: string, to: number): Edit =>
  draft => {
    const stop = draft.stops.find(one => one.id === id)
    if (!stop || draft.stops[to] === stop) return draft
    const stops = draft.stops.filter(one => one !== stop)
    stops.splice(Math.max(to, 0), 0, stop)
    return { ...draft, stops }
  }

/** “Name (2)”, or the next number that is free. */
export function nextName(name: string, taken: readonly string[]): string {
  const [, stem = name, n = '1'] = /^(.*) \((\d{1,3})\)$/s.exec(name) ?? []
  for (let i = Number(n) + 1; ; i++) {
    const ending = ` (${i})`
    const next = cut(stem, LIMITS.name - ending.length) + ending
    if (!taken.includes(next)) return next
  }
}

/** Whether two lessons say the same, whatever their ids. */
export const sameWords = (a: Draft, b: Draft): boolean =>
  JSON.stringify(spelt(a)) === JSON.stringify(spelt(b))
const spelt = ({ name, lang, questions, stops }: Draft) => [
  name,
  lang,
  questions,
  stops.map(({ caption, notes, minutes, view }) => [caption, notes, minutes, view]),
]

/** In whatever language the reader has: the teacher wrote it in one. */
const alike = (words: string) => inEach(() => words)

/** A teacher's lesson as it is presented; undefined while it has no stop. What cannot be read of a View is left out. */
export function lessonOf(draft: Draft, origin: 'own' | 'shared', text: Concordance): Lesson | undefined {
  const { lesson } = readLesson(
    {
      id: draft.id,
      names: alike(draft.name || draft.id),
      summary: alike(''),
      questions: draft.questions.filter(question => question.trim() !== '').map(alike),
      sources: [],
      stops: draft.stops.map(({ caption, notes, ...stop }) => ({
        ...stop,
        caption: alike(caption),
        notes: alike(notes),
      })),
    },
    origin,
    text,
  )
  return lesson ? { ...lesson, writtenIn: draft.lang } : undefined
}

/** The words of another's lesson, to be changed; under its own id if a teacher made it, else under a new one. */
export const draftOf = ({ id, names, questions, stops }: Lesson, lang: Language): Draft => ({
  id: DRAFT_ID.test(id) ? id : newDraftId(),
  name: cut(names[lang], LIMITS.name),
  lang,
  questions: questions.slice(0, LIMITS.questions).map(question => cut(question[lang], LIMITS.question)),
  stops: stops.slice(0, LIMITS.stops).map(({ id: stop, caption, notes, minutes, view }) => ({
    id: stop,
    caption: cut(caption[lang], LIMITS.caption),
    notes: cut(notes[lang], LIMITS.notes),
    minutes,
    view: queryOf(view),
  })),
})
