// @ts-check
// What is done in a page that is measured.

/** @typedef {import('@playwright/test').Page} Page */

/** Longer than anybody waits, in milliseconds. */
export const LIMIT = 30_000

/** Put into every page before its own scripts: the time from an act to the picture that answers it. */
export function helpers() {
  /** @param {() => void} act @param {() => boolean} answered @param {number} limit */
  const timed = (act, answered, limit) =>
    new Promise(resolve => {
      const start = performance.now()
      act()
      const look = () =>
        requestAnimationFrame(() => {
          if (!answered() && performance.now() - start < limit) return look()
          // After the frame has been painted.
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => {
            const took = performance.now() - start
            resolve(took < limit ? took : null)
          }
          port2.postMessage(0)
        })
      look()
    })
  /** @param {Element} scroller @param {number} frames @param {(frame: number) => number} topOf */
  const scrolled = async (scroller, frames, topOf) => {
    /** @type {number[]} */
    const took = []
    let before = await new Promise(requestAnimationFrame)
    for (let frame = 1; frame <= frames; frame++) {
      scroller.scrollTop = topOf(frame)
      const now = await new Promise(requestAnimationFrame)
      took.push(now - before)
      before = now
    }
    return took
  }
  Object.assign(globalThis, { timed, scrolled })
  const ready = () => {
    if (document.querySelector('.leaflet-plate path[data-place="TKM"]'))
      Object.assign(globalThis, { readyAt: performance.now() })
    else requestAnimationFrame(ready)
  }
  requestAnimationFrame(ready)
}

/** @param {Page} page @param {string} selector of what is clicked @param {string} answer that must be there then */
export const click = (page, selector, answer) =>
  page.evaluate(
    ([selector, answer, limit]) => {
      const element = document.querySelector(selector)
      if (!element) return null
      // @ts-expect-error put there by helpers
      return timed(
        () => element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 })),
        () => document.querySelector(answer) !== null,
        limit,
      )
    },
    /** @type {const} */ ([selector, answer, LIMIT]),
  )

/** What the field of the search is given, until the number of what is found is there. @param {Page} page @param {string} words */
export const type = (page, words) =>
  page.evaluate(
    ([words, limit]) => {
      const field = document.querySelector('.search-view input')
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
      // @ts-expect-error put there by helpers
      return timed(
        () => {
          set?.call(field, words)
          field?.dispatchEvent(new InputEvent('input', { bubbles: true }))
        },
        () => {
          const said = document.querySelector('.result-count')?.textContent ?? ''
          return said.includes(words) || document.querySelector('.result-count + .note') !== null
        },
        limit,
      )
    },
    /** @type {const} */ ([words, LIMIT]),
  )

/** The times between frames while the text is scrolled. @param {Page} page @param {number} frames @param {number | null} step in pixels; null: to the end */
export const scroll = (page, frames, step) =>
  page.evaluate(
    ([frames, step]) => {
      const view = document.querySelector('.text-view')
      if (!view) return []
      const all = view.scrollHeight - view.clientHeight
      view.scrollTop = 0
      /** @type {Promise<number[]>} */
      // @ts-expect-error put there by helpers
      const took = scrolled(view, frames, (/** @type {number} */ frame) => (step ?? all / frames) * frame)
      return took
    },
    /** @type {const} */ ([frames, step]),
  )
