import { lexer, type Token, type Tokens } from 'marked'
import type { SentenceId } from '../model/edition'
import type { Language } from '../model/language'
import { mixed } from '../model/mixed'
import { type Block, type Href, type Inline, INSERTS, type Prose, type ProseSection } from '../model/prose'

/** What prose may speak of by name. */
export interface ProseDesk {
  readonly language: Language
  /** What stands for `{{name}}`. */
  readonly figures: Readonly<Record<string, string>>
  /** The words of a sentence of the source. */
  readonly sentence: (id: string) => string | undefined
  /** Files that lie beside the atlas. */
  readonly files: readonly string[]
  readonly fault: (line: number, reason: string) => void
}

const HEADING = /^(.*\S)\s*\{#([a-z][a-z0-9-]*)\}$/
const FIGURE = /\{\{([a-z0-9-]+)\}\}/g
const INSERT = /^\{\{([a-z0-9-]+)\}\}$/
const SENTENCE = /^p\d+\.s\d+$/
/**
 * Reads Markdown of a few kinds: headings of the second level with `{#id}`, paragraphs, quotes, lists of one level,
 * tables, emphasis, code and links. `[words](p36.s1)` are words of the source. HTML, pictures and whatever else
 * Markdown has are faults.
 */
export function readProse(markdown: string, desk: ProseDesk): Prose {
  const lead: Block[] = []
  const sections: (ProseSection & { blocks: Block[] })[] = []
  let line = 1
  for (const token of lexer(markdown)) {
    const at = { ...desk, line }
    const heading = isHeading(token) ? headingOf(token, at) : null
    if (heading) sections.push({ ...heading, blocks: [] })
    else (sections.at(-1)?.blocks ?? lead).push(...blocksOf(token, at))
    line += token.raw.split('\n').length - 1
  }
  const ids = new Set(sections.map(({ id }) => id))
  if (ids.size < sections.length) desk.fault(1, 'two sections have one id')
  return { lead, sections }
}

type Here = ProseDesk & { readonly line: number }

const isHeading = (token: Token): token is Tokens.Heading => token.type === 'heading'
const tokensOf = (token: Token): Token[] => ('tokens' in token && token.tokens) || []

function headingOf({ depth, text }: Tokens.Heading, here: Here): Pick<ProseSection, 'id' | 'title'> | null {
  const [, words, id] = HEADING.exec(text) ?? []
  if (depth === 2 && words && id) return { id, title: textOf(words, here) }
  here.fault(here.line, `“${text}” is not a heading of the second level with an id`)
  return null
}

function blocksOf(token: Token, here: Here): Block[] {
  switch (token.type) {
    case 'space':
    case 'heading':
      return []
    case 'paragraph': {
      const [, name] = INSERT.exec(token.raw.trim()) ?? []
      const insert = INSERTS.find(known => known === name)
      return [
        insert
          ? { kind: 'insert', name: insert }
          : { kind: 'paragraph', children: inlinesOf(tokensOf(token), here) },
      ]
    }
    case 'blockquote':
      return tokensOf(token)
        .filter(({ type }) => type === 'paragraph')
        .map(part => ({ kind: 'quote', children: inlinesOf(tokensOf(part), here) }))
    case 'list': {
      const { ordered, items } = token as Tokens.List
      return [
        { kind: 'list', ordered, items: items.map(item => inlinesOf(item.tokens.flatMap(tokensOf), here)) },
      ]
    }
    case 'table': {
      const { header, rows } = token as Tokens.Table
      const cells = (row: readonly Tokens.TableCell[]) => row.map(({ tokens }) => inlinesOf(tokens, here))
      return [{ kind: 'table', head: cells(header), rows: rows.map(cells) }]
    }
    default:
      here.fault(here.line, `${token.type} has no place here: ${token.raw.slice(0, 40)}`)
      return []
  }
}

function inlinesOf(tokens: readonly Token[], here: Here): Inline[] {
  return tokens.flatMap((token): Inline[] => {
    switch (token.type) {
      case 'text':
      case 'escape':
        return textOf((token as Tokens.Text).text, here)
      case 'strong':
        return [{ kind: 'strong', children: inlinesOf(tokensOf(token), here) }]
      case 'em':
        return [{ kind: 'emphasis', children: inlinesOf(tokensOf(token), here) }]
      case 'codespan':
        return [{ kind: 'code', text: filled((token as Tokens.Codespan).text, here) }]
      case 'link':
        return linkOf(token as Tokens.Link, here)
      default:
        here.fault(here.line, `${token.type} has no place here: ${token.raw.slice(0, 40)}`)
        return []
    }
  })
}

function linkOf({ href, text, tokens }: Tokens.Link, here: Here): Inline[] {
  if (SENTENCE.test(href)) {
    const words = here.sentence(href)
    if (!words?.includes(text)) here.fault(here.line, `“${text}” does not stand in ${href}`)
    return [{ kind: 'passage', sentence: href as SentenceId, words: text }]
  }
  const to = hrefOf(href, here)
  if (to) return [{ kind: 'link', href: to, children: inlinesOf(tokens, here) }]
  here.fault(here.line, `the link ${href} is neither https, nor a section, a sentence or a file of ours`)
  return []
}

function hrefOf(href: string, { files }: Here): Href | null {
  if (href.startsWith('https://') && URL.canParse(href)) return { kind: 'site', url: href }
  if (/^#[a-z][a-z0-9-]*$/.test(href)) return { kind: 'section', id: href.slice(1) }
  return files.includes(href) ? { kind: 'file', path: href } : null
}

/** Fills the figures in, and sets words of other languages apart. */
const textOf = (text: string, here: Here): Inline[] =>
  mixed(filled(text, here), here.language).map(piece => ({ kind: 'text', ...piece }))

const filled = (text: string, { figures, fault, line }: Here): string =>
  text.replace(FIGURE, (whole, name: string) => {
    const figure = figures[name]
    if (figure === undefined) fault(line, `there is no figure “${name}”`)
    return figure ?? whole
  })
