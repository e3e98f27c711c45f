// @ts-check
import { project } from './albers.mjs'

/** @typedef {import('./albers.mjs').Position} Position */

/** Ratio between the detail a reader sees and the side of the triangle that a point may be worth. */
const DETAIL = 0.65

/**
 * What each point of a line is worth, by the method of Visvalingam: take away, again and again, the point
 * that makes the smallest triangle with its neighbours. Sharp points weigh less, so spikes go first.
 * @param {readonly Readonly<Position>[]} line in degrees
 * @returns {number[]} the detail in metres at which the point disappears; infinite at both ends
 */
export function detailOf(line) {
  const points = line.map(project)
  const previous = points.map((_, i) => i - 1)
  const next = points.map((_, i) => i + 1)
  /** @type {number[]} */
  const worth = points.map(() => Infinity)

  /** @param {number} i */
  const area = i => {
    const [ax, ay] = points[previous[i] ?? i] ?? [0, 0]
    const [bx, by] = points[i] ?? [0, 0]
    const [cx, cy] = points[next[i] ?? i] ?? [0, 0]
    const sides = Math.hypot(ax - bx, ay - by) * Math.hypot(cx - bx, cy - by)
    if (sides === 0) return 0
    const cosine = ((ax - bx) * (cx - bx) + (ay - by) * (cy - by)) / sides
    return (Math.abs((ax - bx) * (cy - by) - (cx - bx) * (ay - by)) / 2) * (1 - 0.7 * cosine)
  }

  const queue = new Queue(points.length)
  for (let i = 1; i < points.length - 1; i++) queue.put(i, area(i))
  let least = 0
  for (let i = queue.take(); i !== undefined; i = queue.take()) {
    least = Math.max(least, queue.key(i))
    worth[i] = Math.sqrt(least) * DETAIL
    const before = previous[i] ?? 0
    const after = next[i] ?? 0
    next[before] = after
    previous[after] = before
    if (before > 0) queue.put(before, area(before))
    if (after < points.length - 1) queue.put(after, area(after))
  }
  return worth
}

/** A binary heap of indices, smallest key first; putting an index again changes its key. */
class Queue {
  /** @type {number[]} */ #heap = []
  /** @type {Float64Array} */ #keys
  /** @type {Int32Array} */ #place

  /** @param {number} size */
  constructor(size) {
    this.#keys = new Float64Array(size)
    this.#place = new Int32Array(size).fill(-1)
  }

  /** @param {number} index */
  key(index) {
    return this.#keys[index] ?? Infinity
  }

  /** @param {number} index @param {number} key */
  put(index, key) {
    this.#keys[index] = key
    const place = this.#place[index] ?? -1
    this.#sink(this.#rise(index, place < 0 ? this.#heap.length : place))
  }

  take() {
    const [top] = this.#heap
    const last = this.#heap.pop()
    if (top === undefined || last === undefined) return undefined
    if (last !== top) {
      this.#set(0, last)
      this.#sink(0)
    }
    return top
  }

  /** @param {number} place @param {number} index */
  #set(place, index) {
    this.#heap[place] = index
    this.#place[index] = place
  }

  /** Ties go to the lower index, so that every run gives the same line. @param {number} a @param {number} b */
  #before(a, b) {
    return this.key(a) < this.key(b) || (this.key(a) === this.key(b) && a < b)
  }

  /** @param {number} index @param {number} place */
  #rise(index, place) {
    while (place > 0) {
      const up = (place - 1) >> 1
      const parent = this.#heap[up] ?? 0
      if (!this.#before(index, parent)) break
      this.#set(place, parent)
      place = up
    }
    this.#set(place, index)
    return place
  }

  /** @param {number} place */
  #sink(place) {
    const index = this.#heap[place] ?? 0
    for (;;) {
      let down = 2 * place + 1
      const left = this.#heap[down]
      if (left === undefined) break
      const right = this.#heap[down + 1]
      if (right !== undefined && this.#before(right, left)) down++
      const child = this.#heap[down] ?? 0
      if (!this.#before(child, index)) break
      this.#set(place, child)
      place = down
    }
    this.#set(place, index)
  }
}
