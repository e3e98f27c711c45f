// @ts-check
import { isDisputed, rankOf } from './policy.mjs'
import { arcOf } from './world.mjs'

/** @typedef {import('./albers.mjs').Position} Position */
/** @typedef {import('./grid.mjs').Cell} Cell */

/**
 * The object of countries.json to which an arc belongs.
 * @param {string[]} sides
 * @param {Position[]} arc in full detail
 */
export function kindOf([a, b], arc) {
  const middle = arc[arc.length >> 1]
  if (a === undefined || b === undefined || middle === undefined) return 'coast'
  if (isDisputed(a, b, middle)) return 'borders-disputed'
  return rankOf(a) === 2 || rankOf(b) === 2 ? 'borders-focus' : 'borders-context'
}

/**
 * Joins arcs end to end wherever just two of them meet, so that dashes run on.
 * @param {number[]} list
 * @param {Cell[][]} cells
 * @returns {number[][]}
 */
export function chain(list, cells) {
  /** @param {number} index */
  const ends = index => {
    const arc = cells[arcOf(index)] ?? []
    const pair = [String(arc[0]), String(arc[arc.length - 1])]
    return index < 0 ? pair.reverse() : pair
  }
  /** @type {Map<string, number[]>} arcs as they leave a point */
  const leaving = new Map()
  for (const index of list) {
    for (const directed of [index, ~index]) {
      const [from = ''] = ends(directed)
      leaving.set(from, [...(leaving.get(from) ?? []), directed])
    }
  }
  const free = new Set(list)
  /** @param {number} start */
  const follow = start => {
    const run = []
    for (let next = start; free.delete(arcOf(next)); ) {
      run.push(next)
      const meeting = leaving.get(ends(next)[1] ?? '') ?? []
      const onward = meeting.length === 2 ? meeting.find(index => index !== ~next) : undefined
      if (onward === undefined) break
      next = onward
    }
    return run
  }
  return list
    .filter(index => free.has(index))
    .flatMap(index => {
      if (!free.has(index)) return []
      const forwards = follow(index)
      free.add(index)
      const backwards = follow(~index)
      return [
        [
          ...backwards
            .slice(1)
            .reverse()
            .map(i => ~i),
          ...forwards,
        ],
      ]
    })
}
