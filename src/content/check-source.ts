import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { Paragraph, Role, SentenceId, Speaker } from '../model/edition'
import { segment } from '../model/segment'
import type { ContentFiles, Problem } from './problems'
import type { SourceFile } from './schema'

const TEXT = 'source/interview.zh.txt'
const SOURCE = 'source/edition.json'
const ENGLISH = 'translation/en.json'

const SPEAKER: { readonly [R in Role]: Speaker } = {
  title: 'agency',
  lead: 'agency',
  question: 'reporter',
  answer: 'minister',
}

/** Numbers of two digits and more, as an English sentence would write them: 385亿 is 38.5 billion. */
function numbers(text: string): string[] {
  const inBillions = text.replaceAll(/(\d+)亿/g, (_, n: string) => `${Number(n) / 10} `)
  return inBillions.replaceAll(',', '').match(/\d+\.\d+|\d{2,}/g) ?? []
}

/** Cuts the source into paragraphs with role, section, speaker and translation. */
export function compileParagraphs(
  files: ContentFiles,
  source: z.infer<typeof SourceFile>,
  english: Readonly<Record<string, string>>,
  problems: Problem[],
): Paragraph[] {
  const text = files[TEXT] ?? ''
  const hash = createHash('sha256').update(text).digest('hex')
  if (hash !== source.sha256) {
    problems.push({ file: TEXT, path: [], reason: `is not the source: its SHA-256 is ${hash}` })
  }
  if (source.headings.length !== source.questions.length + 1) {
    problems.push({
      file: SOURCE,
      path: ['headings'],
      reason: 'needs one heading for the lead and one for each question',
    })
  }

  const segments = segment(text)
  const ids = new Set<string>(segments.flatMap(({ sentences }) => sentences.map(({ id }) => id)))
  source.questions.forEach((id, i) => {
    if (!segments.some(paragraph => paragraph.id === id)) {
      problems.push({ file: SOURCE, path: ['questions', i], reason: `no paragraph ${id} in the source` })
    }
  })
  for (const id of Object.keys(english)) {
    if (!ids.has(id)) problems.push({ file: ENGLISH, path: [id], reason: `no sentence ${id} in the source` })
  }
  const translation = (id: SentenceId, zh: string) => {
    const en = english[id]
    if (en === undefined) problems.push({ file: ENGLISH, path: [], reason: `${id} is not translated` })
    const lost = numbers(zh).filter(number => !numbers(en ?? number).includes(number))
    if (lost.length > 0)
      problems.push({ file: ENGLISH, path: [id], reason: `${id} loses the number ${lost.join(', ')}` })
    return { en: en ?? '' }
  }

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
