import type { Citation } from './citation'
import type { Speaker } from './edition'
import { type Language, LOCALE, type TranslationLanguage } from './language'
import type { Style } from './styles'

/** The words of one language that citations are made with; the interface's files have them. */
export interface CitationWords {
  readonly atlas: string
  readonly contributors: string
  /** The style that readers of the language are asked for most. */
  readonly usual: Style
  readonly minister: Extract<CslName, { family: string }>
  /** Stands for the author of a question. */
  readonly reporter: string
  /** Who says the words, as the note begins. */
  readonly said: { readonly [S in Speaker]: string }
  /** Whose words are in a citation of the whole interview. */
  readonly whole: string
  /** What is cited is a page of the atlas. */
  readonly page: string
  /** The words of a point are chosen and summed up by the atlas. */
  readonly point: (id: string) => string
  readonly where: (at: Where) => string
  readonly characters: (from: number, to: number) => string
  readonly translatedTitle: (title: string) => string
  /** Whose the translation is. */
  readonly unofficial: string
  /** Stands before a translation: of the words, or of the whole sentence that they are a part of. */
  readonly rendered: string
  readonly renderedWhole: string
  readonly published: (publisher: string, place: string, date: string) => string
  readonly read: (version: string, date: string) => string
  readonly sha256: (sum: string) => string
  /** One government's account; borders. */
  readonly caveats: string
}

/** Where words stand. Characters are counted in the paragraph from 1, both included; offsets in the file, end exclusive. */
export interface Where {
  readonly paragraph: number
  readonly sentences: string
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

/** A name as CSL has it: a person's in parts, any other whole. */
export type CslName = { readonly family: string; readonly given: string } | { readonly literal: string }

interface CslDate {
  readonly 'date-parts': readonly [readonly number[]]
}

/** An item of a reference list in CSL-JSON, version 1.0.2. */
export interface CslItem {
  readonly id: string
  readonly type: 'article-newspaper' | 'webpage'
  readonly title: string
  readonly author: readonly [CslName]
  readonly translator?: readonly [CslName]
  readonly 'container-title': string
  readonly 'publisher-place'?: string
  readonly issued?: CslDate
  /** Of the atlas, where the item is a page of it. */
  readonly version?: string
  readonly URL?: string
  /** With the address only: what has none was not read online. */
  readonly accessed?: CslDate
  readonly language: string
  /** Who speaks, where, whose translation, which version: what no style has room for. */
  readonly note: string
  /** The exact words and their translation. */
  readonly annote?: string
}

export interface Saying {
  /** Of the words around the citation. */
  readonly language: Language
  readonly words: CitationWords
  /** Which translation stands beside the exact words; null for none. */
  readonly translated: TranslationLanguage | null
  /** ISO 8601: the day on which it was read. */
  readonly accessed: string
  /** A date in words of the language. */
  readonly date: (iso: string) => string
  /** Absolute; null in a copy that has no address. */
  readonly url: string | null
  readonly version: string
}

const dateParts = (iso: string): CslDate => ({ 'date-parts': [iso.split('-').map(Number)] })

/** Who is named as author: the minister for his answers and for the interview, the reporter for a question, the agency for the lead. */
function authorOf({ target, speakers, source }: Citation, { language, words: said }: Saying): CslName {
  if (target.kind === 'view') return { literal: said.contributors }
  if (target.kind === 'edition' || speakers.includes('minister')) return said.minister
  return { literal: speakers.includes('reporter') ? said.reporter : source.publisher[language] }
}

/** Words as a title: without marks that styles would turn, double or move, and that a reader may have looked for. */
export const asTitle = (words: string): string =>
  words
    .replaceAll(/["“”„«»'‘’<>&{}\\[\]]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/[\p{P}\p{S}\s]+$/u, '')
    .trim()

/** The title as a reference has it: the source's own, with ours in brackets where readers may need it. */
function titleOf({ target, source }: Citation, language: Language): string {
  if (target.kind === 'view') return asTitle(target.title(language))
  return language === 'zh' ? source.title.zh : `${source.title.zh} [${source.title[language]}]`
}

/** A citation as an item of CSL-JSON. */
export function toCsl(citation: Citation, saying: Saying): CslItem {
  const { source, target, key } = citation
  const { language, words: said, translated, accessed, url, version } = saying
  const isPage = target.kind === 'view'
  const annote = quotedWords(citation, saying)
  return {
    id: key,
    type: isPage ? 'webpage' : 'article-newspaper',
    title: titleOf(citation, language),
    author: [authorOf(citation, saying)],
    ...(translated === null || isPage ? {} : { translator: [{ literal: said.contributors }] }),
    'container-title': isPage ? said.atlas : source.publisher[language],
    ...(isPage
      ? { version }
      : { 'publisher-place': source.dateline[language], issued: dateParts(source.date) }),
    ...(url === null ? {} : { URL: url, accessed: dateParts(accessed) }),
    language: isPage ? LOCALE[language] : 'zh-CN',
    note: noteOf(citation, saying),
    ...(annote === '' ? {} : { annote }),
  }
}

/** Where each piece of the words stands, paragraph by paragraph. */
export const wheres = ({ words: cited }: Pick<Citation, 'words'>): readonly Where[] =>
  cited.flatMap(({ stretches }) =>
    stretches.flatMap(({ paragraph, sentences, characters }) => {
      const [first] = sentences
      const last = sentences.at(-1)
      if (!first || !last || !characters) return []
      return {
        paragraph: Number(paragraph.slice(1)),
        sentences: sentences.map(({ id }) => id).join(', '),
        ...characters,
        start: first.start,
        end: last.end,
      }
    }),
  )

/** What a style has no room for, in sentences: who speaks, where it stands, whose translation, edition and source. */
export function noteOf(citation: Citation, saying: Saying): string {
  const { target, speakers, point, source } = citation
  const { language, words: said, translated, accessed, date, version } = saying
  const isPage = target.kind === 'view'
  return [
    ...(isPage ? [said.page] : []),
    ...(target.kind === 'edition' ? [said.whole] : []),
    ...speakers.map(speaker => said.said[speaker]),
    ...wheres(citation).map(said.where),
    ...(point ? [said.point(point.id)] : []),
    ...(language === 'zh' && !isPage ? [said.translatedTitle(source.title.en)] : []),
    ...(translated !== null || language !== 'zh' || isPage ? [said.unofficial] : []),
    said.published(source.publisher[language], source.dateline[language], date(source.date)),
    said.read(version, date(accessed)),
    said.sha256(source.sha256),
    said.caveats,
  ].join(language === 'zh' ? '' : ' ')
}

/** The exact words, each with its translation if one is wanted, which is marked as ours. */
function quotedWords({ words: cited }: Citation, { translated, words: said }: Saying): string {
  return cited
    .map(({ exact, translation, wider }) =>
      translated === null
        ? exact
        : `${exact} ${wider ? said.renderedWhole : said.rendered} ${translation[translated]}`,
    )
    .join(' / ')
}
