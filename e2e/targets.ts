import type { Page } from '@playwright/test'

/** A control that is too small to be hit. */
export interface SmallTarget {
  readonly about: string
  readonly name: string
  readonly width: number
  readonly height: number
}

/**
 * Controls smaller than so many pixels, each kind once. Links within a sentence may be (WCAG 2.5.8); so may what is alone
 * within a circle of that size, where `spaced` says so. Measured is what answers, also a label or a margin that is hit.
 */
export const smallTargets = (page: Page, least: number, spaced: boolean): Promise<SmallTarget[]> =>
  page.evaluate(
    async ([least, spaced]) => {
      const CONTROLS =
        'a[href], button, input, select, textarea, summary, [role=button], [role=slider], [role=separator][tabindex]'
      const called = (element: Element | null) =>
        element ? [element.localName, ...element.classList].join('.') : ''
      const clipped = (element: Element): boolean =>
        getComputedStyle(element).clipPath === 'inset(50%)' ||
        (element.parentElement !== null && clipped(element.parentElement))
      /** A frame, or the time of some where nothing is drawn. */
      const frame = () =>
        new Promise<unknown>(resolve => {
          requestAnimationFrame(resolve)
          setTimeout(resolve, 50)
        })

      /** A link among other words of its line. */
      const isInSentence = (element: Element): boolean => {
        if (!element.matches('a') || getComputedStyle(element).display !== 'inline') return false
        let block = element.parentElement
        while (block && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement
        const walker = document.createTreeWalker(block ?? element, NodeFilter.SHOW_TEXT)
        for (let node = walker.nextNode(); node; node = walker.nextNode())
          if (/[\p{L}\p{N}]/u.test(node.textContent ?? '') && !node.parentElement?.closest('a, button'))
            return true
        return false
      }
      const boxOf = (element: Element): DOMRect => {
        const own = element.getBoundingClientRect()
        const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined
        if (!label?.checkVisibility()) return own
        const { left, right, top, bottom } = label.getBoundingClientRect()
        const x = Math.min(own.left, left)
        const y = Math.min(own.top, top)
        return new DOMRect(x, y, Math.max(own.right, right) - x, Math.max(own.bottom, bottom) - y)
      }
      const answersAt = (element: Element, x: number, y: number): boolean => {
        const hit = document.elementFromPoint(x, y)
        return hit !== null && (element.contains(hit) || hit.closest('label')?.control === element)
      }
      /** Some controls are hit beside what is drawn of them. */
      const answersAround = async (element: Element): Promise<boolean> => {
        element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
        await frame()
        const { left, right, top, bottom } = boxOf(element)
        const [x, y, half] = [(left + right) / 2, (top + bottom) / 2, least / 2 - 1]
        const across =
          right - left >= least - 0.5 || (answersAt(element, x - half, y) && answersAt(element, x + half, y))
        const along =
          bottom - top >= least - 0.5 || (answersAt(element, x, y - half) && answersAt(element, x, y + half))
        return across && along
      }
      const controls = [...document.querySelectorAll(CONTROLS)].filter(
        element =>
          element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
          !element.matches(':disabled, .skip, [aria-hidden=true]') &&
          !element.closest('[inert]') &&
          !clipped(element),
      )
      const boxes = controls.map(boxOf)
      const isLarge = ({ width, height }: DOMRect) => Math.min(width, height) >= least - 0.5
      /** Whether a circle around its middle touches no other control, nor the circle of another that is small. */
      const isAlone = (i: number): boolean => {
        const own = boxes[i]
        if (!own) return false
        const [x, y] = [own.left + own.width / 2, own.top + own.height / 2]
        return boxes.every((box, j) => {
          if (i === j || controls[i]?.contains(controls[j] ?? null)) return true
          if (!isLarge(box))
            return Math.hypot(x - box.left - box.width / 2, y - box.top - box.height / 2) >= least
          const dx = Math.max(box.left - x, x - box.right, 0)
          const dy = Math.max(box.top - y, y - box.bottom, 0)
          return Math.hypot(dx, dy) >= least / 2
        })
      }
      const found: SmallTarget[] = []
      for (const [i, element] of controls.entries()) {
        const box = boxes[i]
        if (!box || box.width === 0 || isLarge(box) || isInSentence(element)) continue
        if (spaced && isAlone(i)) continue
        const about = `${called(element.parentElement)} > ${called(element)}`
        if (found.some(known => known.about === about)) continue
        if (await answersAround(element)) continue
        const name = (element.getAttribute('aria-label') ?? element.textContent).slice(0, 40)
        found.push({ about, name, width: Math.round(box.width), height: Math.round(box.height) })
      }
      return found
    },
    [least, spaced] as const,
  )
