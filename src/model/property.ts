import fc from 'fast-check'
import { it } from 'vitest'

declare module 'vitest' {
  interface TaskMeta {
    /** How many cases a property was tried with. */
    cases?: number
  }
}

/** So many cases are tried: `sample` in `npm test`, `whole` by `npm run fuzz`. */
interface Cases {
  readonly sample: number
  readonly whole: number
}

/** `npm run fuzz` sets it: the part of the whole that is tried; without it, the sample. */
const PART = Number(process.env.FUZZ ?? 0)
/** The same cases each time, unless a run of its own asks for others. */
const SEED = Number(process.env.FUZZ_SEED ?? 20_210_717)
/** The worker is heard of between two batches, however long the whole takes. */
const BATCH = 2000
/** In milliseconds. What fails takes its time to be told in its smallest form; the whole may take a day. */
const PATIENCE = PART > 0 ? 86_400_000 : 60_000

/** A test for any value of a kind: `holds` throws where it does not. What fails is told in its smallest form. */
export function property<T>(
  rule: string,
  { sample, whole }: Cases,
  any: fc.Arbitrary<T>,
  holds: (value: T) => void | Promise<void>,
): void {
  it(rule, { timeout: PATIENCE }, async ({ task }) => {
    const cases = PART > 0 ? Math.ceil(whole * PART) : sample
    for (let done = 0; done < cases; done += BATCH) {
      const numRuns = Math.min(BATCH, cases - done)
      await fc.assert(
        fc.asyncProperty(any, async value => holds(value)),
        { seed: SEED + done, numRuns },
      )
      await new Promise(resolve => setTimeout(resolve))
    }
    task.meta.cases = cases
  })
}

/** Fails a property with what was and what should be. */
export function same(actual: unknown, expected: unknown, what = ''): void {
  const [is, should] = [spelt(actual), spelt(expected)]
  if (is !== should) throw new Error(`${what} is ${is}, not ${should}`)
}

/** Data as words, whatever the order of its keys. */
const spelt = (value: unknown): string | undefined =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )

/** Fails a property that must be true. */
export function must(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(what)
}
