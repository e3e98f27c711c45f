import type { Page } from '@playwright/test'

/** Frames in which a late picture would show: a fifth of a second. */
const FRAMES = 12

/**
 * Presses something and looks at each frame that follows: what runs in the next, what stands there then in the
 * window and moves later, and what would move if its style changed. What nobody sees yet is drawn when there is time.
 */
export const motionAfter = (page: Page, selector: string) =>
  page.evaluate(
    async ([selector, frames]) => {
      const called = (element: Element) => [element.localName, ...element.classList].join('.')
      const frame = () => new Promise(resolve => requestAnimationFrame(resolve))
      const boxes = () =>
        new Map(
          [...document.querySelectorAll('body *')].flatMap(element => {
            const { x, y, width, height } = element.getBoundingClientRect()
            const isInWindow = width > 1 && y < innerHeight && y + height > 0
            // Lists grow at their end, below what is seen.
            return isInWindow ? [[element, [x, y, width].map(Math.round).join()] as const] : []
          }),
        )
      await frame()
      await frame()
      const target = [...document.querySelectorAll(selector)].find(element => element.checkVisibility())
      if (!target) throw new Error(`nothing is ${selector}`)
      target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }))
      await frame()
      await frame()
      const running = document.getAnimations().filter(({ playState }) => playState === 'running').length
      const first = boxes()
      const moved = new Set<string>()
      for (let i = 0; i < frames; i++) {
        await frame()
        const later = boxes()
        for (const [element, box] of first)
          if (later.has(element) && later.get(element) !== box) moved.add(called(element))
      }
      const takesTime = (durations: string) => durations.split(',').some(one => Number.parseFloat(one) > 0)
      const slow = [...document.querySelectorAll('*')].filter(element =>
        [undefined, '::before', '::after'].some(pseudo => {
          const style = getComputedStyle(element, pseudo)
          return (
            takesTime(style.transitionDuration) ||
            takesTime(style.animationDuration) ||
            style.scrollBehavior === 'smooth'
          )
        }),
      )
      return { running, moved: [...moved], slow: [...new Set(slow.map(called))] }
    },
    [selector, FRAMES] as const,
  )
