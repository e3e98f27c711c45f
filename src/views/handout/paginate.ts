/** A block of a sheet, which is never cut. */
export interface Sized {
  /** In any unit, the same as the room's. */
  readonly height: number
  /** Whether it stays with the block after it, as a heading does. */
  readonly keep: boolean
}

/**
 * The blocks of each page, by index and in order. A block that is taller than a page has one to itself; blocks that
 * should stay together and are taller than a page part.
 */
export function paginate(blocks: readonly Sized[], room: number): number[][] {
  const pages: number[][] = []
  let page: number[] = []
  let used = 0
  const put = (unit: readonly number[]) => {
    const height = unit.reduce((sum, at) => sum + (blocks[at]?.height ?? 0), 0)
    if (height > room && unit.length > 1) {
      put(unit.slice(0, -1))
      put(unit.slice(-1))
      return
    }
    if (used + height > room && page.length > 0) {
      pages.push(page)
      page = []
      used = 0
    }
    page.push(...unit)
    used += height
  }
  let unit: number[] = []
  blocks.forEach(({ keep }, i) => {
    unit.push(i)
    if (keep && i < blocks.length - 1) return
    put(unit)
    unit = []
  })
  return page.length > 0 ? [...pages, page] : pages
}
