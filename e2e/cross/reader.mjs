// @ts-check
/** Keys that are no character, as WebDriver writes them. */
const KEYS = {
  Shift: '\uE008',
  Control: '\uE009',
  Enter: '\uE007',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
}

/** As long as anything may take on a busy machine. */
const PATIENCE = 30_000
/** A key that follows another sooner is taken for one that is held. */
const PACE = 200

/**
 * Who reads the atlas in a window: what a journey does, whatever the engine. An element is the first that can be seen
 * of those that match a selector and, where a name is given, are called or say it.
 */
export class Reader {
  #tab
  /** @readonly */ address

  /**
   * @param {import('./driver.mjs').Tab} tab
   * @param {string} address of the atlas, without a query
   */
  constructor(tab, address) {
    this.#tab = tab
    this.address = address
  }

  /**
   * What a function of the page answers.
   * @template {readonly unknown[]} A
   * @template T
   * @param {(...args: A) => T | Promise<T>} what it is sent as text: it knows nothing but its arguments
   * @param {A} args
   * @returns {Promise<T>}
   */
  async ask(what, ...args) {
    const script = `(async () => JSON.stringify([await (${String(what)})(...${JSON.stringify(args)})]))()`
    return JSON.parse(await this.#tab.run(script))[0]
  }

  /**
   * Asks until the answer will do.
   * @template T
   * @param {string} what is waited for, in words
   * @param {() => Promise<T>} ask
   * @param {(answer: T) => boolean} will
   * @returns {Promise<T>}
   */
  async #wait(what, ask, will) {
    const end = performance.now() + PATIENCE
    /** @type {unknown} */
    let fault
    while (performance.now() < end) {
      try {
        const answer = await ask()
        if (will(answer)) return answer
        fault = undefined
      } catch (error) {
        // A page that is being left cannot answer.
        fault = error
      }
      await new Promise(resolve => setTimeout(resolve, 100))
    }
    throw new Error(`waited in vain: ${what}${fault instanceof Error ? ` (${fault.message})` : ''}`)
  }

  /**
   * Waits until a function of the page answers with something.
   * @template {readonly unknown[]} A
   * @param {string} what is waited for, in words
   * @param {(...args: A) => unknown} condition
   * @param {A} args
   */
  async until(what, condition, ...args) {
    await this.#wait(what, () => this.ask(condition, ...args), Boolean)
  }

  /**
   * Opens an address below that of the atlas and waits until everything stands.
   * @param {string} query
   */
  async open(query) {
    await this.#tab.go(this.address + query)
    await this.#stand()
  }

  async reload() {
    await this.#tab.reload()
    await this.#stand()
  }

  /** @param {string} url */
  go(url) {
    return this.#tab.go(url)
  }

