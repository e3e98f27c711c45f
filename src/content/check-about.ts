import { z } from 'zod'
import { type About, type Criterion, METHODS, RESULTS, textPage } from '../model/about'
import { type SentenceId, words } from '../model/edition'
import type { WholeEdition } from '../model/whole-edition'
import { inEach, type Language, LANGUAGES, TAG } from '../model/language'
import { STATUSES, tally } from '../model/outcome'
import type { Block, Inline, Prose } from '../model/prose'
import { type ContentFiles, type Problem, read } from './problems'
import { readProse } from './prose'
import { fileOf, wordsAbout } from './words'

/** Levels A and AA of WCAG 2.2, W3C Recommendation of 5 October 2023 and 12 December 2024; 4.1.1 is obsolete there. */
const A =
  '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2'
const AA =
  '1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3'
const LEVELS: ReadonlyMap<string, 'A' | 'AA'> = new Map([
  ...A.split(' ').map(number => [number, 'A'] as const),
  ...AA.split(' ').map(number => [number, 'AA'] as const),
])
export const CRITERIA: readonly string[] = [...LEVELS.keys()].sort(byNumber)

const Words = z
  .string()
  .refine(text => text.trim() === text && text !== '', 'is empty or has a space too many')

const AccessibilityFile = z.array(
  z.strictObject({
    number: z.string().regex(/^\d\.\d\.\d{1,2}$/),
    level: z.enum(['A', 'AA']),
    method: z.enum(METHODS),
    result: z.enum(RESULTS),
    /** Paths in the repository. */
    tests: z.array(z.string().regex(/^(e2e|src|geo)\/.*\.(spec|test)\.tsx?$/, 'is not the path of a test')),
    date: z.iso.date(),
  }),
)
/** What a language calls a criterion, and one sentence on what was done and found here. */
const CriterionWords = z.strictObject({ name: Words, note: Words })

/** What the page tells of the build, beside the edition. */
export interface Release {
  readonly version: string
  /** ISO 8601 day. */
  readonly released: string
  /** Whether a path of the repository is there. */
  readonly exists: (path: string) => boolean
}

export type AboutPages = { readonly [L in Language]: About }

/** The page about the atlas in every language. Faults are added to `problems`; only pages without any may be shown. */
export function compileAbout(
  files: ContentFiles,
  edition: WholeEdition,
  release: Release,
  problems: Problem[],
): AboutPages {
  const criteria = compileCriteria(files, release, problems)
  const pages = inEach((language): About => {
    const file = fileOf(language, 'about.md')
    const figures = figuresOf(language, edition, release, criteria[language])
    const prose = readProse(files[file] ?? '', {
      language,
      figures,
      sentence: id => sentenceOf(edition, id),
      files: LANGUAGES.map(textPage),
      fault: (line, reason) => problems.push({ file, path: [], reason: `line ${line}: ${reason}` }),
    })
    const { rules, weak } = edition.afterwards
    return {
      ...prose,
      criteria: criteria[language],
      themes: themesOf(language, edition),
      statuses: statusesOf(language, edition),
      rules: rules.map(words => words[language]),
      weak: weak.map(words => words[language]),
    }
  })
  compare(files, pages, problems)
  return pages
}

function compileCriteria(
  files: ContentFiles,
  { exists }: Release,
  problems: Problem[],
): { readonly [L in Language]: readonly Criterion[] } {
  const file = 'accessibility.json'
  const rows = read(files, file, AccessibilityFile, problems) ?? []
  const said = wordsAbout({ files, problems }, file, () => CriterionWords, CRITERIA)
  const fault = (path: Problem['path'], reason: string) => problems.push({ file, path, reason })
  rows.forEach(({ number, level, tests, method }, i) => {
    if (LEVELS.get(number) !== level) fault([i], `${number} is not a criterion of level ${level} in WCAG 2.2`)
    if (method !== 'inspection' && tests.length === 0)
      fault([i], `${number} was tested, but no test is named`)
    tests.forEach((test, t) => {
      if (!exists(test)) fault([i, 'tests', t], `there is no ${test}`)
    })
  })
  for (const number of CRITERIA) {
    const times = rows.filter(row => row.number === number).length
    if (times !== 1) fault([], times === 0 ? `${number} is missing` : `${number} stands there ${times} times`)
  }
  const inOrder = rows.toSorted((a, b) => byNumber(a.number, b.number))
  const inLanguage = (language: Language) =>
    inOrder.map(row => ({ ...row, ...(said.of(language, row.number) ?? { name: '', note: '' }) }))
  return inEach(inLanguage)
}

/** “1.4.10” after “1.4.9”. */
function byNumber(a: string, b: string): number {
  const [x = [], y = []] = [a, b].map(number => number.split('.').map(Number))
  return x.reduce((order, part, i) => order || part - (y[i] ?? 0), 0)
}

