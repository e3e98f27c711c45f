import type { CslItem } from '../../model/csl'
import { bibtex, cslJson, ris } from '../../model/records'
import { type Style, STYLES } from '../../model/styles'

/** What programs read: the ending of the file, its type, and the writer. */
export const RECORDS = {
  bibtex: { name: 'BibTeX', ending: 'bib', type: 'application/x-bibtex', write: bibtex },
  ris: { name: 'RIS', ending: 'ris', type: 'application/x-research-info-systems', write: ris },
  'csl-json': { name: 'CSL-JSON', ending: 'json', type: 'application/json', write: cslJson },
} as const satisfies Readonly<
  Record<string, { name: string; ending: string; type: string; write: (item: CslItem) => string }>
>
export type RecordFormat = keyof typeof RECORDS
export const RECORD_FORMATS = Object.keys(RECORDS) as readonly RecordFormat[]

export type Format = Style | RecordFormat
export const FORMATS: readonly Format[] = [...STYLES, ...RECORD_FORMATS]

/** Names of their own, the same in all languages. */
export const FORMAT_NAME: { readonly [F in Format]: string } = {
  'gb-t-7714': 'GB/T 7714',
  chicago: 'Chicago',
  apa: 'APA',
  mla: 'MLA',
  gost: 'ГОСТ',
  bibtex: RECORDS.bibtex.name,
  ris: RECORDS.ris.name,
  'csl-json': RECORDS['csl-json'].name,
}

export const isStyle = (format: Format): format is Style => STYLES.some(style => style === format)
