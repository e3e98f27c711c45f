import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { useStrings } from '../shared/strings'
import { paginate } from './paginate'

/** A part of a sheet that stands on one page. */
export interface Block {
  readonly key: string
  readonly node: ReactNode
  /** Whether it stays with the block after it. */
  readonly keep?: boolean
}

export type Format = 'a4' | 'letter'

/** In millimetres. */
const HEIGHT: { readonly [F in Format]: number } = { a4: 297, letter: 279.4 }
const WIDTH: { readonly [F in Format]: number } = { a4: 210, letter: 215.9 }
const MARGIN = 14
/** The line at the foot of each page, and what a printer's measures may differ by. */
const FOOT = 10
const PIXELS = 96 / 25.4

/** Width of a page in CSS pixels. */
export const pageWidth = (format: Format): number => WIDTH[format] * PIXELS

interface Props {
  readonly part: string
  readonly title: string
  readonly blocks: readonly Block[]
  readonly format: Format
  readonly grey: boolean
  /** How large its pages are drawn on the screen; on paper always whole. */
  readonly scale: number
}

/**
 * A sheet on as many pages as its blocks need: they are measured at the width of the paper before anything is shown.
 * Other blocks or another format need another `key`.
 */
export function Paper({ part, title, blocks, format, grey, scale }: Props) {
  const strings = useStrings()
  const measured = useRef<HTMLDivElement>(null)
  const [pages, setPages] = useState<readonly (readonly number[])[] | null>(null)
  useLayoutEffect(() => {
    if (!measured.current) return
    const sized = [...measured.current.children].map((child, i) => ({
      height: child.getBoundingClientRect().height,
      keep: blocks[i]?.keep ?? false,
    }))
    setPages(paginate(sized, (HEIGHT[format] - 2 * MARGIN - FOOT) * PIXELS))
  }, [blocks, format])
  const looks = `${format} ${grey ? 'grey' : ''}`
  if (pages === null) {
    return (
      <div ref={measured} className={`measured ink ${looks}`}>
        {blocks.map(block => (
          <div key={block.key}>{block.node}</div>
        ))}
      </div>
    )
  }
  return pages.map((page, i) => (
    <section
      key={page[0]}
      className={`sheet-page ink ${looks}`}
      style={{ zoom: scale }}
      aria-label={strings.handout.preview(part, i + 1, pages.length)}
    >
      {page.map(at => {
        const block = blocks[at]
        return block && <div key={block.key}>{block.node}</div>
      })}
      <p className="page-foot">
        <span>
          {strings.title} · {title} · {part}
        </span>
        <span>
          {i + 1} / {pages.length}
        </span>
      </p>
    </section>
  ))
}