/** The numbers of which the page speaks, as its language writes them. */
function figuresOf(
  language: Language,
  { text, source, paragraphs, links, places, points, themes, afterwards }: WholeEdition,
  { version, released }: Release,
  criteria: readonly Criterion[],
): Readonly<Record<string, string>> {
  const count = (n: number) => new Intl.NumberFormat(TAG[language]).format(n)
  const date = (iso: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : TAG[language], {
      ...options,
      timeZone: 'UTC',
    }).format(new Date(iso))
  const found = (result: Criterion['result']) => count(criteria.filter(row => row.result === result).length)
  const linked = new Set(links.map(({ place }) => place))
  return {
    characters: count(text.length),
    paragraphs: count(paragraphs.length),
    sentences: count(paragraphs.reduce((n, { sentences }) => n + sentences.length, 0)),
    sha256: source.sha256,
    'sha256-short': source.sha256.slice(0, 12),
    links: count(links.length),
    places: count(places.filter(({ id }) => linked.has(id)).length),
    points: count(points.length),
    themes: count(themes.length),
    outcomes: count(afterwards.outcomes.length),
    'as-of': date(afterwards.asOf, { year: 'numeric', month: 'long' }),
    criteria: count(criteria.length),
    met: found('met'),
    partly: found('partly'),
    'not-applicable': found('not-applicable'),
    'not-checked': found('not-checked'),
    version,
    released: date(released, { year: 'numeric', month: 'long', day: 'numeric' }),
  }
}

const themesOf = (language: Language, edition: WholeEdition): About['themes'] =>
  edition.themes.map(({ id, names, definition, excludes, example }) => ({
    id,
    name: names[language],
    definition: definition[language],
    excludes: excludes[language],
    example: { sentence: example.sentence, words: words(edition, example) },
  }))

function statusesOf(language: Language, { afterwards }: WholeEdition): About['statuses'] {
  const counts = tally(afterwards.outcomes)
  return STATUSES.map(id => {
    const { name, meaning } = afterwards.statuses[id]
    return { id, name: name[language], meaning: meaning[language], count: counts[id] }
  })
}

function sentenceOf(edition: WholeEdition, id: string): string | undefined {
  const sentence = edition.paragraphs
    .flatMap(({ sentences }) => sentences)
    .find(each => each.id === (id as SentenceId))
  return sentence && words(edition, sentence)
}

/** Every language has the same sections, passages and inserts, in the same order; links to a section find it. */
function compare(files: ContentFiles, pages: AboutPages, problems: Problem[]): void {
  const first = 'en'
  const others = LANGUAGES.filter(language => language !== first)
  const expected = outline(pages[first])
  for (const language of LANGUAGES) {
    const file = fileOf(language, 'about.md')
    const fault = (reason: string) => problems.push({ file, path: [], reason })
    if (files[file] === undefined) {
      fault('is missing')
      continue
    }
    const ids = pages[language].sections.map(({ id }) => id)
    for (const inline of inlinesIn(pages[language])) {
      if (inline.kind === 'link' && inline.href.kind === 'section' && !ids.includes(inline.href.id))
        fault(`there is no section #${inline.href.id}`)
    }
  }
  const named = (language: Language) =>
    (files[fileOf(language, 'about.md')] ?? '').match(/\{\{[^}]*\}\}/g)?.toSorted() ?? []
  for (const language of others) {
    const missing = named(first).find((name, i) => name !== named(language)[i])
    if (missing) {
      problems.push({
        file: fileOf(language, 'about.md'),
        path: [],
        reason: `does not tell the same figures as ${fileOf(first, 'about.md')}: see ${missing}`,
      })
    }
    const own = outline(pages[language])
    const at = expected.findIndex((each, i) => each !== own[i])
    if (at >= 0 || own.length !== expected.length) {
      const i = at >= 0 ? at : expected.length
      problems.push({
        file: fileOf(language, 'about.md'),
        path: [],
        reason: `has ${own[i] ?? 'nothing'} where ${fileOf(first, 'about.md')} has ${expected[i] ?? 'nothing'}`,
      })
    }
  }
}

/** What must be alike in all languages: sections, kinds of blocks, size of tables and lists, passages. */
const outline = (prose: Prose): string[] => [
  ...prose.lead.flatMap(shape),
  ...prose.sections.flatMap(({ id, blocks }) => [`#${id}`, ...blocks.flatMap(shape)]),
]

function shape(block: Block): string[] {
  const passages = inlinesOf(block).flatMap(inline =>
    inline.kind === 'passage' ? [`${inline.sentence} ${inline.words}`] : [],
  )
  switch (block.kind) {
    case 'insert':
      return [`{{${block.name}}}`]
    case 'list':
      return [`a list of ${block.items.length}`, ...passages]
    case 'table':
      return [`a table of ${block.rows.length} by ${block.head.length}`, ...passages]
    case 'paragraph':
    case 'quote':
      return [block.kind, ...passages]
  }
}

const inlinesIn = ({ lead, sections }: Prose): Inline[] =>
  [...lead, ...sections.flatMap(({ blocks }) => blocks)].flatMap(inlinesOf)

function inlinesOf(block: Block): Inline[] {
  if (block.kind === 'insert') return []
  const own =
    block.kind === 'list'
      ? block.items.flat()
      : block.kind === 'table'
        ? [...block.head, ...block.rows.flat()].flat()
        : block.children
  return own.flatMap(deep)
}

const deep = (inline: Inline): Inline[] =>
  'children' in inline ? [inline, ...inline.children.flatMap(deep)] : [inline]
