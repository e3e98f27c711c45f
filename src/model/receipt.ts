import type { Citation } from './citation'
import type { Saying } from './csl'
import { escapeHtml, html, plain, type Run } from './reference'

/** Words in both forms that a clipboard takes. */
export interface Clip {
  readonly plain: string
  readonly html: string
}

/** A reference with its note, in one paragraph, as it goes into a list. */
export function referenceClip(entry: readonly Run[], note: string): Clip {
  return { plain: `${plain(entry)} ${note}`, html: `<p>${html(entry)} ${escapeHtml(note)}</p>` }
}

export const runsClip = (of: readonly Run[]): Clip => ({ plain: plain(of), html: html(of) })

/** The exact words, each with its translation if one is wanted, then what goes below them. */
export function quotedClip(citation: Citation, saying: Saying, below: Clip): Clip {
  const { translated, words: said } = saying
  const pieces = citation.words.map(({ exact, translation, wider }) => ({
    exact,
    rendered:
      translated === null ? null : `${wider ? said.renderedWhole : said.rendered} ${translation[translated]}`,
  }))
  const lines = pieces.flatMap(({ exact, rendered }) => (rendered === null ? [exact] : [exact, rendered]))
  const blocks = pieces.map(
    ({ exact, rendered }) =>
      `<blockquote lang="zh-Hans">${escapeHtml(exact)}</blockquote>${rendered === null ? '' : `<p>${escapeHtml(rendered)}</p>`}`,
  )
  return { plain: [...lines, below.plain].join('\n'), html: [...blocks, below.html].join('') }
}

/** A record for a reference manager, which takes no other form. */
export const recordClip = (record: string): Clip => ({
  plain: record,
  html: `<pre>${escapeHtml(record)}</pre>`,
})
