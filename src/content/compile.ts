import { concordance } from '../model/concordance'
import type { PlaceId, Point, SentenceId } from '../model/edition'
import { groupBy } from '../model/group-by'
import type { WholeEdition } from '../model/whole-edition'
import { LANGUAGES } from '../model/language'
import { compileFigures, compileTerms, compileThemes } from './check-glossary'
import { compileLessons } from './check-lessons'
import { compileLinks } from './check-links'
import { compileOutcomes } from './check-outcomes'
import { OutcomesFile, OutcomesWords } from './outcomes-schema'
import { readWords } from './words'
import { compilePlaces } from './check-places'
import { checkOrder, compilePoints } from './check-points'
import { compileParagraphs, compileSource } from './check-source'
import { type Desk, reader } from './desk'
import { type ContentFiles, type Problem, read } from './problems'
import { FiguresFile, LinksFile, PlacesFile, PointsFile, SourceFile, TermsFile, ThemesFile } from './schema'

export interface Compilation {
  /** Null if a file could not be read at all. Only an edition without problems may be shown. */
  readonly edition: WholeEdition | null
  readonly problems: readonly Problem[]
}

/** From the files that editors write to the edition that readers see. Reports all faults, stops at none. */
export function compile(files: ContentFiles): Compilation {
  const problems: Problem[] = []
  const source = read(files, 'source/edition.json', SourceFile, problems)
  const places = read(files, 'places.json', PlacesFile, problems)
  const links = read(files, 'links.json', LinksFile, problems)
  const themes = read(files, 'themes.json', ThemesFile, problems)
  const terms = read(files, 'terms.json', TermsFile, problems)
  const figures = read(files, 'figures.json', FiguresFile, problems)
  const outcomes = read(files, 'outcomes.json', OutcomesFile, problems)
  const ofOutcomes = readWords({ files, problems }, 'outcomes.json', () => OutcomesWords)
  if (!source || !places) return { edition: null, problems }

  const text = files['source/interview.zh.txt'] ?? ''
  const paragraphs = compileParagraphs(files, source, problems)
  const home = new Map(
    paragraphs.flatMap(paragraph => paragraph.sentences.map(({ id }) => [id, paragraph] as const)),
  )
  const desk: Desk = {
    files,
    text,
    paragraphs,
    problems,
    sentences: new Map(
      paragraphs.flatMap(({ sentences }) => sentences.map(sentence => [sentence.id, sentence])),
    ),
    paragraphOf: id => home.get(id),
    places: new Set(),
  }

  const gazetteer = compilePlaces(desk, places)
  const check = reader(desk, 'source/edition.json')
  const known = (ids: readonly string[], key: string) =>
    ids.map((id, i) => check.place(id, [key, i])).filter((id): id is PlaceId => id !== null)
  const judged = links ? compileLinks(desk, links) : []
  const linksIn = groupBy(judged, ({ sentence }) => [sentence])
  const linkedIn = (sentence: SentenceId) => linksIn(sentence).map(({ place }) => place)

  const points: Point[] = []
  const taken = new Set<string>()
  source.questions.forEach((_, section) => {
    const file = `points/${section + 1}.json`
    const rows = read(files, file, PointsFile, problems)
    if (!rows || !links) return
    const compiled = compilePoints(desk, file, rows, gazetteer, linkedIn)
    const indices = new Map(rows.map((row, i) => [row.id, i]))
    checkOrder(desk, file, compiled)
    for (const point of compiled) {
      const here = desk.paragraphOf(point.quotations[0].sentence)?.section
      const index = indices.get(point.id) ?? -1
      if (here !== section + 1)
        problems.push({ file, path: [index], reason: `${point.id} belongs to answer ${here}` })
      if (taken.has(point.id)) {
        problems.push({ file, path: [index, 'id'], reason: `the id “${point.id}” is given twice` })
      }
      taken.add(point.id)
      points.push(point)
    }
  })

  const bare: Omit<WholeEdition, 'lessons' | 'afterwards' | 'records'> = {
    languages: LANGUAGES,
    text,
    ...compileSource(files, source, problems),
    paragraphs,
    places: gazetteer,
    focus: known(source.focus, 'focus'),
    silent: known(source.silent, 'silent'),
    links: judged,
    themes: themes ? compileThemes(desk, themes) : [],
    points,
    terms: terms ? compileTerms(desk, terms) : [],
    figures: figures ? compileFigures(desk, figures) : [],
  }
  for (const id of bare.silent) {
    if (judged.some(link => link.place === id)) check.fault(['silent'], `${id} is linked: it is not silent`)
  }
  if (!outcomes) return { edition: null, problems }
  const afterwards = compileOutcomes(desk, outcomes, ofOutcomes, bare)
  const records = afterwards.outcomes.map(({ id, points: followed }) => ({ id, points: followed }))
  const edition = { ...bare, afterwards, records }
  // An edition with faults may have what no address can be read against.
  const lessons = problems.length === 0 ? compileLessons(files, concordance(edition), problems) : []
  return { edition: { ...edition, lessons }, problems }
}