  async #stand() {
    await this.until('the atlas opens', () => {
      const there = document.querySelector('path[data-place="TKM"], .whole-page, .slide, .presenter')
      return there !== null && document.querySelector('.waiting') === null
    })
    await this.ask(() => document.fonts.ready.then(() => true))
  }

  /**
   * Waits until an element is there and can be seen.
   * @param {string} css
   * @param {string | RegExp} [name]
   */
  async see(css, name) {
    await this.#wait(`${css} ${name ?? ''} is seen`, () => this.ask(find, css, written(name), false), Boolean)
  }

  /** @param {string} css @param {string | RegExp} [name] */
  async gone(css, name) {
    await this.#wait(
      `${css} ${name ?? ''} is gone`,
      () => this.ask(find, css, written(name), false),
      found => !found,
    )
  }

  /** @param {string} part that the address must have, in its query */
  async at(part) {
    await this.until(
      `the address has ${part}`,
      wanted => decodeURIComponent(location.search).includes(wanted),
      part,
    )
  }

  /** @param {string} css @param {string | RegExp} [name] */
  async click(css, name) {
    const at = await this.#wait(
      `${css} ${name ?? ''} can be clicked`,
      () => this.ask(find, css, written(name), true),
      Boolean,
    )
    if (!at) return
    await this.#tab.act([
      {
        type: 'pointer',
        id: 'mouse',
        parameters: { pointerType: 'mouse' },
        actions: [
          { type: 'pointerMove', duration: 0, origin: 'viewport', x: at.x, y: at.y },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      },
    ])
  }

  /** @param {string} css */
  async focus(css) {
    await this.until(
      `${css} takes the focus`,
      wanted => {
        /** @type {HTMLElement | SVGElement | null} */
        const element = document.querySelector(wanted)
        element?.focus()
        return element !== null && document.activeElement === element
      },
      css,
    )
  }

  /** @param {string} key a key of KEYS, or a letter */
  async press(key) {
    const value = key in KEYS ? KEYS[/** @type {keyof typeof KEYS} */ (key)] : key
    await this.#tab.act([
      {
        type: 'key',
        id: 'keys',
        actions: [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ],
      },
    ])
    await new Promise(resolve => setTimeout(resolve, PACE))
  }

  /**
   * Writes words into a field, in place of those that are there.
   * @param {string} css
   * @param {string} words
   */
  async fill(css, words) {
    await this.focus(css)
    await this.ask(text => {
      const field = /** @type {HTMLInputElement} */ (document.activeElement)
      field.select()
      document.execCommand('insertText', false, text)
      return field.value
    }, words)
  }

  /** @param {string} css */
  text(css) {
    return this.ask(wanted => document.querySelector(wanted)?.textContent?.trim() ?? '', css)
  }

  /** @param {string} css */
  count(css) {
    return this.ask(wanted => document.querySelectorAll(wanted).length, css)
  }

  /**
   * Waits until as many elements match.
   * @param {string} css
   * @param {number} wanted
   */
  async counts(css, wanted) {
    await this.until(
      `${css} is there ${wanted} times`,
      (one, n) => document.querySelectorAll(one).length === n,
      css,
      wanted,
    )
  }

  /**
   * Waits until the words of an element hold others.
   * @param {string} css
   * @param {string} words
   */
  async says(css, words) {
    await this.until(
      `${css} says “${words}”`,
      (one, text) => [...document.querySelectorAll(one)].some(element => element.textContent.includes(text)),
      css,
      words,
    )
  }

  picture() {
    return this.#tab.picture()
  }

  close() {
    return this.#tab.close()
  }
}

/** @param {string | RegExp | undefined} name */
const written = name =>
  name instanceof RegExp ? { pattern: name.source } : name === undefined ? {} : { name }

/**
 * In the page: a point where an element that is seen answers the pointer, if it can.
 * @param {string} css
 * @param {{ name?: string, pattern?: string }} wanted
 * @param {boolean} inSight bring it there
 */
function find(css, { name, pattern }, inSight) {
  const element = [...document.querySelectorAll(css)].find(one => {
    const said = [one.getAttribute('aria-label') ?? one.textContent ?? '', one.textContent ?? ''].map(text =>
      text.trim(),
    )
    const isNamed =
      name !== undefined
        ? said.includes(name)
        : pattern === undefined || said.some(text => new RegExp(pattern, 'u').test(text))
    return isNamed && one.checkVisibility()
  })
  if (!element) return null
  if (!inSight) return { x: 0, y: 0 }
  const isThere = () => {
    const { top, bottom } = element.getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight
  }
  if (!isThere()) element.scrollIntoView({ block: 'center', behavior: 'instant' })
  const box = element.getBoundingClientRect()
  // From the middle outwards: a country is no rectangle, and labels lie on it.
  const parts = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9]
  for (const y of parts) {
    for (const x of parts) {
      const point = { x: Math.round(box.left + box.width * x), y: Math.round(box.top + box.height * y) }
      const hit = document.elementFromPoint(point.x, point.y)
      if (hit && (element.contains(hit) || hit.closest('label')?.contains(element))) return point
    }
  }
  return null
}
