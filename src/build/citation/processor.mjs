import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import CSL from 'citeproc'

/** What each style is written in: its language decides terms, dates and marks. */
export const STYLES = { 'gb-t-7714': 'zh-CN', chicago: 'en-US', apa: 'en-US', mla: 'en-US', gost: 'ru-RU' }

/** The packaged form of a CSL element, `{ n, a, c }`, as the processor takes it. */
function element({ n: name, a: attrs = {}, c: children = [] }) {
  const empty = name === 'term' && children.length === 0
  return {
    name,
    attrs,
    children: empty ? [''] : children.map(child => (typeof child === 'string' ? child : element(child))),
  }
}

const file = name => element(JSON.parse(readFileSync(join(import.meta.dirname, `${name}.csljson`), 'utf8')))

const child = (parent, name) => parent.children.find(one => one.name === name)

/** The Modern Language Association writes “par. 52”; its style has the label of the locale, and no space after it. */
function withParagraphs(style) {
  const forms = { single: 'par. ', multiple: 'pars. ' }
  child(child(style, 'locale'), 'terms').children.push({
    name: 'term',
    attrs: { name: 'paragraph', form: 'short' },
    children: Object.entries(forms).map(([name, words]) => ({ name, attrs: {}, children: [words] })),
  })
  return style
}

const styles = Object.fromEntries(Object.keys(STYLES).map(name => [name, file(name)]))
withParagraphs(styles.mla)
const locales = Object.fromEntries(['en-US', 'zh-CN', 'ru-RU'].map(name => [name, file(name)]))

/** What a style makes of an item that has no other fields than it should: two quirks of styles are met here. */
function itemFor(style, item) {
  if (style === 'apa') {
    // The processor leaves Chinese names as they are; APA inverts every name.
    const { language: _, ...others } = item
    return others
  }
  // In GOST only what is read online has an address and a date of access, and a newspaper is not.
  return style === 'gost' ? { ...item, type: 'webpage' } : item
}

const decode = html =>
  html
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** A reference without the number that a list gives it, `<i>` its only mark-up. */
function bare(html) {
  const inline = html
    .replaceAll(/<div class="csl-left-margin">[^<]*<\/div>/g, '')
    .replaceAll(/<\/?(?:div|span)[^>]*>/g, '')
  const words = decode(inline).trim()
  if (/<(?!\/?i>)/.test(words)) throw new Error(`Unexpected mark-up in ${words}`)
  return words
}

let item = null
let count = 0

const engineOf = style => {
  const engine = new CSL.Engine(
    { retrieveLocale: name => locales[name] ?? locales['en-US'], retrieveItem: () => item },
    styles[style],
    STYLES[style],
    true,
  )
  engine.setOutputFormat('html')
  return engine
}
const engines = new Map()

/**
 * A reference and its mention in a style, as the processor makes them. `paragraphs` are those that the mention points
 * to, such as “52” or “44, 52”, or null; the mention is null in styles that only number.
 * @returns {{ entry: string, mention: string | null }}
 */
export function reference(style, fields, paragraphs) {
  const engine = engines.get(style) ?? engineOf(style)
  engines.set(style, engine)
  // What the processor knows by a name it does not ask for again.
  const id = `item ${(count += 1)}`
  item = itemFor(style, { ...fields, id })
  engine.updateItems([id])
  const [, [made]] = engine.makeBibliography()
  const locator = paragraphs === null ? {} : { locator: paragraphs, label: 'paragraph' }
  const mention = engine.makeCitationCluster([{ id, ...locator }])
  return { entry: bare(made), mention: /^(<sup>)?\[1/.test(mention) ? null : bare(mention) }
}
