import type { ReactNode } from 'react'
import type { About } from '../../model/about'
import { anchorOf, type Block, type Href, type Inline } from '../../model/prose'
import { Passage } from './Passage'
import { goTo, plainClick } from './goTo'
import { Inserted } from './Inserted'
import { ScrollTable } from './ScrollTable'

interface BlocksProps {
  readonly blocks: readonly Block[]
  readonly about: About
  /** What the ids in these blocks begin with. */
  readonly id: string
}

/** Prose as the page shows it. Blocks never change their order: the place is the key. */
export function Blocks({ blocks, about, id }: BlocksProps) {
  return blocks.map((block, i) => <OneBlock key={i} block={block} about={about} id={`${id}-${i}`} />)
}

function OneBlock({ block, about, id }: { block: Block; about: About; id: string }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Inlines inlines={block.children} />
        </p>
      )
    case 'quote':
      return (
        <blockquote>
          <Inlines inlines={block.children} />
        </blockquote>
      )
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List className="about-list">
          {block.items.map((item, i) => (
            <li key={i}>
              <Inlines inlines={item} />
            </li>
          ))}
        </List>
      )
    }
    case 'table': {
      const cell = (inlines: readonly Inline[], i: number) => <Inlines key={i} inlines={inlines} />
      return <ScrollTable head={block.head.map(cell)} rows={block.rows.map(row => row.map(cell))} />
    }
    case 'insert':
      return <Inserted name={block.name} about={about} id={id} />
  }
}

export function Inlines({ inlines }: { inlines: readonly Inline[] }) {
  return inlines.map((inline, i) => <OneInline key={i} inline={inline} />)
}

function OneInline({ inline }: { inline: Inline }) {
  switch (inline.kind) {
    case 'text':
      return inline.lang ? <span lang={inline.lang}>{inline.text}</span> : inline.text
    case 'code':
      return <code>{inline.text}</code>
    case 'strong':
      return (
        <strong>
          <Inlines inlines={inline.children} />
        </strong>
      )
    case 'emphasis':
      return (
        <em>
          <Inlines inlines={inline.children} />
        </em>
      )
    case 'passage':
      return <Passage sentence={inline.sentence} words={inline.words} />
    case 'link':
      return (
        <To href={inline.href}>
          <Inlines inlines={inline.children} />
        </To>
      )
  }
}

function To({ href, children }: { href: Href; children: ReactNode }) {
  switch (href.kind) {
    case 'site':
      return (
        <a href={href.url} target="_blank" rel="noopener noreferrer">
          {children}
        </a>
      )
    case 'file':
      // The atlas in one file has nothing beside it.
      return __SINGLE_FILE__ ? children : <a href={`./${href.path}`}>{children}</a>
    case 'section': {
      const id = anchorOf(href.id)
      return (
        <a
          href={`#${id}`}
          onClick={event => {
            if (!plainClick(event)) return
            event.preventDefault()
            goTo(id)
          }}
        >
          {children}
        </a>
      )
    }
  }
}
