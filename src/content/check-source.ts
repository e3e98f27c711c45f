import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { Paragraph, Role, Section, SentenceId, Source, Speaker } from '../model/edition'
import { segment } from '../model/segment'
import type { ContentFiles, Problem } from './problems'
import { fileOf, readWords } from './words'
import {
  inEach,
  inTranslations,
  SOURCE_LANGUAGE,
  TRANSLATION_LANGUAGES,
  type Wording,
} from '../model/language'
import { type SourceFile, SourceWords, TranslationFile } from './schema'

const TEXT = 'source/interview.zh.txt'
const SOURCE = 'source/edition.json'
const TRANSLATION = 'translation.json'

const SPEAKER: { readonly [R in Role]: Speaker } = {
  title: 'agency',
  lead: 'agency',
  question: 'reporter',
  answer: 'minister',
}

/** Numbers of two digits and more, as a European sentence would write them: 385亿 is 38.5 or 38,5 billion. */
function numbers(text: string): string[] {
  const inBillions = text.replaceAll(/(\d+)亿/g, (_, n: string) => `${Number(n) / 10} `)
  const plain = inBillions
    .replaceAll(/(?<=\d)[,\u00a0 ](?=\d{3}(?!\d))/g, '')
    .replaceAll(/(?<=\d),(?=\d)/g, '.')
  return plain.match(/\d+\.\d+|\d{2,}/g) ?? []
}

/** Cuts the source into paragraphs with role, section, speaker and translation. */
export function compileParagraphs(
  files: ContentFiles,
  source: z.infer<typeof SourceFile>,
  problems: Problem[],
): Paragraph[] {
  const text = files[TEXT] ?? ''
  const hash = createHash('sha256').update(text).digest('hex')
  if (hash !== source.sha256) {
    problems.push({ file: TEXT, path: [], reason: `is not the source: its SHA-256 is ${hash}` })
  }
  const segments = segment(text)
  const ids = new Set<string>(segments.flatMap(({ sentences }) => sentences.map(({ id }) => id)))
  source.questions.forEach((id, i) => {
    if (!segments.some(paragraph => paragraph.id === id)) {
      problems.push({ file: SOURCE, path: ['questions', i], reason: `no paragraph ${id} in the source` })
    }
  })
  const translations = readWords(
    { files, problems },
    TRANSLATION,
    () => TranslationFile,
    TRANSLATION_LANGUAGES,
  )
  for (const [language, words] of translations) {
    for (const id of Object.keys(words ?? {})) {
      if (!ids.has(id)) {
        problems.push({
          file: fileOf(language, TRANSLATION),
          path: [id],
          reason: `no sentence ${id} in the source`,
        })
      }
    }
  }
  const translation = (id: SentenceId, zh: string) =>
    inTranslations(language => {
      const words = translations.get(language)
      if (!words) return ''
      const file = fileOf(language, TRANSLATION)
      const said = words[id]
      if (said === undefined) {
        problems.push({ file, path: [], reason: `${id} is not translated` })
        return ''
      }
      const lost = numbers(zh).filter(number => !numbers(said).includes(number))
      if (lost.length > 0)
        problems.push({ file, path: [id], reason: `${id} loses the number ${lost.join(', ')}` })
      return said
    })

  let section = 0
  return segments.map((paragraph, index) => {
    const asks = source.questions.includes(paragraph.id)
    if (asks) section += 1
    const role: Role = asks ? 'question' : section > 0 ? 'answer' : index === 0 ? 'title' : 'lead'
    const sentences = paragraph.sentences.map(sentence => ({
      ...sentence,
      translation: translation(sentence.id, text.slice(sentence.start, sentence.end)),
    }))
    return { ...paragraph, role, section, speaker: SPEAKER[role], sentences }
  })
}

/** What each language says of the document as a whole. */
export function compileSource(
  files: ContentFiles,
  source: z.infer<typeof SourceFile>,
  problems: Problem[],
): { source: Source; sections: Section[] } {
  const byLanguage = readWords({ files, problems }, 'source.json', () => SourceWords)
  for (const [language, words] of byLanguage) {
    if (words && words.headings.length !== source.questions.length + 1) {
      problems.push({
        file: fileOf(language, 'source.json'),
        path: ['headings'],
        reason: 'needs one heading for the lead and one for each question',
      })
    }
  }
  const said = (pick: (words: z.infer<typeof SourceWords>) => string | undefined): Wording =>
    inEach(language => {
      const words = byLanguage.get(language)
      return (words && pick(words)) ?? ''
    })
  const title = said(words => words.title)
  if (!(files[TEXT] ?? '').startsWith(title[SOURCE_LANGUAGE])) {
    problems.push({
      file: fileOf(SOURCE_LANGUAGE, 'source.json'),
      path: ['title'],
      reason: 'does not begin the source',
    })
  }
  return {
    source: {
      sha256: source.sha256,
      title,
      subtitle: said(words => words.subtitle),
      date: source.date,
      dateline: said(words => words.dateline),
      publisher: said(words => words.publisher),
      language: source.language,
    },
    sections: [undefined, ...source.questions].map((_, number) => ({
      number,
      heading: said(words => words.headings[number]),
    })),
  }
}
