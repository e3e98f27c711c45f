import type { Language } from './language'
import type { WrittenLesson, WrittenStop } from './edition'
import { differences, type LessonId, type View } from './view'

/** What a lesson stops at: a View, with a caption for the class and notes for the teacher. */
export interface LessonStop extends Omit<WrittenStop, 'view'> {
  readonly view: View
}

export interface Lesson extends Omit<WrittenLesson, 'id' | 'stops'> {
  readonly id: LessonId
  /** `shipped` with the atlas, the teacher's `own` on this device, or `shared` by a link. */
  readonly origin: 'shipped' | 'own' | 'shared'
  /** The one language of a lesson that a teacher wrote; those that ship are written in each. */
  readonly writtenIn?: Language
  readonly stops: readonly [LessonStop, ...LessonStop[]]
}

/** The lessons that are at hand, by id. */
export type Shelf = (id: string) => Lesson | undefined

export const EMPTY_SHELF: Shelf = () => undefined

/** How the room reads and which window it is: it goes on from stop to stop. */
const KEPT = ['text', 'layout', 'layers', 'presenter', 'embed', 'lang'] as const satisfies (keyof View)[]

/** The stop of a number, or the nearest there is. */
export const stopAt = ({ stops }: Lesson, number: number): LessonStop =>
  stops[Math.min(Math.max(number, 1), stops.length) - 1] ?? stops[0]

/** The View of a stop, counted from 1, read in the way that `now` is. */
export function stopView(lesson: Lesson, number: number, now: View): View {
  const kept = Object.fromEntries(KEPT.map(key => [key, now[key]])) as Partial<View>
  return { ...stopAt(lesson, number).view, ...kept, lesson: lesson.id, stop: number }
}

/** Whether a View shows what its stop does, and nothing that was chosen since. */
export const isAtStop = (lesson: Lesson, view: View): boolean =>
  differences(stopView(lesson, view.stop, view), view).length === 0
