/** Chance from a seed: the same on every machine, since it uses nothing but 32-bit integers. */

/** FNV-1a, 32 bits, by Fowler, Noll and Vo (public domain), over UTF-16 code units. */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}

/** Whole numbers from 0, below `limit`. */
export type Random = (limit: number) => number

/** mulberry32 by Tommy Ettinger (public domain), started from the hash of a seed. */
export function random(seed: string): Random {
  let state = hash(seed)
  return limit => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000) * limit)
  }
}

/** The same items in another order (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], next: Random): T[] {
  const mixed = [...items]
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = next(i + 1)
    const [a, b] = [mixed[i], mixed[j]]
    if (a !== undefined && b !== undefined) [mixed[i], mixed[j]] = [b, a]
  }
  return mixed
}
