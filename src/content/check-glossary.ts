import type { z } from 'zod'
import { type DefinedTheme, type Figure, type Span, THEME_IDS, type Term } from '../model/edition'
import { type Desk, optional, reader } from './desk'
import { occurrences } from './locate'
import {
  type FiguresFile,
  FigureWords,
  type TermsFile,
  termWords,
  type ThemesFile,
  ThemeWords,
} from './schema'
import { wordsAbout } from './words'

/** The codebook of themes: each once, each with an example from the source. */
export function compileThemes(desk: Desk, rows: z.infer<typeof ThemesFile>): DefinedTheme[] {
  const check = reader(desk, 'themes.json')
  const words = wordsAbout(
    desk,
    'themes.json',
    () => ThemeWords,
    rows.map(({ id }) => id),
  )
  check.unique(rows.map(row => row.id))
  for (const id of THEME_IDS) {
    if (!rows.some(row => row.id === id)) check.fault([], `the theme “${id}” is missing`)
  }
  return rows.flatMap((row, i): DefinedTheme[] => {
    const sentence = check.sentence(row.example.sentence, [i, 'example'])
    const span = sentence && check.words('the example', sentence, row.example, [i, 'example'])
    if (!sentence || !span) return []
    return [
      {
        id: row.id,
        names: words.wording(row.id, ({ name }) => name),
        short: words.wording(row.id, ({ short }) => short),
        definition: words.wording(row.id, ({ definition }) => definition),
        excludes: words.wording(row.id, ({ excludes }) => excludes),
        example: { sentence: sentence.id, ...span },
      },
    ]
  })
}

/** Set phrases and people: each form is marked wherever it stands, unless a longer form of the same term covers it. */
export function compileTerms(desk: Desk, rows: z.infer<typeof TermsFile>): Term[] {
  const check = reader(desk, 'terms.json')
  const words = wordsAbout(
    desk,
    'terms.json',
    termWords,
    rows.map(({ id }) => id),
  )
  check.unique(rows.map(row => row.id))
  const whole = { start: 0, end: desk.text.length }
  return rows.map(({ id, kind, forms, pinyin }, i): Term => {
    const found = forms.flatMap((form, f) => {
      const spans = occurrences(desk.text, whole, form)
      if (spans.length === 0) check.fault([i, 'forms', f], `“${form}” is not in the source`)
      return spans
    })
    return {
      id,
      kind,
      names: words.translations(id, ({ name }) => name, 'a name'),
      pinyin,
      explanation: words.wording(id, ({ explanation }) => explanation),
      spans: longest(found),
    }
  })
}

/** Those spans that no other covers, in order of the text. Of two alike each covers the other. */
function longest(spans: readonly Span[]): Span[] {
  const ordered = spans.toSorted((a, b) => a.start - b.start || b.end - a.end)
  let reach = -1
  return ordered.filter((span, i) => {
    const next = ordered[i + 1]
    const alike = next?.start === span.start && next.end === span.end
    const covered = alike || span.end <= reach
    reach = Math.max(reach, span.end)
    return !covered
  })
}

/** Numbers and dates, in order of the text. */
export function compileFigures(desk: Desk, rows: z.infer<typeof FiguresFile>): Figure[] {
  const check = reader(desk, 'figures.json')
  const said = wordsAbout(
    desk,
    'figures.json',
    () => FigureWords,
    rows.map(({ id }) => id),
  )
  check.unique(rows.map(row => row.id))
  return rows.flatMap(({ id, kind, resolved, ...words }, i): Figure[] => {
    const sentence = check.sentence(words.sentence, [i])
    const span = sentence && check.words('the figure', sentence, words, [i])
    if (!sentence || !span) return []
    const meaning = said.wording(id, words => words)
    return [{ id, kind, meaning, sentence: sentence.id, ...span, ...optional('resolved', resolved) }]
  })
}
