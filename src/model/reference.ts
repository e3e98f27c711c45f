import type { CslItem, CslName, Where } from './csl'
import type { Style } from './styles'
import type { Language } from './language'

/** What a style is written in: its terms, dates and marks are of this language. */
export const STYLE_LANGUAGE: { readonly [S in Style]: Language } = {
  'gb-t-7714': 'zh',
  chicago: 'en',
  apa: 'en',
  mla: 'en',
  gost: 'ru',
}

/** A reference with slots such as `{title}` for what differs; `<i>` is its only mark-up. */
interface Form {
  readonly entry: string
  /** Where the text mentions it: without place, with one paragraph, with several; null in styles that only number. */
  readonly mention: { readonly none: string; readonly one: string; readonly many: string } | null
}

/** For each style a form for each shape that an item can have. */
export interface Forms {
  /** Names of the months, by the name of the list. */
  readonly months: Readonly<Record<string, readonly string[]>>
  readonly styles: { readonly [S in Style]: Readonly<Record<string, Form>> }
}

/** Words in one face, perhaps a link. */
export interface Run {
  readonly text: string
  readonly italic: boolean
  readonly link: boolean
}

export interface Reference {
  readonly entry: readonly Run[]
  readonly mention: readonly Run[] | null
}

const isPerson = (name: CslName) => 'family' in name

/** The name of what an item has: `person article-newspaper translated online`. */
const shapeOf = ({ author: [author], type, translator, URL }: CslItem): string =>
  [isPerson(author) ? 'person' : 'body', type, translator && 'translated', URL !== undefined && 'online']
    .filter(Boolean)
    .join(' ')

const literal = (names: readonly CslName[] | undefined): string => {
  const [name] = names ?? []
  return name && 'literal' in name ? name.literal : ''
}

/** Where the text points to: the paragraphs, and in one alone its characters, counted from 1. */
function place(wheres: readonly Where[], characters: (from: number, to: number) => string): string {
  const paragraphs = [...new Set(wheres.map(({ paragraph }) => paragraph))]
  const [only] = wheres
  return wheres.length === 1 && only
    ? `${only.paragraph}, ${characters(only.from, only.to)}`
    : paragraphs.join(', ')
}

/** An item in a style: what the citation processor would make of it, from the forms that it made at build time. */
export function reference(
  { months, styles }: Forms,
  style: Style,
  item: CslItem,
  wheres: readonly Where[],
  characters: (from: number, to: number) => string,
): Reference {
  // The title is no paragraph of the text.
  const places = wheres.filter(({ paragraph }) => paragraph > 0)
  const shape = shapeOf(item)
  const form = styles[style][shape]
  if (!form) throw new Error(`The forms of ${style} lack “${shape}”`)
  const [year = 0, month = 1, day = 1] = item.accessed?.['date-parts'][0] ?? []
  const padded = (n: number) => String(n).padStart(2, '0')
  const values: Readonly<Record<string, string>> = {
    title: item.title,
    container: item['container-title'],
    author: literal(item.author),
    'author:upper': literal(item.author).toUpperCase(),
    translator: literal(item.translator),
    version: item.version ?? '',
    url: item.URL ?? '',
    year: String(year),
    day: String(day),
    padded: padded(day),
    'month:digits': padded(month),
    paragraphs: place(places, characters),
    ...Object.fromEntries(
      Object.entries(months).map(([name, list]) => [`month:${name}`, list[month - 1] ?? '']),
    ),
  }
  const { entry, mention } = form
  const paragraphs = new Set(places.map(({ paragraph }) => paragraph))
  const pointed = mention && mention[paragraphs.size === 0 ? 'none' : paragraphs.size === 1 ? 'one' : 'many']
  return { entry: runs(entry, values), mention: pointed === null ? null : runs(pointed, values) }
}

/** The words of a form, its slots filled. What fills a slot is never read as mark-up. */
function runs(form: string, values: Readonly<Record<string, string>>): readonly Run[] {
  const made: Run[] = []
  let italic = false
  for (const part of form.split(/(<\/?i>|\{[a-z:]+\})/)) {
    if (part === '<i>' || part === '</i>') {
      italic = part === '<i>'
      continue
    }
    const [, slot] = /^\{([a-z:]+)\}$/.exec(part) ?? []
    const text = slot === undefined ? part : (values[slot] ?? '')
    const link = slot === 'url'
    const last = made.at(-1)
    if (last && last.italic === italic && !last.link && !link)
      made[made.length - 1] = { ...last, text: last.text + text }
    else if (text !== '') made.push({ text, italic, link })
  }
  return made
}

export const plain = (of: readonly Run[]): string => of.map(({ text }) => text).join('')

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' }
export const escapeHtml = (text: string): string =>
  text.replace(/[&"<>]/g, character => ENTITIES[character] ?? character)

/** The same for a word processor. */
export const html = (of: readonly Run[]): string =>
  of
    .map(({ text, italic, link }) => {
      const safe = escapeHtml(text)
      if (link) return `<a href="${safe}">${safe}</a>`
      return italic ? `<i>${safe}</i>` : safe
    })
    .join('')
