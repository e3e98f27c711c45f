import { createHash } from 'node:crypto'
import { compile } from '../../content/compile'
import type { ContentFiles } from '../../content/problems'
import { LANGUAGES, TRANSLATION_LANGUAGES } from '../../model/language'
import { SEPARATOR } from '../../model/segment'
import type { WholeEdition } from '../../model/whole-edition'
import { type Country, countriesOfTheWorld } from './countries'
import { fragmentsOf } from './fragments'
import { located } from './located'
import { type PointRow, pointRow, type PointWords } from './points'
import { type Size, sizeOf } from './size'
import { type Subject, type WrittenSentence, writer } from './text'

/** So many paragraphs of ours are one answer with its question, at most so many answers. */
const [ANSWER, ANSWERS] = [60, 24]

type Json = Record<string, unknown>
const parse = (files: ContentFiles, name: string) => JSON.parse(files[name] ?? '{}') as Json
const parseRows = (files: ContentFiles, name: string) => JSON.parse(files[name] ?? '[]') as unknown[]

const linksOf = ({ zh, mentions }: WrittenSentence) =>
  mentions.map(({ place, reason, at, length }) => ({
    place,
    reason,
    ...(at === null ? {} : located(zh, zh.slice(at, at + length), at)),
  }))

/**
 * The content of a larger edition: the interview as it is, and after it answers made of its own clauses, about all
 * countries. It goes through the same compiler and the same checks. For measuring only, never for readers.
 */
export function synthetic(files: ContentFiles, scale: number): ContentFiles {
  const { edition } = compile(files)
  if (!edition) throw new Error('A synthetic edition is made from the real one, which has faults')
  return enlarged(files, edition, sizeOf(scale))
}

function enlarged(files: ContentFiles, edition: WholeEdition, size: Size): ContentFiles {
  const countries = newCountries(edition, size)
  const subjects: Subject[] = [
    ...edition.places.filter(({ kind, id }) => kind === 'country' && !edition.silent.includes(id)),
    ...countries,
  ]
  const letters = [...new Set(edition.text.match(/\p{Script=Han}/gu))].join('')
  const { paragraph } = writer(subjects, fragmentsOf(edition), letters)

  const first = edition.paragraphs.length
  const wanted = Math.max(0, size.paragraphs - first)
  const answers = Math.min(ANSWERS, Math.ceil(wanted / ANSWER))
  const text = [edition.text]
  const questions: string[] = []
  const links: Json = {}
  const translations = TRANSLATION_LANGUAGES.map(language => ({ language, words: {} as Json }))
  const points: PointRow[][] = []
  let made = edition.points.length

  for (let p = 0; p < wanted; p++) {
    const id = `p${first + p}`
    const asks = Math.floor((p * answers) / wanted) === questions.length
    if (asks) {
      questions.push(id)
      points.push([])
    }
    const sentences = paragraph()
    text.push(sentences.map(({ zh }) => zh).join(''))
    // Spread over the whole text: so many are due up to here. A question says nothing of its own.
    const due = edition.points.length + ((size.points - edition.points.length) * (p + 1)) / wanted
    sentences.forEach((sentence, s) => {
      const name = `${id}.s${s + 1}`
      links[name] = linksOf(sentence)
      for (const { language, words } of translations) words[name] = sentence.translation[language]
      for (const clause of asks ? [] : sentence.clauses) {
        if (made + 1 > due) break
        points.at(-1)?.push(pointRow(`made-up-${++made}`, name, sentence, clause))
      }
    })
  }
  return {
    ...files,
    ...filesOf(files, { text: text.join(SEPARATOR), questions, links }),
    ...Object.fromEntries(
      translations.map(({ language, words }) => add(files, `${language}/translation.json`, words)),
    ),
    ...Object.fromEntries(LANGUAGES.map(language => headings(files, language, questions.length))),
    ...placesOf(files, countries),
    ...Object.fromEntries(LANGUAGES.map(language => unnamed(files, language, countries))),
    ...pointsOf(points, edition.sections.length),
  }
}

/** Those that the gazetteer lacks, up to the number that is wanted. */
const newCountries = ({ places }: WholeEdition, { countries }: Size): Country[] => {
  const known = new Set<string>(places.map(({ id }) => id))
  const there = places.filter(({ kind }) => kind === 'country').length
  return countriesOfTheWorld()
    .filter(({ id }) => !known.has(id))
    .slice(0, countries - there)
}

const add = (files: ContentFiles, name: string, more: Json) =>
  [name, JSON.stringify({ ...parse(files, name), ...more })] as const

function filesOf(files: ContentFiles, made: { text: string; questions: readonly string[]; links: Json }) {
  const source = parse(files, 'source/edition.json')
  return Object.fromEntries([
    ['source/interview.zh.txt', made.text],
    add(files, 'source/edition.json', {
      sha256: createHash('sha256').update(made.text).digest('hex'),
      questions: [...(source.questions as string[]), ...made.questions],
    }),
    add(files, 'links.json', made.links),
  ])
}

/** The headings of the interview again, numbered. */
function headings(files: ContentFiles, language: string, more: number) {
  const name = `${language}/source.json`
  const [lead, ...known] = parse(files, name).headings as string[]
  const again = Array.from({ length: more }, (_, i) => `${known[i % known.length]} ${i + 1}`)
  return add(files, name, { headings: [lead, ...known, ...again] })
}

function placesOf(files: ContentFiles, countries: readonly Subject[]) {
  const rows = countries.map(({ id, names }) => ({ id, kind: 'country', pinyin: names.en }))
  return Object.fromEntries([
    ['places.json', JSON.stringify([...parseRows(files, 'places.json'), ...rows])],
    ...LANGUAGES.map(language =>
      add(
        files,
        `${language}/places.json`,
        Object.fromEntries(countries.map(({ id, names }) => [id, { name: names[language] }])),
      ),
    ),
  ])
}

/** Afterwards names countries only as long as the gazetteer does not. */
function unnamed(files: ContentFiles, language: string, countries: readonly Country[]) {
  const name = `${language}/outcomes.json`
  const named = Object.entries(parse(files, name).countries as Json)
  const others = named.filter(([code]) => !countries.some(({ id }) => id === code))
  return add(files, name, { countries: Object.fromEntries(others) })
}

/** A file of points for each answer, with its words in every language. */
function pointsOf(points: readonly (readonly PointRow[])[], first: number) {
  return Object.fromEntries(
    points.flatMap((rows, i) => {
      const file = `points/${first + i}.json`
      const words = (language: keyof PointRow['words']): Record<string, PointWords> =>
        Object.fromEntries(rows.map(row => [row.facts.id, row.words[language]]))
      return [
        [file, JSON.stringify(rows.map(({ facts }) => facts))],
        ...LANGUAGES.map(language => [`${language}/${file}`, JSON.stringify(words(language))] as const),
      ]
    }),
  )
}
