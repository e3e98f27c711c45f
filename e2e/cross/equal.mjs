// @ts-check
/**
 * Throws unless two values say the same.
 * @param {unknown} found
 * @param {unknown} wanted
 * @param {string} what they are, in words
 */
export function equal(found, wanted, what) {
  const [a, b] = [found, wanted].map(value => JSON.stringify(value))
  if (a !== b) throw new Error(`${what}: ${a}, not ${b}`)
}
