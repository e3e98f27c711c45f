import type { CslItem, CslName } from './csl'

/** What TeX would take for something else, and how it is written. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}
const tex = (words: string): string =>
  words.replace(/[\\{}&%$#_~^]/g, character => TEX[character] ?? character)

const day = ({ 'date-parts': [parts] }: NonNullable<CslItem['issued']>, mark: string): string =>
  parts.map(part => String(part).padStart(2, '0')).join(mark)

/** A name that TeX must not take apart stands in braces. */
const texName = (name: CslName): string =>
  'family' in name ? `${tex(name.family)}, ${tex(name.given)}` : `{${tex(name.literal)}}`

/** An item as an entry for BibTeX and BibLaTeX, in UTF-8; it ends with a line break. */
export function bibtex(item: CslItem): string {
  const { issued, translator } = item
  const [year, month, date] = issued?.['date-parts'][0] ?? []
  const isArticle = item.type === 'article-newspaper'
  // Braces twice: no style changes the capitals of a title.
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', texName(item.author[0])],
    ['title', `{${tex(item.title)}}`],
    [isArticle ? 'journal' : 'howpublished', tex(item['container-title'])],
    ['address', item['publisher-place'] && tex(item['publisher-place'])],
    ['year', year === undefined ? undefined : String(year)],
    ['month', month === undefined ? undefined : String(month)],
    ['day', date === undefined ? undefined : String(date)],
    ['translator', translator && texName(translator[0])],
    ['language', tex(item.language)],
    ['version', item.version && tex(item.version)],
    // Taken as it is, by BibLaTeX and by `\url`.
    ['url', item.URL],
    ['urldate', item.accessed && day(item.accessed, '-')],
    ['note', tex(item.note)],
    ['annote', item.annote && tex(item.annote)],
  ]
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : `  ${name} = {${value}}`))
  return `@${isArticle ? 'article' : 'misc'}{${item.id},\n${lines.join(',\n')}\n}\n`
}

/** A value of RIS is one line. */
const line = (words: string): string => words.replaceAll(/\s*[\r\n]+\s*/g, ' ')
const risName = (name: CslName): string => ('family' in name ? `${name.family}, ${name.given}` : name.literal)

/** An item as a record of RIS, in UTF-8, its lines ended as the format asks. */
export function ris(item: CslItem): string {
  const { issued, translator } = item
  const tags: readonly (readonly [string, string | undefined])[] = [
    ['TY', item.type === 'article-newspaper' ? 'NEWS' : 'ELEC'],
    ['ID', item.id],
    ['AU', risName(item.author[0])],
    ['A4', translator && risName(translator[0])],
    ['TI', item.title],
    ['T2', item['container-title']],
    ['CY', item['publisher-place']],
    ['PY', issued && String(issued['date-parts'][0][0])],
    ['DA', issued && `${day(issued, '/')}/`],
    ['ET', item.version],
    ['LA', item.language],
    ['UR', item.URL],
    ['Y2', item.accessed && `${day(item.accessed, '/')}/`],
    ['N1', item.note],
    ['N1', item.annote],
    ['ER', ''],
  ]
  return tags.flatMap(([tag, value]) => (value === undefined ? [] : `${tag}  - ${line(value)}\r\n`)).join('')
}

/** An item as CSL-JSON: a list of one. */
export const cslJson = (item: CslItem): string => `${JSON.stringify([item], null, 2)}\n`
