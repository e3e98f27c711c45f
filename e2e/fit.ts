import type { Page } from '@playwright/test'

/** How words or a control do not fit where they stand. */
export interface Misfit {
  readonly how: 'cut off' | 'out of reach' | 'out of its box' | 'over its neighbour'
  /** The element and its parent, by their names and classes. */
  readonly about: string
  readonly text: string
}

/** Spacing that a reader may ask for (WCAG 1.4.12), until it is undone; by script, since the policy refuses `<style>`. */
export async function space(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-bottom: 2em !important }
    `)
    document.adoptedStyleSheets = [sheet]
  })
  return () =>
    page.evaluate(() => {
      document.adoptedStyleSheets = []
    })
}

/** What can be scrolled sideways, by its classes. */
export const sideways = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found = [...document.querySelectorAll('*')].filter(
      element =>
        element.scrollWidth > element.clientWidth + 1 &&
        ['auto', 'scroll'].includes(getComputedStyle(element).overflowX) &&
        element.checkVisibility(),
    )
    const { scrollWidth, clientWidth } = document.documentElement
    return [
      ...(scrollWidth > clientWidth ? ['the page'] : []),
      ...new Set(found.map(element => [element.localName, ...element.classList].join('.'))),
    ]
  })

/**
 * Every run of text and every control that is cut off, that no scrolling brings into the window, that leaves the box drawn
 * around it, or that lies over its neighbour; but for what may be `shortened`, as a selector. Not the letters of the maps,
 * which are moved with them (labels.spec.ts), nor stops and sheets, which are fitted to their screen and their paper
 * (present.spec.ts, handout.spec.ts).
 */
export const misfits = (page: Page, shortened: string): Promise<Misfit[]> =>
  page.evaluate(shortened => {
    const FITTED = '.leaflet-container, .still, .picture, .sheet-page, .slide'
    const CONTROLS = 'button, input, select, textarea, summary'
    const styles = new Map<Element, CSSStyleDeclaration>()
    const styleOf = (element: Element): CSSStyleDeclaration => {
      const known = styles.get(element) ?? getComputedStyle(element)
      styles.set(element, known)
      return known
    }
    const called = (element: Element | null) =>
      element ? [element.localName, ...element.classList].join('.') : ''
    const isForEarsOnly = (element: Element): boolean =>
      styleOf(element).clipPath === 'inset(50%)' ||
      (element.parentElement !== null && isForEarsOnly(element.parentElement))
    const isShown = (element: Element) =>
      element.checkVisibility({
        visibilityProperty: true,
        opacityProperty: true,
        contentVisibilityAuto: true,
      }) &&
      !element.closest(`.skip, script, style, option, ${FITTED}`) &&
      !isForEarsOnly(element)

    interface Box {
      readonly left: number
      readonly right: number
      readonly top: number
      readonly bottom: number
    }
    interface Piece extends Box {
      readonly element: Element
      readonly text: string
      readonly isControl: boolean
      /** Letters end with their spacing, which is no ink. */
      readonly slack: number
      readonly layer: Element
    }

    /** What moves or is laid over others as one: within it nothing lies over anything. */
    const layers = new Map<Element, Element>()
    const layerOf = (element: Element): Element => {
      const known = layers.get(element)
      if (known) return known
      const { position, backgroundColor, overflowX, overflowY } = styleOf(element)
      const isOwn =
        position === 'fixed' ||
        position === 'sticky' ||
        overflowX !== 'visible' ||
        overflowY !== 'visible' ||
        (position === 'absolute' && backgroundColor !== 'rgba(0, 0, 0, 0)')
      const found = isOwn || !element.parentElement ? element : layerOf(element.parentElement)
      layers.set(element, found)
      return found
    }

    /** A field without its padding, where its button may stand. */
    const freeOf = (element: Element): Box => {
      const { left, right, top, bottom } = element.getBoundingClientRect()
      if (!element.matches('input, textarea')) return { left, right, top, bottom }
      const { paddingLeft, paddingRight } = styleOf(element)
      return {
        left: left + Number.parseFloat(paddingLeft),
        right: right - Number.parseFloat(paddingRight),
        top,
        bottom,
      }
    }

    const pieces: Piece[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      const text = node.textContent?.trim() ?? ''
      if (!element || text === '' || !isShown(element)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const { fontSize, letterSpacing } = styleOf(element)
      const slack = 1 + (Number.parseFloat(letterSpacing) || 0)
      for (const { left, right, top, bottom } of range.getClientRects()) {
        if (right - left < 1) continue
        // The box of a line of text is taller than its letters, by different amounts in each face.
        const half = Math.min(bottom - top, Number.parseFloat(fontSize) * 0.8) / 2
        const middle = (top + bottom) / 2
        pieces.push({
          left,
          right,
          top: middle - half,
          bottom: middle + half,
          element,
          text,
          isControl: false,
          slack,
          layer: layerOf(element),
        })
      }
    }
    for (const element of document.querySelectorAll(CONTROLS)) {
      if (!isShown(element)) continue
      const { left, right, top, bottom } = freeOf(element)
      const text = element.getAttribute('aria-label') ?? element.textContent
      pieces.push({
        left,
        right,
        top,
        bottom,
        element,
        text,
        isControl: true,
        slack: 1,
        layer: layerOf(element),
      })
    }

    const escapes = (inner: Box, outer: Box, slack: number, axis: 'x' | 'y') =>
      axis === 'x'
        ? inner.left < outer.left - slack || inner.right > outer.right + slack
        : inner.top < outer.top - slack || inner.bottom > outer.bottom + slack

    const insideOf = (element: Element): Box => {
      const { left, top } = element.getBoundingClientRect()
      const x = left + element.clientLeft
      const y = top + element.clientTop
      return { left: x, right: x + element.clientWidth, top: y, bottom: y + element.clientHeight }
    }
    /** Where the contents of what scrolls can be, of which its window shows a part. */
    const scrolledOf = (element: Element, { left, top }: Box): Box => {
      const x = left - element.scrollLeft
      const y = top - element.scrollTop
      return { left: x, right: x + element.scrollWidth, top: y, bottom: y + element.scrollHeight }
    }
    const within = ({ left, right, top, bottom }: Box, outer: Box): Box => {
      const x = (at: number) => Math.min(Math.max(at, outer.left), outer.right)
      const y = (at: number) => Math.min(Math.max(at, outer.top), outer.bottom)
      return { left: x(left), right: x(right), top: y(top), bottom: y(bottom) }
    }

    /** How a piece is kept from the reader, by what is around it. */
    const keptBy = (piece: Piece): Misfit['how'] | undefined => {
      let box: Box = piece
      let position = 'static'
      for (
        let at: Element | null = piece.element;
        at && at !== document.documentElement;
        at = at.parentElement
      ) {
        const style = styleOf(at)
        const holds =
          position === 'static' ||
          (position === 'absolute' && style.position !== 'static') ||
          style.contain.includes('layout')
        if (holds && at !== document.body && (at !== piece.element || !piece.isControl)) {
          position = 'static'
          const inner = insideOf(at)
          if (style.display !== 'inline' && style.display !== 'contents') {
            for (const axis of ['x', 'y'] as const) {
              const overflow = axis === 'x' ? style.overflowX : style.overflowY
              if (overflow === 'visible') continue
              const scrolls = overflow === 'auto' || overflow === 'scroll'
              const room = scrolls ? scrolledOf(at, inner) : inner
              if (escapes(box, room, piece.slack, axis)) return scrolls ? 'out of reach' : 'cut off'
            }
            if (style.overflowX !== 'visible' || style.overflowY !== 'visible') box = within(box, inner)
          }
        }
        if (style.position === 'fixed') position = 'fixed'
        else if (style.position === 'absolute' && position !== 'fixed') position = 'absolute'
      }
      const root = document.documentElement
      const room =
        position === 'fixed'
          ? { left: 0, right: innerWidth, top: 0, bottom: innerHeight }
          : scrolledOf(root, { left: 0, right: 0, top: 0, bottom: 0 })
      const width = { ...room, right: Math.min(room.right, innerWidth) }
      if (escapes(box, width, piece.slack, 'x') || escapes(box, room, piece.slack, 'y')) return 'out of reach'
      return undefined
    }

    /** Whether letters leave the nearest box that is drawn around them. */
    const leavesItsBox = (piece: Piece): boolean => {
      if (piece.isControl) return false
      for (let at: Element | null = piece.element; at && at !== document.body; at = at.parentElement) {
        const { display, overflowX, overflowY, backgroundColor, borderTopWidth, borderTopStyle, position } =
          styleOf(at)
        if (overflowX !== 'visible' || overflowY !== 'visible') return false
        const isDrawn =
          backgroundColor !== 'rgba(0, 0, 0, 0)' ||
          (borderTopStyle !== 'none' &&
            Number.parseFloat(borderTopWidth) > 0 &&
            at.matches('button, a, label, summary'))
        if (isDrawn && !display.startsWith('inline') && display !== 'contents') {
          const box = at.getBoundingClientRect()
          return escapes(piece, box, piece.slack, 'x') || escapes(piece, box, piece.slack, 'y')
        }
        if (position === 'absolute' || position === 'fixed') return false
      }
      return false
    }

    const areRelated = (a: Element, b: Element) => a.contains(b) || b.contains(a)
    const isLabelOf = (a: Element, b: Element) => a.closest('label')?.contains(b) ?? false
    const lieOver = (a: Piece, b: Piece): boolean => {
      if (a.layer !== b.layer || (a.element === b.element && a.text === b.text)) return false
      if ((a.isControl || b.isControl) && areRelated(a.element, b.element)) return false
      if (isLabelOf(a.element, b.element) && (a.isControl || b.isControl)) return false
      const x = Math.min(a.right - a.slack, b.right - b.slack) - Math.max(a.left, b.left)
      const y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
      return x > 2 && y > 2
    }

    const found: Misfit[] = []
    const tell = (how: Misfit['how'], { element, text }: Piece) => {
      const about = `${called(element.parentElement)} > ${called(element)}`
      const one = { how, about, text: text.slice(0, 40) }
      if (!found.some(known => known.how === how && known.about === about)) found.push(one)
    }
    for (const piece of pieces) {
      const kept = keptBy(piece)
      if (kept && !(kept === 'cut off' && piece.element.closest(shortened))) tell(kept, piece)
      if (leavesItsBox(piece)) tell('out of its box', piece)
    }
    const byTop = pieces.toSorted((a, b) => a.top - b.top)
    for (const [i, a] of byTop.entries())
      for (let j = i + 1; j < byTop.length; j++) {
        const b = byTop[j]
        if (!b || b.top > a.bottom) break
        if (lieOver(a, b)) tell('over its neighbour', { ...b, text: `${b.text.slice(0, 18)} × ${a.text}` })
      }
    return found
  }, shortened)
