import type { Concordance } from './concordance'

/** Computes an answer once for each text and key, and keeps it as long as the text. */
export function kept<K, V>(compute: (text: Concordance, key: K) => V): (text: Concordance, key: K) => V {
  const texts = new WeakMap<Concordance, Map<K, V>>()
  return (text, key) => {
    const known = texts.get(text) ?? new Map<K, V>()
    texts.set(text, known)
    const held = known.get(key)
    if (held !== undefined) return held
    const value = compute(text, key)
    known.set(key, value)
    return value
  }
}
