import type { Page } from '@playwright/test'

/** A stop of the Tab key that cannot be seen, or not told apart. */
export interface LostStop {
  readonly how: 'no ring' | 'hidden'
  readonly about: string
  readonly name: string
}

interface Walk {
  lost: LostStop[]
  seen: Set<Element>
  /** What had focus, and how it looked then. */
  last?: { element: Element; look: string }
}

interface Walking {
  tabwalk?: Walk
}

/** Goes by Tab through the page, until it comes back to where it was or so many stops are passed; tells which are lost. */
export async function tabwalk(page: Page, most: number): Promise<{ stops: number; lost: LostStop[] }> {
  await page.evaluate(() => {
    Object.assign(window, { tabwalk: { lost: [], seen: new Set() } })
  })
  let stops = 0
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab')
    if (await look(page)) stops += 1
    // From the last control of a dialog Tab leads out of the page, and from there to the first.
    else if (presses > 0) break
  }
  const lost = await page.evaluate(() => (window as Walking).tabwalk?.lost ?? [])
  return { stops, lost }
}

/** Looks at what has focus; false where the walk is round. */
const look = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const walk = (window as Walking).tabwalk
    if (!walk) throw new Error('not walking')
    const element = document.activeElement
    const called = (at: Element | null) => (at ? [at.localName, ...at.classList].join('.') : '')
    const tell = (how: LostStop['how'], at: Element) =>
      walk.lost.push({
        how,
        about: `${called(at.parentElement)} > ${called(at)}`,
        name: (at.getAttribute('aria-label') ?? at.textContent).trim().slice(0, 40),
      })
    /** A frame, or the time of some where nothing is drawn. */
    const frame = () =>
      new Promise<unknown>(resolve => {
        requestAnimationFrame(resolve)
        setTimeout(resolve, 50)
      })

    interface Ring {
      readonly width: number
      readonly look: string
    }
    const outlineOf = (at: Element, pseudo?: string): Ring => {
      const style = getComputedStyle(at, pseudo)
      const isDrawn = style.outlineStyle !== 'none' && (!pseudo || style.content !== 'none')
      const shadow = /(\d+(?:\.\d+)?)px(?: inset)?$/.exec(style.boxShadow.split(/,(?![^(]*\))/)[0] ?? '')
      return {
        width: Math.max(isDrawn ? Number.parseFloat(style.outlineWidth) : 0, Number(shadow?.[1] ?? 0)),
        look: `${isDrawn} ${style.outlineWidth} ${style.outlineColor} ${style.outlineOffset} ${style.boxShadow}`,
      }
    }
    /** A shape has no outline: a line is drawn over its border, or itself is drawn stronger. */
    const lineOf = (at: Element): Ring => {
      const line = at.matches('.country, .land-of')
        ? at.closest('.leaflet-container, .picture')?.querySelector('.hand-line, .focus-line')
        : at
      const { stroke, strokeWidth, strokeOpacity } = getComputedStyle(line ?? at)
      return {
        width: line ? Number.parseFloat(strokeWidth) : 0,
        look: `${line?.getAttribute('d')} ${stroke} ${strokeWidth} ${strokeOpacity}`,
      }
    }
    const ringOf = (at: Element): Ring => {
      if (at instanceof SVGElement) return lineOf(at)
      const all = [outlineOf(at), outlineOf(at, '::before'), outlineOf(at, '::after')]
      return { width: Math.max(...all.map(({ width }) => width)), look: all.map(one => one.look).join() }
    }

    const pointsOf = (at: Element): (readonly [number, number])[] => {
      if (at instanceof SVGGeometryElement && at.matches('.corridor-hand')) {
        const matrix = at.getScreenCTM()
        const length = at.getTotalLength()
        return Array.from({ length: 40 }, (_, i) => {
          const { x, y } = at
            .getPointAtLength((length * (i + 0.5)) / 40)
            .matrixTransform(matrix ?? new DOMMatrix())
          return [x, y] as const
        })
      }
      const PARTS = at instanceof SVGElement ? 20 : 7
      return [...at.getClientRects()].flatMap(box => {
        const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)]
        const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)]
        if (right <= left || bottom <= top) return []
        return Array.from({ length: PARTS * PARTS }, (_, i) => {
          const [column, row] = [i % PARTS, Math.floor(i / PARTS)]
          return [
            left + ((right - left) * (column + 0.5)) / PARTS,
            top + ((bottom - top) * (row + 0.5)) / PARTS,
          ] as const
        })
      })
    }
    const isSeen = (at: Element): boolean => {
      if (!(at instanceof HTMLElement || at instanceof SVGElement)) return false
      // A frame that the hand goes through can be seen all the same.
      const { pointerEvents } = at.style
      if (getComputedStyle(at).pointerEvents === 'none') at.style.pointerEvents = 'auto'
      const isFound = pointsOf(at).some(([x, y]) => {
        const hit = document.elementFromPoint(x, y)
        return hit !== null && (at.contains(hit) || hit.closest('label')?.control === at)
      })
      at.style.pointerEvents = pointerEvents
      return isFound
    }

    const { last } = walk
    if (last?.element.isConnected && last.element !== element && ringOf(last.element).look === last.look)
      tell('no ring', last.element)
    delete walk.last
    if (!element || element === document.body || walk.seen.has(element)) return false
    walk.seen.add(element)
    // What a stop brings with it, as a panel or a scrolled list, may take a frame.
    for (let frames = 0; frames < 3 && !isSeen(element); frames++) await frame()
    const ring = ringOf(element)
    if (ring.width < 2) tell('no ring', element)
    else walk.last = { element, look: ring.look }
    if (!isSeen(element)) tell('hidden', element)
    return true
  })
