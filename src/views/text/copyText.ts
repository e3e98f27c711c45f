import { SEPARATOR } from '../../model/segment'

/** The part of an element that lies in the range, as text. */
function partOf(range: Range, element: Element): string {
  const part = document.createRange()
  part.selectNodeContents(element)
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0) {
    part.setStart(range.startContainer, range.startOffset)
  }
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0)
    part.setEnd(range.endContainer, range.endOffset)
  return part.toString()
}

/**
 * What a selection in the full text copies: where it begins in the source, the source's characters exactly, sentence
 * after sentence with the source's own separator between paragraphs; where it begins in the translation, that. Numbers,
 * speakers and notes are never copied. Null leaves the selection to the browser.
 */
export function selectedWords(selection: Selection | null, root: Element): string | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(root)) return null
  const parts = [...root.querySelectorAll<HTMLElement>('.source, .translation')]
    .filter(element => element.checkVisibility() && range.intersectsNode(element))
    .map(element => ({ element, words: partOf(range, element) }))
    .filter(({ words }) => words !== '')
  const [first] = parts
  if (!first) return null
  const kind = first.element.classList.contains('source') ? 'source' : 'translation'
  const between = kind === 'source' ? { same: '', next: SEPARATOR } : { same: ' ', next: '\n\n' }
  let last: Element | null = null
  return parts
    .filter(({ element }) => element.classList.contains(kind))
    .map(({ element, words }) => {
      const paragraph = element.closest('.paragraph')
      const joint = last === null ? '' : last === paragraph ? between.same : between.next
      last = paragraph
      return joint + words
    })
    .join('')
}
