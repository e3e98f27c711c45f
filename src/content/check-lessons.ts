import { queryOf, readView } from '../model/address'
import type { Concordance } from '../model/concordance'
import type { WrittenLesson } from '../model/edition'
import { optional } from './desk'
import { type ContentFiles, type Problem, read } from './problems'
import { LessonFile } from './schema'

/** The lessons that ship, in the order of teaching. */
export const LESSONS = ['twelve', 'ladder'] as const

/** Reads the lessons; reports what a stop asks for that the edition does not have, and addresses written in another way than the atlas writes them. */
export function compileLessons(
  files: ContentFiles,
  text: Concordance,
  problems: Problem[],
): readonly WrittenLesson[] {
  return LESSONS.flatMap(name => {
    const file = `lessons/${name}.json`
    const lesson = read(files, file, LessonFile, problems)
    if (!lesson) return []
    const fault = (path: Problem['path'], reason: string) => {
      problems.push({ file, path, reason })
    }
    if (lesson.id !== name) fault(['id'], `is not “${name}”, as the file is called`)
    lesson.stops.forEach((stop, i) => {
      const path = ['stops', i, 'view']
      const { view, faults } = readView(stop.view, text, 'en')
      for (const { key, raw } of faults) fault(path, `${key}=${raw} has no meaning`)
      if (faults.length === 0 && queryOf(view) !== stop.view && !isSettled(stop.view, queryOf(view))) {
        fault(path, `is written “${queryOf(view)}”`)
      }
      if (lesson.stops.findIndex(({ id }) => id === stop.id) < i) fault(['stops', i, 'id'], 'is given twice')
    })
    const sources = lesson.sources.map(({ date, ...source }) => ({ ...source, ...optional('date', date) }))
    return [{ ...lesson, sources }]
  })
}

/** A point alone is a whole address; the place that it is shown beside is added when it is opened. */
const isSettled = (written: string, whole: string): boolean =>
  written.startsWith('point=') && whole.endsWith(written)
