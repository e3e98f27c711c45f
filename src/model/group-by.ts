/** Looks up items by their keys. One item can have several; what no item has gives an empty list, always the same one. */
export function groupBy<K, T>(
  items: readonly T[],
  keysOf: (item: T) => readonly K[],
): (key: K) => readonly T[] {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  }
  const none: readonly T[] = []
  return key => groups.get(key) ?? none
}
