import type { z } from 'zod'
import { queryOf, readView } from '../model/address'
import type { Concordance } from '../model/concordance'
import type { WrittenLesson } from '../model/edition'
import { optional } from './desk'
import { type ContentFiles, type Problem, read } from './problems'
import { inEach, SOURCE_LANGUAGE } from '../model/language'
import { LessonFile, lessonWords } from './schema'
import { fileOf, readWords } from './words'

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
    const words = readWords({ files, problems }, file, lessonWords)
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
    const said = (pick: (words: z.infer<ReturnType<typeof lessonWords>>) => string | undefined) =>
      inEach(language => {
        const found = words.get(language)
        return (found && pick(found)) ?? ''
      })
    for (const [language, found] of words) {
      const told = Object.keys(found?.stops ?? {})
      const lacking = lesson.stops.filter(({ id }) => found && !told.includes(id))
      const strays = told.filter(id => !lesson.stops.some(stop => stop.id === id))
      const report = (path: Problem['path'], reason: string) => {
        problems.push({ file: fileOf(language, file), path, reason })
      }
      for (const { id } of lacking) report(['stops'], `has no words for “${id}”`)
      for (const id of strays) report(['stops', id], `there is no “${id}”`)
      if (found && found.questions.length !== words.get(SOURCE_LANGUAGE)?.questions.length) {
        report(['questions'], 'has another number of questions than the other languages')
      }
    }
    const questions = words.get(SOURCE_LANGUAGE)?.questions ?? []
    return [
      {
        id: lesson.id,
        names: said(({ name }) => name),
        summary: said(({ summary }) => summary),
        questions: questions.map((_, i) => said(found => found.questions[i])),
        sources,
        stops: lesson.stops.map(stop => ({
          ...stop,
          caption: said(({ stops }) => stops[stop.id]?.caption),
          notes: said(({ stops }) => stops[stop.id]?.notes),
        })),
      },
    ]
  })
}

/** A point alone is a whole address; the place that it is shown beside is added when it is opened. */
const isSettled = (written: string, whole: string): boolean =>
  written.startsWith('point=') && whole.endsWith(written)
