import type { z } from 'zod'
import { type DefinedTheme, type Figure, THEME_IDS, type Term } from '../model/edition'
import { type Desk, reader } from './desk'
import { occurrences } from './locate'
import type { FiguresFile, TermsFile, ThemesFile } from './schema'

/** The codebook of themes: each once, each with an example from the source. */
export function compileThemes(desk: Desk, rows: z.infer<typeof ThemesFile>): DefinedTheme[] {
  const check = reader(desk, 'themes.json')
  check.unique(rows.map(row => row.id))
  for (const id of THEME_IDS) {
    if (!rows.some(row => row.id === id)) check.fault([], `the theme “${id}” is missing`)
  }
  return rows.flatMap((row, i): DefinedTheme[] => {
    const sentence = check.sentence(row.example.sentence, [i, 'example'])
    const span = sentence && check.words('the example', sentence, row.example, [i, 'example'])
    return sentence && span ? [{ ...row, example: { sentence: sentence.id, ...span } }] : []
  })
}

/** Set phrases and people: each form is marked wherever it stands, unless a longer form of the same term covers it. */
export function compileTerms(desk: Desk, rows: z.infer<typeof TermsFile>): Term[] {
  const check = reader(desk, 'terms.json')
  check.unique(rows.map(row => row.id))
  const whole = { start: 0, end: desk.text.length }
  return rows.map(({ id, kind, forms, names, pinyin, explanation }, i): Term => {
    const found = forms.flatMap((form, f) => {
      const spans = occurrences(desk.text, whole, form)
      if (spans.length === 0) check.fault([i, 'forms', f], `“${form}” is not in the source`)
      return spans
    })
    const longest = found.filter(
      span => !found.some(other => other !== span && other.start <= span.start && other.end >= span.end),
    )
    return { id, kind, names, pinyin, explanation, spans: longest.sort((a, b) => a.start - b.start) }
  })
}

/** Numbers and dates, in order of the text. */
export function compileFigures(desk: Desk, rows: z.infer<typeof FiguresFile>): Figure[] {
  const check = reader(desk, 'figures.json')
  check.unique(rows.map(row => row.id))
  return rows.flatMap(({ id, kind, meaning, resolved, ...words }, i): Figure[] => {
    const sentence = check.sentence(words.sentence, [i])
    const span = sentence && check.words('the figure', sentence, words, [i])
    if (!sentence || !span) return []
    return [
      { id, kind, meaning, sentence: sentence.id, ...span, ...(resolved === undefined ? {} : { resolved }) },
    ]
  })
}
