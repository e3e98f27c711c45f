import type { About } from '../model/about'
import { type Language, TAG } from '../model/language'
import { mixed } from '../model/mixed'
import { anchorOf, type Block, type Href, type Inline } from '../model/prose'
import type { Strings } from '../language/strings'
import { type Child, element, type Html } from './html'

/** A text of ours with its words in other scripts marked as such. */
export const ours = (text: string, language: Language): Child =>
  mixed(text, language).map(piece =>
    piece.lang ? element('span', { lang: piece.lang }, piece.text) : piece.text,
  )

/** Words of the source as a link to their sentence in this page. */
export const passage = (sentence: string, words: string): Html =>
  element('a', { href: `#${sentence}`, lang: TAG.zh }, words)

/** A table with a caption; wide ones can be scrolled, also by keys. */
export function table(
  { caption, id, wide, kind }: { caption: string; id: string; wide: boolean; kind?: string },
  head: readonly Child[],
  body: Child,
): Html {
  const cells = head.map(cell => element('th', { scope: 'col' }, cell))
  const inside = element(
    'table',
    { class: kind },
    element('caption', { id }, caption),
    element('thead', {}, element('tr', {}, cells)),
    body,
  )
  const frame = { class: wide ? 'scroll wide' : 'scroll', role: 'region', 'aria-labelledby': id, tabindex: 0 }
  return element('div', frame, inside)
}

/** A row: its first cell is its header. */
export const row = (cells: readonly Child[], attributes: Parameters<typeof element>[1] = {}): Html =>
  element(
    'tr',
    attributes,
    cells.map((cell, i) => (i === 0 ? element('th', { scope: 'row' }, cell) : element('td', {}, cell))),
  )

/** The page about the atlas as sections of a page without script. */
export function aboutHtml(about: About, strings: Strings, language: Language): Child {
  return [
    ...about.lead.map((block, i) => blockHtml(block, about, strings, language, `about-lead-${i}`)),
    ...about.sections.map(({ id, title, blocks }) =>
      element(
        'section',
        {},
        element('h3', { id: anchorOf(id) }, title.map(inlineHtml)),
        blocks.map((block, i) => blockHtml(block, about, strings, language, `${anchorOf(id)}-${i}`)),
      ),
    ),
  ]
}

function blockHtml(block: Block, about: About, strings: Strings, language: Language, id: string): Child {
  switch (block.kind) {
    case 'paragraph':
      return element('p', {}, block.children.map(inlineHtml))
    case 'quote':
      return element('blockquote', {}, element('p', {}, block.children.map(inlineHtml)))
    case 'list':
      return element(
        block.ordered ? 'ol' : 'ul',
        {},
        block.items.map(item => element('li', {}, item.map(inlineHtml))),
      )
    case 'table': {
      const rows = block.rows.map(cells => row(cells.map(cell => cell.map(inlineHtml))))
      const head = block.head.map(cell => element('th', { scope: 'col' }, cell.map(inlineHtml)))
      return element('table', {}, element('thead', {}, element('tr', {}, head)), element('tbody', {}, rows))
    }
    case 'insert':
      return insertHtml(block.name, about, strings, language, id)
  }
}

function insertHtml(
  name: Extract<Block, { kind: 'insert' }>['name'],
  { themes, statuses, criteria, rules, weak }: About,
  { about: strings }: Strings,
  language: Language,
  id: string,
): Child {
  switch (name) {
    case 'themes-table': {
      const { caption, theme, belongs, excluded, example } = strings.themes
      const rows = themes.map(each =>
        row([each.name, each.definition, each.excludes, passage(each.example.sentence, each.example.words)]),
      )
      return table(
        { caption, id, wide: true },
        [theme, belongs, excluded, example],
        element('tbody', {}, rows),
      )
    }
    case 'statuses-table': {
      const { caption, status, meaning, records } = strings.statuses
      const rows = statuses.map(each => row([each.name, each.meaning, String(each.count)]))
      return table({ caption, id, wide: false }, [status, meaning, records], element('tbody', {}, rows))
    }
    case 'criteria-table': {
      const { caption, number, name: criterion, level, result, method, note, tests, date } = strings.criteria
      const rows = criteria.map(each =>
        row([
          each.number,
          each.name,
          each.level,
          strings.results[each.result],
          each.note,
          strings.methods[each.method],
          each.tests.flatMap((test, i) => [i > 0 && ', ', element('code', {}, test)]),
          element('time', { datetime: each.date }, each.date),
        ]),
      )
      const head = [number, criterion, level, result, note, method, tests, date]
      return table({ caption, id, wide: true }, head, element('tbody', {}, rows))
    }
    case 'rules-list':
      return element(
        'ol',
        {},
        rules.map(rule => element('li', {}, ours(rule, language))),
      )
    case 'weak-list':
      return element(
        'ul',
        {},
        weak.map(spot => element('li', {}, ours(spot, language))),
      )
    case 'cite':
    case 'erase':
      // A button needs a script; the words before it name the other way.
      return null
  }
}

function inlineHtml(inline: Inline): Child {
  switch (inline.kind) {
    case 'text':
      return inline.lang ? element('span', { lang: inline.lang }, inline.text) : inline.text
    case 'code':
      return element('code', {}, inline.text)
    case 'strong':
      return element('strong', {}, inline.children.map(inlineHtml))
    case 'emphasis':
      return element('em', {}, inline.children.map(inlineHtml))
    case 'passage':
      return passage(inline.sentence, inline.words)
    case 'link':
      return element(
        'a',
        { href: addressOf(inline.href), rel: relOf(inline.href) },
        inline.children.map(inlineHtml),
      )
  }
}

function addressOf(href: Href): string {
  switch (href.kind) {
    case 'site':
      return href.url
    case 'section':
      return `#${anchorOf(href.id)}`
    case 'file':
      return href.path
  }
}

const relOf = ({ kind }: Href): string | undefined => (kind === 'site' ? 'noopener noreferrer' : undefined)
