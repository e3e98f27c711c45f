import type { SentenceId } from './edition'

/** Running text as a tree: what may stand in it is listed here, and nothing else can be shown. */
export type Inline =
  /** `lang` is the BCP 47 tag of words in another language than the page. */
  | { readonly kind: 'text'; readonly text: string; readonly lang?: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly href: Href; readonly children: readonly Inline[] }
  /** Words of the source, with the sentence in which they stand. */
  | { readonly kind: 'passage'; readonly sentence: SentenceId; readonly words: string }

/** Where a link leads: to another site by https, to a section of the same page, or to a file beside the atlas. */
export type Href =
  | { readonly kind: 'site'; readonly url: string }
  | { readonly kind: 'section'; readonly id: string }
  | { readonly kind: 'file'; readonly path: string }

export type Block =
  | { readonly kind: 'paragraph' | 'quote'; readonly children: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | {
      readonly kind: 'table'
      readonly head: readonly (readonly Inline[])[]
      readonly rows: readonly (readonly (readonly Inline[])[])[]
    }
  /** What the page puts here by itself. */
  | { readonly kind: 'insert'; readonly name: Insert }

/** What prose leaves to data and to the page. */
export const INSERTS = [
  'themes-table',
  'statuses-table',
  'rules-list',
  'weak-list',
  'criteria-table',
  'erase',
  'cite',
] as const
export type Insert = (typeof INSERTS)[number]

export interface ProseSection {
  /** The same in every language; the page puts `about-` before it. */
  readonly id: string
  readonly title: readonly Inline[]
  readonly blocks: readonly Block[]
}

export interface Prose {
  readonly lead: readonly Block[]
  readonly sections: readonly ProseSection[]
}

/** What is read aloud or searched: the words alone. */
export const plain = (inlines: readonly Inline[]): string =>
  inlines
    .map(inline => {
      if (inline.kind === 'text' || inline.kind === 'code') return inline.text
      return inline.kind === 'passage' ? inline.words : plain(inline.children)
    })
    .join('')

/** The id of a section in a page. */
export const anchorOf = (section: string): string => `about-${section}`
