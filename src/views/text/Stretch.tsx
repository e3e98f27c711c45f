import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Paragraph } from '../../model/edition'
import { watchNear } from './near'

/** About so high is a sentence with its translation, in pixels. */
const SENTENCE = 96

interface Props {
  readonly paragraphs: readonly Paragraph[]
  /** Whether the reader is sent to one of its sentences. */
  readonly wanted: boolean
  readonly children: (paragraph: Paragraph) => ReactNode
}

/** A part of a long text: its paragraphs stand in the page only while the reader is near. Its room is kept. */
export function Stretch({ paragraphs, wanted, children }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const height = useRef(0)
  const [near, setNear] = useState(false)
  useEffect(() => {
    const element = box.current
    const page = element?.closest<HTMLElement>('.text-view')
    if (!element || !page) return
    return watchNear(page, element, isNear => {
      if (!isNear && element.childElementCount > 0) height.current = element.offsetHeight
      setNear(isNear)
    })
  }, [])
  const there = near || wanted
  const sentences = paragraphs.reduce((sum, paragraph) => sum + paragraph.sentences.length, 0)
  return (
    <div
      className="stretch"
      style={there ? undefined : { height: height.current || sentences * SENTENCE }}
      ref={box}
    >
      {there && paragraphs.map(children)}
    </div>
  )
}
