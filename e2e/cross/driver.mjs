// @ts-check
/**
 * What the journeys need of a browser. Both engines take the same actions: WebDriver BiDi has them from WebDriver.
 *
 * @typedef {object} Tab a window of its own
 * @property {(url: string) => Promise<void>} go comes back when the page is loaded
 * @property {() => Promise<void>} reload
 * @property {(script: string) => Promise<string>} run an expression whose value is a promise of text
 * @property {(actions: readonly object[]) => Promise<void>} act
 * @property {() => Promise<Buffer>} picture what is in sight, as PNG
 * @property {() => Promise<void>} close
 *
 * @typedef {object} Driver a browser that is open
 * @property {string} engine
 * @property {string} version
 * @property {string[]} faults errors of pages, where the engine tells of them; whoever reads them empties it
 * @property {() => Promise<Tab>} tab
 * @property {() => Promise<void>} close
 *
 * @typedef {object} Wish
 * @property {boolean} dark whether the device is dark and wants little motion
 *
 * @typedef {object} Engine
 * @property {string} name
 * @property {boolean} darkens whether pages hear of a device that is dark
 * @property {() => string | undefined} missing what is not installed
 * @property {(wish: Wish) => Promise<Driver>} open
 */
export const SIZE = { width: 1440, height: 900 }
